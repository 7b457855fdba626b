using System;

namespace BuyingDynamics.Domain.BusinessValue;

/// <summary>A figure of a case that can grow without limit.</summary>
public enum CaseFigure
{
    /// <summary>Gain over cost: beyond all measure when the cost is next to nothing.</summary>
    ReturnOnInvestment,

    /// <summary>What the case is worth today.</summary>
    NetPresentValue,

    /// <summary>What the owners confirmed.</summary>
    HeadlineValue,
}

/// <summary>The figures that an analysis can hold. One beyond them comes of a slip of the keyboard.</summary>
public static class CaseBounds
{
    /// <summary>The highest percentage, either way: that of a Dataverse decimal column.</summary>
    public const decimal MostPercent = 100_000_000_000m;

    /// <summary>The highest amount of money, either way: that of a Dataverse currency column.</summary>
    public const decimal MostMoney = 922_337_203_685_477m;

    /// <summary>The first figure that is beyond its bound; null when none is.</summary>
    public static CaseFigure? Exceeded(BusinessCase result) =>
        IsBeyond(result.ReturnOnInvestment, MostPercent) ? CaseFigure.ReturnOnInvestment
        : IsBeyond(result.NetPresentValue, MostMoney) ? CaseFigure.NetPresentValue
        : IsBeyond(result.HeadlineValue, MostMoney) ? CaseFigure.HeadlineValue
        : null;

    private static bool IsBeyond(decimal? figure, decimal bound) => figure is { } value && Math.Abs(value) > bound;
}

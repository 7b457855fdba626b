using System;

namespace BuyingDynamics.Domain.ValueMapping;

/// <summary>What is wrong with a line of a chart.</summary>
public enum ValueMapLineProblem
{
    /// <summary>The line's stakeholder belongs to another deal than its chart.</summary>
    StakeholderOfAnotherDeal,
}

/// <summary>Checks a line of a chart before it is saved.</summary>
public static class ValueMapLineCheck
{
    /// <summary>Null when the line is sound.</summary>
    /// <param name="dealOfChart">The deal of the chart.</param>
    /// <param name="dealOfStakeholder">The deal of the line's stakeholder.</param>
    public static ValueMapLineProblem? Check(Guid dealOfChart, Guid dealOfStakeholder) =>
        dealOfChart == dealOfStakeholder ? null : ValueMapLineProblem.StakeholderOfAnotherDeal;
}

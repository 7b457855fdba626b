using System.CommandLine;
using System.Globalization;

namespace BuyingDynamics.Operations.Running;

/// <summary>Options that take a day, written the one way that means the same everywhere.</summary>
public static class DayOption
{
    private const string Written = "yyyy-MM-dd";
    private static readonly DateOnly First = new(2000, 1, 1);

    /// <summary>Takes days such as 2026-12-01 only, from the year 2000 to a year from today.</summary>
    public static Option<DateOnly?> Create(string name, string description, TimeProvider time) => new(name)
    {
        Description = description,
        CustomParser = result =>
        {
            var last = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).AddYears(1);
            if (DateOnly.TryParseExact(result.Tokens[0].Value, Written, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day >= First && day <= last)
            {
                return day;
            }

            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} takes a day from {First:yyyy-MM-dd} to {last:yyyy-MM-dd}, written in this way; not '{result.Tokens[0].Value}'."));
            return null;
        },
    };
}

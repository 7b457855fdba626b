using System.Runtime.Serialization;

namespace BuyingDynamics.LocalDataverse.Workflows.Values;

/// <summary>A duration as the workflow designer writes it: calendar months and years beside days, hours and minutes.</summary>
[DataContract]
internal sealed record XrmTimeSpan([property: DataMember] int Years, [property: DataMember] int Months, [property: DataMember] int Days, [property: DataMember] int Hours, [property: DataMember] int Minutes)
{
    /// <summary>The moment this much later; the end of time when there is no such moment.</summary>
    public DateTime After(DateTime moment) => Shift(moment, sign: 1);

    /// <summary>The moment this much earlier.</summary>
    public DateTime Before(DateTime moment) => Shift(moment, sign: -1);

    private DateTime Shift(DateTime moment, int sign)
    {
        try
        {
            return moment.AddYears(sign * Years).AddMonths(sign * Months).AddDays(sign * Days).AddHours(sign * Hours).AddMinutes(sign * Minutes);
        }
        catch (ArgumentOutOfRangeException)
        {
            return sign > 0 ? DateTime.MaxValue : DateTime.MinValue;
        }
    }
}

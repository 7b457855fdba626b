using System.Globalization;
using BuyingDynamics.DataAccess.Alerts;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Operations.Verify.Checks;

/// <summary>All deals were swept within the last day.</summary>
internal sealed class SweepCheck : IEnvironmentCheck
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    public string Subject => "Last sweep";

    public CheckResult Look(IOrganizationService service, DateTime now) => SweepEnds.Last(service) switch
    {
        null => new(Subject, IsFine: false, "never, or not all parts of it", "Run bd sweep, and schedule it: src/Operations/README.md says how."),
        { } last when now - last > Longest => new(Subject, IsFine: false, Said(last, now), "Look why the schedule did not run, and run bd sweep."),
        { } last => new(Subject, IsFine: true, Said(last, now)),
    };

    private static string Said(DateTime last, DateTime now) =>
        string.Create(CultureInfo.InvariantCulture, $"{last:yyyy-MM-dd HH:mm} UTC, {Math.Max(0, (now - last).TotalHours):0.0} hours ago");
}

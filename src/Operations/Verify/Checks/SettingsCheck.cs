using BuyingDynamics.DataAccess.Settings;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Operations.Verify.Checks;

/// <summary>The settings rows are compiled, and there is something in them.</summary>
internal sealed class SettingsCheck : IEnvironmentCheck
{
    public string Subject => "Settings";

    public CheckResult Look(IOrganizationService service, DateTime now)
    {
        var settings = SettingsReader.Read(service);
        return settings.Mappings.Count == 0
            ? new(Subject, IsFine: false, "no stage is mapped to a phase", "Load the shipped settings rows with bd deploy, or map your stages in the app (Stage mappings).")
            : new(Subject, IsFine: true, $"{settings.Mappings.Count} stage mappings, {settings.Milestones.Count} milestones, version {settings.Version[..Math.Min(8, settings.Version.Length)]}");
    }
}

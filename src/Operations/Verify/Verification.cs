using System.ServiceModel;
using BuyingDynamics.DataAccess.Settings;
using BuyingDynamics.Operations.Pack;
using BuyingDynamics.Operations.Verify.Checks;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Operations.Verify;

/// <summary>Runs the checks one after another; one that is refused is a finding like any other.</summary>
/// <param name="service">The environment, as the signed-in user.</param>
/// <param name="checks">The checks.</param>
public sealed class Verification(IOrganizationService service, IReadOnlyList<IEnvironmentCheck> checks)
{
    /// <summary>All checks.</summary>
    /// <param name="withProbe">Also creates a deal, evaluates it and deletes it.</param>
    /// <param name="carried">What should be installed.</param>
    public static IReadOnlyList<IEnvironmentCheck> All(bool withProbe, CarriedSolution carried) =>
    [
        new VersionCheck(carried), new StepsCheck(), new KeysCheck(), new RolesCheck(), new TeamCheck(), new VariablesCheck(), new SettingsCheck(), new StagesCheck(), new SweepCheck(),
        .. withProbe ? new IEnvironmentCheck[] { new ProbeDealCheck() } : [],
    ];

    /// <summary>Looks at everything.</summary>
    /// <param name="now">The moment (UTC).</param>
    /// <param name="cancellation">Stops between two checks.</param>
    public IEnumerable<CheckResult> Run(DateTime now, CancellationToken cancellation)
    {
        foreach (var check in checks)
        {
            cancellation.ThrowIfCancellationRequested();
            yield return Looked(check, now);
        }
    }

    private CheckResult Looked(IEnvironmentCheck check, DateTime now)
    {
        try
        {
            return check.Look(service, now);
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            return new CheckResult(check.Subject, IsFine: false, fault.Detail.Message, $"The environment refused this check (0x{fault.Detail.ErrorCode:X8}). Sign in as a system administrator, or bring the installation in order with bd deploy.");
        }
        catch (InvalidSettingException invalid)
        {
            return new CheckResult(check.Subject, IsFine: false, invalid.Message, "Correct the setting that the sentence names.");
        }
    }
}

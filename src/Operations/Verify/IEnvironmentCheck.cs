using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Operations.Verify;

/// <summary>Looks at one thing that the product needs.</summary>
public interface IEnvironmentCheck
{
    /// <summary>What it looks at, in a word or two.</summary>
    string Subject { get; }

    /// <summary>Looks. Leaves nothing behind, whatever it finds.</summary>
    /// <param name="service">The environment, as the signed-in user.</param>
    /// <param name="now">The moment (UTC).</param>
    CheckResult Look(IOrganizationService service, DateTime now);
}

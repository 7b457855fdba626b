using Microsoft.PowerPlatform.Dataverse.Client;

namespace BuyingDynamics.DataverseClient.Tests.Connecting;

/// <summary>The client has the identity and the documented surface of the original.</summary>
public class ContractTests
{
    [Fact]
    public void Assembly_HasTheOriginalsIdentity()
    {
        var identity = typeof(ServiceClient).Assembly.GetName();

        Assert.Equal(("Microsoft.PowerPlatform.Dataverse.Client", "1.0.0.0", "31bf3856ad364e35"), (identity.Name, identity.Version!.ToString(), Convert.ToHexStringLower(identity.GetPublicKeyToken()!)));
    }

    [Fact]
    public void PublicTypes_AreThoseOfTheOriginalOnly() => Assert.Equal(
        [
            "Microsoft.PowerPlatform.Dataverse.Client.Auth.PromptBehavior",
            "Microsoft.PowerPlatform.Dataverse.Client.AuthenticationType",
            "Microsoft.PowerPlatform.Dataverse.Client.IOrganizationServiceAsync",
            "Microsoft.PowerPlatform.Dataverse.Client.IOrganizationServiceAsync2",
            "Microsoft.PowerPlatform.Dataverse.Client.ServiceClient",
            "Microsoft.PowerPlatform.Dataverse.Client.Utils.DataverseConnectionException",
            "Microsoft.PowerPlatform.Dataverse.Client.Utils.DataverseOperationException",
        ],
        typeof(ServiceClient).Assembly.GetExportedTypes().Select(type => type.FullName).Order(StringComparer.Ordinal));
}

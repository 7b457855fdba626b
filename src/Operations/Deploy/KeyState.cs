using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace BuyingDynamics.Operations.Deploy;

/// <summary>How far the index of an alternate key is.</summary>
public static class KeyState
{
    /// <summary>Asks the environment.</summary>
    public static EntityKeyIndexStatus Of(IOrganizationService service, string table, string key) =>
        ((RetrieveEntityKeyResponse)service.Execute(new RetrieveEntityKeyRequest { EntityLogicalName = table, LogicalName = key })).EntityKeyMetadata.EntityKeyIndexStatus;
}

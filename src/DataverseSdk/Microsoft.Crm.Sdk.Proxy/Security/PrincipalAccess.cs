using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>A user or team with rights on a row.</summary>
[DataContract(Name = "PrincipalAccess", Namespace = ContractNamespaces.Crm2011)]
public sealed class PrincipalAccess : IExtensibleDataObject
{
    [DataMember]
    public AccessRights AccessMask { get; set; }

    /// <summary>User or team.</summary>
    [DataMember]
    public EntityReference Principal { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}

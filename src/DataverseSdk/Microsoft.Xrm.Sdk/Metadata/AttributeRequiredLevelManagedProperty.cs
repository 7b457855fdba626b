using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>How much a column is required, and whether customers may change it.</summary>
[DataContract(Name = "AttributeRequiredLevelManagedProperty", Namespace = ContractNamespaces.Metadata)]
public sealed class AttributeRequiredLevelManagedProperty : ManagedProperty<AttributeRequiredLevel>
{
    public AttributeRequiredLevelManagedProperty(AttributeRequiredLevel value) => Value = value;
}

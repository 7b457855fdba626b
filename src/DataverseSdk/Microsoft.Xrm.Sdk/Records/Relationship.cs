using System;
using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;

namespace Microsoft.Xrm.Sdk;

/// <summary>A relationship by schema name. Usable as a key: equal when name and role are.</summary>
[Serializable]
[DataContract(Name = "Relationship", Namespace = ContractNamespaces.Xrm2011)]
public sealed class Relationship : IExtensibleDataObject
{
    [NonSerialized]
    private ExtensionDataObject _extensionData;

    public Relationship() { }

    public Relationship(string schemaName) => SchemaName = schemaName;

    [DataMember]
    public string SchemaName { get; set; }

    /// <summary>Which side the primary row is on; only needed for a table's relationship with itself.</summary>
    [DataMember]
    public EntityRole? PrimaryEntityRole { get; set; }

    public ExtensionDataObject ExtensionData { get => _extensionData; set => _extensionData = value; }

    public override bool Equals(object obj) =>
        obj is Relationship other
        && string.Equals(SchemaName, other.SchemaName, StringComparison.Ordinal)
        && PrimaryEntityRole == other.PrimaryEntityRole;

    public override int GetHashCode() =>
        StringComparer.Ordinal.GetHashCode(SchemaName ?? string.Empty) ^ PrimaryEntityRole.GetHashCode();

    public override string ToString() => $"{SchemaName}{(PrimaryEntityRole is null ? string.Empty : $" ({PrimaryEntityRole})")}";
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;

namespace Microsoft.Xrm.Sdk;

/// <summary>Points at a row, by id or by alternate key.</summary>
/// <remarks>Two references are equal when table, id, row version and key columns are; the display name does not count.</remarks>
[Serializable]
[DataContract(Name = "EntityReference", Namespace = ContractNamespaces.Xrm2011)]
public sealed class EntityReference : IExtensibleDataObject
{
    [NonSerialized]
    private ExtensionDataObject _extensionData;
    private KeyAttributeCollection _keyAttributes;

    public EntityReference() { }

    public EntityReference(string logicalName) => LogicalName = logicalName;

    public EntityReference(string logicalName, Guid id) : this(logicalName) => Id = id;

    public EntityReference(string logicalName, KeyAttributeCollection keyAttributeCollection) : this(logicalName) =>
        _keyAttributes = keyAttributeCollection;

    public EntityReference(string logicalName, string keyName, object keyValue) : this(logicalName) =>
        KeyAttributes.Add(keyName, keyValue);

    [DataMember]
    public Guid Id { get; set; }

    [DataMember]
    public KeyAttributeCollection KeyAttributes
    {
        get => _keyAttributes ??= new KeyAttributeCollection();
        set => _keyAttributes = value;
    }

    [DataMember]
    public string LogicalName { get; set; }

    /// <summary>The primary name of the row, where the platform filled it in.</summary>
    [DataMember]
    public string Name { get; set; }

    [DataMember]
    public string RowVersion { get; set; }

    public ExtensionDataObject ExtensionData { get => _extensionData; set => _extensionData = value; }

    public override bool Equals(object obj) =>
        ReferenceEquals(this, obj)
        || (obj is EntityReference other
            && Id == other.Id
            && string.Equals(LogicalName, other.LogicalName, StringComparison.Ordinal)
            && string.Equals(RowVersion, other.RowVersion, StringComparison.Ordinal)
            && SameKey(KeyAttributes, other.KeyAttributes));

    public override int GetHashCode() =>
        Id.GetHashCode()
        ^ StringComparer.Ordinal.GetHashCode(LogicalName ?? string.Empty)
        ^ StringComparer.Ordinal.GetHashCode(RowVersion ?? string.Empty);

    private static bool SameKey(KeyAttributeCollection mine, KeyAttributeCollection theirs) =>
        mine.Count == theirs.Count
        && mine.All(key => theirs.TryGetValue(key.Key, out var value) && EqualityComparer<object>.Default.Equals(key.Value, value));
}

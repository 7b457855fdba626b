using System;
using System.Collections.Generic;
using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;

namespace Microsoft.Xrm.Sdk;

/// <summary>A page of rows.</summary>
[Serializable]
[DataContract(Name = "EntityCollection", Namespace = ContractNamespaces.Xrm2011)]
public sealed class EntityCollection : IExtensibleDataObject
{
    [NonSerialized]
    private ExtensionDataObject _extensionData;
    private DataCollection<Entity> _entities;

    public EntityCollection() { }

    public EntityCollection(IList<Entity> list) => _entities = new DataCollection<Entity>(list);

    [DataMember]
    public DataCollection<Entity> Entities
    {
        get => _entities ??= new DataCollection<Entity>();
        private set => _entities = value;
    }

    /// <summary>Logical name of the table.</summary>
    [DataMember]
    public string EntityName { get; set; }

    [DataMember]
    public string MinActiveRowVersion { get; set; }

    /// <summary>Whether the query has more rows than this page.</summary>
    [DataMember]
    public bool MoreRecords { get; set; }

    [DataMember]
    public string PagingCookie { get; set; }

    /// <summary>Rows of all pages; -1 when the query did not ask for it.</summary>
    [DataMember]
    public int TotalRecordCount { get; set; } = -1;

    /// <summary>Whether there are more rows than the count can express (5,000).</summary>
    [DataMember]
    public bool TotalRecordCountLimitExceeded { get; set; }

    public ExtensionDataObject ExtensionData { get => _extensionData; set => _extensionData = value; }

    public Entity this[int index] { get => Entities[index]; set => Entities[index] = value; }
}

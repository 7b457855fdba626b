using System;
using System.Collections.Generic;
using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;

namespace Microsoft.Xrm.Sdk;

/// <summary>A page of what changed in a table.</summary>
[DataContract(Name = "BusinessEntityChanges", Namespace = ContractNamespaces.Xrm71)]
public sealed class BusinessEntityChanges : IExtensibleDataObject
{
    [NonSerialized]
    private ExtensionDataObject _extensionData;

    /// <summary>New and updated rows, then removed ones.</summary>
    [DataMember]
    public BusinessEntityChangesCollection Changes { get; set; }

    /// <summary>Where to go on the next time (RetrieveEntityChangesRequest.DataVersion), once all pages are read.</summary>
    [DataMember]
    public string DataToken { get; set; }

    /// <summary>Whether there are more pages.</summary>
    [DataMember]
    public bool MoreRecords { get; set; }

    /// <summary>Where the next page begins.</summary>
    [DataMember]
    public string PagingCookie { get; set; }

    /// <summary>Version of the definitions, when it was asked for.</summary>
    [DataMember]
    public string GlobalMetadataVersion { get; set; }

    public ExtensionDataObject ExtensionData { get => _extensionData; set => _extensionData = value; }
}

/// <summary>Changes of rows.</summary>
[CollectionDataContract(Name = "BusinessEntityChangesCollection", Namespace = ContractNamespaces.Xrm71)]
public sealed class BusinessEntityChangesCollection : DataCollection<IChangedItem>
{
    public BusinessEntityChangesCollection() { }

    public BusinessEntityChangesCollection(IList<IChangedItem> list) : base(list) { }
}

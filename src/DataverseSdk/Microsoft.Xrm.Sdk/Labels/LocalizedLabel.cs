using System.Collections.Generic;
using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk;

/// <summary>A text in one language.</summary>
[DataContract(Name = "LocalizedLabel", Namespace = ContractNamespaces.Xrm2011)]
public sealed class LocalizedLabel : MetadataBase
{
    public LocalizedLabel() { }

    public LocalizedLabel(string label, int languageCode)
    {
        Label = label;
        LanguageCode = languageCode;
    }

    [DataMember]
    public bool? IsManaged { get; internal set; }

    [DataMember]
    public string Label { get; set; }

    /// <summary>The locale id, such as 1033 or 1031.</summary>
    [DataMember]
    public int LanguageCode { get; set; }
}

/// <summary>The languages of a text.</summary>
[CollectionDataContract(Name = "LocalizedLabelCollection", Namespace = ContractNamespaces.Xrm2011)]
public sealed class LocalizedLabelCollection : DataCollection<LocalizedLabel>
{
    public LocalizedLabelCollection() { }

    public LocalizedLabelCollection(IList<LocalizedLabel> list) : base(list) { }
}

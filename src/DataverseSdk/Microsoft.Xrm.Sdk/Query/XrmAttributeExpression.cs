using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>A column that is aggregated or grouped by.</summary>
[DataContract(Name = "AttributeExpression", Namespace = ContractNamespaces.Xrm2011)]
public sealed class XrmAttributeExpression : IExtensibleDataObject
{
    public XrmAttributeExpression() { }

    public XrmAttributeExpression(string attributeName) : this(attributeName, XrmAggregateType.None) { }

    public XrmAttributeExpression(string attributeName, XrmAggregateType aggregateType)
    {
        AttributeName = attributeName;
        AggregateType = aggregateType;
    }

    public XrmAttributeExpression(string attributeName, XrmAggregateType aggregateType, string alias) : this(attributeName, aggregateType) =>
        Alias = alias;

    public XrmAttributeExpression(string attributeName, XrmAggregateType aggregateType, string alias, XrmDateTimeGrouping dateTimeGrouping)
        : this(attributeName, aggregateType, alias) => DateTimeGrouping = dateTimeGrouping;

    [DataMember]
    public XrmAggregateType AggregateType { get; set; }

    [DataMember]
    public string Alias { get; set; }

    [DataMember]
    public string AttributeName { get; set; }

    [DataMember]
    public XrmDateTimeGrouping DateTimeGrouping { get; set; }

    [DataMember]
    public bool HasGroupBy { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}

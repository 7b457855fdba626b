using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>A column by which rows are sorted.</summary>
[DataContract(Name = "OrderExpression", Namespace = ContractNamespaces.Xrm2011)]
public sealed class OrderExpression : IExtensibleDataObject
{
    public OrderExpression() { }

    public OrderExpression(string attributeName, OrderType orderType)
    {
        AttributeName = attributeName;
        OrderType = orderType;
    }

    public OrderExpression(string attributeName, OrderType orderType, string alias) : this(attributeName, orderType) => Alias = alias;

    public OrderExpression(string attributeName, OrderType orderType, string alias, string entityName) : this(attributeName, orderType, alias) =>
        EntityName = entityName;

    /// <summary>The alias of an aggregate or group to sort by.</summary>
    [DataMember]
    public string Alias { get; set; }

    [DataMember]
    public string AttributeName { get; set; }

    /// <summary>Name or alias of the linked table the column belongs to.</summary>
    [DataMember]
    public string EntityName { get; set; }

    [DataMember]
    public OrderType OrderType { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}

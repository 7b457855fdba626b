using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>A query for rows whose columns equal given values.</summary>
[DataContract(Name = "QueryByAttribute", Namespace = ContractNamespaces.Xrm2011)]
public sealed class QueryByAttribute : QueryBase
{
    private DataCollection<string> _attributes;
    private DataCollection<OrderExpression> _orders;
    private DataCollection<object> _values;

    public QueryByAttribute() { }

    public QueryByAttribute(string entityName) => EntityName = entityName;

    [DataMember]
    public DataCollection<string> Attributes
    {
        get => _attributes ??= new DataCollection<string>();
        private set => _attributes = value;
    }

    [DataMember]
    public ColumnSet ColumnSet { get; set; } = new();

    [DataMember]
    public string EntityName { get; set; }

    [DataMember]
    public DataCollection<OrderExpression> Orders
    {
        get => _orders ??= new DataCollection<OrderExpression>();
        private set => _orders = value;
    }

    [DataMember]
    public PagingInfo PageInfo { get; set; }

    [DataMember]
    public int? TopCount { get; set; }

    /// <summary>The values, in the order of <see cref="Attributes"/>.</summary>
    [DataMember]
    public DataCollection<object> Values
    {
        get => _values ??= new DataCollection<object>();
        private set => _values = value;
    }

    public void AddAttributeValue(string attributeName, object value)
    {
        Attributes.Add(attributeName);
        Values.Add(value);
    }

    public void AddOrder(string attributeName, OrderType orderType) => Orders.Add(new OrderExpression(attributeName, orderType));
}

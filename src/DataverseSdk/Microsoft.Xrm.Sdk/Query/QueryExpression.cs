using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>A query as a tree of objects.</summary>
[DataContract(Name = "QueryExpression", Namespace = ContractNamespaces.Xrm2011)]
public sealed class QueryExpression : QueryBase
{
    private ColumnSet _columnSet;
    private FilterExpression _criteria;
    private DataCollection<LinkEntity> _linkEntities;
    private DataCollection<OrderExpression> _orders;
    private PagingInfo _pageInfo;

    public QueryExpression() { }

    public QueryExpression(string entityName) => EntityName = entityName;

    [DataMember]
    public ColumnSet ColumnSet { get => _columnSet ??= new ColumnSet(); set => _columnSet = value; }

    [DataMember]
    public FilterExpression Criteria { get => _criteria ??= new FilterExpression(); set => _criteria = value; }

    [DataMember]
    public string DataSource { get; set; }

    [DataMember]
    public bool Distinct { get; set; }

    [DataMember]
    public string EntityName { get; set; }

    [DataMember]
    public bool? ForceSeek { get; set; }

    [DataMember]
    public DataCollection<LinkEntity> LinkEntities
    {
        get => _linkEntities ??= new DataCollection<LinkEntity>();
        private set => _linkEntities = value;
    }

    [DataMember]
    public bool NoLock { get; set; }

    [DataMember]
    public DataCollection<OrderExpression> Orders
    {
        get => _orders ??= new DataCollection<OrderExpression>();
        private set => _orders = value;
    }

    [DataMember]
    public PagingInfo PageInfo { get => _pageInfo ??= new PagingInfo(); set => _pageInfo = value; }

    [DataMember]
    public string QueryHints { get; set; }

    [DataMember]
    public QueryExpression SubQueryExpression { get; set; }

    /// <summary>How many rows at most; not together with paging.</summary>
    [DataMember]
    public int? TopCount { get; set; }

    public LinkEntity AddLink(string linkToEntityName, string linkFromAttributeName, string linkToAttributeName) =>
        AddLink(linkToEntityName, linkFromAttributeName, linkToAttributeName, JoinOperator.Inner);

    public LinkEntity AddLink(string linkToEntityName, string linkFromAttributeName, string linkToAttributeName, JoinOperator joinOperator)
    {
        var link = new LinkEntity(EntityName, linkToEntityName, linkFromAttributeName, linkToAttributeName, joinOperator);
        LinkEntities.Add(link);
        return link;
    }

    public void AddOrder(string attributeName, OrderType orderType) => Orders.Add(new OrderExpression(attributeName, orderType));

    public void AddOrder(string attributeName, OrderType orderType, string alias, string entityName) =>
        Orders.Add(new OrderExpression(attributeName, orderType, alias, entityName));
}

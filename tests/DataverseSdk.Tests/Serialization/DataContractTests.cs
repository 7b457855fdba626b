using System.Runtime.Serialization;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataverseSdk.Tests.Serialization;

/// <summary>What travels keeps its content and the documented XML names.</summary>
public class DataContractTests
{
    private static readonly XNamespace Contracts = "http://schemas.microsoft.com/xrm/2011/Contracts";
    private static readonly Guid Id = new("5f1a0f5e-9c0c-4d5c-8d2f-1f2a3b4c5d6e");

    [Fact]
    public void Entity_ThereAndBack_KeepsColumnsAndFormattedValues()
    {
        var row = new Entity("opportunity", Id)
        {
            ["estimatedvalue"] = new Money(10.5m),
            ["statecode"] = new OptionSetValue(1),
            ["parentaccountid"] = new EntityReference("account", Id) { Name = "Contoso" },
            ["name"] = null,
            EntityState = EntityState.Changed,
        };
        row.FormattedValues["statecode"] = "Won";

        var copy = ThereAndBack(row);

        Assert.Equal(row.Attributes, copy.Attributes);
        Assert.Equal("Won", copy.FormattedValues["statecode"]);
        Assert.Equal(("opportunity", Id, EntityState.Changed), (copy.LogicalName, copy.Id, copy.EntityState));
    }

    [Fact]
    public void Query_ThereAndBack_KeepsTheTree()
    {
        var query = new QueryExpression("opportunity") { ColumnSet = new ColumnSet("name"), TopCount = 5 };
        query.Criteria.AddCondition("statecode", ConditionOperator.In, 0, 1);
        query.AddLink("account", "parentaccountid", "accountid").Columns.AddColumn("name");
        query.AddOrder("name", OrderType.Descending);

        var copy = (QueryExpression)ThereAndBack<QueryBase>(query);

        Assert.Equal(["name"], copy.ColumnSet.Columns);
        Assert.Equal([0, 1], copy.Criteria.Conditions.Single().Values);
        Assert.Equal(["name"], copy.LinkEntities.Single().Columns.Columns);
        Assert.Equal(OrderType.Descending, copy.Orders.Single().OrderType);
        Assert.Equal(5, copy.TopCount);
    }

    [Fact]
    public void Request_ThereAndBack_KeepsItsParameters()
    {
        var copy = ThereAndBack(new CreateRequest { Target = new Entity("account", Id) });

        Assert.Equal("Create", copy.RequestName);
        Assert.Equal(Id, copy.Target.Id);
    }

    [Fact]
    public void Entity_Written_HasTheDocumentedNames()
    {
        var xml = Write(new Entity("account") { ["name"] = "Contoso" });

        Assert.Equal(Contracts + "Entity", xml.Name);
        Assert.Equal("account", xml.Element(Contracts + "LogicalName")!.Value);
        Assert.Equal("KeyValuePairOfstringanyType", xml.Element(Contracts + "Attributes")!.Elements().Single().Name.LocalName);
    }

    private static T ThereAndBack<T>(T value)
    {
        using var reader = Write(value).CreateReader();
        return (T)Serializer<T>().ReadObject(reader)!;
    }

    private static XElement Write<T>(T value)
    {
        var document = new XDocument();
        using (var writer = document.CreateWriter())
            Serializer<T>().WriteObject(writer, value);
        return document.Root!;
    }

    private static DataContractSerializer Serializer<T>() =>
        new(typeof(T), [typeof(Entity), typeof(EntityReference), typeof(OptionSetValue), typeof(Money)]);
}

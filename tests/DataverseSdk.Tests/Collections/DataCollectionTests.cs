using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.DataverseSdk.Tests.Collections;

public class DataCollectionTests
{
    [Fact]
    public void Indexer_AbsentKey_Throws() =>
        Assert.Throws<KeyNotFoundException>(() => new AttributeCollection()["name"]);

    [Fact]
    public void Indexer_Set_AddsThenReplaces()
    {
        var columns = new AttributeCollection { ["name"] = "A" };

        columns["name"] = "B";

        Assert.Equal([new KeyValuePair<string, object>("name", "B")], columns);
    }

    [Fact]
    public void Add_PresentKey_Throws()
    {
        var columns = new AttributeCollection { { "name", "A" } };

        Assert.Throws<ArgumentException>(() => columns.Add("name", "B"));
        Assert.Equal("A", columns["name"]);
    }

    [Fact]
    public void Contains_OtherCase_IsAnotherKey()
    {
        var columns = new AttributeCollection { ["name"] = "A" };

        Assert.True(columns.Contains("name"));
        Assert.False(columns.Contains("Name"));
    }

    [Fact]
    public void AddRange_Null_AddsNothing()
    {
        var columns = new AttributeCollection();
        var references = new EntityReferenceCollection();

        columns.AddRange((IEnumerable<KeyValuePair<string, object>>)null!);
        references.AddRange((IEnumerable<EntityReference>)null!);

        Assert.Equal(0, columns.Count);
        Assert.Empty(references);
    }

    [Fact]
    public void ToArray_OfList_KeepsOrder()
    {
        var first = new EntityReference("account");
        var second = new EntityReference("contact");
        var references = new EntityReferenceCollection();

        references.AddRange(first, second);

        Assert.Equal([first, second], references.ToArray());
    }

    [Fact]
    public void AddOrUpdateIfNotNull_Null_LeavesTheParameterOut()
    {
        var parameters = new ParameterCollection();

        parameters.AddOrUpdateIfNotNull("Target", null);
        parameters.AddOrUpdateIfNotNull("Reason", "budget freeze");

        Assert.Equal(["Reason"], parameters.Keys);
    }
}

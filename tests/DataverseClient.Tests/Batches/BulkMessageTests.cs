using System.ServiceModel;
using BuyingDynamics.DataverseClient.Tests.Served;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace BuyingDynamics.DataverseClient.Tests.Batches;

/// <summary>Messages for many rows of one table.</summary>
[Collection(SharedThings.Name)]
public class BulkMessageTests(ServedThings served)
{
    [Fact]
    public void CreateUpdateUpsertMultiple_Rows_AreStored()
    {
        var ids = ((CreateMultipleResponse)served.Client.Execute(new CreateMultipleRequest { Targets = Things(new Entity("sample_thing") { ["sample_name"] = "One", ["sample_code"] = "b-1" }, new Entity("sample_thing") { ["sample_name"] = "Two", ["sample_code"] = "b-2" }) })).Ids;
        served.Client.Execute(new UpdateMultipleRequest { Targets = Things(new Entity("sample_thing", ids[0]) { ["sample_count"] = 1 }, new Entity("sample_thing", ids[1]) { ["sample_count"] = 2 }) });
        served.Client.Execute(new UpsertMultipleRequest { Targets = Things(new Entity("sample_thing", "sample_code", "b-2") { ["sample_count"] = 22 }, new Entity("sample_thing", "sample_code", "b-3") { ["sample_name"] = "Three", ["sample_count"] = 3 }) });

        Assert.Equal(
            ["b-1 One 1", "b-2 Two 22", "b-3 Three 3"],
            served.Inner.Rows("sample_thing").Where(row => row.GetAttributeValue<string>("sample_code")?.StartsWith("b-", StringComparison.Ordinal) is true).Select(row => $"{row["sample_code"]} {row["sample_name"]} {row["sample_count"]}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void DeleteMultiple_StandardTable_IsRefusedByTheService()
    {
        var request = new OrganizationRequest("DeleteMultiple") { ["Targets"] = new EntityReferenceCollection([new EntityReference("account", Guid.NewGuid())]) };

        Assert.Contains("DeleteMultiple", Assert.Throws<FaultException<OrganizationServiceFault>>(() => served.Client.Execute(request)).Message, StringComparison.Ordinal);
    }

    private static EntityCollection Things(params Entity[] rows) => new(rows) { EntityName = "sample_thing" };
}

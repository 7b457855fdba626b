using BuyingDynamics.DataverseClient.Tests.Served;
using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.PowerPlatform.Dataverse.Client.Utils;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataverseClient.Tests.Queries;

/// <summary>RetrieveEntityChanges over the Web API tells what it tells beside it.</summary>
public class EntityChangesTests(ServedThings served) : IClassFixture<ServedThings>
{
    [Fact]
    public void Changes_OverTheWebApi_AreThoseOfTheOrganizationService()
    {
        var ids = Enumerable.Range(0, 5).Select(number => served.Direct.Create(new Entity("contact") { ["lastname"] = $"{number}", ["gendercode"] = new OptionSetValue(1) })).ToList();
        var known = Pages(served.Client, null, size: 2);
        Assert.Equal(5, known.Changes.Count);

        served.Direct.Delete("contact", ids[1]);
        served.Direct.Update(new Entity("contact", ids[3]) { ["lastname"] = "Changed" });
        var (told, beside) = (Pages(served.Client, known.Token, size: 1), Pages(served.Direct, known.Token, size: 5000));

        Assert.Equal(2, told.Changes.Count);
        Comparable.Same(((NewOrUpdatedItem)beside.Changes[0]).NewOrUpdatedEntity, ((NewOrUpdatedItem)told.Changes[0]).NewOrUpdatedEntity);
        Assert.Equal((ChangeType.RemoveOrDeleted, new EntityReference("contact", ids[1])), (told.Changes[1].Type, ((RemovedOrDeletedItem)told.Changes[1]).RemovedItem));
        Assert.Equal(beside.Token, told.Token);
        Assert.Empty(Pages(served.Client, told.Token, size: 1).Changes);
    }

    [Fact]
    public async Task Request_ForALaterPage_IsTheAddressOfADeltaLink()
    {
        await using var service = await ScriptedService.StartAsync();
        service.WithTable("account", "accounts", "name:String").Then(200, ScriptedService.WhoAmI);
        using var client = new ServiceClient(service.Address, _ => Task.FromResult("token"));
        service.Then(200, """
            {"@odata.context":"https://contoso.crm4.dynamics.com/api/data/v9.2/$metadata#accounts(name)/$delta",
             "@odata.deltaLink":"https://contoso.crm4.dynamics.com/api/data/v9.2/accounts?$select=name&$deltatoken=919058%2108%2f22%2f2017%2008%3a21%3a20",
             "value":[{"@odata.etag":"W/\"915244\"","name":"Monte Orton","accountid":"60c4e274-0d87-e711-80e5-00155db19e6d"},
                      {"@odata.context":"https://contoso.crm4.dynamics.com/api/data/v9.2/$metadata#accounts/$deletedEntity","id":"2e451703-c686-e711-80e5-00155db19e6d","reason":"deleted"}]}
            """);

        var changes = ((RetrieveEntityChangesResponse)client.Execute(new RetrieveEntityChangesRequest
        {
            EntityName = "account",
            Columns = new ColumnSet("name"),
            DataVersion = "919042!08/22/2017 08:10:44",
            PageInfo = new PagingInfo { Count = 50, PageNumber = 2, PagingCookie = "<cookie/>" },
        })).EntityChanges;

        var (line, headers) = service.Requests.Last();
        Assert.Equal("GET /api/data/v9.2/accounts?$select=accountid,name&$deltatoken=919042%2108%2F22%2F2017%2008%3A10%3A44&$skiptoken=%3Ccookie%2F%3E", line);
        Assert.DoesNotContain("track-changes", headers["Prefer"], StringComparison.Ordinal);
        Assert.Contains("odata.maxpagesize=50", headers["Prefer"], StringComparison.Ordinal);
        Assert.Equal("919058!08/22/2017 08:21:20", changes.DataToken);
        Assert.Equal("Monte Orton", ((NewOrUpdatedItem)changes.Changes[0]).NewOrUpdatedEntity["name"]);
        Assert.Equal(Guid.Parse("2e451703-c686-e711-80e5-00155db19e6d"), ((RemovedOrDeletedItem)changes.Changes[1]).RemovedItem.Id);
    }

    [Fact]
    public void Definition_OfATable_TellsWhetherItsChangesAreTracked()
    {
        EntityMetadata Of(string table) => ((RetrieveEntityResponse)served.Client.Execute(new RetrieveEntityRequest { LogicalName = table, EntityFilters = EntityFilters.Entity })).EntityMetadata;

        Assert.True(Of("contact").ChangeTrackingEnabled);
        Assert.False(Of("sample_thing").ChangeTrackingEnabled);
    }

    [Fact]
    public void Request_WithWhatTheWebApiCannotSay_IsRefusedByName()
    {
        RetrieveEntityChangesRequest Request(string table, params string[] columns) => new() { EntityName = table, Columns = new ColumnSet(columns) };
        var versioned = Request("contact");
        versioned.GetGlobalMetadataVersion = true;
        var paged = Request("contact");
        paged.PageInfo = new PagingInfo { PageNumber = 2 };

        Assert.All([versioned, paged, Request("appointment", "requiredattendees")], request => Assert.Throws<DataverseOperationException>(() => served.Client.Execute(request)));
    }

    private static (List<IChangedItem> Changes, string Token) Pages(IOrganizationService service, string? token, int size)
    {
        var changes = new List<IChangedItem>();
        BusinessEntityChanges? page = null;
        for (var number = 1; page is null or { MoreRecords: true }; number++)
        {
            page = ((RetrieveEntityChangesResponse)service.Execute(new RetrieveEntityChangesRequest
            {
                EntityName = "contact",
                Columns = new ColumnSet("lastname", "gendercode", "ownerid"),
                DataVersion = token,
                PageInfo = new PagingInfo { Count = size, PageNumber = number, PagingCookie = page?.PagingCookie },
            })).EntityChanges;
            changes.AddRange(page.Changes);
        }

        return (changes, page.DataToken);
    }
}

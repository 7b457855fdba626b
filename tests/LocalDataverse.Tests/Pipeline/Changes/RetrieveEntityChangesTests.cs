using BuyingDynamics.LocalDataverse.Tests.Solutions;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using static BuyingDynamics.LocalDataverse.Tests.Pipeline.TestEnvironment;

namespace BuyingDynamics.LocalDataverse.Tests.Pipeline.Changes;

/// <summary>A copy of a table is kept by reading what changed since the last time.</summary>
public class RetrieveEntityChangesTests
{
    [Fact]
    public void Changes_AfterWritesAndDeletions_AreThoseRowsByVersionThenTheDeletedIds()
    {
        using var environment = New();
        var (kept, changed, gone) = (Create(environment, "Kept"), Create(environment, "Changed"), Create(environment, "Gone"));
        var first = Changes(environment, null);
        Assert.Equal(["Kept", "Changed", "Gone"], first.Changes.Select(Told));

        environment.Administrator.Delete("account", gone);
        var added = Create(environment, "Added");
        environment.Administrator.Update(new Entity("account", changed) { ["name"] = "Changed again" });
        var shortLived = Create(environment, "Short-lived");
        environment.Administrator.Delete("account", shortLived);
        var second = Changes(environment, first.DataToken);

        Assert.Equal(["Added", "Changed again", $"gone {gone}", $"gone {shortLived}"], second.Changes.Select(Told));
        Assert.Equal([added, changed], second.Changes.OfType<NewOrUpdatedItem>().Select(item => item.NewOrUpdatedEntity.Id));
        Assert.Empty(Changes(environment, second.DataToken).Changes);
        Assert.Equal(["Kept", "Added", "Changed again"], Changes(environment, null).Changes.Select(Told));
        Assert.NotEqual(Guid.Empty, kept);
    }

    [Fact]
    public void Changes_OfAnUndoneDeletionOrOfARowThatCameBack_TellOfNoDeletion()
    {
        using var environment = New();
        var account = Create(environment, "Stays");
        var token = Changes(environment, null).DataToken;

        Refused(() => environment.Administrator.Execute(new ExecuteTransactionRequest
        {
            Requests = [new DeleteRequest { Target = new EntityReference("account", account) }, new DeleteRequest { Target = new EntityReference("account", Guid.NewGuid()) }],
        }));
        Assert.Empty(Changes(environment, token).Changes);

        environment.Administrator.Delete("account", account);
        environment.Administrator.Create(new Entity("account", account) { ["name"] = "Back" });
        Assert.Equal(["Back"], Changes(environment, token).Changes.Select(Told));
    }

    [Fact]
    public void Pages_WhileOthersWrite_TellEachChangeOnceAndTheRestTheNextTime()
    {
        using var environment = New();
        var ids = Enumerable.Range(0, 5).Select(number => Create(environment, $"{number}")).ToList();
        var token = Changes(environment, null).DataToken;
        ids.ForEach(id => environment.Administrator.Update(new Entity("account", id) { ["telephone1"] = "1" }));
        ids.Take(3).ToList().ForEach(id => environment.Administrator.Delete("account", id));

        var told = new List<string>();
        BusinessEntityChanges? page = null;
        for (var number = 1; page is null or { MoreRecords: true }; number++)
        {
            page = Changes(environment, token, new PagingInfo { Count = 2, PageNumber = number, PagingCookie = page?.PagingCookie });
            Assert.True(page.Changes.Count <= 2, $"{page.Changes.Count} changes on page {number}");
            told.AddRange(page.Changes.Select(Told));
            Create(environment, $"While page {number}");
        }

        Assert.Equal(["3", "4", .. ids.Take(3).Select(id => $"gone {id}")], told);
        Assert.Equal(["While page 1", "While page 2", "While page 3"], Changes(environment, page.DataToken).Changes.Select(Told));
    }

    [Fact]
    public void Token_OlderThanAWeekOrOfLaterWrites_DemandsAFullSynchronisation()
    {
        using var environment = New();
        var token = Changes(environment, null).DataToken;

        environment.Environment.Clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromMinutes(1));
        Assert.Empty(Changes(environment, token).Changes);
        environment.Environment.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(unchecked((int)0x80044352), Refused(() => Changes(environment, token)).ErrorCode);
        Assert.Equal(unchecked((int)0x80044352), Refused(() => Changes(environment, $"999999999!{environment.Environment.Clock.Now:MM'/'dd'/'yyyy HH':'mm':'ss}")).ErrorCode);
    }

    [Theory]
    [InlineData("nonsense", null, 0x80040203)]
    [InlineData("5!", null, 0x80040203)]
    [InlineData("-5!01/01/2026 00:00:00", null, 0x80040203)]
    [InlineData(null, "nonsense", 0x80041129)]
    [InlineData(null, "<cookie from='5' until='6' moment='1' row='5' deletion='5' />", 0x80041129)]
    [InlineData(null, "<cookie from='0' until='6' moment='9223372036854775807' row='5' deletion='5' />", 0x80041129)]
    [InlineData(null, null, 0x80041129)]
    public void Request_WithATokenOrCookieThatIsNone_IsRefused(string? token, string? cookie, uint code)
    {
        using var environment = New();

        Assert.Equal(unchecked((int)code), Refused(() => Changes(environment, token, new PagingInfo { PageNumber = 2, PagingCookie = cookie })).ErrorCode);
    }

    [Fact]
    public void Table_WithoutChangeTracking_IsRefusedUntilASolutionSwitchesItOn()
    {
        using var environment = New(new TestSolution().Table());
        RetrieveEntityChangesRequest Request() => new() { EntityName = "sample_thing", Columns = new ColumnSet("sample_name") };
        Assert.Equal(unchecked((int)0x80072491), Refused(() => environment.Administrator.Execute(Request())).ErrorCode);

        environment.Environment.ImportSolution(new TestSolution().Table().TrackChanges("sample_Thing").Version("1.1.0.0").Zip());
        environment.Administrator.Create(new Entity("sample_thing") { ["sample_name"] = "Seen" });
        var changes = ((RetrieveEntityChangesResponse)environment.Administrator.Execute(Request())).EntityChanges;

        Assert.Equal("Seen", ((NewOrUpdatedItem)changes.Changes.Single()).NewOrUpdatedEntity["sample_name"]);
    }

    [Theory]
    [InlineData("Deep", false)]
    [InlineData("Global", true)]
    public void Changes_OfWhoReadsPartOfTheTable_AreRefused(string level, bool isAnswered)
    {
        using var environment = New(new TestSolution().Role("Reader", ("prvReadAccount", level)));
        Create(environment, "Nordhafen");
        var user = environment.Setup.User("Rita", "Reader", null, 1033, "Reader");
        var request = new RetrieveEntityChangesRequest { EntityName = "account", Columns = new ColumnSet("name") };

        if (isAnswered)
        {
            Assert.Single(((RetrieveEntityChangesResponse)environment.Environment.ServiceFor(user).Execute(request)).EntityChanges.Changes);
        }
        else
        {
            Assert.Equal(unchecked((int)0x80040220), Refused(() => environment.Environment.ServiceFor(user).Execute(request)).ErrorCode);
        }
    }

    [Fact]
    public void Changes_WithinATransaction_AreRefused()
    {
        using var environment = New();

        Assert.Contains("Call it from outside", Refused(() => environment.Administrator.Execute(new ExecuteTransactionRequest { Requests = [new RetrieveEntityChangesRequest { EntityName = "account" }] })).Message, StringComparison.Ordinal);
    }

    private static Guid Create(TestEnvironment environment, string name) => environment.Administrator.Create(new Entity("account") { ["name"] = name });

    private static BusinessEntityChanges Changes(TestEnvironment environment, string? token, PagingInfo? page = null) =>
        ((RetrieveEntityChangesResponse)environment.Administrator.Execute(new RetrieveEntityChangesRequest { EntityName = "account", Columns = new ColumnSet("name"), DataVersion = token, PageInfo = page })).EntityChanges;

    private static string Told(IChangedItem item) => item switch
    {
        NewOrUpdatedItem { Type: ChangeType.NewOrUpdated } changed => changed.NewOrUpdatedEntity.GetAttributeValue<string>("name"),
        RemovedOrDeletedItem { Type: ChangeType.RemoveOrDeleted, RemovedItem.LogicalName: "account" } removed => $"gone {removed.RemovedItem.Id}",
        _ => "unexpected",
    };
}

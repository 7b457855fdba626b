using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using static BuyingDynamics.LocalDataverse.Tests.Pipeline.TestEnvironment;

namespace BuyingDynamics.LocalDataverse.Tests.Pipeline.Messages;

public class MultipleRowTests
{
    [Fact]
    public void CreateAndUpdateMultiple_OneErrorAmongThem_UndoesAll()
    {
        using var environment = New();
        EntityCollection Rows(params Entity[] rows) => new(rows) { EntityName = "account" };
        var ids = ((CreateMultipleResponse)environment.Administrator.Execute(new CreateMultipleRequest
        {
            Targets = Rows(new Entity("account") { ["name"] = "One" }, new Entity("account") { ["name"] = "Two" }),
        })).Ids;
        Assert.Equal(["One", "Two"], ids.Select(id => environment.Account(id)["name"]));

        Refused(() => environment.Administrator.Execute(new CreateMultipleRequest { Targets = Rows(new Entity("account") { ["name"] = "Three" }, new Entity("account", ids[0])) }));
        Refused(() => environment.Administrator.Execute(new UpdateMultipleRequest
        {
            Targets = Rows(new Entity("account", ids[0]) { ["name"] = "Changed" }, new Entity("account", Guid.NewGuid()) { ["name"] = "Nobody" }),
        }));

        Assert.Equal(["One", "Two"], environment.Rows("account").Select(row => row["name"]).Order());
    }

    [Theory]
    [InlineData("DeleteMultiple", "'DeleteMultiple' exists for elastic tables only")]
    [InlineData("Nonsense", "message 'Nonsense'")]
    public void Execute_WhatTheTablesDoNotHave_IsRefusedByName(string message, string sentence)
    {
        using var environment = New();

        Assert.Contains(sentence, Refused(() => environment.Administrator.Execute(new OrganizationRequest(message) { ["EntityName"] = "account" })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void UpdateMultiple_AskedToCompareVersions_ComparesEachAndUndoesAll()
    {
        using var environment = New();
        var ids = new[] { "One", "Two" }.Select(name => environment.Administrator.Create(new Entity("account") { ["name"] = name })).ToArray();
        var versions = ids.Select(id => environment.Account(id).RowVersion).ToArray();
        environment.Administrator.Update(new Entity("account", ids[1]) { ["telephone1"] = "1" });

        var fault = Refused(() => environment.Administrator.Execute(new UpdateMultipleRequest
        {
            ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches,
            Targets = new EntityCollection([.. ids.Select((id, index) => new Entity("account", id) { ["name"] = "Changed", RowVersion = versions[index] })]) { EntityName = "account" },
        }));

        Assert.Equal(-2147088254, fault.ErrorCode);
        Assert.Equal(["One", "Two"], environment.Rows("account").Select(row => row["name"]).Order());
    }
}

using BuyingDynamics.DataverseClient.Tests.Served;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.PowerPlatform.Dataverse.Client.Utils;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.DataverseClient.Tests.Operations;

/// <summary>Messages that are actions or functions of their own name.</summary>
[Collection(SharedThings.Name)]
public class CustomApiTests(ServedThings served)
{
    [Fact]
    public void Execute_CustomApiWithEveryType_EchoesThem()
    {
        var account = served.Client.Create(new Entity("account") { ["name"] = "Echo" });
        var request = new OrganizationRequest("sample_Everything")
        {
            ["Yes"] = true,
            ["When"] = new DateTime(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc),
            ["Number"] = 1.5m,
            ["Row"] = new Entity("account") { ["name"] = "Inside" },
            ["Rows"] = new EntityCollection([new Entity("account") { ["name"] = "One" }, new Entity("account") { ["name"] = "Two" }]),
            ["Ref"] = new EntityReference("account", account),
            ["Real"] = 2.25d,
            ["Whole"] = 42,
            ["Text"] = "Text",
            ["Texts"] = new[] { "a", "b" },
            ["Id"] = account,
        };

        var response = served.Client.Execute(request);

        foreach (var name in new[] { "Yes", "When", "Number", "Real", "Whole", "Text", "Texts", "Id" })
        {
            Assert.Equal(Comparable.Of(request[name]), Comparable.Of(response[name]));
        }

        Assert.Equal(account, Assert.IsType<EntityReference>(response["Ref"]).Id);
        Assert.Equal("Inside", Assert.IsType<Entity>(response["Row"])["name"]);
        Assert.Equal(["One", "Two"], Assert.IsType<EntityCollection>(response["Rows"]).Entities.Select(row => (string)row["name"]));
    }

    [Fact]
    public void WhoAmI_TypedRequest_AnswersTyped()
    {
        var answer = Assert.IsType<WhoAmIResponse>(served.Client.Execute(new WhoAmIRequest()));

        Assert.Equal(((WhoAmIResponse)served.Direct.Execute(new WhoAmIRequest())).UserId, answer.UserId);
        Assert.Equal(answer.OrganizationId, served.Client.ConnectedOrgId);
    }

    [Fact]
    public void Execute_UnknownMessage_IsRefusedByName()
    {
        var refusal = Assert.Throws<DataverseOperationException>(() => served.Client.Execute(new OrganizationRequest("sample_Nothing")));

        Assert.Contains("'sample_Nothing'", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(refusal.Message, served.Client.LastError);
    }
}

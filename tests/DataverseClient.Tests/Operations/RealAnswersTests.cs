using BuyingDynamics.DataverseClient.Tests.Served;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.PowerPlatform.Dataverse.Client;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataverseClient.Tests.Operations;

/// <summary>Forms of answers that Dataverse documents and the local environment does not have.</summary>
public sealed class RealAnswersTests : IAsyncLifetime
{
    private ScriptedService service = null!;
    private ServiceClient client = null!;

    public async Task InitializeAsync()
    {
        service = await ScriptedService.StartAsync();
        client = new ServiceClient(service.Address, _ => Task.FromResult("token")) { MaxRetryCount = 0 };
        service.Requests.Clear();
    }

    public async Task DisposeAsync()
    {
        client.Dispose();
        await service.DisposeAsync();
    }

    [Fact]
    public void RetrieveMultiple_AsDataverseAnswers_UnwrapsCookieAndTypes()
    {
        service.WithTable("account", "accounts", "name:String", "revenue:Money", "versionnumber:BigInt", "ownerid:Owner").Then(200, """
            {"@Microsoft.Dynamics.CRM.totalrecordcount":-1,"@Microsoft.Dynamics.CRM.morerecords":true,
             "@Microsoft.Dynamics.CRM.fetchxmlpagingcookie":"<cookie pagenumber=\"2\" pagingcookie=\"%253ccookie%2520page%253d%25221%2522%253e%253cname%2520last%253d%2522A%2526amp%253bB%2522%2520%252f%253e%253c%252fcookie%253e\" istracking=\"False\" />",
             "value":[{"@odata.etag":"W/\"123\"","accountid":"11111111-0000-4000-8000-000000000002","name":"A&B","revenue":5000000000.0,"versionnumber":123,
               "_ownerid_value@Microsoft.Dynamics.CRM.lookuplogicalname":"team","_ownerid_value@OData.Community.Display.V1.FormattedValue":"Sales","_ownerid_value":"11111111-0000-4000-8000-000000000003","c_x002e_lastname":"Joined"}]}
            """);

        var page = client.RetrieveMultiple(new FetchExpression("<fetch count='1'><entity name='account'><attribute name='name'/><link-entity name='account' from='accountid' to='accountid' alias='c'><attribute name='lastname'/></link-entity></entity></fetch>"));

        Assert.Equal("<cookie page=\"1\"><name last=\"A&amp;B\" /></cookie>", page.PagingCookie);
        Assert.True(page.MoreRecords);
        var row = Assert.Single(page.Entities);
        Assert.Equal(("123", 123L, 5_000_000_000m), (row.RowVersion, (long)row["versionnumber"], ((Money)row["revenue"]).Value));
        Assert.Equal(("team", "Sales"), (row.GetAttributeValue<EntityReference>("ownerid").LogicalName, row.GetAttributeValue<EntityReference>("ownerid").Name));
        Assert.Equal("Joined", ((AliasedValue)row["c.lastname"]).Value);
    }

    [Fact]
    public void ExecuteWorkflow_AsDocumented_IsBoundToTheWorkflowAndAnswersTheJob()
    {
        var (workflow, row, job) = (Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid());
        service.WithTable("workflow", "workflows").Then(200, $$"""{"asyncoperationid":"{{job}}"}""");

        var answer = (ExecuteWorkflowResponse)client.Execute(new ExecuteWorkflowRequest { WorkflowId = workflow, EntityId = row });

        Assert.Equal(job, answer.Id);
        Assert.Equal($"POST /api/data/v9.2/workflows({workflow})/Microsoft.Dynamics.CRM.ExecuteWorkflow", Assert.Single(service.Requests).Line);
    }

    [Fact]
    public void StageSolution_AsDocumented_TellsFindings()
    {
        var upload = Guid.NewGuid();
        service.Then(200, $$"""{"StageSolutionResults":{"StageSolutionStatus":"Failed","StageSolutionUploadId":"{{upload}}","SolutionValidationResults":[{"SolutionValidationResultType":"Error","Message":"Missing","ErrorCode":-2147188707,"AdditionalInfo":null}] } }""");

        var results = ((StageSolutionResponse)client.Execute(new StageSolutionRequest { CustomizationFile = [1, 2, 3] })).StageSolutionResults;

        Assert.Equal((StageSolutionStatus.Failed, upload), (results.StageSolutionStatus, results.StageSolutionUploadId));
        Assert.Equal(("Missing", -2147188707), (results.SolutionValidationResults[0].Message, results.SolutionValidationResults[0].ErrorCode));
    }

    [Fact]
    public void CustomApi_ReturningARow_IsReadFromTheAnswerItself()
    {
        service.WithTable("account", "accounts", "name:String")
            .On("$metadata", """<edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices><Schema Namespace="Microsoft.Dynamics.CRM" xmlns="http://docs.oasis-open.org/odata/ns/edm"><Function Name="new_Best" IsBound="true"><Parameter Name="entityset" Type="Collection(mscrm.account)" Nullable="false"/><Parameter Name="Since" Type="Edm.DateTimeOffset"/><ReturnType Type="mscrm.account"/></Function></Schema></edmx:DataServices></edmx:Edmx>""")
            .Then(200, """{"accountid":"11111111-0000-4000-8000-000000000002","name":"Best"}""");

        var answer = client.Execute(new OrganizationRequest("new_Best") { ["Since"] = new DateTime(2026, 1, 2, 0, 0, 0, DateTimeKind.Utc) });

        Assert.Equal("Best", ((Entity)answer["Entity"])["name"]);
        Assert.Equal("GET /api/data/v9.2/accounts/Microsoft.Dynamics.CRM.new_Best(Since=@p0)?@p0=2026-01-02T00:00:00Z", Assert.Single(service.Requests).Line);
    }
}

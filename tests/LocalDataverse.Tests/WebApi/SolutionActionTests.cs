using System.Text.Json.Nodes;
using BuyingDynamics.LocalDataverse.Tests.Solutions;

namespace BuyingDynamics.LocalDataverse.Tests.WebApi;

/// <summary>A solution arrives over HTTP in an environment that runs.</summary>
public class SolutionActionTests
{
    [Fact]
    public async Task ImportSolutionAsync_OverHttp_TablesFormsAndCustomApisAreThereWithoutARestart()
    {
        await using var served = await ServedEnvironment.StartAsync(new TestSolution("Other"));
        var zip = new TestSolution().Table().CustomApi("sample_Greet", "Echoes", [("Question", 10, false)], [("Answer", 10)]).Zip();
        Assert.Equal(404, (await served.GetAsync("sample_things")).Status);

        var queued = await served.SendAsync(HttpMethod.Post, "ImportSolutionAsync", new JsonObject { ["OverwriteUnmanagedCustomizations"] = true, ["PublishWorkflows"] = true, ["CustomizationFile"] = Convert.ToBase64String(zip) });

        Assert.Equal(200, queued.Status);
        var job = await EndOfAsync(served, (string)queued.Json["AsyncOperationId"]!);
        Assert.Equal((30, null), ((int)job["statuscode"]!, (string?)job["message"]));
        var import = (await served.GetAsync($"importjobs({queued.Json["ImportJobKey"]})?$select=progress,data,completedon,solutionname")).Json;
        Assert.Equal((100d, "Sample"), ((double)import["progress"]!, (string)import["solutionname"]!));
        Assert.Contains("result=\"success\"", (string)import["data"]!, StringComparison.Ordinal);
        Assert.Equal(204, (await served.SendAsync(HttpMethod.Post, "sample_things", new { sample_name = "new" })).Status);
        Assert.Equal("Sample 1.0.0.0", (await served.GetAsync("solutions?$select=uniquename,version&$filter=uniquename eq 'Sample'")).Rows.Select(row => $"{row!["uniquename"]} {row["version"]}").Single());
        Assert.Contains("sample_thing", (await served.GetAsync("$metadata")).Text, StringComparison.Ordinal);
        Assert.Equal(200, (await served.SendAsync(HttpMethod.Post, "sample_Greet", new JsonObject { ["Question"] = "Ada" })).Status);
        Assert.Equal(204, (await served.SendAsync(HttpMethod.Post, "PublishAllXml")).Status);

        var solution = (await served.GetAsync("solutions?$filter=uniquename eq 'Sample'")).All("solutionid").Single();
        Assert.Equal(204, (await served.SendAsync(HttpMethod.Delete, $"solutions({solution})")).Status);
        Assert.Equal(404, (await served.GetAsync("sample_things")).Status);
        Assert.Equal(404, (await served.SendAsync(HttpMethod.Post, "sample_Greet", new JsonObject { ["Question"] = "Ada" })).Status);
    }

    [Fact]
    public async Task StageSolution_OverHttp_ResultNamesWhatIsMissing()
    {
        await using var served = await ServedEnvironment.StartAsync(new TestSolution("Other"));

        var answer = await served.SendAsync(HttpMethod.Post, "StageSolution", new JsonObject { ["CustomizationFile"] = Convert.ToBase64String(new TestSolution().WithMissing("1", "msdyn_project", "ProjectService").Zip()) });

        Assert.Equal("Failed", (string)answer.Json["StageSolutionResults"]!["StageSolutionStatus"]!);
        Assert.Contains("msdyn_project", (string)answer.Json["StageSolutionResults"]!["SolutionValidationResults"]![0]!["Message"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ImportSolution_FileNoBase64_IsRefused()
    {
        await using var served = await ServedEnvironment.StartAsync(new TestSolution("Other"));

        var answer = await served.SendAsync(HttpMethod.Post, "ImportSolution", new JsonObject { ["CustomizationFile"] = "%%%" });

        Assert.Equal(400, answer.Status);
        Assert.Contains("base64", answer.Error.Message, StringComparison.Ordinal);
    }

    private static async Task<JsonNode> EndOfAsync(ServedEnvironment served, string job)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (true)
        {
            var row = (await served.GetAsync($"asyncoperations({job})?$select=statecode,statuscode,message,friendlymessage,errorcode")).Json;
            if ((int)row["statecode"]! == 3)
            {
                return row;
            }

            await Task.Delay(20, patience.Token);
        }
    }
}

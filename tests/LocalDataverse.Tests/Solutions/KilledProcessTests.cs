using System.Diagnostics;
using BuyingDynamics.LocalDataverse.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Xunit.Abstractions;
using static BuyingDynamics.LocalDataverse.Tests.Pipeline.TestEnvironment;
using static BuyingDynamics.LocalDataverse.Tests.Solutions.TestSolution;

namespace BuyingDynamics.LocalDataverse.Tests.Solutions;

/// <summary>
/// A process is killed at seeded moments of an import, an upgrade and an uninstall. What is found afterwards is the old or the new state to
/// the last row, the job says which, and doing it again ends where an undisturbed run ends.
/// </summary>
public sealed class KilledProcessTests(ITestOutputHelper output) : IDisposable
{
    private readonly DirectoryInfo work = Directory.CreateTempSubdirectory("killed-");

    [Theory]
    [InlineData("import", 4)]
    [InlineData("upgrade", 5)]
    [InlineData("uninstall", 3)]
    public void Process_KilledInTheMiddle_OldOrNewStateAndARerunEndsTheSame(string operation, int moments)
    {
        var zip = Path.Combine(work.FullName, "next.zip");
        File.WriteAllBytes(zip, Second().Zip());
        var start = Start(withFirstVersion: operation is not "import");
        var undisturbed = Copy(start, "undisturbed");
        var duration = Run(undisturbed, operation, zip, killAfter: null);
        var (old, next) = (EnvironmentDump.Of(start), EnvironmentDump.Of(undisturbed));
        Assert.NotEqual(old, next);
        var random = new Random(20261122 + moments);
        var outcomes = new List<string>();
        for (var moment = 0; moment < moments; moment++)
        {
            // One moment in each part of the time that an undisturbed run takes: they are spread over all of it on any machine.
            var folder = Copy(start, $"{moment}");
            Run(folder, operation, zip, killAfter: duration * ((moment + random.NextDouble()) / moments));

            var found = EnvironmentDump.Of(folder);
            var isNew = string.Equals(found, next, StringComparison.Ordinal);
            Assert.True(isNew || string.Equals(found, old, StringComparison.Ordinal), $"Killed at moment {moment} of {moments}: neither the old nor the new state.");
            Repeat(folder, operation, zip, isNew);
            Assert.Equal(next, EnvironmentDump.Of(folder));
            outcomes.Add(isNew ? "new" : "old");
        }

        output.WriteLine($"{operation}: {duration.TotalMilliseconds:0} ms undisturbed; after the kills {string.Join(", ", outcomes)}");
        Assert.Contains("old", outcomes);
    }

    public void Dispose() => work.Delete(recursive: true);

    private static void Repeat(string folder, string operation, string zip, bool isNew)
    {
        using var environment = New(options: new EnvironmentOptions { DataFolder = folder });
        if (environment.Rows("asyncoperation", ("operationtype", 202)).SingleOrDefault() is { } job)
        {
            Assert.Equal(isNew ? 30 : 31, job.GetAttributeValue<OptionSetValue>("statuscode").Value);
            Assert.Equal(isNew, !job.Contains("message"));
            Assert.Contains(isNew ? "result=\"success\"" : "The environment stopped while it imported", environment.Rows("importjob").Single().GetAttributeValue<string>("data"), StringComparison.Ordinal);
        }

        if (isNew)
        {
            return;
        }

        environment.System.Execute(operation switch
        {
            "import" => new ImportSolutionRequest { CustomizationFile = File.ReadAllBytes(zip), PublishWorkflows = true },
            "upgrade" => new StageAndUpgradeRequest { CustomizationFile = File.ReadAllBytes(zip), PublishWorkflows = true },
            _ => new DeleteRequest { Target = environment.Rows("solution").Single().ToEntityReference() },
        });
    }

    private string Start(bool withFirstVersion)
    {
        var folder = Path.Combine(work.FullName, "start");
        using var environment = New(withFirstVersion ? First() : null, new EnvironmentOptions { DataFolder = folder });
        var account = environment.Administrator.Create(new Entity("account") { ["name"] = "Contoso" });
        for (var index = 0; withFirstVersion && index < 20; index++)
        {
            environment.Administrator.Create(new Entity("sample_thing") { ["sample_name"] = $"{index}", ["sample_old"] = "gone", ["sample_accountid"] = new EntityReference("account", account) });
        }

        return folder;
    }

    private string Copy(string folder, string name)
    {
        var copy = work.CreateSubdirectory(name).FullName;
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        }

        return copy;
    }

    /// <summary>Runs the operation in a process of its own; tells how long it took.</summary>
    private static TimeSpan Run(string folder, string operation, string zip, TimeSpan? killAfter)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ImportHost.dll"), folder, operation, zip]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        Assert.Equal("ready", process.StandardOutput.ReadLine());
        var watch = Stopwatch.StartNew();
        if (killAfter is { } delay)
        {
            process.WaitForExit(delay);
            process.Kill();
        }
        else
        {
            Assert.Equal("done", process.StandardOutput.ReadLine());
        }

        process.WaitForExit();
        return watch.Elapsed;
    }

    private static TestSolution First() => new TestSolution().Table(Column("sample_Old", "nvarchar")).SmallTable("sample_Other").ColumnsOn("Account", Column("sample_Rank", "int"))
        .Role("Sample", ("prvReadsample_Thing", "Global")).Step("Appends", "Create", "account", 20, "step");

    private static TestSolution Second()
    {
        var solution = new TestSolution().Version("2.0.0.0").AnotherBuild().Table(Column("sample_New", "nvarchar")).ColumnsOn("Contact", Column("sample_Rank", "int")).EnvironmentVariable("sample_Mode", "Advisory")
            .Role("Sample", ("prvReadsample_Thing", "Global"), ("prvWritesample_Thing", "Global")).Step("Appends", "Create", "account", 20, "step").CustomApi("sample_Echo", "Echoes", [("Question", 10, false)], [("Answer", 10)]);
        for (var index = 0; index < 15; index++)
        {
            solution.SmallTable($"sample_More{index}").WebResource($"sample_/{index}.js", $"{index};");
        }

        return solution;
    }
}

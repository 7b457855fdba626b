using System.Globalization;
using System.Net;
using System.Net.Sockets;
using BuyingDynamics.DataAccess.Stakeholders;
using BuyingDynamics.LocalDataverse.App;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Security;
using BuyingDynamics.Operations.Deploy;
using BuyingDynamics.Operations.Load;
using BuyingDynamics.Operations.Local.Rows;
using BuyingDynamics.Operations.Pack;
using BuyingDynamics.Operations.Resilience;
using Microsoft.Extensions.Hosting;
using Microsoft.Xrm.Sdk;
using Spectre.Console;

namespace BuyingDynamics.Operations.Local;

/// <summary>The run of "bd local", from the solution folder to the served environment.</summary>
public sealed class LocalRun(LocalOptions options, IAnsiConsole console)
{
    private static readonly TimeSpan SampleAge = TimeSpan.FromDays(10);

    private readonly SolutionPackOptions repository = SolutionPackOptions.OfThisRepository();

    /// <summary>Does everything in order; returns when it is done, or stopped while serving.</summary>
    /// <exception cref="LocalStopException">Something is in the way; the message says what to do.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var map = options.MapFile is { } file ? LoadMap.Read(file) : null;
        if (options.Serve)
        {
            EnsurePortIsFree(options.Port);
        }

        var folder = DataFolder.Open(options.DataFolder ?? Path.Combine(repository.RepositoryFolder, DataFolder.DefaultName), options.Fresh);
        using var environment = LocalEnvironment.Open(new EnvironmentOptions
        {
            DataFolder = folder.Path,

            // A load runs ten plugins for each deal: their traces would be larger than the deals.
            TraceLog = map is null ? TraceLogSetting.All : TraceLogSetting.Exception,
        });
        if (!options.Empty)
        {
            await FillAsync(environment, folder, map, cancellation);
        }

        if (options.Serve)
        {
            await ServeAsync(environment, cancellation);
        }
        else
        {
            FinishJobs(environment);
        }
    }

    private async Task FillAsync(LocalEnvironment environment, DataFolder folder, LoadMap? map, CancellationToken cancellation)
    {
        new SolutionDeployment(environment, console).Run(repository, folder);
        LoadRows(environment, folder);
        if (map is not null)
        {
            var load = new ConsoleLoad(Resilient(environment), environment.Metadata, environment.Clock.Now, new LoadOptions { MostAtOnce = 1 }, console);
            await load.RunAsync(options.LoadFolder!, map, Path.Combine(folder.Path, ConsoleLoad.ReportFile), cancellation);
        }

        Evaluate(environment);
    }

    private void LoadRows(LocalEnvironment environment, DataFolder folder)
    {
        var data = Path.Combine(repository.SolutionFolder, "data");
        var rows = new ShippedRows(System(environment), environment.Metadata, environment.SystemUserId, environment.Clock.Now);
        try
        {
            UnassignedTeamPart.Ensure(System(environment), new EnvironmentSetup(environment).Administrator);
            DealTeamTemplate.Ensure(System(environment));
            Report("Settings", rows.Load(data, folder.LoadedRows));
            if (options.WithSample)
            {
                LoadSample(environment, rows, Path.Combine(data, "sample"), folder);
            }
        }
        finally
        {
            // Also after a row that failed: those before it are there.
            folder.Save();
        }

        environment.RunPendingJobs();
    }

    // The sample deals have been in the environment for some days: findings with a grace period show from the first moment on.
    private void LoadSample(LocalEnvironment environment, ShippedRows rows, string sample, DataFolder folder)
    {
        environment.Clock.Advance(-SampleAge);
        try
        {
            Report("Sample", rows.Load(sample, folder.LoadedRows));
            environment.RunPendingJobs();
        }
        finally
        {
            environment.Clock.Reset();
        }
    }

    private void Report(string what, ShippedRowCounts counts) =>
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"{what}: {counts.Created} rows created, {counts.Updated} updated{(counts.Kept > 0 ? $", {counts.Kept} kept as people left them" : string.Empty)}.");

    private void Evaluate(LocalEnvironment environment)
    {
        var evaluation = new OpenDealEvaluation(Resilient(environment));
        var evaluated = console.Stage("Evaluating deals", tell => evaluation.Run(deals => tell($"Evaluating deals: {deals}")));
        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"Evaluated: {evaluated} deals.");
        var table = console.Table("Open alerts").AddColumn("Rule").AddColumn(new TableColumn("Alerts").RightAligned());
        foreach (var (rule, alerts) in evaluation.OpenAlerts())
        {
            table.AddRow(new Text(rule), new Text($"{alerts}"));
        }

        console.Write(table);
    }

    // While serving they run in the background. The platform queues a job for each row of a load, also when its step has nothing to do.
    private void FinishJobs(LocalEnvironment environment)
    {
        var ran = console.Status().Start("Running system jobs", _ => environment.RunPendingJobs());
        var left = environment.PendingJobs;
        console.MarkupLineInterpolated(
            CultureInfo.InvariantCulture, $"System jobs: {ran} run, {(left == 0 ? "none pending" : $"{left} failed and are tried again when the environment is served")}.");
    }

    private async Task ServeAsync(LocalEnvironment environment, CancellationToken cancellation)
    {
        var built = Path.Combine(repository.RepositoryFolder, "src", "Client", "local-app", "dist");
        await using var app = LocalApp.Create(environment, new LocalAppOptions
        {
            Port = options.Port,
            BrowserAppFolder = Directory.Exists(built) ? built : null,
            Faults = options.Faults,
            ServiceProtection = options.Protection,

            // What is deployed into an empty environment is swept by whoever deploys it.
            Schedule = options.Empty ? null : () => new OpenDealEvaluation(Resilient(environment)).Run(),
        });
        try
        {
            await app.StartAsync(cancellation);
        }
        catch (IOException)
        {
            throw PortInUse(options.Port);
        }

        if (options.Faults is { } faults)
        {
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"[yellow]Requests to the Web API are disturbed on purpose, seed {faults.Seed}. This is for tests of clients.[/]");
        }

        console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"Ready: {app.Urls.First()} (Ctrl+C stops it)");
        await app.WaitForShutdownAsync(cancellation);
    }

    private static void EnsurePortIsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
        }
        catch (SocketException)
        {
            throw PortInUse(port);
        }
    }

    private static LocalStopException PortInUse(int port) =>
        new($"Port {port} on 127.0.0.1 is in use, perhaps by another bd local. Stop that program, or name another port with --port.");

    // With the same layer of retries before it as an environment elsewhere.
    private static ResilientService Resilient(LocalEnvironment environment) => new(System(environment));

    private static IOrganizationService System(LocalEnvironment environment) => environment.ServiceFor(environment.SystemUserId);
}

using System.Net;
using System.Text;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Security;
using BuyingDynamics.LocalDataverse.Solutions;
using BuyingDynamics.Operations.Connection;
using BuyingDynamics.Operations.Deploy;
using BuyingDynamics.Operations.Export;
using BuyingDynamics.Operations.Local;
using BuyingDynamics.Operations.Pack;
using BuyingDynamics.Operations.Resilience;
using BuyingDynamics.Operations.Running;
using BuyingDynamics.Operations.Sweep;
using BuyingDynamics.Operations.Tests.Deploy;
using BuyingDynamics.Operations.Tests.Export;
using BuyingDynamics.Operations.Tests.Resilience;
using BuyingDynamics.Operations.Uninstall;
using BuyingDynamics.Operations.Verify;
using Microsoft.Identity.Client;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Operations.Tests.BadInput;

/// <summary>What an administrator may get wrong, or finds wrong, played over HTTP: each is named, with what to do, ends with its code, and leaves nothing half-done.</summary>
public sealed class BadInputOverHttpTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("bd-bad-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task CommandLines_ThatLeadNowhere_EndWithTheirCodes()
    {
        using var environment = SampleEnvironment.Open();
        await using var served = await Served.StartAsync(environment);
        var checkpoint = Path.Combine(folder.FullName, "sweep.json");
        new CheckpointFile(checkpoint).Write(new SweepCheckpoint { Version = SweepCheckpoint.KnownVersion, Environment = Guid.NewGuid(), Shard = 1, Shards = 1, StartedOn = TimeProvider.System.GetUtcNow().UtcDateTime, Parts = [new SweepPart(1, null, false)] });
        var settings = Path.Combine(folder.FullName, "settings.json");
        await File.WriteAllTextAsync(settings, "{ \"version\": 1,\n \"enforcment\": \"Strict\" }");
        using var nothing = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        nothing.Start();
        var free = ((IPEndPoint)nothing.LocalEndpoint).Port;
        nothing.Stop();

        var ends = await Task.WhenAll(
            Bd.RunAsync("verify", "--url", $"http://127.0.0.1:{free}"),
            Bd.RunAsync("deploy", "--url", served.Url.ToString(), "--settings", settings),
            Bd.RunAsync("sweep", "--url", served.Url.ToString(), "--checkpoint", checkpoint),
            Bd.RunAsync("import", "--url", served.Url.ToString(), "--from", folder.FullName));

        Assert.Equal([3, 2, 6, 6], ends.Select(end => end.Code));
        Assert.StartsWith($"Nothing listens on 127.0.0.1:{free}.", ends[0].Error, StringComparison.Ordinal);
        Assert.StartsWith("settings.json, line 2: the key 'enforcment' is not known here.", ends[1].Error, StringComparison.Ordinal);
        Assert.Contains("is the checkpoint of another environment", ends[2].Error, StringComparison.Ordinal);
        Assert.Contains("holds no finished export", ends[3].Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ExpiredSecret_SigningIn_SaysThatItExpiredAndWhereToMakeANewOne()
    {
        using var environment = LocalEnvironment.Open();
        await using var served = await Served.StartAsync(environment);
        var request = new ConnectionRequest(served.Url, new SignIn.BySecret("11111111-1111-1111-1111-111111111111", "s3cret", "22222222-2222-2222-2222-222222222222"), new EnvironmentSettings { Version = 1 });
        using var directory = new Entra("invalid_client", "AADSTS7000222: The provided client secret keys for app '11111111-1111-1111-1111-111111111111' are expired.");

        var stop = await Assert.ThrowsAsync<StopException>(() => EnvironmentConnection.OpenAsync(request, RunConsole.Plain(TextWriter.Null), CancellationToken.None, directory));

        Assert.Equal(ExitCode.NotConnected, stop.Code);
        Assert.StartsWith("The secret of the application has expired. Make a new one", stop.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", stop.ToString(), StringComparison.Ordinal);
        Assert.True(directory.Asked);
    }

    [Fact]
    public async Task UserWithoutTheRole_DeploysExportsAndRemoves_IsToldWhichRole()
    {
        using var environment = SampleEnvironment.Open();
        var user = new EnvironmentSetup(environment).User("Ada", "Lind", roles: "BD Administrator");
        await using var served = await Served.StartAsync(environment);
        using var client = served.As(user);
        var before = SampleEnvironment.Dump(environment);
        var export = new ProductExport(client, user, SampleEnvironment.Package, TimeProvider.System);
        var target = new DeploymentTarget(client, Packages.OfVersion("1.1.0.0"), SolutionContents.Read(Packages.OfVersion("1.1.0.0")), new EnvironmentSettings { Version = 1 }, folder.FullName, user, TimeProvider.System);

        Action[] works =
        [
            () => new Deployment(target, RunConsole.Plain(TextWriter.Null)).RunAsync(whatIf: false, again: false, CancellationToken.None).GetAwaiter().GetResult(),
            () => export.Write(folder.FullName, served.Url, environment.OrganizationId, static (_, _) => { }, CancellationToken.None),
            () => new ProductUninstall(client, user, SampleEnvironment.Package).Demand(),
        ];
        foreach (var work in works)
        {
            var stop = await Task.Run(() => Assert.Throws<StopException>(work));
            Assert.Equal(ExitCode.MissingPrivilege, stop.Code);
            Assert.StartsWith("Ada Lind may not do this: it takes the role System Administrator, and Ada Lind has BD Administrator.", stop.Message, StringComparison.Ordinal);
        }

        Assert.Equal(before, SampleEnvironment.Dump(environment));
        Assert.Empty(folder.EnumerateFileSystemInfos());
    }

    [Fact]
    public async Task EnvironmentWithoutSales_Deployed_IsToldWhichTablesAreMissing()
    {
        using var environment = LocalEnvironment.Open();
        await using var served = await Served.StartAsync(environment, null);
        using var connection = await served.ConnectAsync();
        var withoutSales = new ResilientService(new RequestPipeline((request, _) => request.RequestName == "RetrieveMultiple" && ((Microsoft.Xrm.Sdk.Messages.RetrieveMultipleRequest)request).Query is Microsoft.Xrm.Sdk.Query.QueryExpression { EntityName: "opportunity" or "competitor" } query
            ? throw Faults.WithCode(0x80040217, $"Could not find an entity with name {query.EntityName}")
            : connection.Service.ExecuteAsync(request)));
        var target = new DeploymentTarget(withoutSales, Packages.Product, SampleEnvironment.Package, new EnvironmentSettings { Version = 1 }, folder.FullName, connection.UserId, TimeProvider.System);

        var stop = await Assert.ThrowsAsync<StopException>(() => Task.Run(() => new Deployment(target, RunConsole.Plain(TextWriter.Null)).RunAsync(whatIf: false, again: false, CancellationToken.None)));

        Assert.Equal(ExitCode.UnfitEnvironment, stop.Code);
        Assert.StartsWith("This environment has no opportunity, competitor: Dynamics 365 Sales is not installed in it.", stop.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2.0.0.0", true, "BuyingDynamics 2.0.0.0 is installed, which is newer than this package (1.0.0.0).", "2.0.0.0, managed; newer than 1.0.0.0, which this bd belongs to")]
    [InlineData("0.9.0.0", true, null, "0.9.0.0, managed; older than 1.0.0.0, which this bd belongs to")]
    [InlineData("1.0.0.0", false, "An unmanaged copy of BuyingDynamics (1.0.0.0) is installed", "1.0.0.0, unmanaged")]
    public async Task AnotherInstallation_MetByEachVerb_IsNamed(string version, bool managed, string? ofDeploy, string ofVerify)
    {
        using var environment = LocalEnvironment.Open();
        environment.ImportSolution(Packages.Hollow(version, managed));
        await using var served = await Served.StartAsync(environment);
        using var connection = await served.ConnectAsync();

        if (ofDeploy is not null)
        {
            var deploy = await Assert.ThrowsAsync<StopException>(() => served.DeployAsync(Packages.Product));
            Assert.Equal(ExitCode.UnfitEnvironment, deploy.Code);
            Assert.StartsWith(ofDeploy, deploy.Message, StringComparison.Ordinal);
        }

        var remove = await Task.Run(() => Assert.Throws<StopException>(() => new ProductUninstall(connection.Service, connection.UserId, SampleEnvironment.Package).Demand()));
        Assert.Equal(ExitCode.UnfitEnvironment, remove.Code);
        Assert.Equal(ofVerify, (await Task.Run(() => new Verification(connection.Service, [Verification.All(withProbe: false, CarriedSolution.OfThisProgram)[0]]).Run(TimeProvider.System.GetUtcNow().UtcDateTime, default).ToList()))[0].Detail);
        Assert.Equal(version, InstalledSolution.Find(connection.Service, "BuyingDynamics")!.Version.ToString());
    }

    [Fact]
    public async Task UpgradeLeftStaged_Deployed_IsNamedUntilItsOwnVersionComes()
    {
        using var environment = SampleEnvironment.Open();
        await using var served = await Served.StartAsync(environment);
        var before = SampleEnvironment.Dump(environment);
        environment.ServiceFor(environment.SystemUserId).Execute(new OrganizationRequest("ImportSolution") { ["CustomizationFile"] = Packages.OfVersion("1.1.0.0"), ["HoldingSolution"] = true });

        var stop = await Assert.ThrowsAsync<StopException>(() => served.DeployAsync(Packages.OfVersion("1.2.0.0")));
        Assert.Equal(ExitCode.UnfitEnvironment, stop.Code);
        Assert.StartsWith("An upgrade to 1.1.0.0 was staged and never applied.", stop.Message, StringComparison.Ordinal);
        await served.DeployAsync(Packages.OfVersion("1.1.0.0"));

        using var connection = await served.ConnectAsync();
        Assert.Equal("1.1.0.0", InstalledSolution.Find(connection.Service, "BuyingDynamics")!.Version.ToString());
        SampleEnvironment.Same(before, SampleEnvironment.Dump(environment));
    }

    [Fact]
    public async Task EnvironmentWhoseDiskIsFull_Deployed_EndsAsStorageFullAndIsAsItWas()
    {
        using (LocalEnvironment.Open(new EnvironmentOptions { DataFolder = folder.FullName }))
        {
            // Laid out, and closed again.
        }

        var size = new FileInfo(Path.Combine(folder.FullName, "environment.db")).Length;
        using var environment = LocalEnvironment.Open(new EnvironmentOptions { DataFolder = folder.FullName, StorageLimit = size + (2 * 1024 * 1024) });
        await using var served = await Served.StartAsync(environment);

        var stop = await Record.ExceptionAsync(() => served.DeployAsync(Packages.Product));

        Assert.Equal(ExitCode.StorageFull, StopReason.Of(stop!).Code);
        Assert.Contains("Free some space", StopReason.Of(stop!).Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain(AlertTable.Table, environment.Metadata.Tables);
    }

    [SkippableFact]
    public async Task DiskOfTheExportFull_Exported_EndsAsStorageFullAndTheSameCommandGoesOn()
    {
        const string full = "/dev/full";
        Skip.IfNot(File.Exists(full), "Only Linux has a disk that is always full.");
        using var environment = SampleEnvironment.Open();
        await using var served = await Served.StartAsync(environment);
        using var connection = await served.ConnectAsync();
        var to = Path.Combine(folder.FullName, "kept");
        ProductExport Export(Func<string, Stream>? open = null) => new(connection.Service, connection.UserId, SampleEnvironment.Package, TimeProvider.System, open);

        var stop = await Task.Run(() => Record.Exception(() => Export(path => new FileStream(path.EndsWith("bd_stakeholder.jsonl", StringComparison.Ordinal) ? full : path, FileMode.OpenOrCreate, FileAccess.Write))
            .Write(to, served.Url, connection.OrganizationId, static (_, _) => { }, CancellationToken.None)));

        Assert.Equal(ExitCode.StorageFull, StopReason.Of(stop!).Code);
        Assert.Contains("holds no finished export", Assert.Throws<StopException>(() => ExportManifest.Read(to)).Message, StringComparison.Ordinal);
        await Task.Run(() => Export().Write(to, served.Url, connection.OrganizationId, static (_, _) => { }, CancellationToken.None));
        Assert.True(ExportManifest.Read(to).Rows > 150);
        Assert.DoesNotContain("unfinished-export", Directory.GetFiles(to).Select(Path.GetFileName));
    }

    [Fact]
    public async Task ViewOfTheEnvironment_UsingTheProduct_IsNamedBeforeTheRemovalBegins()
    {
        using var environment = SampleEnvironment.Open();
        await using var served = await Served.StartAsync(environment);
        using var connection = await served.ConnectAsync();
        var view = await Task.Run(() => connection.Service.Create(new Entity("savedquery")
        {
            ["name"] = "Deals at risk", ["returnedtypecode"] = "opportunity", ["querytype"] = 0,
            ["fetchxml"] = "<fetch><entity name='opportunity'><attribute name='name' /><link-entity name='bd_dealstate' from='bd_opportunityid' to='opportunityid' /></entity></fetch>",
        }));
        var uninstall = new ProductUninstall(connection.Service, connection.UserId, SampleEnvironment.Package);

        var stop = await Task.Run(() => Assert.Throws<StopException>(uninstall.Demand));

        Assert.Equal(ExitCode.UnfitEnvironment, stop.Code);
        Assert.Contains("used by what was made in this environment: view 'Deals at risk'. Take its tables", stop.Message, StringComparison.Ordinal);
        await Task.Run(() => connection.Service.Delete("savedquery", view));
        await Task.Run(uninstall.Demand);
    }

    /// <summary>Microsoft Entra that refuses every sign-in.</summary>
    private sealed class Entra(string error, string description) : HttpMessageHandler, IMsalHttpClientFactory
    {
        public bool Asked { get; private set; }

        public HttpClient GetHttpClient() => new(this, disposeHandler: false);

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var isToken = request.RequestUri!.AbsolutePath.EndsWith("/token", StringComparison.Ordinal);
            Asked |= isToken;
            var json = isToken
                ? $"{{\"error\":\"{error}\",\"error_description\":\"{description}\",\"error_codes\":[7000222]}}"
                : "{\"tenant_discovery_endpoint\":\"https://login.microsoftonline.com/x/.well-known/openid-configuration\",\"metadata\":[{\"preferred_network\":\"login.microsoftonline.com\",\"preferred_cache\":\"login.windows.net\",\"aliases\":[\"login.microsoftonline.com\",\"login.windows.net\"]}]}";
            return Task.FromResult(new HttpResponseMessage(isToken ? HttpStatusCode.Unauthorized : HttpStatusCode.OK) { Content = new StringContent(json, Encoding.UTF8, "application/json"), RequestMessage = request });
        }
    }
}

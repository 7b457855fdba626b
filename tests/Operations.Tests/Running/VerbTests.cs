using System.CommandLine;
using System.Globalization;
using System.ServiceModel;
using BuyingDynamics.Operations.Load;
using BuyingDynamics.Operations.Running;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Operations.Tests.Running;

/// <summary>Whatever ends a verb becomes a sentence and a code that README.md of the folder explains.</summary>
public class VerbTests
{
    private const int DiskFull = unchecked((int)0x80070070);

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task Verb_EndedByAProblem_SaysWhatItWasAndAnswersItsCode(Exception problem, ExitCode code, string sentence)
    {
        using var error = new StringWriter();

        var ended = await Verb.EndAsync(() => throw problem, verbose: false, error, CancellationToken.None);

        Assert.Equal(code, ended);
        Assert.StartsWith(sentence, error.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error.ToString(), StringComparison.Ordinal);
    }

    public static TheoryData<Exception, ExitCode, string> Ends => new()
    {
        { new StopException(ExitCode.UnfitEnvironment, "No Sales."), ExitCode.UnfitEnvironment, "No Sales." },
        { new LoadStopException("No file."), ExitCode.WrongInput, "No file." },
        { Fault(unchecked((int)0x80040220), "Principal user lacks prvImport."), ExitCode.MissingPrivilege, "Principal user lacks prvImport. Sign in as a system administrator" },
        { Fault(unchecked((int)0x80040265), "Refused."), ExitCode.UnexpectedFailure, "The environment refused a call: Refused. (0x80040265)" },
        { Fault(unchecked((int)0x80044190), "The storage of the environment is full. Free some space."), ExitCode.StorageFull, "The storage of the environment is full." },
        { new IOException("No space left on device", DiskFull), ExitCode.StorageFull, "The disk is full: No space left on device Free some space" },
        { new HttpRequestException("Connection refused."), ExitCode.NotConnected, "The environment stopped answering: Connection refused." },
        { new InvalidOperationException("Odd."), ExitCode.UnexpectedFailure, "Unexpected: Odd. Run it again with --verbose" },
    };

    [Fact]
    public async Task Verb_StoppedByAPerson_SaysThatItMayBeRunAgain()
    {
        using var error = new StringWriter();
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        var ended = await Verb.EndAsync(() => throw new OperationCanceledException(), verbose: false, error, stop.Token);

        Assert.Equal(ExitCode.StoppedHalfway, ended);
        Assert.Contains("run the same command again", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verb_FailedVerbosely_ShowsWhereItFailed()
    {
        using var error = new StringWriter();

        await Verb.EndAsync(() => throw new InvalidOperationException("Odd."), verbose: true, error, CancellationToken.None);

        Assert.Contains("System.InvalidOperationException: Odd.", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CommandLine_Misspelt_EndsAsWrongUsage() =>
        Assert.Equal((int)ExitCode.WrongUsage, await Verb.InvokeAsync(new RootCommand("x"), ["--no-such-option"]));

    [Theory]
    [InlineData("--workers", "abc")]
    [InlineData("--workers", "1.5")]
    [InlineData("--workers", "99999999999999")]
    [InlineData("--workers", "51")]
    [InlineData("--from", "01.12.2026")]
    [InlineData("--from", "12/01/2026")]
    [InlineData("--from", "1800-01-01")]
    [InlineData("--from", "2999-01-01")]
    public async Task CommandLine_NumberOrDayThatMakesNoSense_EndsAsWrongUsage(string name, string value)
    {
        var (code, _, _) = await RunAsync(name, value);

        Assert.Equal((int)ExitCode.WrongUsage, code);
    }

    [Theory]
    [InlineData("--workers", "50")]
    [InlineData("--from", "2026-12-01")]
    public async Task CommandLine_NumberOrDayWithinBounds_IsTaken(string name, string value)
    {
        var (code, workers, from) = await RunAsync(name, value);

        Assert.Equal((int)ExitCode.Done, code);
        Assert.Equal(value, workers?.ToString(CultureInfo.InvariantCulture) ?? from?.ToString("O", CultureInfo.InvariantCulture));
    }

    private static async Task<(int Code, int? Workers, DateOnly? From)> RunAsync(params string[] arguments)
    {
        var workers = new Option<int?>("--workers");
        workers.MustBeBetween(1, 50);
        var from = DayOption.Create("--from", "From when.", TimeProvider.System);
        (int? Workers, DateOnly? From) taken = default;
        var root = new RootCommand("x") { workers, from };
        root.Runs((parsed, _) =>
        {
            taken = (parsed.GetValue(workers), parsed.GetValue(from));
            return Task.FromResult(ExitCode.Done);
        });
        return (await Verb.InvokeAsync(root, arguments), taken.Workers, taken.From);
    }

    [Fact]
    public void ExitCodes_Documented_EachHasItsRow()
    {
        var readme = File.ReadAllText(Path.Combine(Prerequisite.RepositoryRoot, "src", "Operations", "Running", "README.md"));

        Assert.All(Enum.GetValues<ExitCode>(), code => Assert.Contains($"\n| {(int)code} | ", readme, StringComparison.Ordinal));
    }

    private static FaultException<OrganizationServiceFault> Fault(int code, string message) =>
        new(new OrganizationServiceFault { ErrorCode = code, Message = message }, message);
}

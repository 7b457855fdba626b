using System.CommandLine;

namespace BuyingDynamics.Operations.Running;

/// <summary>The one place where a verb ends: a sentence on the error stream says what is wrong and what to do, the exit code which kind it is.</summary>
public static class Verb
{
    // What a verb may take after Ctrl+C to write its checkpoint and to let a running call end.
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(20);

    /// <summary>Shows the details of a failure; every verb takes it.</summary>
    public static Option<bool> Verbose { get; } = new("--verbose") { Description = "Show the details of a failure.", Recursive = true };

    /// <summary>Lets the command do its work; whatever ends it becomes a sentence and a code.</summary>
    public static void Runs(this Command command, Func<ParseResult, CancellationToken, Task<ExitCode>> work) =>
        command.SetAction(async (parsed, cancellation) => (int)await EndAsync(() => work(parsed, cancellation), parsed.GetValue(Verbose), Console.Error, cancellation));

    /// <summary>As above, for work that is done at once.</summary>
    public static void Runs(this Command command, Func<ParseResult, ExitCode> work) =>
        command.Runs((parsed, _) => Task.FromResult(work(parsed)));

    /// <summary>Parses a command line and runs its verb. A command line that cannot be understood ends with its own code, as every other end does.</summary>
    public static async Task<int> InvokeAsync(RootCommand root, IReadOnlyList<string> arguments)
    {
        root.Options.Add(Verbose);
        var parsed = root.Parse(arguments);
        var code = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeToStop });
        return parsed.Errors.Count > 0 ? (int)ExitCode.WrongUsage : code;
    }

    /// <summary>Does the work and turns what ends it into a code, with a sentence on <paramref name="error"/>.</summary>
    public static async Task<ExitCode> EndAsync(Func<Task<ExitCode>> work, bool verbose, TextWriter error, CancellationToken cancellation)
    {
        try
        {
            return await work();
        }
#pragma warning disable CA1031 // The outermost frame: whatever comes, the user gets a sentence and the scheduler a code.
        catch (Exception problem)
#pragma warning restore CA1031
        {
            var reason = StopReason.Of(problem, cancellation.IsCancellationRequested);
            await error.WriteLineAsync(reason.Sentence);
            if (verbose)
            {
                await error.WriteLineAsync(problem.ToString());
            }

            return reason.Code;
        }
    }
}

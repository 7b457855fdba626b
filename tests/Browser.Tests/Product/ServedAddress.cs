using System.Text.RegularExpressions;

namespace BuyingDynamics.Browser.Tests.Product;

/// <summary>Reads in what "bd local" prints where it serves: it takes any free port, and says so once it answers.</summary>
internal sealed partial class ServedAddress : StringWriter
{
    private readonly TaskCompletionSource<Uri> told = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The address; comes when it is served.</summary>
    public Task<Uri> Told => told.Task;

    /// <inheritdoc/>
    public override void Write(string? value)
    {
        base.Write(value);
        if (Ready().Match(ToString()) is { Success: true } ready)
        {
            told.TrySetResult(new Uri(ready.Groups["address"].Value));
        }
    }

    [GeneratedRegex(@"Ready: (?<address>http\S+) ", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ready();
}

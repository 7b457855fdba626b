namespace BuyingDynamics.LocalDataverse.Pipeline.Steps;

/// <summary>One plugin run, as the trace log keeps it. Text beyond the platform's 10 KB loses its beginning, because the end tells why it failed.</summary>
internal sealed class PluginTrace
{
    /// <summary>Longest text of one run, in characters.</summary>
    public const int MaxLength = 10 * 1024;

    private readonly System.Text.StringBuilder text = new();

    public required string TypeName { get; init; }
    public required string Message { get; init; }
    public required string Table { get; init; }
    public required Guid StepId { get; init; }
    public required int Depth { get; init; }
    public required bool IsAsynchronous { get; init; }

    /// <summary>True for a custom activity of a workflow.</summary>
    public bool IsWorkflowActivity { get; init; }
    public required Guid CorrelationId { get; init; }
    public required Guid? RequestId { get; init; }
    public required Guid UserId { get; init; }
    public required DateTime StartedOn { get; init; }
    public TimeSpan Duration { get; set; }

    /// <summary>What was thrown, with its stack; null for a run that ended well.</summary>
    public string? Exception { get; set; }

    /// <summary>What the plugin wrote.</summary>
    public string Text
    {
        get
        {
            lock (text)
            {
                return text.Length <= MaxLength ? text.ToString() : text.ToString(text.Length - MaxLength, MaxLength);
            }
        }
    }

    /// <summary>Adds a line.</summary>
    public void Add(string line)
    {
        lock (text)
        {
            text.Append(line).Append('\n');
        }
    }
}

using BuyingDynamics.LocalDataverse.Workflows.Steps;

namespace BuyingDynamics.LocalDataverse.Workflows;

/// <summary>A workflow ready to run: its instructions, and what it needs of the environment.</summary>
internal sealed record WorkflowProgram
{
    public required IReadOnlyList<Instruction> Instructions { get; init; }

    /// <summary>The tables and columns it reads or writes; no column stands for the table alone.</summary>
    public required IReadOnlySet<(string Table, string? Column)> Columns { get; init; }

    /// <summary>The custom activities it calls.</summary>
    public IEnumerable<CallActivity> Activities => Instructions.OfType<CallActivity>();

    /// <summary>True when it waits somewhere; real-time workflows cannot.</summary>
    public bool Waits => Instructions.Any(instruction => instruction is Sleep or Postpone);

    /// <summary>True when it has points where its state is stored; real-time workflows have none.</summary>
    public bool Saves => Instructions.Any(instruction => instruction is SavePoint);
}

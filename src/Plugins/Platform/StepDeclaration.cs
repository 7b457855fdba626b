using System;
using System.Collections.Generic;

namespace BuyingDynamics.Plugins.Platform;

/// <summary>When in the pipeline a step runs.</summary>
public enum Stage
{
    /// <summary>Before the transaction, unless nested.</summary>
    PreValidation = 10,

    /// <summary>In the transaction, before the row is written.</summary>
    PreOperation = 20,

    /// <summary>In the transaction, after the row was written.</summary>
    PostOperation = 40,
}

/// <summary>
/// A plugin step, declared once, next to its handler. A test holds it against <c>solution/SdkMessageProcessingSteps</c>, both ways.
/// </summary>
public sealed record StepDeclaration
{
    /// <summary>The step's id, the same in every environment.</summary>
    public required Guid Id { get; init; }

    /// <summary>Create, Update or Delete.</summary>
    public required string Message { get; init; }

    /// <summary>The table.</summary>
    public required string Table { get; init; }

    /// <summary>When it runs.</summary>
    public required Stage Stage { get; init; }

    /// <summary>After the commit, as a system job.</summary>
    public bool IsAsynchronous { get; init; }

    /// <summary>Order among the steps of a stage; lower first.</summary>
    public int Rank { get; init; } = 1;

    /// <summary>For Update: the columns whose presence in the save runs the step. Never empty for Update.</summary>
    public IReadOnlyList<string> Filter { get; init; } = Array.Empty<string>();

    /// <summary>Columns of the image of the row before the save; empty for no image.</summary>
    public IReadOnlyList<string> PreImage { get; init; } = Array.Empty<string>();

    /// <summary>Columns of the image of the row after the save; empty for no image.</summary>
    public IReadOnlyList<string> PostImage { get; init; } = Array.Empty<string>();
}

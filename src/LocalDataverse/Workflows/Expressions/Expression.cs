using BuyingDynamics.LocalDataverse.Workflows.Running;
using BuyingDynamics.LocalDataverse.Workflows.Values;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Workflows.Expressions;

/// <summary>A value that is worked out while the workflow runs: one of the Visual Basic forms that the designer writes between brackets.</summary>
internal abstract record Expression
{
    public abstract object? Value(WorkflowRun run);
}

/// <summary>Nothing, True, "text", DateTime.MaxValue...</summary>
internal sealed record Literal(object? Constant) : Expression
{
    public override object? Value(WorkflowRun run) => Constant;
}

/// <summary>A declared variable.</summary>
internal sealed record VariableValue(string Name) : Expression
{
    public override object? Value(WorkflowRun run) => run.State.Variables.GetValueOrDefault(Name);
}

/// <summary>New Object() { a, b }.</summary>
internal sealed record ListOf(IReadOnlyList<Expression> Items) : Expression
{
    public override object Value(WorkflowRun run) => Items.Select(item => item.Value(run)).ToList();
}

/// <summary>Microsoft.Xrm.Sdk.Workflow.WorkflowPropertyType.X, the first parameter of CreateCrmType.</summary>
internal sealed record PropertyKind(string Name) : Expression
{
    public override object Value(WorkflowRun run) => Name;
}

/// <summary>InputEntities("key"): the row the workflow runs on, or one that it points to.</summary>
internal sealed record InputRow(string Key) : Expression
{
    public override object? Value(WorkflowRun run) => run.Rows.Input(Key);
}

/// <summary>CreatedEntities("key"): a row that a step made or fetched.</summary>
internal sealed record CreatedRow(string Key) : Expression
{
    public override object? Value(WorkflowRun run) => run.State.Created.GetValueOrDefault(Key);
}

/// <summary>row.Id; of nothing it is nothing.</summary>
internal sealed record IdOf(Expression Row) : Expression
{
    public override object? Value(WorkflowRun run) => Row.Value(run) switch
    {
        Entity row => row.Id,
        EntityReference reference => reference.Id,
        _ => null,
    };
}

/// <summary>New Entity("table").</summary>
internal sealed record NewRow(string? Table) : Expression
{
    public override object Value(WorkflowRun run) => Table is null ? new Entity() : new Entity(Table);
}

/// <summary>New EntityReference("table", New Guid("...")); without arguments a reference to nothing.</summary>
internal sealed record NewReference(string? Table, Guid Id) : Expression
{
    public override object? Value(WorkflowRun run) => Table is null ? null : new EntityReference(Table, Id);
}

/// <summary>DirectCast(value, type): nothing becomes the type's zero where it has one, as in Visual Basic.</summary>
internal sealed record Cast(Expression Inner, Type Type) : Expression
{
    public override object? Value(WorkflowRun run) => Inner.Value(run) is { } value
        ? Conversion.To(value, Type, run.Culture)
        : Type.IsValueType ? Activator.CreateInstance(Type) : null;
}

/// <summary>DateTime.UtcNow: the environment's clock.</summary>
internal sealed record CurrentTime : Expression
{
    public override object Value(WorkflowRun run) => run.Now;
}

/// <summary>span.Add(moment).</summary>
internal sealed record Later(Expression Span, Expression Moment) : Expression
{
    public override object? Value(WorkflowRun run) =>
        Span.Value(run) is XrmTimeSpan span && Moment.Value(run) is DateTime moment ? span.After(moment) : null;
}

/// <summary>left &gt;= right, of two moments.</summary>
internal sealed record AtLeast(Expression Left, Expression Right) : Expression
{
    public override object Value(WorkflowRun run) =>
        Left.Value(run) is DateTime left && Right.Value(run) is DateTime right && left >= right;
}

/// <summary>Microsoft.VisualBasic.IsNothing(value).</summary>
internal sealed record IsNothing(Expression Inner) : Expression
{
    public override object Value(WorkflowRun run) => Inner.Value(run) is null or EntityReference { LogicalName: null };
}

/// <summary>Microsoft.VisualBasic.IIf(condition, then, else).</summary>
internal sealed record Either(Expression Condition, Expression Then, Expression Else) : Expression
{
    public override object? Value(WorkflowRun run) => Condition.Value(run) is true ? Then.Value(run) : Else.Value(run);
}

/// <summary>New InvalidPluginExecutionException(OperationStatus.X): how a stop step names its outcome.</summary>
internal sealed record StopOutcome(OperationStatus Status) : Expression
{
    public override object Value(WorkflowRun run) => Status;
}

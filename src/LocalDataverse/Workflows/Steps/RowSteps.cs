using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Workflows.Expressions;
using BuyingDynamics.LocalDataverse.Workflows.Running;
using BuyingDynamics.LocalDataverse.Workflows.Values;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Workflows.Steps;

/// <summary>GetEntityProperty: one column of a row, as the database holds it now.</summary>
internal sealed record ReadColumn(string Table, string Column, Expression Row, Type? Type, string Result) : Instruction
{
    public override void Run(WorkflowRun run) =>
        run.State.Variables[Result] = Row.Value(run) is Entity { LogicalName: not null } row && row.Id != Guid.Empty ? run.Rows.Column(Table, row, Column, Type) : null;
}

/// <summary>SetEntityProperty: one column of a row that a later step writes.</summary>
internal sealed record WriteColumn(string Column, Expression Row, Expression Value, Type? Type) : Instruction
{
    public override void Run(WorkflowRun run)
    {
        if (Row.Value(run) is Entity row)
        {
            row[Column] = Conversion.To(Value.Value(run), Type, run.Culture);
        }
    }
}

/// <summary>CreateEntity.</summary>
internal sealed record CreateRow(string Table, Expression Row) : Instruction
{
    public override void Run(WorkflowRun run)
    {
        if (Row.Value(run) is not Entity row)
        {
            throw DataverseFault.WorkflowRowMissing(run.State.Step, Table);
        }

        row.Id = run.Service.Create(row);
    }
}

/// <summary>UpdateEntity; without any column set it does nothing.</summary>
internal sealed record UpdateRow(string Table, Expression Row) : Instruction
{
    public override void Run(WorkflowRun run)
    {
        if (Row.Value(run) is not Entity row || row.Id == Guid.Empty)
        {
            throw DataverseFault.WorkflowRowMissing(run.State.Step, Table);
        }

        if (row.Attributes.Count > 0)
        {
            run.Service.Update(row);
        }
    }
}

/// <summary>AssignEntity.</summary>
internal sealed record AssignRow(string Table, Expression RowId, Expression Owner) : Instruction
{
    public override void Run(WorkflowRun run)
    {
        var id = RowId.Value(run) as Guid? ?? throw DataverseFault.WorkflowRowMissing(run.State.Step, Table);
        var owner = Owner.Value(run) as EntityReference ?? throw DataverseFault.WorkflowOwnerMissing(run.State.Step);
        run.Service.Execute(new AssignRequest { Target = new EntityReference(Table, id), Assignee = owner });
    }
}

/// <summary>SetState.</summary>
internal sealed record ChangeState(string Table, Expression RowId, int State, int Status) : Instruction
{
    public override void Run(WorkflowRun run)
    {
        var id = RowId.Value(run) as Guid? ?? throw DataverseFault.WorkflowRowMissing(run.State.Step, Table);
        run.Service.Execute(new SetStateRequest { EntityMoniker = new EntityReference(Table, id), State = new OptionSetValue(State), Status = new OptionSetValue(Status) });
    }
}

/// <summary>RetrieveEntity: what the designer writes after a custom activity that returns a lookup.</summary>
internal sealed record FetchRow(string Table, string Key, Expression RowId) : Instruction
{
    public override void Run(WorkflowRun run) =>
        run.State.Created[Key] = RowId.Value(run) is Guid id && id != Guid.Empty ? new Entity(Table, id) : new Entity();
}

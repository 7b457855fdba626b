using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Pipeline.Rows;

/// <summary>State and status reason belong together: one given, the other follows; both given, they must fit.</summary>
internal static class RowState
{
    /// <summary>A new row starts in its first state, in the status reason it names or the state's default.</summary>
    public static void OfNew(TableDefinition table, Entity row)
    {
        if (table.Find("statecode") is null)
        {
            return;
        }

        if (Value(row, "statecode") is null && Value(row, "statuscode") is { } named && table.Find("statuscode")?.OptionSet?.Find(named)?.State is { } stateOf)
        {
            row["statecode"] = new OptionSetValue(stateOf);
        }

        var state = Value(row, "statecode") ?? 0;
        row["statecode"] = new OptionSetValue(state);
        Complete(table, row, state);
    }

    /// <summary>Completes a change of one of the two, knowing the stored state.</summary>
    public static void OfChange(TableDefinition table, Entity changes, int storedState)
    {
        if (table.Find("statecode") is null || !(changes.Contains("statecode") || changes.Contains("statuscode")))
        {
            return;
        }

        if (Value(changes, "statecode") is { } state)
        {
            Complete(table, changes, state);
        }
        else if (Value(changes, "statuscode") is { } status && StateOf(table, status) is { } itsState && itsState != storedState)
        {
            changes["statecode"] = new OptionSetValue(itsState);
        }
        else
        {
            changes.Attributes.Remove("statecode");
        }
    }

    private static void Complete(TableDefinition table, Entity row, int state)
    {
        if (table.Find("statuscode") is null)
        {
            return;
        }

        if (Value(row, "statuscode") is { } status && status >= 0)
        {
            if (StateOf(table, status) is { } itsState && itsState != state)
            {
                throw DataverseFault.StatusNotOfState(table.LogicalName, status, state);
            }
        }
        else if (DefaultStatus(table, state) is { } fallback)
        {
            row["statuscode"] = new OptionSetValue(fallback);
        }
    }

    /// <summary>The status reason a state has when none is named: the column's default if it is of that state, else the first of the state.</summary>
    private static int? DefaultStatus(TableDefinition table, int state)
    {
        var column = table.Find("statuscode")!;
        return column.DefaultValue is int preferred && StateOf(table, preferred) == state
            ? preferred
            : column.OptionSet?.Options.FirstOrDefault(option => option.State == state)?.Value;
    }

    private static int? StateOf(TableDefinition table, int status) => table.Find("statuscode")?.OptionSet?.Find(status)?.State;

    private static int? Value(Entity row, string column) => row.GetAttributeValue<OptionSetValue>(column)?.Value;
}

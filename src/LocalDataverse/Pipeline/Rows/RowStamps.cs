using BuyingDynamics.LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Pipeline.Rows;

/// <summary>Who wrote a row and when. "On behalf" names the person who started the request, when a plugin wrote as someone else.</summary>
internal static class RowStamps
{
    /// <summary>Stamps a new row; <paramref name="createdOn"/> is set when the caller brings a row from elsewhere (overriddencreatedon).</summary>
    public static void Created(MessageCall call, TableDefinition table, Entity row, DateTime? createdOn)
    {
        Set(table, row, "createdon", createdOn ?? Now(call));
        Set(table, row, "createdby", User(call.Caller.UserId));
        if (call.Caller.InitiatingUserId != call.Caller.UserId)
        {
            Set(table, row, "createdonbehalfby", User(call.Caller.InitiatingUserId));
        }

        Modified(call, table, row);
    }

    /// <summary>Stamps a changed row.</summary>
    public static void Modified(MessageCall call, TableDefinition table, Entity row)
    {
        Set(table, row, "modifiedon", Now(call));
        Set(table, row, "modifiedby", User(call.Caller.UserId));
        Set(table, row, "modifiedonbehalfby", call.Caller.InitiatingUserId != call.Caller.UserId ? User(call.Caller.InitiatingUserId) : null);
    }

    /// <summary>The platform keeps whole seconds.</summary>
    public static DateTime Now(MessageCall call)
    {
        // Asked once: the clock runs on while we calculate.
        var now = call.Now;
        return new(now.Ticks - (now.Ticks % TimeSpan.TicksPerSecond), DateTimeKind.Utc);
    }

    private static EntityReference User(Guid id) => new("systemuser", id);

    private static void Set(TableDefinition table, Entity row, string column, object? value)
    {
        if (table.Find(column) is not null)
        {
            row[column] = value;
        }
    }
}

using System.Globalization;
using BuyingDynamics.LocalDataverse.Pipeline.Messages;
using BuyingDynamics.LocalDataverse.Query;
using BuyingDynamics.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Pipeline.Changes;

/// <summary>Reads a page of what changed in a table: new and updated rows by version, then deleted ones by the version of their deletion.</summary>
internal static class TableChanges
{
    /// <summary>The page that begins at a position.</summary>
    public static BusinessEntityChanges Page(MessageCall call, ColumnSet columns, ChangePosition position, int size)
    {
        var rows = Rows(call, columns, position, size);
        var changes = new BusinessEntityChangesCollection([.. rows.Entities.Select(row => new NewOrUpdatedItem(ChangeType.NewOrUpdated, row))]);
        var next = rows.Entities.Count > 0 ? position with { Row = long.Parse(rows.Entities[^1].RowVersion, CultureInfo.InvariantCulture) } : position;
        var more = rows.MoreRecords;

        // A client that knows nothing has nothing to remove.
        if (!more && position.From > 0)
        {
            var room = size - changes.Count;
            var deletions = DeletedRows.Between(call.Unit, call.Table, call.Definition.PrimaryId, position.Deletion, position.Until, room + 1);
            changes.AddRange(deletions.Take(room).Select(deletion => new RemovedOrDeletedItem(ChangeType.RemoveOrDeleted, new EntityReference(call.Table, deletion.Id))));
            more = deletions.Count > room;
            next = room > 0 && deletions.Count > 0 ? next with { Deletion = deletions[Math.Min(room, deletions.Count) - 1].Version } : next;
        }

        return new BusinessEntityChanges { Changes = changes, MoreRecords = more, DataToken = position.Token.ToString(), PagingCookie = more ? next.Write() : null };
    }

    private static EntityCollection Rows(MessageCall call, ColumnSet columns, ChangePosition position, int size)
    {
        var query = new QueryExpression(call.Table) { ColumnSet = columns, PageInfo = new PagingInfo { Count = size, PageNumber = 1 } };
        query.Criteria.AddCondition(RowVersions.Column.LogicalName, ConditionOperator.GreaterThan, position.Row);
        query.Criteria.AddCondition(RowVersions.Column.LogicalName, ConditionOperator.LessEqual, position.Until);
        query.AddOrder(RowVersions.Column.LogicalName, OrderType.Ascending);
        return RetrieveMultipleMessage.Read(call, QueryExpressionReader.Read(query));
    }
}

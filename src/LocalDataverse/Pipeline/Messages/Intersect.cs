using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Pipeline.Messages;

/// <summary>A many-to-many relationship: its name, its intersect table and the two tables it joins.</summary>
internal sealed record Intersect(string Relationship, string Table, string First, string Second)
{
    /// <summary>The many-to-many relationships of this environment.</summary>
    public static IReadOnlyList<Intersect> Known { get; } =
    [
        new("systemuserroles_association", "systemuserroles", "systemuser", "role"),
        new("teamroles_association", "teamroles", "team", "role"),
        new("teammembership_association", "teammembership", "team", "systemuser"),
        new("systemuserprofiles_association", "systemuserprofiles", "systemuser", "fieldsecurityprofile"),
        new("teamprofiles_association", "teamprofiles", "team", "fieldsecurityprofile"),
    ];

    /// <summary>The relationship of that schema name, or null.</summary>
    public static Intersect? Find(string? name) => Known.FirstOrDefault(intersect => string.Equals(intersect.Relationship, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The table on the other side of this one; null when the relationship is not this table's.</summary>
    public string? Other(string table) => string.Equals(table, First, StringComparison.Ordinal) ? Second : string.Equals(table, Second, StringComparison.Ordinal) ? First : null;

    /// <summary>Joins two rows; joined ones stay as they are.</summary>
    public void Add(MessageCall call, EntityReference one, EntityReference other)
    {
        var (first, second) = Order(call, one, other);
        if (RowsOf(call, first, second).Count > 0)
        {
            return;
        }

        var definition = call.Metadata.Table(Table);
        call.Environment.Rows.Insert(call.Unit, new Entity(Table, Guid.NewGuid())
        {
            [Column(First)] = Value(definition, first),
            [Column(Second)] = Value(definition, second),
        });
        call.Scope.WrittenTables.Add(Table);
    }

    /// <summary>Parts two rows.</summary>
    public void Remove(MessageCall call, EntityReference one, EntityReference other)
    {
        var (first, second) = Order(call, one, other);
        foreach (var row in RowsOf(call, first, second))
        {
            call.Environment.Rows.Delete(call.Unit, Table, row.Id);
        }

        call.Scope.WrittenTables.Add(Table);
    }

    private IReadOnlyList<Entity> RowsOf(MessageCall call, EntityReference first, EntityReference second) =>
        new SystemRows(call.Environment, call.Unit).Where(Table, [call.Metadata.Table(Table).PrimaryId], (Column(First), first.Id), (Column(Second), second.Id));

    private (EntityReference First, EntityReference Second) Order(MessageCall call, EntityReference one, EntityReference other)
    {
        var ordered = string.Equals(one.LogicalName, First, StringComparison.Ordinal) ? (one, other) : (other, one);
        if (!string.Equals(ordered.Item1.LogicalName, First, StringComparison.Ordinal) || !string.Equals(ordered.Item2.LogicalName, Second, StringComparison.Ordinal))
        {
            throw DataverseFault.UnknownRelationship(Relationship);
        }

        foreach (var row in new[] { one, other })
        {
            _ = call.Environment.Rows.Find(call.Unit, row.LogicalName, row.Id, new ColumnSet(allColumns: false)) ?? throw DataverseFault.RowNotFound(row.LogicalName, row.Id);
        }

        return ordered;
    }

    /// <summary>Column of the intersect table that holds the ids of a side.</summary>
    public static string Column(string table) => table + "id";

    private static object Value(TableDefinition intersect, EntityReference row) =>
        intersect.Find(Column(row.LogicalName)) is { IsLookup: true } ? row : row.Id;
}

/// <summary>AddMembersTeam and RemoveMembersTeam.</summary>
internal sealed class TeamMembersMessage(string requestName, bool add) : MessageHandler
{
    /// <inheritdoc/>
    public override string RequestName => requestName;

    /// <inheritdoc/>
    public override void Prepare(MessageCall call)
    {
        call.Table = "team";
        call.RowId = call.Required<Guid>("TeamId");
    }

    /// <inheritdoc/>
    public override void Authorize(MessageCall call) => RowAccess.Demand(call, call.Definition, call.RowId, AccessRight.Write);

    /// <inheritdoc/>
    public override void Execute(MessageCall call)
    {
        var membership = Intersect.Find("teammembership_association")!;
        foreach (var member in call.Required<Guid[]>("MemberIds"))
        {
            if (add)
            {
                membership.Add(call, new EntityReference("team", call.RowId), new EntityReference("systemuser", member));
            }
            else
            {
                membership.Remove(call, new EntityReference("team", call.RowId), new EntityReference("systemuser", member));
            }
        }
    }
}

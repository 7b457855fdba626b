using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Query;

namespace BuyingDynamics.LocalDataverse.Security;

/// <summary>A user with everything that decides what he may do: business unit, teams, privileges with depth, column permissions.</summary>
internal sealed class Principal
{
    public required Guid UserId { get; init; }
    public required string Name { get; init; }
    public required Guid BusinessUnitId { get; init; }

    /// <summary>Teams the user is a member of, with their business units.</summary>
    public required IReadOnlyDictionary<Guid, Guid> Teams { get; init; }

    /// <summary>True for the system and for system administrators: no privilege is asked of them and no column is hidden.</summary>
    public required bool IsAdministrator { get; init; }

    /// <summary>Language of labels and formatted values, a Windows language id.</summary>
    public required int Language { get; init; }

    /// <summary>Currency of the amounts the user enters, unless he names another: his own, else the organization's.</summary>
    public required Guid? CurrencyId { get; init; }

    /// <summary>Grants by privilege name.</summary>
    public required ILookup<string, Grant> Grants { get; init; }

    /// <summary>What column security profiles allow, by (table, column).</summary>
    public required IReadOnlyDictionary<(string Table, string Column), ColumnPermission> ColumnPermissions { get; init; }

    /// <summary>A business unit with all below it.</summary>
    public required Func<Guid, IReadOnlyCollection<Guid>> WithDescendants { get; init; }

    /// <summary>The user and his teams: everyone on whose behalf a row may be owned or shared.</summary>
    public IReadOnlyCollection<Guid> Identities => [UserId, .. Teams.Keys];

    /// <summary>The view of the query engine on this user.</summary>
    public QueryCaller AsQueryCaller(DateTime now) => new(UserId, BusinessUnitId, [.. Teams.Keys], now, new PrincipalVisibility(this), LanguageId: Language);

    /// <summary>Rows of the table on which the right is granted by roles or sharing; null when no role grants it at any depth.</summary>
    public RowScope? ScopeOf(TableDefinition table, AccessRight right)
    {
        if (IsAdministrator || TableAccess.IsFree(table, right))
        {
            return RowScope.Everything;
        }

        var grants = Grants[PrivilegeName.For(table, right)].ToList();
        if (grants.Count == 0)
        {
            return null;
        }

        if (table.Ownership is OwnershipType.Organization or OwnershipType.None || grants.Any(grant => grant.Depth == PrivilegeDepth.Global))
        {
            return RowScope.Everything;
        }

        var owners = new HashSet<Guid>();
        var units = new HashSet<Guid>();
        foreach (var grant in grants)
        {
            owners.UnionWith(grant.TeamOnly is { } team ? [team] : Identities);
            if (grant.Depth == PrivilegeDepth.Local)
            {
                units.Add(grant.BusinessUnitId);
            }
            else if (grant.Depth == PrivilegeDepth.Deep)
            {
                units.UnionWith(WithDescendants(grant.BusinessUnitId));
            }
        }

        return new RowScope(All: false, owners, units, Identities);
    }

    /// <summary>What the user may do with a secured column.</summary>
    public ColumnPermission PermissionOn(TableDefinition table, ColumnDefinition column) =>
        !column.IsSecured || IsAdministrator ? ColumnPermission.All
        : ColumnPermissions.GetValueOrDefault((table.LogicalName, column.LogicalName), ColumnPermission.None);
}

/// <summary>A privilege that a role of the user, or of one of his teams, grants.</summary>
/// <param name="Depth">How far it reaches.</param>
/// <param name="BusinessUnitId">Unit that Local and Deep are counted from: the user's, or the team's.</param>
/// <param name="TeamOnly">Set for user-level privileges of a team role that its members do not inherit: they count for that team's rows only.</param>
internal sealed record Grant(PrivilegeDepth Depth, Guid BusinessUnitId, Guid? TeamOnly);

/// <summary>What a column security profile allows.</summary>
internal sealed record ColumnPermission(bool Read, bool Create, bool Update)
{
    public static ColumnPermission All { get; } = new(true, true, true);
    public static ColumnPermission None { get; } = new(false, false, false);

    /// <summary>Several profiles add up.</summary>
    public ColumnPermission With(ColumnPermission other) => new(Read || other.Read, Create || other.Create, Update || other.Update);
}

/// <summary>Which rows the query engine may return to a user.</summary>
internal sealed class PrincipalVisibility(Principal principal) : IRowVisibility
{
    /// <inheritdoc/>
    public RowScope ReadScope(TableDefinition table) =>
        principal.ScopeOf(table, AccessRight.Read) ?? throw Errors.DataverseFault.PrivilegeMissing(PrivilegeName.For(table, AccessRight.Read), principal.Name, principal.UserId);

    /// <inheritdoc/>
    public bool MayRead(TableDefinition table, ColumnDefinition column) => principal.PermissionOn(table, column).Read;
}

using BuyingDynamics.LocalDataverse.Metadata;

namespace BuyingDynamics.LocalDataverse.Security;

/// <summary>Which rows of a table a principal may read: all, or those owned by, or belonging to, or shared with.</summary>
/// <param name="All">True: no restriction (organization depth, organization-owned or platform table).</param>
/// <param name="OwnerIds">Rows owned by these users and teams.</param>
/// <param name="BusinessUnitIds">Rows whose owning business unit is one of these.</param>
/// <param name="SharedWith">Principals (user and teams) whose shares (principalobjectaccess, read right) count.</param>
public sealed record RowScope(
    bool All, IReadOnlyCollection<Guid> OwnerIds, IReadOnlyCollection<Guid> BusinessUnitIds, IReadOnlyCollection<Guid> SharedWith)
{
    /// <summary>Every row.</summary>
    public static RowScope Everything { get; } = new(true, [], [], []);
}

/// <summary>Tells the query engine what may be read.</summary>
public interface IRowVisibility
{
    /// <summary>The readable rows of the table.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">0x80040220: no read privilege at all.</exception>
    RowScope ReadScope(TableDefinition table);

    /// <summary>Whether column security lets the values of the column be read; where not, a query sees no value in it: it neither returns them nor finds or orders rows by them.</summary>
    bool MayRead(TableDefinition table, ColumnDefinition column) => true;
}

/// <summary>The system's own view: every row.</summary>
public sealed class SystemVisibility : IRowVisibility
{
    /// <summary>The one instance; it has no state.</summary>
    public static SystemVisibility Instance { get; } = new();

    /// <inheritdoc/>
    public RowScope ReadScope(TableDefinition table) => RowScope.Everything;
}

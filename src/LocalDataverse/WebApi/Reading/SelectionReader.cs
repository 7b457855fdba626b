using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Pipeline.Messages;
using BuyingDynamics.LocalDataverse.WebApi.Model;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace BuyingDynamics.LocalDataverse.WebApi.Reading;

/// <summary>Reads $select and $expand.</summary>
public sealed class SelectionReader(WebApiModel model)
{
    /// <summary>Dataverse takes so many $expand options in a query, nested ones included.</summary>
    private const int GreatestExpansions = 15;

    private int expansions;

    /// <summary>What the clause asks of a table's rows; everything, when there is none.</summary>
    public RowSelection Read(TableDefinition table, SelectExpandClause? clause) => clause is null
        ? new RowSelection(table, null, [])
        : new RowSelection(
            table,
            clause.AllSelected || clause.SelectedItems.Any(item => item is WildcardSelectItem) ? null : [.. Columns(table, clause)],
            [.. clause.SelectedItems.OfType<ExpandedReferenceSelectItem>().Select(item => Expand(table, item as ExpandedNavigationSelectItem ?? throw NoRows()))]);

    private static Exception NoRows() => DataverseFault.NotOffered("$expand with $ref or $count", "Select the lookup's _value property, or expand the rows with $select of their id.");

    private static IEnumerable<ColumnDefinition> Columns(TableDefinition table, SelectExpandClause clause)
    {
        foreach (var item in clause.SelectedItems)
        {
            switch (item)
            {
                case PathSelectItem { SelectedPath.LastSegment: PropertySegment property }:
                    yield return WebApiNames.Column(table, property.Property.Name)!;
                    break;
                case PathSelectItem { SelectedPath.LastSegment: NavigationPropertySegment navigation }:
                    throw DataverseFault.BadAddress(
                        $"'{navigation.NavigationProperty.Name}' is a navigation property of '{table.LogicalName}': use $expand for the row, or $select=_{navigation.NavigationProperty.Name}_value for its id.");
            }
        }
    }

    private Expansion Expand(TableDefinition table, ExpandedNavigationSelectItem item)
    {
        if (++expansions > GreatestExpansions)
        {
            throw DataverseFault.BadAddress($"The query has more than {GreatestExpansions} $expand options. Read the related rows with queries of their own.");
        }

        if (item.LevelsOption is not null || item.SearchOption is not null || item.SkipOption is not null || item.CountOption is true || item.ApplyOption is not null || item.ComputeOption is not null)
        {
            throw DataverseFault.NotOffered("A nested $levels, $search, $skip, $count, $apply or $compute", "Use $select, $filter, $orderby, $top and $expand inside $expand.");
        }

        var segment = item.PathToNavigationProperty.OfType<NavigationPropertySegment>().Single();
        if (segment.NavigationProperty.TargetMultiplicity() != EdmMultiplicity.Many && (item.FilterOption is not null || item.OrderByOption is not null || item.TopOption is not null))
        {
            throw DataverseFault.BadAddress($"'{segment.NavigationProperty.Name}' leads to one row at most: only $select and $expand make sense inside its $expand.");
        }

        return Related(model, table, segment.NavigationProperty) with
        {
            Rows = Read(model.TableOf(segment.NavigationProperty.ToEntityType()), item.SelectAndExpand),
            Filter = item.FilterOption,
            Order = item.OrderByOption,
            Top = item.TopOption is { } top ? (int)Math.Min(top, int.MaxValue) : null,
        };
    }

    /// <summary>How a navigation property relates its table to another, with all columns of the related rows.</summary>
    public static Expansion Related(WebApiModel model, TableDefinition table, IEdmNavigationProperty navigation)
    {
        var target = model.TableOf(navigation.ToEntityType());
        var isCollection = navigation.TargetMultiplicity() == EdmMultiplicity.Many;
        var everything = new RowSelection(target, null, []);
        if (isCollection && Intersect.Find(navigation.Name) is { } intersect)
        {
            return new Expansion(navigation.Name, true, table.PrimaryId, $"{intersect.Table}.{Intersect.Column(table.LogicalName)}", everything) { Through = intersect };
        }

        if (isCollection)
        {
            var relationship = model.Catalog.OneToMany(table.LogicalName).First(candidate => string.Equals(candidate.ReferencedNavigation, navigation.Name, StringComparison.Ordinal));
            return new Expansion(navigation.Name, true, table.PrimaryId, relationship.ReferencingColumn, everything);
        }

        var lookup = model.Lookups(table).First(candidate => string.Equals(candidate.Name, navigation.Name, StringComparison.Ordinal));
        return new Expansion(navigation.Name, false, lookup.Column, target.PrimaryId, everything);
    }
}

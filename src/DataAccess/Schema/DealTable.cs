using System;
using System.Collections.Generic;
using System.Linq;

namespace BuyingDynamics.DataAccess.Schema;

/// <summary>A table whose rows belong to a deal, named by <see cref="OpportunityId"/>, and what holds for its rows.</summary>
/// <param name="Table">The table.</param>
/// <param name="ReadPrivilege">The privilege to read rows; without it nobody may own one.</param>
public sealed record DealTable(string Table, string ReadPrivilege)
{
    /// <summary>The lookup to the deal; every table under a deal calls it so.</summary>
    public const string OpportunityId = StandardColumns.OpportunityId;

    /// <summary>The name of a row; every table under a deal calls it so.</summary>
    public const string Name = StandardColumns.Name;

    /// <summary>The lookup whose row tells the deal; null when the deal is chosen.</summary>
    public string? Parent { get; init; }

    /// <summary>A row may do without a deal.</summary>
    public bool IsDealOptional { get; init; }

    /// <summary>A handler of its own finds and keeps its deal.</summary>
    public bool HasOwnCheck { get; init; }

    /// <summary>Lookups to rows of the same deal, the parent among them.</summary>
    public IReadOnlyList<DealLink> Links { get; init; } = Array.Empty<DealLink>();

    /// <summary>Lookups whose values no two active rows of a deal share; empty when they may.</summary>
    public IReadOnlyList<string> Once { get; init; } = Array.Empty<string>();

    /// <summary>Values without which a row says nothing.</summary>
    public IReadOnlyList<string> Needed { get; init; } = Array.Empty<string>();

    /// <summary>Lookups whose rows give a row its name, in order; empty when people name it.</summary>
    public IReadOnlyList<DealLink> NamedAfter { get; init; } = Array.Empty<DealLink>();

    /// <summary>A number that stands after the names, such as a year; null when none does.</summary>
    public string? NumberedBy { get; init; }

    /// <summary>What stands between the parts of a name.</summary>
    public string NameSeparator { get; init; } = " → ";

    /// <summary>Columns that rules look at: their change makes the deal due.</summary>
    public IReadOnlyList<string> Watched { get; init; } = Array.Empty<string>();

    /// <summary>
    /// Lookups without which a row says nothing, the parent aside: the platform would empty them when their row is deleted, and leave this
    /// one behind.
    /// </summary>
    public IEnumerable<DealLink> LivesBy => Links.Where(link => Once.Contains(link.Column) && link.Column != Parent);

    /// <summary>Numbers of the steps that every table under a deal gets.</summary>
    public required DealTableSteps Steps { get; init; }

    /// <summary>The lookups that are looked up when a row is saved: to rows of the deal, and those that name it.</summary>
    public IEnumerable<DealLink> Lookups => Links.Concat(NamedAfter).Distinct();
}

/// <summary>Numbers in the ids of a table's steps. An id is for good, the same in every environment: a new table gets new ones.</summary>
/// <param name="Added">Of the step that gives a new row to the deal's owner.</param>
/// <param name="Due">Of those that mark the deal due.</param>
/// <param name="Recorded">Of those that check a row; null for a table that needs no check but its own.</param>
public sealed record DealTableSteps(int Added, int Due, int? Recorded);

/// <summary>A lookup to a row of the same deal.</summary>
/// <param name="Column">The lookup.</param>
/// <param name="Table">The table it points to.</param>
/// <param name="IdColumn">That table's primary id.</param>
/// <param name="NameColumn">That table's name.</param>
public sealed record DealLink(string Column, string Table, string IdColumn, string NameColumn = DealTable.Name)
{
    /// <summary>To somebody in the deal.</summary>
    public static DealLink ToStakeholder(string column) => new(column, StakeholderTable.Table, StakeholderTable.Id);

    /// <summary>To what the customer weighs.</summary>
    public static DealLink ToOption(string column) => new(column, OptionTable.Table, OptionTable.Id);

    /// <summary>To the customer's case in numbers.</summary>
    public static DealLink ToAnalysis(string column) => new(column, BusinessValueAnalysisTable.Table, BusinessValueAnalysisTable.Id);

    /// <summary>To a line of the value map.</summary>
    public static DealLink ToLine(string column) => new(column, ValueMapItemTable.Table, ValueMapItemTable.Id);
}

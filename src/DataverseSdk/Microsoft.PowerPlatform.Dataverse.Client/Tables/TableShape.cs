using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using Microsoft.PowerPlatform.Dataverse.Client.Http;

namespace Microsoft.PowerPlatform.Dataverse.Client.Tables;

/// <summary>What reading and writing rows of a table needs to know of it.</summary>
internal sealed record TableShape(string LogicalName, string EntitySetName, string PrimaryId, string PrimaryName, bool IsActivity)
{
    public IReadOnlyDictionary<string, ColumnShape> Columns { get; init; } = new Dictionary<string, ColumnShape>(StringComparer.Ordinal);

    /// <summary>The single-valued navigation properties: which column leads to which table.</summary>
    public IReadOnlyList<LookupPath> Lookups { get; init; } = [];

    /// <summary>The collection-valued ones, by relationship.</summary>
    public IReadOnlyList<CollectionPath> Collections { get; init; } = [];

    public ColumnShape Find(string column) => Columns.TryGetValue(column, out var found) ? found : null;

    /// <summary>The column.</summary>
    /// <exception cref="FaultException{T}">The table has no such column.</exception>
    public ColumnShape Column(string column) => Find(column)
        ?? throw WebApiFault.Exception(0x80041103, $"'{LogicalName}' entity doesn't contain attribute with Name = '{column}'.");

    /// <summary>The navigation property by which a lookup is written.</summary>
    public string Navigation(string column, string target)
    {
        var paths = Lookups.Where(path => path.Column == column).ToList();
        return paths.Find(path => path.Target == target)?.Navigation
            ?? (Find(column)?.Kind == ColumnKind.Owner ? column : null)
            ?? (paths.Count == 1 ? paths[0].Navigation : null)
            ?? $"{column}_{target}";
    }

    /// <summary>Any navigation property of a lookup: emptying it needs no target.</summary>
    public string AnyNavigation(string column) => Lookups.FirstOrDefault(path => path.Column == column)?.Navigation ?? column;
}

/// <summary>A column's name and what kind of values it holds.</summary>
internal sealed record ColumnShape(string LogicalName, ColumnKind Kind)
{
    /// <summary>The class of its options' definition, such as Picklist; null when it has none.</summary>
    public string OptionType { get; init; }
}

/// <summary>A lookup column's way to one of its tables.</summary>
internal sealed record LookupPath(string Relationship, string Column, string Target, string Navigation);

/// <summary>A relationship's way from one row to many of <paramref name="Target"/>. <paramref name="IsManyToMany"/>: both sides have one.</summary>
internal sealed record CollectionPath(string Relationship, string Target, string Navigation, bool IsManyToMany);

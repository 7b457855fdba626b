using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using System.Xml.Linq;
using Microsoft.PowerPlatform.Dataverse.Client.Tables;

namespace Microsoft.PowerPlatform.Dataverse.Client.Queries;

/// <summary>Which columns of which tables the properties of a FetchXML answer stand for, where they are not plain columns of the first table.</summary>
internal sealed class FetchedColumns
{
    private readonly Dictionary<string, FetchedColumn> byAlias = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TableShape> byLink = new(StringComparer.Ordinal);

    /// <summary>Walks the query. Joined tables without an alias are called as the platform calls them: name and number of the join.</summary>
    public FetchedColumns(XElement fetch, TableSet tables)
    {
        var root = fetch.Element("entity");
        Add(root, tables[(string)root?.Attribute("name")], link: null);
        var number = 0;
        foreach (var join in root.Descendants("link-entity"))
        {
            number++;
            var table = tables[(string)join.Attribute("name")];
            var alias = (string)join.Attribute("alias") ?? table.LogicalName + number.ToString(CultureInfo.InvariantCulture);
            byLink[alias] = table;
            Add(join, table, alias);
        }
    }

    /// <summary>The tables that a query speaks of.</summary>
    public static IEnumerable<string> Tables(XElement fetch) =>
        fetch.Descendants().Where(element => element.Name.LocalName is "entity" or "link-entity").Select(element => (string)element.Attribute("name"));

    /// <summary>What a property stands for; null for a plain column of the first table.</summary>
    public FetchedColumn Find(string property)
    {
        if (byAlias.TryGetValue(property, out var aliased))
            return aliased;
        // Lookups of joined tables come with or without the decoration that lookups of the first table have.
        var name = property.Replace("_x002e_", ".", StringComparison.Ordinal);
        if (name.StartsWith('_') && name.EndsWith("_value", StringComparison.Ordinal))
            name = name[1..^"_value".Length];
        if (byAlias.TryGetValue(name, out aliased))
            return aliased;
        var dot = name.IndexOf('.');
        return dot > 0 && byLink.TryGetValue(name[..dot], out var table)
            ? new FetchedColumn(name, table, name[(dot + 1)..], IsCount: false, IsNumber: false, IsAverage: false)
            : null;
    }

    private void Add(XElement element, TableShape table, string link)
    {
        foreach (var attribute in element.Elements("attribute").Where(attribute => attribute.Attribute("alias") is not null))
        {
            var aggregate = (string)attribute.Attribute("aggregate");
            var alias = (string)attribute.Attribute("alias");
            byAlias[alias] = new FetchedColumn(
                alias,
                table,
                (string)attribute.Attribute("name"),
                IsCount: aggregate is "count" or "countcolumn",
                IsNumber: attribute.Attribute("dategrouping") is not null,
                IsAverage: aggregate is "avg");
            if (link is not null && !byAlias.ContainsKey($"{link}.{alias}"))
                byAlias[$"{link}.{alias}"] = byAlias[alias];
        }
    }
}

/// <summary>A column of a joined table, or under an alias, as <see cref="Microsoft.Xrm.Sdk.AliasedValue"/> shows it.</summary>
internal sealed record FetchedColumn(string Key, TableShape Table, string Column, bool IsCount, bool IsNumber, bool IsAverage)
{
    /// <summary>What the value is. Parts of dates are numbers; averages of whole numbers may have fractions.</summary>
    public ColumnKind Kind(JsonElement value)
    {
        var kind = Table.Find(Column)?.Kind ?? ColumnKind.Text;
        if (IsNumber)
            return ColumnKind.Integer;
        return IsAverage && kind == ColumnKind.Integer && !value.TryGetInt32(out _) ? ColumnKind.Decimal : kind;
    }
}

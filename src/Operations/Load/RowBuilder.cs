using BuyingDynamics.LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace BuyingDynamics.Operations.Load;

/// <summary>Makes the requests that write one row of a file: the row, what a user needs beside it, and closing a deal.</summary>
public sealed class RowBuilder(FileMap map, TableDefinition table, MetadataCatalog catalog, IReadOnlyDictionary<string, HashSet<string>> knownKeys, UserRows? users, DateTime now)
{
    /// <summary>The requests in their order.</summary>
    /// <exception cref="CellProblemException">The row cannot be written.</exception>
    public IReadOnlyList<OrganizationRequest> Requests(string key, IReadOnlyDictionary<string, string> cells, Action<string, string, string> warn)
    {
        var row = new Entity(table.LogicalName, RowId.Of(table.LogicalName, key));
        foreach (var (name, value) in map.Columns)
        {
            Set(row, table.Find(name)!, value, cells, warn);
        }

        var requests = new List<OrganizationRequest> { new CreateRequest { Target = row } };
        if (RowState.Of(row) is { } state)
        {
            requests.Add(state);
        }

        if (string.Equals(table.LogicalName, "systemuser", StringComparison.Ordinal))
        {
            requests.AddRange(users!.Complete(row, map.Roles, map.Profiles, map.Language));
        }

        if (map.Close is { } close && DealClosing.Requests(close, catalog, row, cells, now) is { } closing)
        {
            requests.AddRange(closing);
        }

        return requests;
    }

    private void Set(Entity row, ColumnDefinition column, ValueMap value, IReadOnlyDictionary<string, string> cells, Action<string, string, string> warn)
    {
        var source = RowSource.Columns(value).FirstOrDefault() ?? string.Empty;
        try
        {
            var text = RowSource.Text(value, cells);
            if (text.Length == 0)
            {
                Empty(column, value, source, warn);
                return;
            }

            row[column.LogicalName] = value.Lookup is not { } target ? Scaled(CellValue.Of(column, text, now), value.Scale)
                : column.Type == ColumnType.PartyList ? Parties(target, text)
                : Reference(target, text);
        }
        catch (CellProblemException problem) when (problem.Column is null)
        {
            throw new CellProblemException(problem.Message, problem.WhatToDo) { Column = source };
        }
    }

    private static void Empty(ColumnDefinition column, ValueMap value, string source, Action<string, string, string> warn)
    {
        if (value.Required)
        {
            throw new CellProblemException($"{column.LogicalName} needs a value.", "Fill in the cell and load again.");
        }

        if (value.WarnIfEmpty is { } meaning)
        {
            warn(source, meaning, "Fill in the cell before the first load, or set the value in the environment.");
        }
    }

    private EntityReference Reference(string target, string key) => knownKeys.TryGetValue(target, out var known) && known.Contains(key)
        ? new EntityReference(target, RowId.Of(target, key))
        : throw new CellProblemException($"There is no {catalog.Table(target).Label[LocalizedText.BaseLanguage].ToLowerInvariant()} '{key}'.", $"Add it to the file of table '{target}', or correct the cell.");

    private EntityCollection Parties(string target, string keys) => new(
        [.. keys.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(key => new Entity("activityparty") { ["partyid"] = Reference(target, key) })])
    {
        EntityName = "activityparty",
    };

    private static object Scaled(object value, decimal? scale) => (value, scale) switch
    {
        (_, null) => value,
        (Money money, { } factor) => new Money(money.Value * factor),
        (decimal number, { } factor) => number * factor,
        (int number, { } factor) => (int)(number * factor),
        (double number, { } factor) => number * (double)factor,
        _ => throw new CellProblemException("Only numbers can be scaled.", "Take scale out of the mapping."),
    };
}

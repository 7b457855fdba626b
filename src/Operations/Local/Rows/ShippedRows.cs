using System.Globalization;
using System.Security.Cryptography;
using System.ServiceModel;
using System.Text;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.Operations.Load;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Local.Rows;

/// <summary>
/// Loads the rows that come with the solution (solution/data, see its README). Each row is loaded once. When its file changes later,
/// the row follows only if nobody has changed it since; a row that a person deleted stays deleted.
/// </summary>
public sealed class ShippedRows(IOrganizationService service, MetadataCatalog catalog, Guid systemUserId, DateTime now)
{
    private const string CloseColumn = "$close";
    private const string ConfirmationTable = "bd_valueconfirmation";

    private readonly UserRows users = new(service);
    private readonly List<ShippedClosing> closings = [];

    /// <summary>Loads the files of a folder in the order of their numbers; <paramref name="loaded"/> remembers what was loaded.</summary>
    /// <exception cref="LoadStopException">A row cannot be loaded; the message names file, line and column.</exception>
    public ShippedRowCounts Load(string folder, IDictionary<string, string> loaded)
    {
        var counts = new ShippedRowCounts(0, 0, 0);
        foreach (var path in Directory.GetFiles(folder, "*.csv").Order(StringComparer.Ordinal))
        {
            var file = ShippedFile.Read(path, catalog);
            foreach (var row in file.Csv.Rows)
            {
                counts = counts.With(Load(file, row, loaded));
            }
        }

        CloseDeals();
        return counts;
    }

    private ShippedRowOutcome Load(ShippedFile file, CsvRow row, IDictionary<string, string> loaded)
    {
        try
        {
            var cells = row.Cells ?? throw new CellProblemException($"the row has {row.Raw.Count} cells, the header {file.Csv.Header.Count}");
            var mark = $"{file.Table.LogicalName}:{cells[ShippedFile.KeyColumn]}";
            var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', file.Csv.Header.Concat(row.Raw)))))[..16];
            if (loaded.TryGetValue(mark, out var before) && string.Equals(before, hash, StringComparison.Ordinal))
            {
                return ShippedRowOutcome.Unchanged;
            }

            var outcome = Write(file, cells, wasLoaded: before is not null);
            loaded[mark] = hash;
            return outcome;
        }
        catch (CellProblemException problem)
        {
            throw Stop(file, row, problem.Message, problem);
        }
        catch (FaultException<OrganizationServiceFault> fault)
        {
            throw Stop(file, row, fault.Detail.Message, fault);
        }
    }

    private ShippedRowOutcome Write(ShippedFile file, IReadOnlyDictionary<string, string> cells, bool wasLoaded)
    {
        var row = file.Row(cells, now);
        var stored = Stored(file.Table, row.Id);
        if (stored is null)
        {
            if (wasLoaded)
            {
                return ShippedRowOutcome.Kept;
            }

            Create(row, cells);
            if (cells.GetValueOrDefault(CloseColumn) is { Length: > 0 } closing)
            {
                closings.Add(ShippedClosing.Read(row.ToEntityReference(), closing));
            }

            return ShippedRowOutcome.Created;
        }

        if (!wasLoaded || stored.GetAttributeValue<EntityReference>("modifiedby")?.Id != systemUserId)
        {
            return ShippedRowOutcome.Kept;
        }

        service.Update(row);
        return ShippedRowOutcome.Updated;
    }

    private Entity? Stored(TableDefinition table, Guid id)
    {
        var query = new QueryExpression(table.LogicalName) { ColumnSet = table.Find("modifiedby") is null ? new ColumnSet(table.PrimaryId) : new ColumnSet("modifiedby") };
        query.Criteria.AddCondition(table.PrimaryId, ConditionOperator.Equal, id);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault();
    }

    private void Create(Entity row, IReadOnlyDictionary<string, string> cells)
    {
        var create = new CreateRequest { Target = row };
        if (string.Equals(row.LogicalName, ConfirmationTable, StringComparison.Ordinal))
        {
            // Held after a win that is loaded at the end: as in any load, the deal is not asked yet.
            create["tag"] = FileLoad.BulkTag;
        }

        var requests = new OrganizationRequestCollection { create };
        if (RowState.Of(row) is { } state)
        {
            requests.Add(state);
        }

        if (string.Equals(row.LogicalName, "systemuser", StringComparison.Ordinal))
        {
            requests.AddRange(users.Complete(row, Names(cells, "$roles"), Names(cells, "$profiles"), Language(cells)));
        }

        service.Execute(requests.Count == 1 ? requests[0] : new ExecuteTransactionRequest { Requests = requests });
    }

    // At the end: what a win plans stands on the people and the chart of the deal, whose rows come after it.
    private void CloseDeals()
    {
        foreach (var closing in closings)
        {
            service.Execute(closing.Request(catalog, now));
        }

        closings.Clear();
    }

    private static string[] Names(IReadOnlyDictionary<string, string> cells, string column) =>
        cells.GetValueOrDefault(column, string.Empty).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static int? Language(IReadOnlyDictionary<string, string> cells) =>
        cells.GetValueOrDefault("$language") is { Length: > 0 } lcid ? int.Parse(lcid, CultureInfo.InvariantCulture) : null;

    private static LoadStopException Stop(ShippedFile file, CsvRow row, string reason, Exception cause) =>
        new($"{file.Name}, line {row.Line}: {reason}", cause);
}

/// <summary>What became of a row of a file.</summary>
public enum ShippedRowOutcome
{
    Created,
    Updated,

    /// <summary>The row was changed or deleted by a person, or was there before, and stays as it is.</summary>
    Kept,
    Unchanged,
}

/// <summary>How many rows were created, followed their file, or stayed as a person left them.</summary>
public sealed record ShippedRowCounts(int Created, int Updated, int Kept)
{
    internal ShippedRowCounts With(ShippedRowOutcome outcome) => outcome switch
    {
        ShippedRowOutcome.Created => this with { Created = Created + 1 },
        ShippedRowOutcome.Updated => this with { Updated = Updated + 1 },
        ShippedRowOutcome.Kept => this with { Kept = Kept + 1 },
        _ => this,
    };
}

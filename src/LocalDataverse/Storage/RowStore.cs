using System.Globalization;
using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Metadata;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Storage;

/// <summary>Rows in SQLite: one physical table per table of the catalogue. See src/decisions/0010-sqlite-store.md for how types are stored.</summary>
public sealed class RowStore(Func<MetadataCatalog> catalog) : IRowStore
{
    private const string Version = "versionnumber";

    /// <inheritdoc/>
    public void EnsureTable(UnitOfWork unit, TableDefinition table, bool withNewKeys = true)
    {
        if (!ActivityPointerView.Is(table.LogicalName))
        {
            PhysicalTable.Ensure(unit, table, withNewKeys);
        }

        if (table.IsActivity)
        {
            ActivityPointerView.Rebuild(unit, catalog(), table);
        }
    }

    /// <inheritdoc/>
    public void DropColumns(UnitOfWork unit, TableDefinition table)
    {
        if (ActivityPointerView.Is(table.LogicalName))
        {
            return;
        }

        if (table.IsActivity)
        {
            // SQLite drops no column while a view names it.
            ActivityPointerView.Drop(unit);
        }

        NarrowTable.Apply(unit, table);
        if (table.IsActivity)
        {
            ActivityPointerView.Rebuild(unit, catalog(), table);
        }
    }

    /// <inheritdoc/>
    public void EnsureKey(UnitOfWork unit, TableDefinition table, KeyDefinition key) => KeyIndex.Ensure(unit, table, key);

    /// <inheritdoc/>
    public bool HasKey(UnitOfWork unit, TableDefinition table, KeyDefinition key) => KeyIndex.Exists(unit, table, key);

    /// <inheritdoc/>
    public void DropTable(UnitOfWork unit, string table)
    {
        ActivityPointerView.Refuse(table);
        using var command = unit.Command($"DROP TABLE IF EXISTS {SqlName.Quote(table)}");
        command.ExecuteNonQuery();
        DeletedRows.Forget(unit, table);
        ActivityPointerView.Rebuild(unit, catalog(), changed: null);
    }

    /// <inheritdoc/>
    public void Insert(UnitOfWork unit, Entity row)
    {
        ActivityPointerView.Refuse(row.LogicalName);
        var table = catalog().Table(row.LogicalName);
        var values = Values(table, row);
        values[table.PrimaryId] = StoredValue.Write(row.Id);
        values[Version] = RowVersions.Next(unit);
        if (table.IsActivity)
        {
            values["activitytypecode"] = table.LogicalName;
        }

        var columns = string.Join(", ", values.Keys.Select(SqlName.Quote));
        var parameters = string.Join(", ", Enumerable.Range(0, values.Count).Select(Parameter));
        Write(unit, table, row, $"INSERT INTO {SqlName.Quote(table.LogicalName)} ({columns}) VALUES ({parameters})", values.Values);
        PartyLists.Write(unit, this, catalog(), table, row);
    }

    /// <inheritdoc/>
    public void Update(UnitOfWork unit, Entity changes)
    {
        ActivityPointerView.Refuse(changes.LogicalName);
        var table = catalog().Table(changes.LogicalName);
        var values = Values(table, changes);
        values[Version] = RowVersions.Next(unit);
        var assignments = string.Join(", ", values.Keys.Select((column, index) => $"{SqlName.Quote(column)} = {Parameter(index)}"));
        var sql = $"UPDATE {SqlName.Quote(table.LogicalName)} SET {assignments} WHERE {SqlName.Quote(table.PrimaryId)} = {Parameter(values.Count)}";
        if (Write(unit, table, changes, sql, values.Values.Append(StoredValue.Write(changes.Id))) == 0)
        {
            throw DataverseFault.RowNotFound(changes.LogicalName, changes.Id);
        }

        PartyLists.Write(unit, this, catalog(), table, changes);
    }

    /// <inheritdoc/>
    public bool Delete(UnitOfWork unit, string table, Guid id)
    {
        ActivityPointerView.Refuse(table);
        var definition = catalog().Table(table);
        PartyLists.Delete(unit, definition, id);
        using var command = unit.Command($"DELETE FROM {SqlName.Quote(definition.LogicalName)} WHERE {SqlName.Quote(definition.PrimaryId)} = @id");
        command.Parameters.AddWithValue("@id", StoredValue.Write(id));
        var isDeleted = command.ExecuteNonQuery() > 0;
        if (isDeleted && definition.TracksChanges)
        {
            DeletedRows.Note(unit, definition.LogicalName, id);
        }

        return isDeleted;
    }

    /// <inheritdoc/>
    public Entity? Find(UnitOfWork unit, string table, Guid id, ColumnSet columns, bool withNames = true)
    {
        var definition = catalog().Table(table);
        var asked = Asked(definition, columns);
        var selected = new List<SelectedColumn>();
        var ordinal = 1;
        foreach (var column in asked.Where(PhysicalColumn.IsStored))
        {
            selected.Add(new SelectedColumn(column, ordinal));
            ordinal += selected[^1].Width;
        }

        var list = string.Concat(selected.Select(column => ", " + SelectedColumn.Sql(column.Column, "t")));
        var sql = $"SELECT t.{SqlName.Quote(Version)}{list} FROM {SqlName.Quote(table)} t WHERE t.{SqlName.Quote(definition.PrimaryId)} = @id";
        var row = ReadOne(unit, sql, definition, id, selected);
        if (row is not null)
        {
            PartyLists.Read(unit, this, row, asked);
            if (withNames)
            {
                LookupNames.Fill(unit, catalog(), row.Attributes.Values.OfType<EntityReference>());
            }
        }

        return row;
    }

    private static Entity? ReadOne(UnitOfWork unit, string sql, TableDefinition table, Guid id, List<SelectedColumn> selected)
    {
        using var command = unit.Command(sql);
        command.Parameters.AddWithValue("@id", StoredValue.Write(id));
        using var reader = command.ExecuteReader();
        if (!reader.Read())
        {
            return null;
        }

        var row = new Entity(table.LogicalName, id) { RowVersion = reader.GetInt64(0).ToString(CultureInfo.InvariantCulture) };
        row[table.PrimaryId] = id;
        foreach (var column in selected)
        {
            if (column.Read(reader) is { } value)
            {
                row[column.Column.LogicalName] = value;
            }
        }

        return row;
    }

    private static IReadOnlyList<ColumnDefinition> Asked(TableDefinition table, ColumnSet columns) => columns.AllColumns
        ? [.. table.Columns.Values]
        : [.. columns.Columns.Distinct(StringComparer.Ordinal).Select(name => table.Find(name) ?? throw DataverseFault.UnknownColumn(table.LogicalName, name))];

    private static Dictionary<string, object> Values(TableDefinition table, Entity row)
    {
        var values = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var (name, value) in row.Attributes)
        {
            var column = table.Find(name) ?? throw DataverseFault.UnknownColumn(table.LogicalName, name);
            if (string.Equals(name, table.PrimaryId, StringComparison.Ordinal) || string.Equals(name, Version, StringComparison.Ordinal) || !PhysicalColumn.IsStored(column))
            {
                continue;
            }

            // Dataverse keeps no empty texts: they read back as no value.
            values[name] = value is null or "" ? DBNull.Value : StoredValue.Write(column, value);
            if (column.IsLookup)
            {
                values[name + "#table"] = value is EntityReference reference ? Target(column, reference) : DBNull.Value;
            }
        }

        return values;
    }

    private static string Target(ColumnDefinition column, EntityReference reference) =>
        column.Targets.Count == 0 || column.Targets.Contains(reference.LogicalName, StringComparer.Ordinal)
            ? reference.LogicalName
            : throw DataverseFault.WrongLookupTarget(column.LogicalName, reference.LogicalName, column.Targets);

    private static string Parameter(int index) => FormattableString.Invariant($"@p{index}");

    private static int Write(UnitOfWork unit, TableDefinition table, Entity row, string sql, IEnumerable<object> values)
    {
        using var command = unit.Command(sql);
        foreach (var (index, value) in values.Index())
        {
            command.Parameters.AddWithValue(Parameter(index), value);
        }

        try
        {
            return command.ExecuteNonQuery();
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode == SQLitePCL.raw.SQLITE_CONSTRAINT)
        {
            throw ConstraintViolation(table, row, failure);
        }
    }

    private static Exception ConstraintViolation(TableDefinition table, Entity row, SqliteException failure)
    {
        if (failure.SqliteExtendedErrorCode == SQLitePCL.raw.SQLITE_CONSTRAINT_PRIMARYKEY)
        {
            return DataverseFault.DuplicateId(table.LogicalName, row.Id);
        }

        var key = table.Keys.FirstOrDefault(key => key.Columns.All(column => failure.Message.Contains($"{table.LogicalName}.{column}", StringComparison.Ordinal)));
        return key is null ? failure : DataverseFault.DuplicateKey(table.LogicalName, key.LogicalName, string.Join(", ", key.Columns));
    }
}

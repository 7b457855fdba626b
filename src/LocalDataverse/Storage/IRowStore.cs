using BuyingDynamics.LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Storage;

/// <summary>
/// Rows of the tables in the catalogue, as SDK entities with SDK value types (EntityReference, OptionSetValue, Money, UTC DateTime...).
/// Knows types, keys and versions; knows nothing of users, privileges, plugins or defaults: the pipeline does.
/// </summary>
public interface IRowStore
{
    /// <summary>
    /// Creates or widens the physical table, its lookup indexes and its keys; never drops a column that holds data. Without
    /// <paramref name="withNewKeys"/> only keys that were there before stay; new ones wait for <see cref="EnsureKey"/>.
    /// </summary>
    void EnsureTable(UnitOfWork unit, TableDefinition table, bool withNewKeys = true);

    /// <summary>Builds the index of an alternate key, unless it is there.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">0x80060892 rows with equal values in the key's columns.</exception>
    void EnsureKey(UnitOfWork unit, TableDefinition table, KeyDefinition key);

    /// <summary>True when the index of an alternate key is built: rows can be addressed by it, and its values are unique.</summary>
    bool HasKey(UnitOfWork unit, TableDefinition table, KeyDefinition key);

    /// <summary>Removes the physical columns that the table's definition does not have, with their data and indexes.</summary>
    void DropColumns(UnitOfWork unit, TableDefinition table);

    /// <summary>Removes the physical table and its rows.</summary>
    void DropTable(UnitOfWork unit, string table);

    /// <summary>Stores a new row; its id must be set. Null values are stored as absent.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">0x80040237 the id exists; 0x80060892 an alternate key's values exist.</exception>
    void Insert(UnitOfWork unit, Entity row);

    /// <summary>Changes only the columns that <paramref name="changes"/> carries and raises the row's version.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">0x80040217 no such row; 0x80060892 an alternate key's values exist.</exception>
    void Update(UnitOfWork unit, Entity changes);

    /// <summary>Removes the row; false when there was none.</summary>
    bool Delete(UnitOfWork unit, string table, Guid id);

    /// <summary>The row with the asked columns (RowVersion filled), or null. Lookups carry the target's primary name, unless the caller has no use for it.</summary>
    Entity? Find(UnitOfWork unit, string table, Guid id, ColumnSet columns, bool withNames = true);
}

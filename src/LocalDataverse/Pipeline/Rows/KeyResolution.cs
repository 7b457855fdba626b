using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Security;
using BuyingDynamics.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Pipeline.Rows;

/// <summary>Finds rows that are addressed by an alternate key instead of their id.</summary>
internal static class KeyResolution
{
    /// <summary>Id of the row with these key values, or null when there is none.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">0x80060888: the table has no such key, or its index is not built yet.</exception>
    public static Guid? Find(EnvironmentCore environment, UnitOfWork unit, TableDefinition table, KeyAttributeCollection key)
    {
        if (key.Count == 1 && key.TryGetValue(table.PrimaryId, out var id) && id is Guid primary)
        {
            return primary;
        }

        var definition = table.Keys.FirstOrDefault(candidate => candidate.Columns.Count == key.Count && candidate.Columns.All(key.ContainsKey))
            ?? throw DataverseFault.UnknownKey(table.LogicalName, key.Keys);
        if (!environment.Rows.HasKey(unit, table, definition))
        {
            throw DataverseFault.KeyNotActive(table.LogicalName, definition.LogicalName);
        }

        var equal = key.Select(pair => (pair.Key, Comparable(pair.Value))).ToArray();
        return new SystemRows(environment, unit).Where(table.LogicalName, [table.PrimaryId], equal).FirstOrDefault()?.Id;
    }

    /// <summary>Gives a reference its id.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">0x80060891: no row has these key values.</exception>
    public static void Resolve(MessageCall call, EntityReference reference)
    {
        if (reference.Id == Guid.Empty && reference.KeyAttributes.Count > 0)
        {
            var table = call.Metadata.Table(reference.LogicalName);
            reference.Id = call.Read(unit => Find(call.Environment, unit, table, reference.KeyAttributes)) ?? throw DataverseFault.NoRowWithKey(table.LogicalName, reference.KeyAttributes);
        }
    }

    /// <summary>Gives the target row of an update its id.</summary>
    public static void Resolve(MessageCall call, Entity row)
    {
        var table = call.Metadata.Table(row.LogicalName);
        if (row.Id == Guid.Empty && row.Attributes.TryGetValue(table.PrimaryId, out var value) && value is Guid id)
        {
            row.Id = id;
        }

        if (row.Id == Guid.Empty && row.KeyAttributes.Count > 0)
        {
            row.Id = call.Read(unit => Find(call.Environment, unit, table, row.KeyAttributes)) ?? throw DataverseFault.NoRowWithKey(table.LogicalName, row.KeyAttributes);
        }
    }

    private static object? Comparable(object? value) => value switch
    {
        EntityReference reference => reference.Id,
        OptionSetValue option => option.Value,
        Money money => money.Value,
        _ => value,
    };
}

using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Security;
using BuyingDynamics.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Solutions;

/// <summary>Values of environment variables that come with the request of an import (its ComponentParameters).</summary>
internal static class EnvironmentVariables
{
    /// <summary>Sets the values, by schema name.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">0x80040203: no such variable.</exception>
    public static void Set(EnvironmentCore environment, UnitOfWork unit, IReadOnlyDictionary<string, string> values)
    {
        var rows = new SystemRows(environment, unit);
        foreach (var (schemaName, value) in values)
        {
            var definition = rows.Where("environmentvariabledefinition", ["schemaname"], ("schemaname", schemaName)).FirstOrDefault()
                ?? throw DataverseFault.UnsupportedImportParameter("ComponentParameters", $"there is no environment variable '{schemaName}'. Check the schema name.");
            var stored = rows.Where("environmentvariablevalue", ["value"], ("environmentvariabledefinitionid", definition.Id)).FirstOrDefault();
            if (stored is not null)
            {
                environment.Rows.Update(unit, new Entity(stored.LogicalName, stored.Id) { ["value"] = value });
                continue;
            }

            environment.Rows.Insert(unit, new Entity("environmentvariablevalue", Guid.CreateVersion7(environment.Clock.GetUtcNow()))
            {
                ["schemaname"] = schemaName,
                ["value"] = value,
                ["environmentvariabledefinitionid"] = definition.ToEntityReference(),
                ["statecode"] = new OptionSetValue(0),
                ["statuscode"] = new OptionSetValue(1),
                ["ownerid"] = new EntityReference("systemuser", environment.SystemUserId),
                ["owninguser"] = new EntityReference("systemuser", environment.SystemUserId),
                ["owningbusinessunit"] = new EntityReference("businessunit", BaseRows.RootBusinessUnitId),
            });
        }
    }
}

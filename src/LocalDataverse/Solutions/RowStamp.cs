using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Pipeline.Rows;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Solutions;

/// <summary>What the platform itself writes into a component row.</summary>
internal static class RowStamp
{
    /// <summary>Owner, organization, first state and moment of a new row.</summary>
    public static void OfNew(EnvironmentCore environment, TableDefinition table, Entity row, DateTime now)
    {
        Set(table, row, "createdon", now);
        Set(table, row, "createdby", new EntityReference("systemuser", environment.SystemUserId));
        Set(table, row, "organizationid", new EntityReference("organization", BaseRows.OrganizationId));
        RowState.OfNew(table, row);
        if (table.Ownership == OwnershipType.User)
        {
            row["ownerid"] = new EntityReference("systemuser", environment.SystemUserId);
            Set(table, row, "owninguser", new EntityReference("systemuser", environment.SystemUserId));
            Set(table, row, "owningbusinessunit", new EntityReference("businessunit", BaseRows.RootBusinessUnitId));
        }
    }

    /// <summary>Sets the column when the table has it.</summary>
    public static void Set(TableDefinition table, Entity row, string column, object value)
    {
        if (table.Find(column) is not null)
        {
            row[column] = value;
        }
    }
}

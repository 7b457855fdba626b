using System;
using System.Collections.Generic;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.DataAccess.ValueMapping;

/// <summary>Marks the lines of people who left.</summary>
public static class OwnerLeftWriter
{
    /// <summary>Marks the lines of a stakeholder, or takes the mark away: one read, and a write for each line that says otherwise.</summary>
    /// <returns>How many lines changed.</returns>
    public static int Mark(IOrganizationService service, Guid stakeholderId, bool hasLeft)
    {
        var query = Paging.RowsOf(ValueMapItemTable.Table, ValueMapItemTable.StakeholderId, new[] { stakeholderId }, ValueMapItemTable.OwnerLeft);
        var lines = new List<Entity>(service.ReadAll(query));
        lines.RemoveAll(line => line.Flag(ValueMapItemTable.OwnerLeft) == hasLeft);
        foreach (var line in lines)
        {
            service.Update(new Entity(ValueMapItemTable.Table, line.Id) { [ValueMapItemTable.OwnerLeft] = hasLeft });
        }

        return lines.Count;
    }
}

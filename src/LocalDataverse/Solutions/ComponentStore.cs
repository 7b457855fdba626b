using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Security;
using BuyingDynamics.LocalDataverse.Solutions.Components;
using BuyingDynamics.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Solutions;

/// <summary>Writes the component rows of a solution, and removes those that it brought before and no longer has.</summary>
internal sealed class ComponentStore(EnvironmentCore environment, UnitOfWork unit, SolutionPackage package)
{
    /// <summary>Rows that other solutions or users may rely on are never removed, even when a new version no longer names them.</summary>
    private static readonly HashSet<string> Kept = new(["privilege", "sdkmessagefilter", "environmentvariabledefinition", "environmentvariablevalue"], StringComparer.Ordinal);

    private readonly DateTime now = environment.Clock.Now;

    /// <summary>Makes the rows of this solution exactly these.</summary>
    public void Replace(IReadOnlyList<ComponentRow> rows)
    {
        var solution = PutSolution();
        var brought = new SystemRows(environment, unit).Where("solutioncomponent", ["objectid", "componenttype"], ("solutionid", solution)).ToList();
        foreach (var row in rows)
        {
            Put(row);
        }

        var present = rows.Select(row => row.Row.Id).ToHashSet();
        foreach (var listed in brought)
        {
            if (!present.Contains(listed.GetAttributeValue<Guid>("objectid")))
            {
                Remove(listed.GetAttributeValue<Guid>("objectid"));
            }

            environment.Rows.Delete(unit, "solutioncomponent", listed.Id);
        }

        foreach (var row in rows.DistinctBy(row => row.Row.Id))
        {
            environment.Rows.Insert(unit, new Entity("solutioncomponent", Guid.NewGuid())
            {
                ["componenttype"] = row.Type,
                ["objectid"] = row.Row.Id,
                ["solutionid"] = new EntityReference("solution", solution),
            });
        }
    }

    private void Put(ComponentRow component)
    {
        var row = component.Row;
        var table = environment.Metadata.Table(row.LogicalName);
        var exists = environment.Rows.Find(unit, row.LogicalName, row.Id, new ColumnSet(allColumns: false)) is not null;
        if (exists && component.KeepExisting)
        {
            return;
        }

        Set(table, row, "ismanaged", package.IsManaged);
        Set(table, row, "modifiedon", now);
        Set(table, row, "modifiedby", new EntityReference("systemuser", environment.SystemUserId));
        if (exists)
        {
            environment.Rows.Update(unit, row);
            return;
        }

        Set(table, row, "createdon", now);
        Set(table, row, "createdby", new EntityReference("systemuser", environment.SystemUserId));
        Set(table, row, "organizationid", new EntityReference("organization", BaseRows.OrganizationId));
        Pipeline.Rows.RowState.OfNew(table, row);
        if (table.Ownership == OwnershipType.User)
        {
            row["ownerid"] = new EntityReference("systemuser", environment.SystemUserId);
            Set(table, row, "owninguser", new EntityReference("systemuser", environment.SystemUserId));
            Set(table, row, "owningbusinessunit", new EntityReference("businessunit", BaseRows.RootBusinessUnitId));
        }

        environment.Rows.Insert(unit, row);
    }

    private void Remove(Guid id)
    {
        foreach (var table in environment.Metadata.Tables.Values.Where(table => table.IsPlatform && !Kept.Contains(table.LogicalName)))
        {
            if (environment.Rows.Delete(unit, table.LogicalName, id))
            {
                return;
            }
        }
    }

    private Guid PutSolution()
    {
        var publisher = package.Manifest.Element("Publisher");
        var publisherName = publisher?.Text("UniqueName") ?? "unknown";
        var publisherId = StableId.Of("publisher", publisherName);
        Put(new ComponentRow(0, new Entity("publisher", publisherId)
        {
            ["uniquename"] = publisherName,
            ["friendlyname"] = Labelled(publisher?.Element("LocalizedNames").Labels(), publisherName),
            ["customizationprefix"] = publisher?.Text("CustomizationPrefix") ?? "new",
            ["customizationoptionvalueprefix"] = publisher?.Number("CustomizationOptionValuePrefix") ?? 10000,
        }));
        var id = StableId.Of("solution", package.UniqueName);
        var isNew = environment.Rows.Find(unit, "solution", id, new ColumnSet(allColumns: false)) is null;
        var solution = new Entity("solution", id)
        {
            ["uniquename"] = package.UniqueName,
            ["friendlyname"] = Labelled(package.Manifest.Element("LocalizedNames").Labels(), package.UniqueName),
            ["version"] = package.Version.ToString(),
            ["publisherid"] = new EntityReference("publisher", publisherId),
            [isNew ? "installedon" : "updatedon"] = now,
        };
        if (isNew)
        {
            solution["isvisible"] = true;
        }

        Put(new ComponentRow(0, solution));
        return id;
    }

    private static string Labelled(LocalizedText? label, string whenEmpty) =>
        label?[LocalizedText.BaseLanguage] is { Length: > 0 } text ? text : whenEmpty;

    private static void Set(TableDefinition table, Entity row, string column, object value)
    {
        if (table.Find(column) is not null)
        {
            row[column] = value;
        }
    }
}

using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Solutions.Imports;
using BuyingDynamics.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Solutions;

/// <summary>The rows that list what is installed: the solution with its version, its holding solution, and its publisher.</summary>
internal sealed class SolutionRows(EnvironmentCore environment, UnitOfWork unit, SolutionPackage package)
{
    /// <summary>Suffix of the solution row under which a staged version stands until it is promoted.</summary>
    public const string HoldingSuffix = "_Upgrade";

    private readonly DateTime now = environment.Clock.Now;

    /// <summary>Writes them and gives the id of the solution's row.</summary>
    public Guid Put(ImportMode mode)
    {
        var id = StableId.Of("solution", package.UniqueName);
        if (mode == ImportMode.Holding)
        {
            PutSolution(package.UniqueName + HoldingSuffix);
            return id;
        }

        PutSolution(package.UniqueName);
        environment.Rows.Delete(unit, "solution", StableId.Of("solution", package.UniqueName + HoldingSuffix));
        return id;
    }

    private void PutSolution(string uniqueName)
    {
        var publisher = PutPublisher();
        var id = StableId.Of("solution", uniqueName);
        var isNew = environment.Rows.Find(unit, "solution", id, new ColumnSet(allColumns: false)) is null;
        var solution = new Entity("solution", id)
        {
            ["uniquename"] = uniqueName,
            ["friendlyname"] = Labelled(package.Manifest.Element("LocalizedNames").Labels(), package.UniqueName),
            ["description"] = package.Manifest.Element("Descriptions").Labels()[LocalizedText.BaseLanguage],
            ["version"] = package.Version.ToString(),
            ["publisherid"] = publisher,
            ["ismanaged"] = package.IsManaged,
            [isNew ? "installedon" : "updatedon"] = now,
        };
        if (isNew)
        {
            solution["isvisible"] = true;
        }

        Put(solution, isNew);
    }

    private EntityReference PutPublisher()
    {
        var publisher = package.Manifest.Element("Publisher");
        var name = publisher?.Text("UniqueName") ?? "unknown";
        var row = new Entity("publisher", StableId.Of("publisher", name))
        {
            ["uniquename"] = name,
            ["friendlyname"] = Labelled(publisher?.Element("LocalizedNames").Labels(), name),
            ["customizationprefix"] = publisher?.Text("CustomizationPrefix") ?? "new",
            ["customizationoptionvalueprefix"] = publisher?.Number("CustomizationOptionValuePrefix") ?? 10000,
        };
        Put(row, environment.Rows.Find(unit, "publisher", row.Id, new ColumnSet(allColumns: false)) is null);
        return row.ToEntityReference();
    }

    private void Put(Entity row, bool isNew)
    {
        var table = environment.Metadata.Table(row.LogicalName);
        RowStamp.Set(table, row, "modifiedon", now);
        RowStamp.Set(table, row, "modifiedby", new EntityReference("systemuser", environment.SystemUserId));
        if (isNew)
        {
            RowStamp.OfNew(environment, table, row, now);
            environment.Rows.Insert(unit, row);
        }
        else
        {
            environment.Rows.Update(unit, row);
        }
    }

    private static string Labelled(LocalizedText? label, string whenEmpty) =>
        label?[LocalizedText.BaseLanguage] is { Length: > 0 } text ? text : whenEmpty;
}

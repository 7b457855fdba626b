using System.Xml.Linq;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Security;
using BuyingDynamics.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Solutions;

/// <summary>Tells whether a component that a solution's manifest requires is in the environment: by its id, or by the name it goes by.</summary>
internal sealed class RequiredComponents(EnvironmentCore environment, UnitOfWork unit, MetadataCatalog catalogue)
{
    /// <summary>Component types that are rows: their table, and the column of their name.</summary>
    private static readonly Dictionary<string, (string Table, string Name)> Rows = new(StringComparer.Ordinal)
    {
        ["20"] = ("role", "name"), ["26"] = ("savedquery", "name"), ["29"] = ("workflow", "name"), ["59"] = ("savedqueryvisualization", "name"), ["60"] = ("systemform", "name"),
        ["61"] = ("webresource", "name"), ["62"] = ("sitemap", "sitemapnameunique"), ["70"] = ("fieldsecurityprofile", "name"), ["80"] = ("appmodule", "uniquename"),
        ["90"] = ("plugintype", "typename"), ["91"] = ("pluginassembly", "name"), ["92"] = ("sdkmessageprocessingstep", "name"), ["380"] = ("environmentvariabledefinition", "schemaname"),
    };

    private readonly SystemRows rows = new(environment, unit);

    /// <summary>The tables, columns and choices that are there.</summary>
    public MetadataCatalog Catalogue => catalogue;

    /// <summary>Whether the Required element of a missing dependency is there after all.</summary>
    public bool Has(XElement required)
    {
        var name = required.Attribute("schemaName")?.Value ?? string.Empty;
        var logicalName = name.ToLowerInvariant();
        var type = required.Attribute("type")?.Value ?? string.Empty;
        return type switch
        {
            "1" => Catalogue.Tables.ContainsKey(logicalName),
            "2" => Catalogue.Tables.GetValueOrDefault(required.Attribute("parentSchemaName")?.Value.ToLowerInvariant() ?? string.Empty)?.Find(logicalName) is not null,
            "9" => Catalogue.OptionSets.ContainsKey(logicalName),
            "10" => Catalogue.Relationships.Any(relationship => string.Equals(relationship.SchemaName, name, StringComparison.OrdinalIgnoreCase)),
            _ => Rows.TryGetValue(type, out var row) && HasRow(row.Table, row.Name, required, name),
        };
    }

    private bool HasRow(string table, string nameColumn, XElement required, string name) =>
        (Guid.TryParse(required.Attribute("id")?.Value, out var id) && environment.Rows.Find(unit, table, id, new ColumnSet(allColumns: false), withNames: false) is not null)
        || (name.Length > 0 && rows.Where(table, [nameColumn], (nameColumn, name.Split(',')[0].Trim())).Count > 0);
}

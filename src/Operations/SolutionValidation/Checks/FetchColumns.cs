using System.Xml.Linq;

namespace BuyingDynamics.Operations.SolutionValidation.Checks;

/// <summary>What a FetchXML query names: tables, columns, and the aliases of its joins.</summary>
internal static class FetchColumns
{
    public static IEnumerable<SolutionFinding> Unknown(SolutionFile file, XElement fetch, SolutionModel model)
    {
        foreach (var entity in fetch.DescendantsAndSelf().Where(element => element.Name.LocalName is "entity" or "link-entity"))
        {
            var table = entity.Attribute("name")?.Value ?? "";
            if (!model.HasTable(table))
            {
                yield return file.Finding(entity, $"The query names the table {table}, which neither the solution nor the platform has. Correct the name.");
                continue;
            }

            foreach (var (element, column) in Named(entity).Where(named => !model.HasColumn(table, named.Column)))
            {
                yield return file.Finding(element, $"The query names the column {column}, which {table} does not have. Correct the name, or add the column to Entity.xml.");
            }
        }
    }

    /// <summary>The columns that the query returns, as a view names them: alias.column for joined tables.</summary>
    public static IEnumerable<string> Returned(XElement fetch) =>
        from attribute in fetch.Descendants("attribute")
        let parent = attribute.Parent!
        let alias = string.Equals(parent.Name.LocalName, "link-entity", StringComparison.Ordinal) ? parent.Attribute("alias")?.Value + "." : ""
        select attribute.Attribute("alias")?.Value ?? alias + attribute.Attribute("name")?.Value;

    private static IEnumerable<(XElement Element, string Column)> Named(XElement entity)
    {
        var own = entity.Elements().Where(element => element.Name.LocalName is "attribute" or "order").Concat(entity.Elements("filter").SelectMany(filter => filter.Descendants("condition")));
        foreach (var element in own.Where(element => element.Attribute("entityname") is null))
        {
            if ((element.Attribute("attribute") ?? element.Attribute(element.Name.LocalName is "attribute" ? "name" : "attribute"))?.Value is { } column)
            {
                yield return (element, column);
            }
        }

        if (entity.Attribute("from")?.Value is { } from)
        {
            yield return (entity, from);
        }

        foreach (var join in entity.Elements("link-entity").Where(join => join.Attribute("to") is not null))
        {
            yield return (join, join.Attribute("to")!.Value);
        }
    }
}

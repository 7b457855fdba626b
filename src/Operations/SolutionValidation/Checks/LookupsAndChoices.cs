using System.Xml.Linq;

namespace BuyingDynamics.Operations.SolutionValidation.Checks;

/// <summary>Every lookup has exactly one relationship that says where it points, and every choice column has its choice.</summary>
internal sealed class LookupsAndChoices : ISolutionCheck
{
    public IEnumerable<SolutionFinding> Check(SolutionSource solution) =>
        Columns(solution).Concat(Relationships(solution));

    private static IEnumerable<SolutionFinding> Columns(SolutionSource solution)
    {
        foreach (var entity in solution.In("Entities").Where(file => string.Equals(file.Name, "Entity", StringComparison.Ordinal)))
        {
            foreach (var column in entity.Root.Descendants("attribute"))
            {
                var name = column.Element("LogicalName")?.Value ?? "";
                if (column.Element("Type")?.Value is "lookup" or "owner" && solution.Model.Relationships.Count(relationship => IsOf(relationship, entity.Table!, name)) is var count && count != 1)
                {
                    yield return entity.Finding(column, $"The lookup {name} has {count} relationships in Other/Relationships/. Describe exactly one: it says which table the lookup points to.");
                }

                if (column.Element("OptionSetName")?.Value is { } choice && !solution.Model.Choices.Contains(choice))
                {
                    yield return entity.Finding(column, $"The column {name} takes its options from {choice}, which is not in OptionSets/. Correct the name, or add the choice.");
                }
            }
        }
    }

    private static IEnumerable<SolutionFinding> Relationships(SolutionSource solution) =>
        from file in solution.In("Other/Relationships")
        from relationship in file.Root.Elements("EntityRelationship")
        let referencing = Value(relationship, "ReferencingEntityName")
        let referenced = Value(relationship, "ReferencedEntityName")
        let column = Value(relationship, "ReferencingAttributeName")
        let problem = !solution.Model.HasColumn(referencing, column) ? $"starts at {referencing}.{column}, which is no column"
            : !solution.Model.HasTable(referenced) && !string.Equals(referenced, "owner", StringComparison.Ordinal) ? $"points to {referenced}, which is no table"
            : null
        where problem is not null
        select file.Finding(relationship, $"The relationship {relationship.Attribute("Name")?.Value} {problem}. Correct the name, or remove the relationship.");

    private static bool IsOf(XElement relationship, string table, string column) =>
        string.Equals(Value(relationship, "ReferencingEntityName"), table, StringComparison.Ordinal) && string.Equals(Value(relationship, "ReferencingAttributeName"), column, StringComparison.Ordinal);

    private static string Value(XElement relationship, string element) => (relationship.Element(element)?.Value ?? "").ToLowerInvariant();
}

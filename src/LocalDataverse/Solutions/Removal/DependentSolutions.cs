using System.Xml.Linq;
using BuyingDynamics.LocalDataverse.Pipeline;

namespace BuyingDynamics.LocalDataverse.Solutions.Removal;

/// <summary>Finds what the tables of other solutions use of a solution: its tables and its choices. Without them the rest would not fit together.</summary>
internal static class DependentSolutions
{
    /// <summary>What the others use of <paramref name="going"/>, unless <paramref name="next"/>, its new version, still has it.</summary>
    public static IEnumerable<Dependency> Of(XElement going, XElement? next, IReadOnlyCollection<ArchivedSolution> others)
    {
        var tables = TablesOnlyOf(going, others).Except(next is null ? [] : Own(next), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        var choices = Choices(going).Except(next is null ? [] : Choices(next), StringComparer.Ordinal)
            .Where(choice => !EnvironmentStart.Standard.OptionSets.ContainsKey(choice) && !others.Any(other => Choices(other.Customizations).Contains(choice, StringComparer.Ordinal))).ToHashSet(StringComparer.Ordinal);
        foreach (var other in others)
        {
            foreach (var table in SolutionMetadata.TablesOf(other.Customizations).Select(SolutionMetadata.NameOf).Where(tables.Contains))
            {
                yield return new Dependency(1, Guid.Empty, $"solution '{other.UniqueName}'", $"table {table}, which it extends");
            }

            foreach (var relationship in other.Customizations.Elements("EntityRelationships").Elements("EntityRelationship"))
            {
                foreach (var table in new[] { "ReferencedEntityName", "ReferencingEntityName" }.Select(side => relationship.RequiredText(side).ToLowerInvariant()).Where(tables.Contains).Distinct(StringComparer.Ordinal))
                {
                    yield return new Dependency(10, Guid.Empty, $"relationship {relationship.Attribute("Name")?.Value} of solution '{other.UniqueName}'", $"table {table}");
                }
            }

            foreach (var column in SolutionMetadata.TablesOf(other.Customizations).Descendants("attribute").Where(column => column.Text("OptionSetName") is { } choice && choices.Contains(choice)))
            {
                yield return new Dependency(2, Guid.Empty, $"column {column.Attribute("PhysicalName")?.Value} of solution '{other.UniqueName}'", $"choice {column.Text("OptionSetName")}");
            }
        }
    }

    /// <summary>Tables that nothing but this solution brought.</summary>
    public static IEnumerable<string> TablesOnlyOf(XElement customizations, IReadOnlyCollection<ArchivedSolution> others) => Own(customizations)
        .Where(table => !EnvironmentStart.Standard.Tables.ContainsKey(table) && !others.Any(other => Own(other.Customizations).Contains(table, StringComparer.Ordinal)));

    private static IEnumerable<string> Own(XElement customizations) => SolutionMetadata.TablesOf(customizations)
        .Where(entity => entity.Descendants("Type").Any(type => type.Value is "primarykey")).Select(SolutionMetadata.NameOf);

    private static IEnumerable<string> Choices(XElement customizations) => customizations.Elements("optionsets").Elements("optionset").Select(choice => choice.RequiredAttribute("Name"));
}

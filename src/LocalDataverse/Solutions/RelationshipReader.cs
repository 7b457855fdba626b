using System.Xml.Linq;
using BuyingDynamics.LocalDataverse.Metadata;

namespace BuyingDynamics.LocalDataverse.Solutions;

/// <summary>Reads one-to-many relationships.</summary>
internal static class RelationshipReader
{
    /// <summary>The relationship; its lookup's navigation property is named by role 1, else after the column as it is written.</summary>
    public static RelationshipDefinition Read(XElement element)
    {
        var column = element.RequiredText("ReferencingAttributeName");
        return new RelationshipDefinition
        {
            SchemaName = element.RequiredAttribute("Name"),
            ReferencedTable = element.RequiredText("ReferencedEntityName").ToLowerInvariant(),
            ReferencingTable = element.RequiredText("ReferencingEntityName").ToLowerInvariant(),
            ReferencingColumn = column.ToLowerInvariant(),
            ReferencingNavigation = Navigation(element) ?? column,
            Cascade = new CascadeBehavior(
                Kind(element, "CascadeDelete", CascadeType.RemoveLink),
                Kind(element, "CascadeAssign"),
                Kind(element, "CascadeShare"),
                Kind(element, "CascadeUnshare"),
                Kind(element, "CascadeReparent"),
                Kind(element, "CascadeMerge")),
        };
    }

    private static string? Navigation(XElement element) => element
        .Elements("EntityRelationshipRoles").Elements("EntityRelationshipRole")
        .FirstOrDefault(role => role.Number("RelationshipRoleType") == 1)?.Text("NavigationPropertyName");

    private static CascadeType Kind(XElement element, string name, CascadeType whenAbsent = CascadeType.NoCascade) =>
        Enum.TryParse<CascadeType>(element.Text(name), out var kind) ? kind : whenAbsent;
}

using System.Xml.Linq;
using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Security;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Solutions.Components;

/// <summary>Roles with their privileges, and column security profiles with their permissions.</summary>
internal static class SecurityComponents
{
    /// <summary>Component type of a role.</summary>
    public const int RoleType = 20;

    /// <summary>All of them. Privileges that no table here has are kept by name: they are the platform's own and never asked for.</summary>
    public static IEnumerable<ComponentRow> Read(ComponentSource source) =>
        source.Package.Slot("Roles").SelectMany(Role).Concat(source.Package.Slot("FieldSecurityProfiles").SelectMany(profile => Profile(source, profile)));

    private static IEnumerable<ComponentRow> Role(XElement element)
    {
        var id = SolutionXml.Id(element.RequiredAttribute("id"));
        yield return new(RoleType, new Entity("role", id)
        {
            ["name"] = element.RequiredAttribute("name"),
            ["isinherited"] = new OptionSetValue(element.Attribute("isinherited")?.Value == "0" ? 0 : 1),
            ["businessunitid"] = new EntityReference("businessunit", BaseRows.RootBusinessUnitId),
        });
        foreach (var privilege in element.Elements("RolePrivileges").Elements("RolePrivilege"))
        {
            var name = privilege.RequiredAttribute("name");
            var privilegeId = BaseRows.PrivilegeId(name);
            yield return new(0, new Entity("privilege", privilegeId) { ["name"] = name }) { KeepExisting = true };
            yield return new(0, new Entity("roleprivileges", StableId.Of("roleprivileges", $"{id:D} {name.ToUpperInvariant()}"))
            {
                ["roleid"] = id,
                ["privilegeid"] = privilegeId,
                ["privilegedepthmask"] = (int)(Enum.TryParse<PrivilegeDepth>(privilege.RequiredAttribute("level"), out var depth)
                    ? depth
                    : throw DataverseFault.BrokenPart("customizations.xml", $"role {element.Attribute("name")?.Value} grants {name} at the unknown level '{privilege.Attribute("level")?.Value}'.")),
            });
        }
    }

    private static IEnumerable<ComponentRow> Profile(ComponentSource source, XElement element)
    {
        var id = SolutionXml.Id(element.RequiredAttribute("fieldsecurityprofileid"));
        var name = element.RequiredAttribute("name");
        yield return new(70, new Entity("fieldsecurityprofile", id) { ["name"] = name, ["description"] = element.Attribute("description")?.Value });
        foreach (var permission in element.Elements("FieldPermissions").Elements("FieldPermission"))
        {
            var table = permission.RequiredText("EntityName").ToLowerInvariant();
            var column = permission.RequiredText("AttributeName").ToLowerInvariant();
            if (source.Metadata.Tables.GetValueOrDefault(table)?.Find(column) is null)
            {
                throw DataverseFault.MissingDependencies(source.Package.UniqueName, [$"column {table}.{column} of column security profile '{name}'"]);
            }

            yield return new(0, new Entity("fieldpermission", StableId.Of("fieldpermission", $"{id:D} {table}.{column}"))
            {
                ["fieldsecurityprofileid"] = new EntityReference("fieldsecurityprofile", id),
                ["entityname"] = table,
                ["attributelogicalname"] = column,
                ["canread"] = new OptionSetValue(permission.Number("CanRead") ?? 0),
                ["cancreate"] = new OptionSetValue(permission.Number("CanCreate") ?? 0),
                ["canupdate"] = new OptionSetValue(permission.Number("CanUpdate") ?? 0),
            });
        }
    }
}

using System.Text.Json;
using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.WebApi.Payload;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.WebApi.Operations;

/// <summary>Rights and privileges as the Web API writes them: enumerations by name.</summary>
internal static class AccessValues
{
    /// <summary>{"AccessMask": "ReadAccess, WriteAccess", "Principal": {...}}.</summary>
    public static PrincipalAccess Read(JsonElement value, string parameter, Func<JsonElement, EntityReference> principal)
    {
        if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty("AccessMask", out var mask) || !value.TryGetProperty("Principal", out var who))
        {
            throw DataverseFault.WrongValue(parameter, "given", """{"AccessMask": "ReadAccess, WriteAccess", "Principal": {"@odata.type": ..., id}}""");
        }

        return Enum.TryParse<AccessRights>(ValueReader.Text(mask, "AccessMask"), out var rights) && Enum.GetValues<AccessRights>().Aggregate(AccessRights.None, (all, right) => all | right).HasFlag(rights)
            ? new PrincipalAccess { AccessMask = rights, Principal = principal(who) }
            : throw DataverseFault.WrongValue("AccessMask", mask.GetRawText(), $"names out of {string.Join(", ", Enum.GetNames<AccessRights>())}");
    }

    /// <summary>With whom a row is shared.</summary>
    public static void Write(Utf8JsonWriter json, IEnumerable<PrincipalAccess> accesses, Action<EntityReference> principal)
    {
        json.WriteStartArray();
        foreach (var access in accesses)
        {
            json.WriteStartObject();
            json.WriteString("AccessMask", $"{access.AccessMask}");
            json.WritePropertyName("Principal");
            principal(access.Principal);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>What roles grant.</summary>
    public static void Write(Utf8JsonWriter json, IEnumerable<RolePrivilege> privileges)
    {
        json.WriteStartArray();
        foreach (var privilege in privileges)
        {
            json.WriteStartObject();
            json.WriteString("Depth", $"{privilege.Depth}");
            json.WriteString("PrivilegeId", privilege.PrivilegeId);
            json.WriteString("BusinessUnitId", privilege.BusinessUnitId);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}

using System.Collections.Concurrent;
using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Security;

/// <summary>Who is who: reads users with their rights and keeps them until a security row changes.</summary>
internal sealed class PrincipalDirectory(EnvironmentCore environment)
{
    /// <summary>Tables that principals are made of.</summary>
    public static IReadOnlySet<string> Sources { get; } = new HashSet<string>(
        ["systemuser", "usersettings", "organization", "businessunit", "team", "teammembership", "role", "roleprivileges", "systemuserroles", "teamroles", "fieldsecurityprofile", "fieldpermission", "systemuserprofiles", "teamprofiles"],
        StringComparer.Ordinal);

    private const string AdministratorTemplate = "627090ff-40a3-4053-8790-584edc5be201";
    private ConcurrentDictionary<Guid, Principal> known = [];

    /// <summary>Forgets everyone; the next request reads anew.</summary>
    public void Forget() => known = [];

    /// <summary>The user, as the transaction sees him.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">0x80040217: no such user; 0x80040225: disabled.</exception>
    public Principal Of(Guid userId, RequestScope? scope)
    {
        if (scope is not null && scope.WrittenTables.Overlaps(Sources))
        {
            return Read(userId, scope.Unit);
        }

        var current = known;
        if (current.TryGetValue(userId, out var principal))
        {
            return principal;
        }

        if (scope is not null)
        {
            return current.GetOrAdd(userId, Read(userId, scope.Unit));
        }

        using var unit = environment.Database.BeginRead();
        return current.GetOrAdd(userId, Read(userId, unit));
    }

    private Principal Read(Guid userId, UnitOfWork unit)
    {
        var rows = new SystemRows(environment, unit);
        var user = environment.Rows.Find(unit, "systemuser", userId, new ColumnSet("fullname", "businessunitid", "isdisabled")) ?? throw DataverseFault.RowNotFound("systemuser", userId);
        var name = user.GetAttributeValue<string>("fullname") ?? userId.ToString("D");
        if (user.GetAttributeValue<bool>("isdisabled"))
        {
            throw DataverseFault.UserDisabled(name);
        }

        var unitId = user.GetAttributeValue<EntityReference>("businessunitid")?.Id ?? Guid.Empty;
        var teams = rows.Where("teammembership", ["teamid"], ("systemuserid", userId))
            .Select(row => row.GetAttributeValue<Guid>("teamid"))
            .ToDictionary(team => team, team => environment.Rows.Find(unit, "team", team, new ColumnSet("businessunitid"))?.GetAttributeValue<EntityReference>("businessunitid")?.Id ?? unitId);
        var roles = Roles(rows, userId, unitId, teams);
        return new Principal
        {
            UserId = userId,
            Name = name,
            BusinessUnitId = unitId,
            Teams = teams,
            IsAdministrator = userId == environment.SystemUserId || roles.Any(role => IsAdministrator(unit, role.RoleId)),
            Language = rows.Where("usersettings", ["uilanguageid"], ("systemuserid", userId)).FirstOrDefault()?.GetAttributeValue<int>("uilanguageid") is { } lcid and > 0 ? lcid : LocalizedText.BaseLanguage,
            CurrencyId = Currency(rows, userId),
            Grants = roles.SelectMany(role => GrantsOf(rows, unit, role)).ToLookup(grant => grant.Privilege, grant => grant.Grant, PrivilegeName.Comparer),
            ColumnPermissions = ColumnPermissionsOf(rows, userId, teams.Keys),
            WithDescendants = Descendants(rows),
        };
    }

    private static Guid? Currency(SystemRows rows, Guid userId) =>
        (rows.Where("usersettings", ["transactioncurrencyid"], ("systemuserid", userId)).FirstOrDefault()?.GetAttributeValue<EntityReference>("transactioncurrencyid")
            ?? rows.Where("organization", ["basecurrencyid"]).FirstOrDefault()?.GetAttributeValue<EntityReference>("basecurrencyid"))?.Id;

    private static List<HeldRole> Roles(SystemRows rows, Guid userId, Guid unitId, Dictionary<Guid, Guid> teams)
    {
        var held = rows.Where("systemuserroles", ["roleid"], ("systemuserid", userId))
            .Select(row => new HeldRole(row.GetAttributeValue<Guid>("roleid"), unitId, Team: null))
            .ToList();
        foreach (var (team, teamUnit) in teams)
        {
            held.AddRange(rows.Where("teamroles", ["roleid"], ("teamid", team)).Select(row => new HeldRole(row.GetAttributeValue<Guid>("roleid"), teamUnit, team)));
        }

        return held;
    }

    private bool IsAdministrator(UnitOfWork unit, Guid roleId)
    {
        var role = environment.Rows.Find(unit, "role", roleId, new ColumnSet(allColumns: true));
        return role is not null
            && ((role.Attributes.TryGetValue("roletemplateid", out var template) && string.Equals((template as EntityReference)?.Id.ToString("D") ?? template?.ToString(), AdministratorTemplate, StringComparison.OrdinalIgnoreCase))
                || string.Equals(role.GetAttributeValue<string>("name"), "System Administrator", StringComparison.Ordinal));
    }

    private IEnumerable<(string Privilege, Grant Grant)> GrantsOf(SystemRows rows, UnitOfWork unit, HeldRole held)
    {
        var role = environment.Rows.Find(unit, "role", held.RoleId, new ColumnSet(allColumns: true));
        var inherited = role?.GetAttributeValue<OptionSetValue>("isinherited")?.Value != 0;
        foreach (var row in rows.Where("roleprivileges", ["privilegeid", "privilegedepthmask"], ("roleid", held.RoleId)))
        {
            var privilege = environment.Rows.Find(unit, "privilege", row.GetAttributeValue<Guid>("privilegeid"), new ColumnSet("name"))?.GetAttributeValue<string>("name");
            var depth = (PrivilegeDepth)row.GetAttributeValue<int>("privilegedepthmask");
            if (privilege is not null)
            {
                yield return (privilege, new Grant(depth, held.BusinessUnitId, held.Team is not null && !inherited && depth == PrivilegeDepth.Basic ? held.Team : null));
            }
        }
    }

    private static Dictionary<(string Table, string Column), ColumnPermission> ColumnPermissionsOf(SystemRows rows, Guid userId, IEnumerable<Guid> teams)
    {
        var profiles = rows.Where("systemuserprofiles", ["fieldsecurityprofileid"], ("systemuserid", userId))
            .Concat(teams.SelectMany(team => rows.Where("teamprofiles", ["fieldsecurityprofileid"], ("teamid", team))))
            .Select(row => row.GetAttributeValue<Guid>("fieldsecurityprofileid"))
            .Distinct();
        var permissions = new Dictionary<(string, string), ColumnPermission>();
        foreach (var row in profiles.SelectMany(profile => rows.Where("fieldpermission", ["entityname", "attributelogicalname", "canread", "cancreate", "canupdate"], ("fieldsecurityprofileid", profile))))
        {
            var key = (row.GetAttributeValue<string>("entityname"), row.GetAttributeValue<string>("attributelogicalname"));
            var granted = new ColumnPermission(Allowed(row, "canread"), Allowed(row, "cancreate"), Allowed(row, "canupdate"));
            permissions[key] = permissions.GetValueOrDefault(key, ColumnPermission.None).With(granted);
        }

        return permissions;
    }

    /// <summary>4 is the platform's value for "allowed".</summary>
    private static bool Allowed(Entity permission, string right) => permission.GetAttributeValue<OptionSetValue>(right)?.Value == 4;

    private static Func<Guid, IReadOnlyCollection<Guid>> Descendants(SystemRows rows)
    {
        var children = rows.Where("businessunit", ["parentbusinessunitid"])
            .ToLookup(row => row.GetAttributeValue<EntityReference>("parentbusinessunitid")?.Id ?? Guid.Empty, row => row.Id);
        return root =>
        {
            var found = new List<Guid>();
            var open = new Queue<Guid>([root]);
            while (open.TryDequeue(out var unit))
            {
                found.Add(unit);
                foreach (var child in children[unit])
                {
                    open.Enqueue(child);
                }
            }

            return found;
        };
    }

    private sealed record HeldRole(Guid RoleId, Guid BusinessUnitId, Guid? Team);
}

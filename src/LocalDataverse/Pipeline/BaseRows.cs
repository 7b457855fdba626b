using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Pipeline.Messages;
using BuyingDynamics.LocalDataverse.Security;
using BuyingDynamics.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Pipeline;

/// <summary>
/// The rows a new environment has: organization, currency, root business unit with its team, the system user and an administrator,
/// the administrator role, messages, privileges, and the two sales processes with their stages. Ids are the same everywhere.
/// </summary>
internal static class BaseRows
{
    /// <summary>The user the platform acts as.</summary>
    public static Guid SystemUserId { get; } = StableId.Of("systemuser", "SYSTEM");

    /// <summary>The person who set the environment up: a system administrator.</summary>
    public static Guid AdministratorId { get; } = StableId.Of("systemuser", "administrator");
    public static Guid OrganizationId { get; } = StableId.Of("organization", "local");
    public static Guid RootBusinessUnitId { get; } = StableId.Of("businessunit", "root");
    public static Guid RootTeamId { get; } = StableId.Of("team", "root");
    public static Guid CurrencyId { get; } = StableId.Of("transactioncurrency", "EUR");
    public static Guid AdministratorRoleId { get; } = StableId.Of("role", "System Administrator");

    private static readonly Dictionary<string, Guid> FixedMessages = new(StringComparer.Ordinal)
    {
        ["Create"] = new("9ebdbb1b-ea3e-db11-86a7-000a3a5473e8"),
        ["Update"] = new("20bebb1b-ea3e-db11-86a7-000a3a5473e8"),
        ["Delete"] = new("a1bdbb1b-ea3e-db11-86a7-000a3a5473e8"),
    };

    /// <summary>Id of a privilege.</summary>
    public static Guid PrivilegeId(string name) => StableId.Of("privilege", name.ToUpperInvariant());

    /// <summary>Writes what is missing.</summary>
    public static void Ensure(EnvironmentCore environment, UnitOfWork unit)
    {
        foreach (var row in Rows())
        {
            Put(environment, unit, row);
        }

        foreach (var message in MessageRegistry.StepMessages.Distinct(StringComparer.Ordinal))
        {
            Put(environment, unit, new Entity("sdkmessage", FixedMessages.TryGetValue(message, out var known) ? known : StableId.Of("sdkmessage", message)) { ["name"] = message, ["isactive"] = true });
        }

        EnsurePrivileges(environment, unit, environment.Metadata.Tables.Values);
        EnsureFilters(environment, unit, environment.Metadata.Tables.Values);
    }

    /// <summary>Writes what steps on these tables are registered with: a filter per table and message, as every table has them.</summary>
    public static void EnsureFilters(EnvironmentCore environment, UnitOfWork unit, IEnumerable<TableDefinition> tables)
    {
        foreach (var table in tables.Where(table => !table.IsPlatform && !table.IsIntersect))
        {
            foreach (var message in FixedMessages.Values)
            {
                Put(environment, unit, new Entity("sdkmessagefilter", FilterId(message, table.LogicalName))
                {
                    ["sdkmessageid"] = new EntityReference("sdkmessage", message), ["primaryobjecttypecode"] = table.LogicalName, ["iscustomprocessingstepallowed"] = true,
                });
            }
        }
    }

    /// <summary>Id of the filter for steps on a message of a table.</summary>
    public static Guid FilterId(Guid message, string table) => StableId.Of("sdkmessagefilter", $"{message:D} {table}");

    /// <summary>Writes the privileges of these tables.</summary>
    public static void EnsurePrivileges(EnvironmentCore environment, UnitOfWork unit, IEnumerable<TableDefinition> tables)
    {
        var names = new HashSet<string>(PrivilegeName.Comparer);
        foreach (var table in tables.Where(table => !table.IsPlatform && !table.IsIntersect))
        {
            foreach (var right in Enum.GetValues<AccessRight>().Where(right => right != AccessRight.None && names.Add(PrivilegeName.For(table, right))))
            {
                Put(environment, unit, new Entity("privilege", PrivilegeId(PrivilegeName.For(table, right)))
                {
                    ["name"] = PrivilegeName.For(table, right),
                    ["accessright"] = (int)right,
                    ["canbebasic"] = table.Ownership == OwnershipType.User,
                    ["canbelocal"] = table.Ownership is OwnershipType.User or OwnershipType.BusinessUnit,
                    ["canbedeep"] = table.Ownership is OwnershipType.User or OwnershipType.BusinessUnit,
                    ["canbeglobal"] = true,
                });
            }
        }
    }

    private static IEnumerable<Entity> Rows()
    {
        yield return new("organization", OrganizationId) { ["name"] = "local", ["languagecode"] = 1033, ["basecurrencyid"] = new EntityReference("transactioncurrency", CurrencyId) };
        yield return new("transactioncurrency", CurrencyId)
        {
            ["currencyname"] = "Euro", ["isocurrencycode"] = "EUR", ["currencysymbol"] = "€", ["currencyprecision"] = 2, ["exchangerate"] = 1m,
            ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(1),
        };
        yield return new("businessunit", RootBusinessUnitId) { ["name"] = "local", ["isdisabled"] = false, ["organizationid"] = new EntityReference("organization", OrganizationId) };
        yield return new("team", RootTeamId)
        {
            ["name"] = "local", ["isdefault"] = true, ["teamtype"] = new OptionSetValue(0),
            ["businessunitid"] = new EntityReference("businessunit", RootBusinessUnitId), ["administratorid"] = new EntityReference("systemuser", SystemUserId),
        };
        yield return User(SystemUserId, null, "SYSTEM", "system@local");
        yield return User(AdministratorId, "Local", "Administrator", "administrator@local");
        yield return new("usersettings", AdministratorId) { ["uilanguageid"] = 1033, ["localeid"] = 1033 };
        yield return new("role", AdministratorRoleId)
        {
            ["name"] = "System Administrator", ["roletemplateid"] = new Guid("627090ff-40a3-4053-8790-584edc5be201"),
            ["businessunitid"] = new EntityReference("businessunit", RootBusinessUnitId), ["isinherited"] = new OptionSetValue(1),
        };
        yield return new("systemuserroles", StableId.Of("systemuserroles", "administrator")) { ["systemuserid"] = AdministratorId, ["roleid"] = AdministratorRoleId };
        foreach (var row in SalesProcess(StandardProcess.OpportunitySales).Concat(SalesProcess(StandardProcess.LeadToOpportunitySales)))
        {
            yield return row;
        }
    }

    private static Entity User(Guid id, string? firstName, string lastName, string domainName) => new("systemuser", id)
    {
        ["firstname"] = firstName, ["lastname"] = lastName, ["fullname"] = $"{firstName} {lastName}".Trim(), ["domainname"] = domainName, ["isdisabled"] = false,
        ["businessunitid"] = new EntityReference("businessunit", RootBusinessUnitId),
    };

    private static IEnumerable<Entity> SalesProcess(StandardProcess process)
    {
        yield return new("workflow", process.Id)
        {
            ["name"] = process.Name, ["uniquename"] = process.UniqueName, ["category"] = new OptionSetValue(4), ["type"] = new OptionSetValue(1), ["primaryentity"] = "opportunity",
            ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2),
            ["ownerid"] = new EntityReference("systemuser", SystemUserId), ["owningbusinessunit"] = new EntityReference("businessunit", RootBusinessUnitId),
        };
        foreach (var stage in process.Stages)
        {
            yield return new("processstage", stage.Id)
            {
                ["stagename"] = stage.Name, ["processid"] = new EntityReference("workflow", process.Id), ["stagecategory"] = new OptionSetValue(stage.Category), ["primaryentitytypecode"] = stage.Table,
            };
        }
    }

    private static void Put(EnvironmentCore environment, UnitOfWork unit, Entity row)
    {
        if (environment.Rows.Find(unit, row.LogicalName, row.Id, new ColumnSet(allColumns: false)) is not null)
        {
            return;
        }

        var table = environment.Metadata.Table(row.LogicalName);
        foreach (var column in new[] { "createdon", "modifiedon" }.Where(column => table.Find(column) is not null))
        {
            row[column] = environment.Clock.Now;
        }

        if (table.Find("organizationid") is { } && !row.Contains("organizationid"))
        {
            row["organizationid"] = new EntityReference("organization", OrganizationId);
        }

        environment.Rows.Insert(unit, row);
    }
}

using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Security;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Plugins.Tests.Product;

/// <summary>The product as installed: the packed zip in an embedded environment, with the shipped settings and a few people.</summary>
internal sealed class InstalledProduct : IDisposable
{
    private const int English = 1033;
    private readonly ReadyProduct ready = ReadyProduct.Shared;

    public InstalledProduct(int language = English)
    {
        Environment = LocalEnvironment.Open(new EnvironmentOptions { From = ready.State, Time = new SteadyTime(Today) });
        Setup = new EnvironmentSetup(Environment);
        if (language != English)
        {
            Save(System, "usersettings", RepId, ("uilanguageid", language), ("localeid", language));
        }
    }

    /// <summary>The moment every test begins at.</summary>
    public static DateTime Today { get; } = new(2026, 9, 1, 8, 0, 0, DateTimeKind.Utc);

    public LocalEnvironment Environment { get; }

    public EnvironmentSetup Setup { get; }

    public ShippedSettings Settings => ready.Settings;

    public Guid RepId => ready.RepId;

    public Guid ManagerId => ready.ManagerId;

    public Guid AdministratorId => ready.AdministratorId;

    public IOrganizationService Rep => Environment.ServiceFor(RepId);

    public IOrganizationService Manager => Environment.ServiceFor(ManagerId);

    public IOrganizationService Administrator => Environment.ServiceFor(AdministratorId);

    public IOrganizationService System => Environment.ServiceFor(Environment.SystemUserId);

    /// <summary>Sets the enforcement mode, as an administrator does.</summary>
    public void Enforce(string mode) => Set(SettingNames.EnforcementModeVariable, mode);

    /// <summary>Sets an environment variable for the first time, as an administrator does.</summary>
    public Guid Set(string variable, string word) => System.Create(new Entity(EnvironmentVariableValueTable.Table)
    {
        ["schemaname"] = variable,
        [EnvironmentVariableValueTable.DefinitionId] = Definition(variable).ToEntityReference(),
        [EnvironmentVariableValueTable.Value] = word,
    });

    /// <summary>The definition of an environment variable.</summary>
    public Entity Definition(string variable) =>
        Rows(EnvironmentVariableDefinitionTable.Table, EnvironmentVariableDefinitionTable.SchemaName, variable).Single();

    /// <summary>Switches a step off, as an administrator does before a migration.</summary>
    public void DisableStep(string id) => System.Update(new Entity("sdkmessageprocessingstep", new Guid(id)) { ["statecode"] = new OptionSetValue(1) });

    /// <summary>Does something as if an import passed those steps by; afterwards they are on again.</summary>
    public void WithoutSteps(Action action, params string[] ids)
    {
        Array.ForEach(ids, DisableStep);
        action();
        Array.ForEach(ids, id => System.Update(new Entity("sdkmessageprocessingstep", new Guid(id)) { ["statecode"] = new OptionSetValue(0) }));
    }

    /// <summary>A deal of the rep without process flow (an empty processid asks for none), in the stage of that step name.</summary>
    public Guid Deal(string name = "Nordhafen Logistik", string? stepName = "1-Qualify", params (string Column, object Value)[] more) =>
        Rep.Create(Row(OpportunityTable.Table, [(OpportunityTable.Name, name), (OpportunityTable.StepName, stepName!), ("processid", Guid.Empty), .. more]));

    /// <summary>A row with those columns; columns without value are left out.</summary>
    public static Entity Row(string table, params (string Column, object Value)[] columns)
    {
        var row = new Entity(table);
        foreach (var (column, value) in columns.Where(c => c.Value is not null))
        {
            row[column] = value;
        }

        return row;
    }

    /// <summary>Changes columns of a row as the rep.</summary>
    public void Save(string table, Guid id, params (string Column, object? Value)[] columns) => Save(Rep, table, id, columns);

    /// <summary>Changes columns of a row.</summary>
    public static void Save(IOrganizationService service, string table, Guid id, params (string Column, object? Value)[] columns)
    {
        var row = new Entity(table, id);
        foreach (var (column, value) in columns)
        {
            row[column] = value;
        }

        service.Update(row);
    }

    /// <summary>A row with all columns, as the system sees it.</summary>
    public Entity Read(string table, Guid id) => System.Retrieve(table, id, new ColumnSet(true));

    /// <summary>Rows whose column has the value, as the system sees them.</summary>
    public IReadOnlyList<Entity> Rows(string table, string column, object value)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        return [.. System.RetrieveMultiple(query).Entities];
    }

    /// <summary>The phase stored on a deal.</summary>
    public JourneyPhase? PhaseOf(Guid deal) => (JourneyPhase?)Read(OpportunityTable.Table, deal).GetAttributeValue<OptionSetValue>(OpportunityTable.JourneyPhase)?.Value;

    public void Dispose() => Environment.Dispose();
}

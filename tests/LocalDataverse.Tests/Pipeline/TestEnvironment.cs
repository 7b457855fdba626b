using System.ServiceModel;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Security;
using BuyingDynamics.LocalDataverse.Tests.Solutions;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Tests.Pipeline;

/// <summary>An environment in memory, acted upon through the organization service.</summary>
internal sealed class TestEnvironment : IDisposable
{
    private static readonly Lazy<PreparedEnvironment> Empty = new(() =>
    {
        using var environment = LocalEnvironment.Open();
        return environment.Prepare();
    });

    private TestEnvironment(LocalEnvironment environment)
    {
        Environment = environment;
        Setup = new EnvironmentSetup(environment);
    }

    public LocalEnvironment Environment { get; }
    public EnvironmentSetup Setup { get; }
    public IOrganizationService System => Environment.ServiceFor(Environment.SystemUserId);
    public IOrganizationService Administrator => Environment.ServiceFor(Setup.Administrator);

    public static TestEnvironment New(TestSolution? solution = null, EnvironmentOptions? options = null)
    {
        options ??= new EnvironmentOptions();
        var from = options.DataFolder is null ? options.From ?? Empty.Value : null;
        var environment = new TestEnvironment(LocalEnvironment.Open(options with { From = from }));
        if (solution is not null)
        {
            environment.Environment.ImportSolution(solution.Zip());
        }

        return environment;
    }

    /// <summary>The rows of a table, as the system sees them.</summary>
    public IReadOnlyList<Entity> Rows(string table, params (string Column, object Value)[] equal)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(allColumns: true) };
        foreach (var (column, value) in equal)
        {
            query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        }

        return System.RetrieveMultiple(query).Entities;
    }

    /// <summary>Subjects of the tasks that sample plugins left.</summary>
    public IReadOnlyList<string> Notes() => [.. Rows("task").Select(task => task.GetAttributeValue<string>("subject"))];

    public Entity Account(Guid id) => System.Retrieve("account", id, new ColumnSet(allColumns: true));

    public static OrganizationServiceFault Refused(Action action) => Assert.Throws<FaultException<OrganizationServiceFault>>(action).Detail;

    public void Dispose() => Environment.Dispose();
}

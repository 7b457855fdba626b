using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Deploy.Settings;

/// <summary>Sets the environment variables that the settings file names.</summary>
internal sealed class VariablesPart(DeploymentTarget target) : IDeploymentPart
{
    /// <inheritdoc/>
    public string Subject => "Variables";

    /// <inheritdoc/>
    public string AfterImport => target.Settings.Variables.Count == 0 ? string.Empty : string.Join(", ", target.Settings.Variables.Select(one => $"{one.Key} = {one.Value}"));

    /// <inheritdoc/>
    public IReadOnlyList<string> Plan() => [.. Changes().Select(change => $"{change.Name} = {change.Value} (is {change.Before})")];

    /// <inheritdoc/>
    public Task DoAsync(Action<string> progress, CancellationToken cancellation)
    {
        foreach (var change in Changes())
        {
            var row = new Entity(EnvironmentVariableValueTable.Table) { [EnvironmentVariableValueTable.Value] = change.Value };
            if (change.ValueId is { } id)
            {
                row.Id = id;
                target.Service.Update(row);
            }
            else
            {
                row[EnvironmentVariableValueTable.DefinitionId] = new EntityReference(EnvironmentVariableDefinitionTable.Table, change.DefinitionId);
                target.Service.Create(row);
            }
        }

        return Task.CompletedTask;
    }

    private IEnumerable<Change> Changes()
    {
        foreach (var (name, value) in target.Settings.Variables)
        {
            var query = new QueryExpression(EnvironmentVariableDefinitionTable.Table) { ColumnSet = new ColumnSet(EnvironmentVariableDefinitionTable.DefaultValue) };
            query.Criteria.AddCondition(EnvironmentVariableDefinitionTable.SchemaName, ConditionOperator.Equal, name);
            var definition = target.Service.ReadAll(query).Single();
            var stored = target.Service.ReadAll(Paging.RowsOf(EnvironmentVariableValueTable.Table, EnvironmentVariableValueTable.DefinitionId, [definition.Id], EnvironmentVariableValueTable.Value)).FirstOrDefault();
            var before = stored?.GetAttributeValue<string>(EnvironmentVariableValueTable.Value) ?? definition.GetAttributeValue<string>(EnvironmentVariableDefinitionTable.DefaultValue) ?? string.Empty;
            if (!string.Equals(before, value, StringComparison.Ordinal))
            {
                yield return new Change(name, value, before.Length == 0 ? "empty" : before, definition.Id, stored?.Id);
            }
        }
    }

    private sealed record Change(string Name, string Value, string Before, Guid DefinitionId, Guid? ValueId);
}

using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.DataAccess.Settings;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Verify.Checks;

/// <summary>The environment variables are there and hold something that means something.</summary>
internal sealed class VariablesCheck : IEnvironmentCheck
{
    private static readonly string[] Variables =
        [SettingNames.EnforcementModeVariable, SettingNames.DefaultVariantVariable, SettingNames.ConfirmationDaysVariable, SettingNames.HolidaysVariable];

    public string Subject => "Variables";

    public CheckResult Look(IOrganizationService service, DateTime now)
    {
        var query = new QueryExpression(EnvironmentVariableDefinitionTable.Table) { ColumnSet = new ColumnSet(EnvironmentVariableDefinitionTable.SchemaName) };
        query.Criteria.AddCondition(EnvironmentVariableDefinitionTable.SchemaName, ConditionOperator.In, [.. Variables]);
        var there = service.ReadAll(query).Select(row => row.GetAttributeValue<string>(EnvironmentVariableDefinitionTable.SchemaName)).ToHashSet(StringComparer.Ordinal);
        var missing = Variables.Where(variable => !there.Contains(variable)).ToList();
        if (missing.Count > 0)
        {
            return new(Subject, IsFine: false, $"missing: {string.Join(", ", missing)}", "Install the solution again with bd deploy.");
        }

        var settings = SettingsReader.Read(service);
        return new(Subject, IsFine: true, $"mode {settings.Enforcement}, variant {settings.DefaultVariant}");
    }
}

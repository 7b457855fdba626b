using System.Globalization;
using System.ServiceModel;
using System.Text.Json;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Operations.Resilience;
using BuyingDynamics.Operations.Running;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Rules;

/// <summary>Reads and changes how rules are set, by the same Custom APIs as the pages of the app.</summary>
/// <param name="service">The environment.</param>
public sealed class RuleSettingsService(ResilientService service)
{
    private const int DealsPerPage = 200;

    // What our own plug-ins refuse, in a sentence of their own.
    private const uint RefusedByPlugin = 0x80040265;

    /// <summary>How the rules that look at deals are set.</summary>
    public async Task<IReadOnlyList<SetRule>> RulesAsync(CancellationToken cancellation) =>
        [.. (await AskAsync("bd_GetAlertRules", "Rules", cancellation)).GetProperty("rules").EnumerateArray().Select(SetRule.Read)];

    /// <summary>One rule.</summary>
    /// <exception cref="StopException">There is no rule of that code.</exception>
    public async Task<SetRule> RuleAsync(string code, CancellationToken cancellation)
    {
        var rules = await RulesAsync(cancellation);
        return rules.FirstOrDefault(rule => string.Equals(rule.Code, code, StringComparison.Ordinal))
            ?? throw new StopException(ExitCode.WrongUsage, $"There is no rule '{code}'. The codes are: {string.Join(", ", rules.Select(rule => rule.Code))}.");
    }

    /// <summary>How people took the findings of each rule.</summary>
    public Task<JsonElement> ReportAsync(int days, CancellationToken cancellation) => AskAsync("bd_GetRuleReport", "Report", cancellation, ("Days", days));

    /// <summary>What a change would open and close today. Writes nothing; refuses what the product refuses.</summary>
    public async Task<RuleEffect> PreviewAsync(string code, RuleChangeWish wish, Action<long>? progress, CancellationToken cancellation)
    {
        var effect = new RuleEffect();
        string? place = null;
        do
        {
            var request = new OrganizationRequest("bd_PreviewRule") { ["Rule"] = code, ["Settings"] = wish.Written(), ["MaxDeals"] = DealsPerPage };
            if (place is not null)
            {
                request["ContinueFrom"] = place;
            }

            var page = await PageAsync(request, cancellation);
            effect.Add(JsonSerializer.Deserialize<JsonElement>((string)page["Preview"]));
            place = page.TryGetValue("ContinueFrom", out var next) ? next as string : null;
            progress?.Invoke(effect.Deals);
        }
        while (!string.IsNullOrEmpty(place));
        return effect;
    }

    /// <summary>Sets the rule. Sent twice, it leaves the same.</summary>
    /// <exception cref="StopException">The rule has no settings row.</exception>
    public async Task SetAsync(string code, RuleChangeWish wish, CancellationToken cancellation)
    {
        var query = new QueryExpression(AlertRuleTable.Table) { ColumnSet = new ColumnSet(AlertRuleTable.Thresholds), TopCount = 1 };
        query.Criteria.AddCondition(AlertRuleTable.Code, ConditionOperator.Equal, code);
        var found = ((RetrieveMultipleResponse)await service.ExecuteAsync(new RetrieveMultipleRequest { Query = query }, cancellation)).EntityCollection.Entities.FirstOrDefault()
            ?? throw new StopException(ExitCode.UnfitEnvironment, $"The rule {code} has no settings row in this environment. bd deploy loads the shipped ones.");
        var row = new Entity(AlertRuleTable.Table, found.Id);
        Put(row, AlertRuleTable.IsEnabled, wish.IsEnabled);
        Put(row, AlertRuleTable.GraceDays, wish.GraceDays);
        Put(row, AlertRuleTable.Severity, Option<Severity>(wish.Severity));
        Put(row, AlertRuleTable.Surface, Option<AlertSurface>(wish.Surface));
        if (wish.Thresholds is { } limits)
        {
            var merged = found.GetAttributeValue<string>(AlertRuleTable.Thresholds) is { Length: > 0 } stored ? JsonSerializer.Deserialize<SortedDictionary<string, decimal>>(stored)! : [];
            foreach (var (name, value) in limits)
            {
                merged[name] = value;
            }

            row[AlertRuleTable.Thresholds] = JsonSerializer.Serialize(merged);
        }

        await service.ExecuteAsync(new UpdateRequest { Target = row }, cancellation);
    }

    private async Task<ParameterCollection> PageAsync(OrganizationRequest request, CancellationToken cancellation)
    {
        try
        {
            return (await service.ExecuteAsync(request, cancellation)).Results;
        }
        catch (FaultException<OrganizationServiceFault> refused) when (unchecked((uint)refused.Detail.ErrorCode) == RefusedByPlugin)
        {
            throw new StopException(ExitCode.WrongInput, $"{refused.Detail.Message} Nothing was changed.", refused);
        }
    }

    private static void Put(Entity row, string column, object? value)
    {
        if (value is not null)
        {
            row[column] = value;
        }
    }

    private static OptionSetValue? Option<T>(string? word)
        where T : struct, Enum => word is null ? null : new OptionSetValue(Convert.ToInt32(Enum.Parse<T>(word, ignoreCase: true), CultureInfo.InvariantCulture));

    private async Task<JsonElement> AskAsync(string api, string property, CancellationToken cancellation, params (string Name, object Value)[] parameters)
    {
        var request = new OrganizationRequest(api);
        foreach (var (name, value) in parameters)
        {
            request[name] = value;
        }

        return JsonSerializer.Deserialize<JsonElement>((string)(await service.ExecuteAsync(request, cancellation)).Results[property]);
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Accounts;
using BuyingDynamics.Domain.ValueMapping;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataAccess.Accounts;

/// <summary>Reads what accounts bring into the evaluation of their deals.</summary>
public static class AccountFactsReader
{
    /// <summary>The facts of the accounts, by account, in two queries.</summary>
    public static IReadOnlyDictionary<Guid, AccountFacts> Read(IOrganizationService service, IReadOnlyCollection<Guid> accountIds)
    {
        if (accountIds.Count == 0)
        {
            return new Dictionary<Guid, AccountFacts>();
        }

        var initiatives = Initiatives(service, accountIds);
        var metrics = Metrics(service, accountIds);
        return accountIds.ToDictionary(id => id, id => new AccountFacts
        {
            Initiatives = initiatives[id].ToArray(),
            Metrics = metrics[id].ToArray(),
        });
    }

    private static ILookup<Guid, StrategicInitiative> Initiatives(IOrganizationService service, IReadOnlyCollection<Guid> accountIds)
    {
        var query = Paging.RowsOf(
            StrategicInitiativeTable.Table,
            StrategicInitiativeTable.AccountId,
            accountIds,
            StrategicInitiativeTable.AccountId,
            StrategicInitiativeTable.Name,
            StrategicInitiativeTable.IsFunded,
            StrategicInitiativeTable.Metric,
            StrategicInitiativeTable.Direction,
            StrategicInitiativeTable.TargetValueBase);
        query.Criteria.AddCondition(StrategicInitiativeTable.RecordState, ConditionOperator.Equal, 0);
        return service.ReadAll(query).ToLookup(
            row => row.Lookup(StrategicInitiativeTable.AccountId) ?? Guid.Empty,
            row => new StrategicInitiative
            {
                Id = row.Id,
                Name = row.Text(StrategicInitiativeTable.Name) ?? "",
                IsFunded = row.Flag(StrategicInitiativeTable.IsFunded),
                Metric = row.Choice<FinancialMetric>(StrategicInitiativeTable.Metric),
                Direction = row.Choice<ValueDirection>(StrategicInitiativeTable.Direction),
                TargetValue = row.Amount(StrategicInitiativeTable.TargetValueBase),
            });
    }

    private static ILookup<Guid, AccountMetric> Metrics(IOrganizationService service, IReadOnlyCollection<Guid> accountIds)
    {
        var query = Paging.RowsOf(
            AccountMetricTable.Table,
            AccountMetricTable.AccountId,
            accountIds,
            AccountMetricTable.AccountId,
            AccountMetricTable.Metric,
            AccountMetricTable.Year,
            AccountMetricTable.Current,
            AccountMetricTable.Desired);
        query.Criteria.AddCondition(AccountMetricTable.RecordState, ConditionOperator.Equal, 0);
        return service.ReadAll(query)
            .Where(row => row.Choice<FinancialMetric>(AccountMetricTable.Metric) is not null)
            .ToLookup(
                row => row.Lookup(AccountMetricTable.AccountId) ?? Guid.Empty,
                row => new AccountMetric(
                    row.Choice<FinancialMetric>(AccountMetricTable.Metric)!.Value,
                    row.Whole(AccountMetricTable.Year),
                    row.GetAttributeValue<decimal?>(AccountMetricTable.Current),
                    row.GetAttributeValue<decimal?>(AccountMetricTable.Desired)));
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataAccess.Journey;

/// <summary>A table whose rows say in which stage of a business process flow a deal is.</summary>
/// <param name="Name">Its logical name.</param>
public sealed record ProcessTable(string Name)
{
    private const string FilterAlias = "filter";

    /// <summary>The class that follows the stage of a deal; see <c>ProcessInstanceEntersStage</c> in Plugins.</summary>
    public static readonly Guid StagePluginTypeId = new(StagePluginType);

    /// <summary>The same as text, for where a constant is asked for.</summary>
    public const string StagePluginType = "bd010001-0000-4000-8000-000000000002";

    /// <summary>Whether it comes with the platform.</summary>
    public bool IsStandard => Name is OpportunitySalesProcessTable.Table or LeadToOpportunityProcessTable.Table;

    /// <summary>The column that holds the deal.</summary>
    public string DealColumn => IsStandard ? OpportunitySalesProcessTable.OpportunityId : CustomProcess.OpportunityId;

    /// <summary>The tables of the standard processes, of which every environment with Sales has both.</summary>
    public static IReadOnlyList<ProcessTable> Standard { get; } = new[] { new ProcessTable(OpportunitySalesProcessTable.Table), new ProcessTable(LeadToOpportunityProcessTable.Table) };

    /// <summary>
    /// The tables the stage step is registered on: the standard ones, and those of the organisation's own processes that a deployment
    /// found. Asked of the platform every time, because a table may go, and a query that names one that is gone fails.
    /// </summary>
    /// <param name="system">Reads as the system: people may not see steps.</param>
    public static IReadOnlyList<ProcessTable> Registered(IOrganizationService system)
    {
        var query = new QueryExpression(ProcessingStepTable.Table) { ColumnSet = new ColumnSet(ProcessingStepTable.Id) };
        query.Criteria.AddCondition(ProcessingStepTable.PluginTypeId, ConditionOperator.Equal, StagePluginTypeId);
        var filter = query.AddLink(MessageFilterTable.Table, ProcessingStepTable.MessageFilterId, MessageFilterTable.Id);
        filter.EntityAlias = FilterAlias;
        filter.Columns = new ColumnSet(MessageFilterTable.PrimaryTable);
        return system.ReadAll(query)
            .Select(step => step.Joined<string>(FilterAlias, MessageFilterTable.PrimaryTable))
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .OrderBy(name => name, StringComparer.Ordinal)
            .Select(name => new ProcessTable(name))
            .ToArray();
    }
}

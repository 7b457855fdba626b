using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Perspectives;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Domain.ValueMapping;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.DataAccess.Perspectives;

/// <summary>Reads all that may be offered before a conversation: published, consented, active; in four queries.</summary>
public static class PerspectiveReader
{
    private const string AssetAlias = "asset";
    private const int NewestNotes = 500;

    /// <summary>All that the user behind the service may see.</summary>
    public static IReadOnlyList<Perspective> Read(IOrganizationService service)
    {
        var perspectives = Perspectives(service);
        var assets = Assets(service).Where(asset => perspectives.All(p => !string.Equals(p.Url, asset.Url, StringComparison.Ordinal) || p.Url is null));
        return perspectives.Concat(assets).Concat(References(service)).Concat(Notes(service)).ToArray();
    }

    private static List<Perspective> Perspectives(IOrganizationService service)
    {
        var query = Active(
            PerspectiveTable.Table, PerspectiveTable.RecordState, PerspectiveTable.Name, PerspectiveTable.Phase, PerspectiveTable.BuyingRole, PerspectiveTable.Industry,
            PerspectiveTable.Metric, PerspectiveTable.WhatToSay, PerspectiveTable.WhyItMatters, PerspectiveTable.CreatedOn);
        var asset = query.AddLink(EnablementAssetTable.Table, PerspectiveTable.AssetId, EnablementAssetTable.Id, JoinOperator.LeftOuter);
        asset.EntityAlias = AssetAlias;
        asset.Columns = new ColumnSet(EnablementAssetTable.Url, EnablementAssetTable.HowToClipUrl);
        asset.LinkCriteria.AddCondition(EnablementAssetTable.Status, ConditionOperator.Equal, (int)AssetStatus.Published);
        return service.ReadAll(query).Select(row => new Perspective
        {
            Id = row.Id,
            Kind = PerspectiveKind.Perspective,
            Name = row.Text(PerspectiveTable.Name) ?? "",
            Text = row.Text(PerspectiveTable.WhatToSay),
            WhyItMatters = row.Text(PerspectiveTable.WhyItMatters),
            Url = row.Joined<string>(AssetAlias, EnablementAssetTable.Url),
            HowToClipUrl = row.Joined<string>(AssetAlias, EnablementAssetTable.HowToClipUrl),
            Phase = row.Choice<JourneyPhase>(PerspectiveTable.Phase),
            Role = row.Choice<BuyingRole>(PerspectiveTable.BuyingRole),
            Industry = row.Text(PerspectiveTable.Industry),
            Metric = row.Choice<FinancialMetric>(PerspectiveTable.Metric),
            CreatedOn = row.Moment(PerspectiveTable.CreatedOn) ?? default,
        }).ToList();
    }

    private static IEnumerable<Perspective> Assets(IOrganizationService service)
    {
        var query = Active(
            EnablementAssetTable.Table, EnablementAssetTable.RecordState, EnablementAssetTable.Name, EnablementAssetTable.Description, EnablementAssetTable.Url,
            EnablementAssetTable.HowToClipUrl, EnablementAssetTable.CreatedOn);
        query.Criteria.AddCondition(EnablementAssetTable.Status, ConditionOperator.Equal, (int)AssetStatus.Published);
        return service.ReadAll(query).Select(row => new Perspective
        {
            Id = row.Id,
            Kind = PerspectiveKind.Asset,
            Name = row.Text(EnablementAssetTable.Name) ?? "",
            Text = row.Text(EnablementAssetTable.Description),
            Url = row.Text(EnablementAssetTable.Url),
            HowToClipUrl = row.Text(EnablementAssetTable.HowToClipUrl),
            CreatedOn = row.Moment(EnablementAssetTable.CreatedOn) ?? default,
        });
    }

    private static IEnumerable<Perspective> References(IOrganizationService service)
    {
        var query = Active(
            ReferenceResultTable.Table, ReferenceResultTable.RecordState, ReferenceResultTable.Name, ReferenceResultTable.Story, ReferenceResultTable.Phase,
            ReferenceResultTable.BuyingRole, ReferenceResultTable.Industry, ReferenceResultTable.Metric, ReferenceResultTable.CreatedOn);
        query.Criteria.AddCondition(ReferenceResultTable.HasConsent, ConditionOperator.Equal, true);
        return service.ReadAll(query).Select(row => new Perspective
        {
            Id = row.Id,
            Kind = PerspectiveKind.Reference,
            Name = row.Text(ReferenceResultTable.Name) ?? "",
            Text = row.Text(ReferenceResultTable.Story),
            Phase = row.Choice<JourneyPhase>(ReferenceResultTable.Phase),
            Role = row.Choice<BuyingRole>(ReferenceResultTable.BuyingRole),
            Industry = row.Text(ReferenceResultTable.Industry),
            Metric = row.Choice<FinancialMetric>(ReferenceResultTable.Metric),
            CreatedOn = row.Moment(ReferenceResultTable.CreatedOn) ?? default,
        });
    }

    private static IEnumerable<Perspective> Notes(IOrganizationService service)
    {
        var query = Active(
            WhatWorkedTable.Table, WhatWorkedTable.RecordState, WhatWorkedTable.Name, WhatWorkedTable.Text, WhatWorkedTable.Phase, WhatWorkedTable.BuyingRole,
            WhatWorkedTable.Metric, WhatWorkedTable.OpportunityId, WhatWorkedTable.CreatedOn);
        query.AddOrder(WhatWorkedTable.CreatedOn, OrderType.Descending);
        query.TopCount = NewestNotes;
        return service.RetrieveMultiple(query).Entities.Select(row => new Perspective
        {
            Id = row.Id,
            Kind = PerspectiveKind.WhatWorked,
            Name = row.Text(WhatWorkedTable.Name) ?? "",
            Text = row.Text(WhatWorkedTable.Text),
            Phase = row.Choice<JourneyPhase>(WhatWorkedTable.Phase),
            Role = row.Choice<BuyingRole>(WhatWorkedTable.BuyingRole),
            Metric = row.Choice<FinancialMetric>(WhatWorkedTable.Metric),
            DealId = row.Lookup(WhatWorkedTable.OpportunityId),
            CreatedOn = row.Moment(WhatWorkedTable.CreatedOn) ?? default,
        });
    }

    private static QueryExpression Active(string table, string state, params string[] columns)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(columns) };
        query.Criteria.AddCondition(state, ConditionOperator.Equal, 0);
        return query;
    }
}

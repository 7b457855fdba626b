using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.BusinessValue;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Plugins.Platform;

namespace BuyingDynamics.Plugins.BusinessValue;

/// <summary>An analysis, one of its cash flows or a line that they stand on changes: the results follow in the same save.</summary>
[PluginTypeId("bd010010-0000-4000-8000-000000000001")]
public sealed class CaseIsRecalculated : EventShell
{
    private static readonly string[] Terms =
    {
        BusinessValueAnalysisTable.HurdleRate, BusinessValueAnalysisTable.HorizonYears, BusinessValueAnalysisTable.Method,
        BusinessValueAnalysisTable.CurrencyId,
    };

    private static readonly string[] Flow =
    {
        CashFlowTable.AnalysisId, CashFlowTable.Year, CashFlowTable.Kind, CashFlowTable.Amount, CashFlowTable.CurrencyId, CashFlowTable.Source,
        CashFlowTable.Confirmation, CashFlowTable.ValueMapItemId, CashFlowTable.RecordState,
    };

    /// <inheritdoc/>
    public override IReadOnlyList<StepDeclaration> Steps { get; } = new[]
    {
        On.Create("bd160001-0000-4000-8000-000000000001", BusinessValueAnalysisTable.Table, Stage.PostOperation).Ranked(3),
        On.Update("bd160001-0000-4000-8000-000000000002", BusinessValueAnalysisTable.Table, Stage.PostOperation, Terms).Ranked(3),
        On.Create("bd160001-0000-4000-8000-000000000003", CashFlowTable.Table, Stage.PostOperation).Ranked(3),
        On.Update("bd160001-0000-4000-8000-000000000004", CashFlowTable.Table, Stage.PostOperation, Flow).WithPreImage(CashFlowTable.AnalysisId).Ranked(3),
        On.Delete("bd160001-0000-4000-8000-000000000005", CashFlowTable.Table, Stage.PostOperation, CashFlowTable.AnalysisId).Ranked(3),
        On.Update(
            "bd160001-0000-4000-8000-000000000006",
            ValueMapItemTable.Table,
            Stage.PostOperation,
            ValueMapItemTable.Source,
            ValueMapItemTable.Confirmation).Ranked(3),
    };

    /// <inheritdoc/>
    protected override void Handle(EventCall call)
    {
        foreach (var id in AnalysesOf(call).Where(id => !call.IsPartOfDelete(BusinessValueAnalysisTable.Table, id)).Distinct().ToList())
        {
            var result = CaseCalculation.Run(call.Call, id);
            call.Call.Trace.Decision("analysis calculated", id, "net present value " + result?.NetPresentValue);
        }
    }

    private static IEnumerable<Guid> AnalysesOf(EventCall call)
    {
        switch (call.Call.Context.PrimaryEntityName)
        {
            case BusinessValueAnalysisTable.Table:
                return new[] { call.RowId };
            case ValueMapItemTable.Table:
                return CaseReader.StandingOn(call.Call.System, call.RowId);
            default:
                // A flow that moves to another analysis leaves the first one changed, too.
                return new[] { call.Row.Stored.Lookup(CashFlowTable.AnalysisId), call.Row.After.Lookup(CashFlowTable.AnalysisId) }
                    .Where(id => id is not null)
                    .Select(id => id!.Value);
        }
    }
}

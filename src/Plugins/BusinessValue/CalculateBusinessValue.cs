using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.BusinessValue;
using BuyingDynamics.Plugins.Platform;

namespace BuyingDynamics.Plugins.BusinessValue;

/// <summary>bd_CalculateBusinessValue: the customer's case, calculated the way they calculate, kept on the analysis and answered.</summary>
[PluginTypeId("bd010010-0000-4000-8000-000000000002")]
public sealed class CalculateBusinessValue : CustomApiShell
{
    private const string AnalysisId = "AnalysisId";

    /// <inheritdoc/>
    public override CustomApiDeclaration Declaration { get; } = new()
    {
        Name = "bd_CalculateBusinessValue",
        Parameters = new[] { new ApiParameter(AnalysisId, ParameterType.Guid) },
        Responses = new[] { new ApiParameter("Result", ParameterType.String) },
    };

    /// <inheritdoc/>
    protected override void Handle(PluginCall call)
    {
        var id = call.Parameter<Guid>(AnalysisId);
        var row = CallerRights.RequireRow(
            call, BusinessValueAnalysisTable.Table, BusinessValueAnalysisTable.Id, id, "Kind.Analysis", BusinessValueAnalysisTable.OpportunityId);
        if (row.Lookup(BusinessValueAnalysisTable.OpportunityId) is { } dealId)
        {
            CallerRights.RequireWrite(call, dealId);
        }

        var result = CaseCalculation.Run(call, id) ?? throw new ExpectedStopException(Messages.NotFound("Kind.Analysis"));
        call.Answer("Result", Json.Write(Document(result, UserLanguage.Of(call))));
    }

    private static CaseDocument Document(BusinessCase result, Language language)
    {
        var irr = new Wording("IrrOutcome." + result.IrrOutcome, result.InternalRateOfReturn);
        var payback = result.PaybackMonths is { } months ? new Wording("Case.Payback", months) : new Wording("Case.NoPayback");
        var npv = result.NetPresentValue is { } value ? new Wording("Case.NetPresentValue", value.ToString("N0", language.Culture)) : new Wording("Case.NoHurdleRate");
        var sentences = new List<Wording> { npv, irr, payback };
        sentences.AddRange(new[] { Share("Case.SavingsShare", result.SavingsShare), Share("Case.OurShare", result.OurShare), Share("Case.ConfirmedShare", result.ConfirmedShare) }
            .Where(w => w is not null).Select(w => w!));
        return new CaseDocument
        {
            NetPresentValue = result.NetPresentValue,
            Irr = result.InternalRateOfReturn,
            IrrOutcome = result.IrrOutcome.ToString(),
            IrrText = irr.In(language),
            Roi = result.ReturnOnInvestment,
            PaybackMonths = result.PaybackMonths,
            PaybackText = payback.In(language),
            SavingsShare = result.SavingsShare,
            OurShare = result.OurShare,
            ConfirmedShare = result.ConfirmedShare,
            HeadlineValue = result.HeadlineValue,
            NetByYear = result.NetByYear.ToList(),
            Sentences = sentences.Select(s => s.In(language)).ToList(),
        };
    }

    private static Wording? Share(string key, decimal? share) => share is { } percent ? new Wording(key, percent) : null;
}

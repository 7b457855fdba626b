using System;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.BusinessValue;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.DataAccess.BusinessValue;

/// <summary>Keeps the results of analyses on their rows.</summary>
public static class CaseWriter
{
    /// <summary>Writes what changed, if anything. Terms that the analysis left open are filled with the deal's.</summary>
    public static void Write(IOrganizationService service, StoredCase stored, BusinessCase result, DateTime now)
    {
        var row = new Entity(BusinessValueAnalysisTable.Table, stored.Row.Id)
        {
            [BusinessValueAnalysisTable.NetPresentValue] = Money(result.NetPresentValue),
            [BusinessValueAnalysisTable.Irr] = result.InternalRateOfReturn,
            [BusinessValueAnalysisTable.IrrOutcome] = result.IrrOutcome.ToOption(),
            [BusinessValueAnalysisTable.Roi] = result.ReturnOnInvestment,
            [BusinessValueAnalysisTable.PaybackMonths] = result.PaybackMonths,
            [BusinessValueAnalysisTable.SavingsShare] = result.SavingsShare,
            [BusinessValueAnalysisTable.OurShare] = result.OurShare,
            [BusinessValueAnalysisTable.ConfirmedShare] = result.ConfirmedShare,
            [BusinessValueAnalysisTable.HeadlineValue] = Money(result.HeadlineValue),
            [BusinessValueAnalysisTable.HurdleRate] = stored.Terms.HurdleRate,
            [BusinessValueAnalysisTable.Method] = stored.Method.ToOption(),
        };
        foreach (var same in row.Attributes.Where(c => Equals(c.Value, stored.Row.Contains(c.Key) ? stored.Row[c.Key] : null)).Select(c => c.Key).ToList())
        {
            row.Attributes.Remove(same);
        }

        if (row.Attributes.Count > 0)
        {
            row[BusinessValueAnalysisTable.CalculatedOn] = now;
            service.Update(row);
        }
    }

    private static Money? Money(decimal? amount) => amount is { } value ? new Money(value) : null;
}

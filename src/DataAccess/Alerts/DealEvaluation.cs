using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Stakeholders;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Settings;
using BuyingDynamics.Domain.Stakeholders;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.DataAccess.Alerts;

/// <summary>
/// Evaluates deals and stores what came out: read facts, let Domain judge and reconcile, write the plan, then the deal state last,
/// so that a person's save waits for it at most briefly.
/// </summary>
public sealed class DealEvaluation
{
    private readonly IOrganizationService service;
    private readonly ProductSettings settings;
    private readonly DateTime now;
    private readonly AlertWriter alerts;

    /// <summary>Evaluates at a moment.</summary>
    /// <param name="service">Reads and writes as the system.</param>
    /// <param name="settings">The settings in force.</param>
    /// <param name="titleOf">Words an alert's stored title.</param>
    /// <param name="now">The moment (UTC).</param>
    public DealEvaluation(IOrganizationService service, ProductSettings settings, Func<Finding, string> titleOf, DateTime now)
    {
        this.service = service;
        this.settings = settings;
        this.now = now;
        alerts = new AlertWriter(service, titleOf, now);
    }

    /// <summary>Evaluates the deals among those given that exist.</summary>
    /// <param name="dealIds">The deals.</param>
    public IReadOnlyList<EvaluatedDeal> Run(IReadOnlyCollection<Guid> dealIds) =>
        DealFactsReader.Read(service, settings, dealIds).Select(deal => Carry(Judge(deal), isDue: false)).ToArray();

    /// <summary>
    /// Evaluates a page of a sweep: the deals are due, whatever their state says. A deal that cannot be judged is left out, stays due
    /// for the next sweep and is not taken again in this one; one that was saved or evaluated since it was read is left out, too, and
    /// is due or done by that. The others go on. A fault of the platform still ends the page: it has rolled back what was written.
    /// </summary>
    /// <param name="dealIds">The deals.</param>
    /// <param name="failed">Told of each deal that cannot be judged, and why.</param>
    /// <param name="overtaken">Told of each deal that changed while the page was judged.</param>
    public IReadOnlyList<EvaluatedDeal> Sweep(IReadOnlyCollection<Guid> dealIds, Action<Guid, Exception> failed, Action<Guid> overtaken)
    {
        var judged = DealFactsReader.Read(service, settings, dealIds).Select(deal => JudgeOrPutOff(deal, failed)).OfType<JudgedDeal>().ToList();

        // Looked at once more after the page was read and judged, which takes far longer than writing it: what is written over another
        // version is refused, and the refusal would take the whole page along.
        var versions = DealStateRow.Versions(service, judged.Select(j => j.Deal.Facts.DealId).ToArray());
        var evaluated = new List<EvaluatedDeal>();
        foreach (var deal in judged)
        {
            versions.TryGetValue(deal.Deal.Facts.DealId, out var version);
            if (version == deal.Deal.State?.RowVersion)
            {
                evaluated.Add(Carry(deal, isDue: true));
            }
            else
            {
                overtaken(deal.Deal.Facts.DealId);
            }
        }

        return evaluated;
    }

    private JudgedDeal? JudgeOrPutOff(DealRecord deal, Action<Guid, Exception> failed)
    {
        try
        {
            // Calls no service, so nothing of the platform is lost in the catch.
            return Judge(deal);
        }
        catch (Exception e)
        {
            failed(deal.Facts.DealId, e);
            DealStateWriter.PutOff(service, deal.Facts.DealId, now);
            return null;
        }
    }

    private JudgedDeal Judge(DealRecord deal)
    {
        var picture = new DealPicture(deal.Facts, settings, now);
        var evaluation = RuleEngine.Evaluate(picture, deal.State?.FirstTrue ?? FirstTrueMoments.None);
        var cause = deal.Facts.Status == DealStatus.Lost ? ResolutionCause.DealLost : ResolutionCause.ConditionEnded;
        return new JudgedDeal(deal, picture, evaluation, Reconciliation.Plan(evaluation, deal.Alerts, now, cause));
    }

    private EvaluatedDeal Carry(JudgedDeal judged, bool isDue)
    {
        var deal = judged.Deal;
        var evaluation = judged.Evaluation;
        var plan = judged.Plan;
        var created = alerts.Carry(plan, deal.Place);
        if (deal.Facts.Status == DealStatus.Open)
        {
            var done = Onboarding.SeenDone(deal.Facts.Stakeholders, deal.Facts.ValueMap.Lines, judged.Picture.Contacts, now);
            OnboardingWriter.Write(service, done, now);
        }

        DealStateWriter.Write(service, deal, judged.Picture, evaluation, plan, created, isDue);
        return new EvaluatedDeal(deal, evaluation, plan, created);
    }
}

/// <summary>What is true of a deal, and what is to be written.</summary>
internal sealed record JudgedDeal(DealRecord Deal, DealPicture Picture, Evaluation Evaluation, AlertPlan Plan);

/// <summary>What an evaluation found and wrote.</summary>
/// <param name="Deal">The deal as read.</param>
/// <param name="Evaluation">What is true.</param>
/// <param name="Plan">What was written.</param>
/// <param name="Created">Ids of new alerts by key.</param>
public sealed record EvaluatedDeal(DealRecord Deal, Evaluation Evaluation, AlertPlan Plan, IReadOnlyDictionary<string, Guid> Created);

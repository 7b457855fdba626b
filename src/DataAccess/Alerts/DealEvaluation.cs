using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Stakeholders;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Conversations;
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
    /// <param name="areDue">They are due, whatever their state says: that they were evaluated is written also with nothing new.</param>
    public IReadOnlyList<EvaluatedDeal> Run(IReadOnlyCollection<Guid> dealIds, bool areDue = false) =>
        DealFactsReader.Read(service, settings, dealIds).Select(deal => Run(deal, areDue)).ToArray();

    private EvaluatedDeal Run(DealRecord deal, bool isDue)
    {
        var evaluation = RuleEngine.Evaluate(deal.Facts, settings, now, deal.State?.FirstTrue ?? FirstTrueMoments.None);
        var cause = deal.Facts.Status == DealStatus.Lost ? ResolutionCause.DealLost : ResolutionCause.ConditionEnded;
        var plan = Reconciliation.Plan(evaluation, deal.Alerts, now, cause);
        var created = alerts.Carry(plan, deal.Place);
        if (deal.Facts.Status == DealStatus.Open)
        {
            var contacts = ContactHistory.Of(deal.Facts.Activities, now);
            OnboardingWriter.Write(service, Onboarding.SeenDone(deal.Facts.Stakeholders, deal.Facts.ValueMap.Lines, contacts, now), now);
        }

        DealStateWriter.Write(service, deal, evaluation, plan, created, settings.Version, now, isDue);
        return new EvaluatedDeal(deal, evaluation, plan, created);
    }
}

/// <summary>What an evaluation found and wrote.</summary>
/// <param name="Deal">The deal as read.</param>
/// <param name="Evaluation">What is true.</param>
/// <param name="Plan">What was written.</param>
/// <param name="Created">Ids of new alerts by key.</param>
public sealed record EvaluatedDeal(DealRecord Deal, Evaluation Evaluation, AlertPlan Plan, IReadOnlyDictionary<string, Guid> Created);

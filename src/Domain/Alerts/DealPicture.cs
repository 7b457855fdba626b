using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.Domain.Context;
using BuyingDynamics.Domain.Conversations;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Settings;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Domain.ValueMapping;

namespace BuyingDynamics.Domain.Alerts;

/// <summary>A deal as rules and figures look at it: its facts, and what several of them derive from these, worked out once per evaluation.</summary>
public sealed class DealPicture
{
    private ContactHistory? contacts;
    private ChartCoverage? coverage;
    private WeightedYes? weightedYes;
    private ContextScore? context;
    private CustomerActions? customerActions;
    private List<ChartEntry>? chart;
    private IReadOnlyList<ValueMapInconsistency>? inconsistencies;

    /// <summary>Takes the facts of one deal, looked at in a moment (UTC).</summary>
    public DealPicture(DealFacts facts, ProductSettings settings, DateTime now)
    {
        Now = now;
        Facts = facts;
        Settings = settings;
        Active = facts.Stakeholders.All(s => s.IsActive) ? facts.Stakeholders : facts.Stakeholders.Where(s => s.IsActive).ToArray();
    }

    /// <summary>The facts as read.</summary>
    public DealFacts Facts { get; }

    /// <summary>The moment of the evaluation (UTC).</summary>
    public DateTime Now { get; }

    /// <summary>The settings in force.</summary>
    public ProductSettings Settings { get; }

    /// <summary>The enforcement mode for the stage that the deal is in.</summary>
    public EnforcementMode Enforcement => Settings.EnforcementFor(Facts.Stage);

    /// <summary>Stakeholders who have not left.</summary>
    public IReadOnlyList<Stakeholder> Active { get; }

    /// <summary>What the activities say about the customer's side; null when they were not read.</summary>
    public ContactHistory? Contacts => contacts ??= ContactHistory.Of(Facts.Activities, Now);

    /// <summary>What the customer did, by their activities and by what they confirmed; null when activities were not read.</summary>
    public CustomerActions? CustomerActions => customerActions ??= CustomerActions.Of(Facts, Contacts, Now);

    /// <summary>Whom the value mapping chart covers.</summary>
    public ChartCoverage Coverage => coverage ??= ChartCoverage.Of(Active, Facts.ValueMap);

    /// <summary>How much of the known influence says Yes.</summary>
    public WeightedYes WeightedYes => weightedYes ??= WeightedYes.Of(Active);

    /// <summary>How much of the customer's context is known.</summary>
    public ContextScore Context => context ??= ContextScore.Of(Facts);

    /// <summary>Where lines of different people contradict each other.</summary>
    public IReadOnlyList<ValueMapInconsistency> Inconsistencies => inconsistencies ??=
        ValueMapInconsistencies.Of(Chart, Facts.Options, Facts.Account.Initiatives);

    /// <summary>The lines of stakeholders who have not left, with whose they are.</summary>
    internal List<ChartEntry> Chart => chart ??= ChartEntry.Of(Active, Facts.ValueMap.Lines);

    /// <summary>When the clock that starts in a moment starts to count: not before the product was introduced.</summary>
    public DateTime Counted(DateTime start) => Settings.CountsFrom is { } introduced && introduced > start ? introduced : start;
}

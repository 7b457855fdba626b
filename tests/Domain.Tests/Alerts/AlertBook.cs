using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Settings;

namespace BuyingDynamics.Domain.Tests.Alerts;

/// <summary>What the deal state and the alert table hold for one deal, so that a test can let days pass.</summary>
internal sealed class AlertBook
{
    private readonly List<StoredAlert> alerts = new();
    private int created;

    private readonly IReadOnlyList<RuleDefinition> catalogue;

    public AlertBook(ProductSettings? settings = null, IReadOnlyList<RuleDefinition>? catalogue = null)
    {
        Settings = settings ?? Some.Settings();
        this.catalogue = catalogue ?? RuleCatalogue.All;
    }

    public ProductSettings Settings { get; }

    public FirstTrueMoments Memory { get; private set; } = FirstTrueMoments.None;

    public IReadOnlyList<StoredAlert> Alerts => alerts;

    /// <summary>Evaluates and carries out the plan.</summary>
    public AlertPlan Evaluate(DealFacts deal, DateTime now)
    {
        var evaluation = RuleEngine.Evaluate(deal, Settings, now, Memory, catalogue);
        var plan = Reconciliation.Plan(evaluation, alerts, now);
        Memory = evaluation.FirstTrue;
        CarryOut(plan);
        return plan;
    }

    public StoredAlert Of(string ruleCode) => Assert.Single(alerts, a => a.State != AlertState.Resolved && a.Key.Contains(ruleCode, StringComparison.Ordinal));

    public void Change(StoredAlert alert, Func<StoredAlert, StoredAlert> change) => alerts[alerts.IndexOf(alert)] = change(alert);

    public void CarryOut(AlertPlan plan)
    {
        foreach (var update in plan.Update)
        {
            Change(alerts.Single(a => a.Id == update.AlertId), a => Stored(a.Id, update.Finding));
        }

        foreach (var ended in plan.Resolve)
        {
            Change(alerts.Single(a => a.Id == ended.AlertId), a => a with { State = AlertState.Resolved, Key = ended.ResolvedKey });
        }

        alerts.AddRange(plan.Create.Select(finding => Stored(Some.Id(1000 + ++created), finding)));
        Assert.Equal(alerts.Count, alerts.Select(a => a.Key).Distinct(StringComparer.Ordinal).Count());
    }

    public static StoredAlert Stored(Guid id, Finding finding) => new()
    {
        Id = id,
        Key = finding.Key,
        State = AlertState.Open,
        Severity = finding.Severity,
        Surface = finding.Surface,
        Facts = finding.Facts,
        ActionCode = finding.ActionCode,
        Rank = finding.Rank,
    };
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BuyingDynamics.DataAccess.Alerts;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Settings;
using BuyingDynamics.Plugins.Platform;

namespace BuyingDynamics.Plugins.Journey;

/// <summary>Words the state of a deal's journey for one person.</summary>
internal sealed class JourneyPage
{
    private static readonly string[] Labels =
    {
        "act", "askReasonText", "askReasonTitle", "calmText", "calmTitle", "cancel", "comment", "days", "dismiss", "dismissTitle", "facts",
        "iterations", "journey", "later", "milestones", "missing", "moreCards", "note", "notEvaluated", "options", "reason", "save", "setAsideTitle", "severityCritical",
        "severityInfo", "severityWarning", "since", "snooze", "snoozeDate", "snoozeDay", "snoozeHour", "stage", "whatToDo", "whyNow", "working",
    };

    private readonly DealRecord deal;
    private readonly ProductSettings settings;
    private readonly Language language;

    public JourneyPage(DealRecord deal, ProductSettings settings, Language language)
    {
        this.deal = deal;
        this.settings = settings;
        this.language = language;
    }

    private DealFacts Facts => deal.Facts;

    /// <summary>The page without cards and last transition, which are read on their own.</summary>
    public JourneyDocument Document(DateTime now) => new()
    {
        Now = Iso(now)!,
        Phase = Facts.Journey.Phase?.ToString(),
        Stage = Facts.Journey.StageName,
        Variant = Facts.Variant.ToString(),
        PhaseEnteredOn = Iso(Facts.Journey.PhaseEnteredOn),
        StageEnteredOn = Iso(Facts.Journey.StageEnteredOn),
        Question = Facts.Journey.Phase is { } phase ? Question(phase) : null,
        Phases = Members<JourneyPhase>().Select(Phase).ToList(),
        Gate = Gate(),
        Milestones = Milestones(),
        Iterations = deal.Iterations,
        Notifications = Notifications(),
        Texts = Labels.ToDictionary(l => l, l => Texts.Get("Form." + l, language), StringComparer.Ordinal),
        DismissalReasons = Members<DismissalReason>().Select(r => Option((int)r, r)).ToList(),
        TransitionReasons = Members<TransitionReason>().Where(r => r != TransitionReason.NotStated).Select(r => Option((int)r, r)).ToList(),
    };

    /// <summary>A moment as clients read it.</summary>
    public static string? Iso(DateTime? moment) => moment?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private PhaseDocument Phase(JourneyPhase phase) => new()
    {
        Phase = phase.ToString(),
        Name = Wording.Of(phase).In(language),
        Question = Question(phase),
        State = phase == Facts.Journey.Phase ? "current" : phase < Facts.Journey.Phase ? "done" : "ahead",
    };

    private string Question(JourneyPhase phase) => Texts.Get("Question." + phase, language);

    private GateDocument Gate()
    {
        var missing = ChangeGate.Missing(Facts.Change, Facts.Stakeholders, Facts.Variant).Select(m => m.Item).ToList();
        var milestones = OpenMilestones.Mandatory(
            settings.Milestones, Facts.MilestoneRecords, JourneyPhase.Awareness, JourneyPhase.Buying, Facts.Variant);
        var items = Members<GateItem>()
            .Where(i => i != GateItem.Milestone && (Facts.Variant != ProcessVariant.Transactional || missing.Contains(i)))
            .Select(i => new GateItemDocument { Code = i.ToString(), Text = Wording.Of(i).In(language), Met = !missing.Contains(i) })
            .Concat(milestones.Select(m => new GateItemDocument { Code = m.Item.ToString(), Text = GateTexts.Of(m).In(language) }))
            .ToList();
        return new GateDocument
        {
            Applies = Facts.Status == DealStatus.Open && ChangeGate.IsAsked(Facts.Journey.Phase, Facts.Stage, Facts.Variant, settings),
            Met = items.TrueForAll(i => i.Met),
            Items = items,
        };
    }

    private List<MilestoneStateDocument> Milestones() => settings.Milestones
        .Where(m => m.AppliesTo(Facts.Variant))
        .OrderBy(m => m.Phase).ThenBy(m => m.Sequence).ThenBy(m => m.Code, StringComparer.Ordinal)
        .Select(m => Milestone(m, Facts.MilestoneRecords.FirstOrDefault(r => r.MilestoneId == m.Id)))
        .ToList();

    private MilestoneStateDocument Milestone(Milestone milestone, MilestoneRecord? record) => new()
    {
        Code = milestone.Code,
        Name = MilestoneNames.In(language, milestone),
        Phase = milestone.Phase.ToString(),
        Mandatory = milestone.IsMandatory,
        Status = record?.Status.ToString(),
        StatusText = record is null ? null : Wording.Of(record.Status).In(language),
    };

    private List<NotificationDocument> Notifications()
    {
        var lines = new List<NotificationDocument>();
        if (Facts.Change.ToBeReconfirmed && Facts.Status == DealStatus.Open)
        {
            lines.Add(new NotificationDocument { Id = "bd_reconfirm", Level = "INFO", Text = Texts.Get("Form.reconfirm", language) });
        }

        return lines;
    }

    private OptionDocument Option(int value, Enum member) => new() { Value = value, Text = Wording.Of(member).In(language) };

    private static IEnumerable<T> Members<T>()
        where T : struct, Enum => Enum.GetValues(typeof(T)).Cast<T>();
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Alerts.Rules;
using BuyingDynamics.Domain.Context;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Domain.ValueMapping;
using BuyingDynamics.Plugins.Platform;

namespace BuyingDynamics.Plugins.Alerts;

/// <summary>Words findings: titles, facts, why now, and the one action or the customer question with its two options.</summary>
public static class CardTexts
{
    // Facts that hold the member of a choice: the renderer translates it.
    private static readonly Dictionary<string, string> Choices = new(StringComparer.Ordinal)
    {
        [DecisionStalled.Blocker] = nameof(ChangeBlocker),
        [NotYesStillOpen.Decision] = nameof(ChangeDecision),
        [IndividualInterestOnly.InterestLevelName] = nameof(InterestLevel),
        [ExpertMissing.MissingRoles] = nameof(DealTeamRole),
        [IterationPattern.CommonReasons] = nameof(TransitionReason),
        [IterationPattern.CommonRoles] = nameof(BuyingRole),
        [NoBusinessValueAnalysis.NeededFor] = nameof(AnalysisNeed),
        [ProposalWithoutContext.ContextMissing] = nameof(ContextItem),
        [NetworkThin.NetworkGaps] = nameof(NetworkGap),
        [ValueMapInconsistent.Inconsistency] = nameof(ValueMapInconsistencyKind),
        [ValueMapInconsistent.Metric] = nameof(FinancialMetric),
    };

    /// <summary>
    /// The title as stored, for lists that show no localised column: English, without any fact. Findings about stages stand in a list of
    /// their own, by the name that the organisation gave the stage, which needs no language.
    /// </summary>
    public static string StoredTitle(Finding finding) =>
        string.Equals(finding.RuleCode, RuleCodes.StageUnmapped, StringComparison.Ordinal)
        && finding.Facts.Find(StageUnmapped.StageName) is TextFact { Value.Length: > 0 } stage
            ? stage.Value
            : Title(finding.RuleCode, Language.English);

    /// <summary>The title of a rule's card.</summary>
    public static string Title(string ruleCode, Language language) => Texts.Get("Card." + ruleCode + ".Title", language);

    /// <summary>Why the finding matters now.</summary>
    public static string Reason(string ruleCode, Language language) => Texts.Get("Card." + ruleCode + ".Reason", language);

    /// <summary>What to do, or what to ask the customer.</summary>
    public static string Action(string actionCode, Language language) => Texts.Get("Action." + actionCode, language);

    /// <summary>The two ways the question may go; none for a plain action.</summary>
    public static IReadOnlyList<string> Options(string actionCode, Language language) =>
        new[] { ".1", ".2" }.Select(n => Texts.Find("Action." + actionCode + n, language)).Where(t => t is not null).Select(t => t!).ToArray();

    /// <summary>The facts as sentences; facts that only machines need have no wording and are left out.</summary>
    public static IReadOnlyList<string> Facts(string ruleCode, FactSet facts, Language language) =>
        facts.All.SelectMany(fact => Sentences(ruleCode, fact, language)).ToArray();

    private static IEnumerable<string> Sentences(string ruleCode, Fact fact, Language language)
    {
        var wording = Texts.Find("Fact." + ruleCode + "." + fact.Name, language);
        if (wording is null)
        {
            return Array.Empty<string>();
        }

        // What is missing is a list to work through: one line each.
        if (fact.Value is TextsFact texts && string.Equals(fact.Name, GateOpen.Missing, StringComparison.Ordinal))
        {
            return texts.Values.Select(item => string.Format(language.Culture, wording, EnumText(nameof(GateItem), item, language)));
        }

        var value = Value(fact, language);
        return value.Length == 0 ? Array.Empty<string>() : new[] { string.Format(language.Culture, wording, value) };
    }

    private static string Value(Fact fact, Language language) => fact.Value switch
    {
        NumberFact number => number.Value.ToString("0.##", language.Culture),
        MomentFact moment => moment.Value.ToString("d", language.Culture),
        TextFact text => Worded(fact.Name, text.Value, language),
        ReferenceFact reference => reference.Name,
        TextsFact texts => List(texts, texts.Values.Select(text => Worded(fact.Name, text, language)), language),
        _ => Convert.ToString(fact.Value, CultureInfo.InvariantCulture) ?? "",
    };

    private static string List(TextsFact texts, IEnumerable<string> worded, Language language)
    {
        var list = string.Join(Texts.Get("ListSeparator", language), worded);
        return texts.More == 0 ? list : string.Format(language.Culture, Texts.Get("ListAndMore", language), list, texts.More);
    }

    private static string Worded(string factName, string value, Language language) =>
        Choices.TryGetValue(factName, out var choice) ? EnumText(choice, value, language)
        : string.Equals(factName, GateOpen.Milestones, StringComparison.Ordinal) ? MilestoneNames.In(language, value)
        : value;

    private static string EnumText(string choice, string member, Language language) => Texts.Get(choice + "." + member, language);
}

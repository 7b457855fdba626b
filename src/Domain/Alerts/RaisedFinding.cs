using System;

namespace BuyingDynamics.Domain.Alerts;

/// <summary>A condition past its grace, before it is known whether another finding silences it or takes it under its card.</summary>
internal sealed record RaisedFinding(RuleDefinition Definition, RuleSettings Row, Observation Seen, Severity RawSeverity, DateTime FirstTrueOn)
{
    public string Code => Definition.Code;

    public bool IsQuestion => Seen.Confidence < Confidence.QuestionBelow;

    // With too little data it asks a question instead of warning.
    public Severity Severity => IsQuestion ? Severity.Info : RawSeverity;
}

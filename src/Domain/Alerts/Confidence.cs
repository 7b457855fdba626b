using System;

namespace BuyingDynamics.Domain.Alerts;

/// <summary>How much of what a rule builds on is known.</summary>
public static class Confidence
{
    /// <summary>Under this, a finding turns into a question.</summary>
    public const decimal QuestionBelow = 0.5m;

    /// <summary>Known inputs over declared ones, two decimals, rounded half away from zero; 0 when nothing could be known.</summary>
    public static decimal Of(int known, int declared) =>
        declared == 0 ? 0m : known == declared ? 1m : Math.Round((decimal)known / declared, 2, MidpointRounding.AwayFromZero);
}

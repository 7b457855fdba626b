using System;

namespace BuyingDynamics.Domain.Alerts;

/// <summary>A rule about one deal. Pure: the same deal, settings and moment give the same verdict, whatever the order of rows.</summary>
public interface IDealRule
{
    /// <summary>Judges a deal of a phase and variant that the rule covers. Grace, parents and rank are the engine's business.</summary>
    /// <param name="deal">The deal.</param>
    /// <param name="settings">The rule's settings.</param>
    /// <param name="now">The moment of evaluation (UTC).</param>
    RuleVerdict Judge(DealPicture deal, RuleSettings settings, DateTime now);
}

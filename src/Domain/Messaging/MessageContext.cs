using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Domain.ValueMapping;

namespace BuyingDynamics.Domain.Messaging;

/// <summary>What is known about those whom a message is for.</summary>
public sealed record MessageContext
{
    /// <summary>Nothing is known: only the wording counts.</summary>
    public static readonly MessageContext Unknown = new();

    /// <summary>The phase of the customer's journey; null when no deal is known.</summary>
    public JourneyPhase? Phase { get; init; }

    /// <summary>Their names, which make a greeting personal.</summary>
    public IReadOnlyList<string> Names { get; init; } = Array.Empty<string>();

    /// <summary>What they said: viewpoint, desired results, lines of the value map.</summary>
    public IReadOnlyList<string> Words { get; init; } = Array.Empty<string>();

    /// <summary>The metrics that their lines move.</summary>
    public IReadOnlyList<FinancialMetric> Metrics { get; init; } = Array.Empty<FinancialMetric>();

    /// <summary>What is known of one stakeholder of a deal, or of all active ones.</summary>
    /// <param name="phase">The deal's phase.</param>
    /// <param name="readers">Whom the message is for.</param>
    /// <param name="map">The deal's value map.</param>
    public static MessageContext Of(JourneyPhase? phase, IReadOnlyCollection<Stakeholder> readers, ValueMap map)
    {
        var lines = map.Lines.Where(line => readers.Any(reader => reader.Id == line.StakeholderId)).ToList();
        return new MessageContext
        {
            Phase = phase,
            Names = readers.Select(reader => reader.Name).ToArray(),
            Words = readers.SelectMany(reader => new[] { reader.Viewpoint, reader.DesiredResults })
                .Concat(lines.SelectMany(line => new[] { line.BusinessReason, line.DesiredSolution, line.TangibleResult, line.IntangibleWin, line.SuccessMeasure }))
                .Where(words => !string.IsNullOrWhiteSpace(words))
                .Select(words => words!)
                .ToArray(),
            Metrics = lines.Select(line => line.Metric).OfType<FinancialMetric>().Distinct().ToArray(),
        };
    }
}

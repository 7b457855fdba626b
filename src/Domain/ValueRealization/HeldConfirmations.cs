using System;
using System.Collections.Generic;
using System.Linq;

namespace BuyingDynamics.Domain.ValueRealization;

/// <summary>What the customer's people said last about the value.</summary>
public static class HeldConfirmations
{
    /// <summary>The latest answer of each person, in the order of their names. A conversation that did not take place is no answer.</summary>
    public static IReadOnlyList<ValueConfirmation> Latest(IEnumerable<ValueConfirmation> confirmations) =>
        confirmations
            .Where(c => c.Stage == ConfirmationStage.Held && c.Outcome is not (null or ConfirmationOutcome.NotHeld))
            .GroupBy(c => c.StakeholderId ?? c.Id)
            .Select(person => person.OrderByDescending(c => c.HeldOn ?? DateTime.MinValue).ThenByDescending(c => c.Cycle).ThenBy(c => c.Id).First())
            .OrderBy(c => c.Name, StringComparer.Ordinal)
            .ThenBy(c => c.Id)
            .ToArray();
}

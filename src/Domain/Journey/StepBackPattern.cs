using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.Domain.Stakeholders;

namespace BuyingDynamics.Domain.Journey;

/// <summary>Something that several steps back have in common: a reason, or the role of the person concerned.</summary>
/// <param name="Count">How many of the steps have it.</param>
/// <param name="Reason">The reason; null for a role.</param>
/// <param name="Role">The role; null for a reason.</param>
public sealed record StepBackCause(int Count, TransitionReason? Reason, BuyingRole? Role);

/// <summary>
/// What steps back have in common. Going back is legitimate: the pattern says what to do earlier in the next deal, not who failed. Who is
/// concerned says more than why, so that of equal counts the role comes first.
/// </summary>
/// <param name="Steps">The steps looked at.</param>
/// <param name="Causes">What at least two of them have in common, the most frequent first.</param>
public sealed record StepBackPattern(int Steps, IReadOnlyList<StepBackCause> Causes)
{
    private const int Several = 2;

    /// <summary>The roles concerned at least twice.</summary>
    public IEnumerable<BuyingRole> Roles => Causes.Where(c => c.Role is not null).Select(c => c.Role!.Value);

    /// <summary>The reasons stated at least twice.</summary>
    public IEnumerable<TransitionReason> Reasons => Causes.Where(c => c.Reason is not null).Select(c => c.Reason!.Value);

    /// <summary>The pattern; the same steps give the same, in whatever order.</summary>
    public static StepBackPattern Of(IReadOnlyCollection<StepBack> steps)
    {
        var reasons = steps.Where(s => s.Reason != TransitionReason.NotStated).GroupBy(s => s.Reason).Select(g => new StepBackCause(g.Count(), g.Key, Role: null));
        var roles = steps.Where(s => s.Concerned is not null).GroupBy(s => s.Concerned).Select(g => new StepBackCause(g.Count(), Reason: null, g.Key));
        return new StepBackPattern(
            steps.Count,
            roles.Concat(reasons)
                .Where(c => c.Count >= Several)
                .OrderByDescending(c => c.Count)
                .ThenBy(c => c.Role is null)
                .ThenBy(c => c.Role)
                .ThenBy(c => c.Reason)
                .ToArray());
    }
}

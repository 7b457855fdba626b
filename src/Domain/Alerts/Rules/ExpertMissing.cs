using System;
using System.Collections.Generic;
using BuyingDynamics.Domain.Stakeholders;

namespace BuyingDynamics.Domain.Alerts.Rules;

/// <summary><c>decision.expert-missing</c>: a Complex deal without a domain expert or without presales among our own active people.</summary>
public sealed class ExpertMissing : IDealRule
{
    /// <summary>Fact: the missing roles (names of <see cref="DealTeamRole"/>).</summary>
    public const string MissingRoles = "missingRoles";

    private static readonly DealTeamRole[] Needed = { DealTeamRole.DomainExpert, DealTeamRole.Presales };

    /// <inheritdoc/>
    public RuleVerdict Judge(DealPicture deal, RuleSettings settings, DateTime now)
    {
        var missing = new List<string>(Needed.Length);
        foreach (var role in Needed)
        {
            if (!Has(deal.Facts.Team, role))
            {
                missing.Add(role.ToString());
            }
        }

        return missing.Count == 0
            ? RuleVerdict.Quiet
            : RuleVerdict.Sees(new Observation
            {
                Facts = FactSet.Of(Fact.Ordered(MissingRoles, missing)),
                Confidence = KnownShare(deal.Facts.Team),
            });
    }

    private static bool Has(IReadOnlyList<DealTeamMember> team, DealTeamRole role)
    {
        for (var i = 0; i < team.Count; i++)
        {
            if (team[i].IsActive && team[i].Role == role)
            {
                return true;
            }
        }

        return false;
    }

    // Declared inputs: that we have a team, and the role of each of its people.
    private static decimal KnownShare(IReadOnlyList<DealTeamMember> team)
    {
        var active = 0;
        var known = 0;
        for (var i = 0; i < team.Count; i++)
        {
            active += team[i].IsActive ? 1 : 0;
            known += team[i] is { IsActive: true, Role: not null } ? 1 : 0;
        }

        return Confidence.Of(known + 1, active + 1);
    }
}

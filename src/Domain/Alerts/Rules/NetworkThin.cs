using System;
using System.Collections.Generic;
using BuyingDynamics.Domain.Conversations;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Stakeholders;

namespace BuyingDynamics.Domain.Alerts.Rules;

/// <summary>Where a network is thin.</summary>
public enum NetworkGap
{
    /// <summary>Too few people in touch with us.</summary>
    TooFewEngaged,

    /// <summary>Nobody known who decides or approves.</summary>
    NoDecider,

    /// <summary>Nobody known of finance.</summary>
    NoFinance,

    /// <summary>Nobody known who will work with the result.</summary>
    NoUser,

    /// <summary>No two-way contact with a decider for long.</summary>
    DeciderNotMet,
}

/// <summary>
/// <c>decision.network-thin</c>: fewer than three people engaged (two in a Transactional deal), no decider, no finance (not
/// Transactional), no user (Complex), or no two-way contact with a decider in 30 days; lists which.
/// Source: practitioner publications warn of fewer than three to four contacts (no single study).
/// </summary>
public sealed class NetworkThin : IDealRule
{
    /// <summary>Threshold: engaged people.</summary>
    public const string Engaged = "engaged";

    /// <summary>Threshold: engaged people of a Transactional deal.</summary>
    public const string EngagedTransactional = "engagedTransactional";

    /// <summary>Threshold: days since the last two-way contact with a decider.</summary>
    public const string DeciderContactDays = "deciderContactDays";

    /// <summary>Fact: where it is thin (names of <see cref="NetworkGap"/>).</summary>
    public const string NetworkGaps = "networkGaps";

    /// <inheritdoc/>
    public RuleVerdict Judge(DealPicture deal, RuleSettings settings, DateTime now)
    {
        var isSimple = deal.Facts.Variant == ProcessVariant.Transactional;
        var network = new Network(deal, settings.Threshold(DeciderContactDays), now);
        var needed = settings.Threshold(isSimple ? EngagedTransactional : Engaged);
        List<string>? gaps = null;
        Add(network.EngagedPeople < needed, NetworkGap.TooFewEngaged);
        Add(!network.HasDecider, NetworkGap.NoDecider);
        Add(!isSimple && !network.HasFinance, NetworkGap.NoFinance);
        Add(deal.Facts.Variant == ProcessVariant.Complex && !network.HasUser, NetworkGap.NoUser);
        Add(network is { HasDecider: true, MetDecider: false }, NetworkGap.DeciderNotMet);
        return gaps is null
            ? RuleVerdict.QuietUntil(network.NextChange)
            : RuleVerdict.Sees(
                new Observation { Facts = new FactSet(FactsOf(gaps, network.EngagedPeople, needed)), Confidence = network.KnownShare },
                network.NextChange);

        void Add(bool isThin, NetworkGap gap)
        {
            if (isThin)
            {
                (gaps ??= new List<string>()).Add(gap.ToString());
            }
        }
    }

    private static IEnumerable<Fact> FactsOf(List<string> gaps, int? engaged, decimal needed)
    {
        yield return Fact.Ordered(NetworkGaps, gaps);
        if (engaged is { } count)
        {
            yield return Fact.Number("engaged", count);
            yield return Fact.Number("engagedNeeded", needed);
        }
    }

    /// <summary>The customer's people and our contact with them; contact is unknown (null) when activities were not read.</summary>
    private sealed class Network
    {
        private readonly int people;
        private readonly int known;

        public Network(DealPicture deal, decimal deciderContactDays, DateTime now)
        {
            var contacts = deal.Contacts;
            EngagedPeople = contacts is null ? null : 0;
            MetDecider = contacts is null ? null : false;
            NextChange = contacts?.NextChange;
            people = deal.Active.Count;
            for (var i = 0; i < people; i++)
            {
                var person = deal.Active[i];
                known += (person.Authority is null ? 0 : 1) + (person.Role is null && person.Function is null ? 0 : 1);
                HasDecider |= person.IsDecider;
                HasFinance |= person.Role == BuyingRole.Finance || person.Function == StakeholderFunction.Finance;
                HasUser |= person.Role == BuyingRole.EndUser;
                TakeContact(contacts, person, deciderContactDays, now);
            }
        }

        public int? EngagedPeople { get; private set; }

        public bool? MetDecider { get; private set; }

        public bool HasDecider { get; }

        public bool HasFinance { get; }

        public bool HasUser { get; }

        public DateTime? NextChange { get; private set; }

        // Declared inputs: what each active person decides, and for whom they speak. That nobody is known is no doubt.
        public decimal KnownShare => people == 0 ? 1m : Confidence.Of(known, people * 2);

        private void TakeContact(ContactHistory? contacts, Stakeholder person, decimal deciderContactDays, DateTime now)
        {
            if (contacts?.LastTwoWayContact(person) is not { } last)
            {
                return;
            }

            if (BuyingTeam.IsEngaged(person, last, now))
            {
                EngagedPeople++;
                NextChange = Earliest.Of(NextChange, last.PlusDays(BuyingTeam.EngagedDays));
            }

            if (person.IsDecider && WholeDays.Reached(last, deciderContactDays) is var metUntil && now < metUntil)
            {
                MetDecider = true;
                NextChange = Earliest.Of(NextChange, metUntil);
            }
        }
    }
}

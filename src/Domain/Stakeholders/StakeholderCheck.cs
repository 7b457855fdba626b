using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.Domain.Journey;

namespace BuyingDynamics.Domain.Stakeholders;

/// <summary>What is wrong with a stakeholder row.</summary>
public enum StakeholderProblem
{
    /// <summary>The contact is a stakeholder of the deal already.</summary>
    ContactTwice,

    /// <summary>Influence is 1 to 5.</summary>
    InfluenceOutOfRange,

    /// <summary>Left before joined.</summary>
    LeftBeforeJoined,

    /// <summary>Left on a day to come: nobody leaves in advance.</summary>
    LeftInTheFuture,

    /// <summary>Onboarded before joined.</summary>
    OnboardedBeforeJoined,

    /// <summary>Joined on a day to come: until then the person is not there.</summary>
    JoinedInTheFuture,
}

/// <summary>Checks a stakeholder row before it is saved.</summary>
public static class StakeholderCheck
{
    /// <summary>The problems, in a fixed order; empty when the row is sound.</summary>
    /// <param name="stakeholder">The row as it will be after the save.</param>
    /// <param name="onboardedOn">The day of onboarding, if any.</param>
    /// <param name="sameDeal">Stakeholders of the deal; the row itself may be among them.</param>
    /// <param name="now">The moment (UTC).</param>
    public static IReadOnlyList<StakeholderProblem> Check(
        Stakeholder stakeholder,
        DateTime? onboardedOn,
        IEnumerable<Stakeholder> sameDeal,
        DateTime now)
    {
        var problems = new List<StakeholderProblem>();
        Refuse(
            stakeholder.ContactId is not null && sameDeal.Any(s => s.Id != stakeholder.Id && s.ContactId == stakeholder.ContactId),
            StakeholderProblem.ContactTwice);
        Refuse(stakeholder.Influence is < 1 or > 5, StakeholderProblem.InfluenceOutOfRange);
        Refuse(stakeholder.LeftOn < stakeholder.JoinedOn, StakeholderProblem.LeftBeforeJoined);
        Refuse(DayToCome.Is(stakeholder.LeftOn, now), StakeholderProblem.LeftInTheFuture);
        Refuse(onboardedOn < stakeholder.JoinedOn, StakeholderProblem.OnboardedBeforeJoined);
        Refuse(DayToCome.Is(stakeholder.JoinedOn, now), StakeholderProblem.JoinedInTheFuture);
        return problems;

        void Refuse(bool isWrong, StakeholderProblem problem)
        {
            if (isWrong)
            {
                problems.Add(problem);
            }
        }
    }
}

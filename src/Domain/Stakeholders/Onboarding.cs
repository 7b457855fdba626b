using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.Domain.Conversations;
using BuyingDynamics.Domain.ValueMapping;

namespace BuyingDynamics.Domain.Stakeholders;

/// <summary>Who was brought into a deal: by a two-way contact, and by a line of their own in the value map.</summary>
public static class Onboarding
{
    /// <summary>Whether it is done: a person said so, or both are there.</summary>
    /// <param name="person">The stakeholder.</param>
    /// <param name="lines">The lines of the deal's chart.</param>
    /// <param name="contacts">The deal's conversations; null when they were not read, which proves nothing.</param>
    public static bool IsDone(Stakeholder person, IReadOnlyList<ValueMapLine> lines, ContactHistory? contacts) =>
        person.OnboardedOn is not null
        || (contacts?.LastTwoWayContact(person) is not null && HasLine(person, lines));

    /// <summary>Whose onboarding is seen done now and was not marked by anybody: those who joined by today and are still there.</summary>
    /// <param name="stakeholders">The stakeholders of the deal.</param>
    /// <param name="lines">The lines of the deal's chart.</param>
    /// <param name="contacts">The deal's conversations; null when they were not read.</param>
    /// <param name="now">The moment (UTC).</param>
    public static IReadOnlyList<Stakeholder> SeenDone(
        IReadOnlyList<Stakeholder> stakeholders, IReadOnlyList<ValueMapLine> lines, ContactHistory? contacts, DateTime now) =>
        stakeholders
            .Where(person => person is { IsActive: true, OnboardedOn: null }
                && !(person.JoinedOn?.Date > now.Date)
                && IsDone(person, lines, contacts))
            .ToArray();

    private static bool HasLine(Stakeholder person, IReadOnlyList<ValueMapLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].StakeholderId == person.Id)
            {
                return true;
            }
        }

        return false;
    }
}

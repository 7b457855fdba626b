using System;
using System.Collections.Generic;
using System.Linq;

namespace BuyingDynamics.Domain.Stakeholders;

/// <summary>Whom a row names as the one who confirmed it for the customer, and what is known of both.</summary>
public sealed record ConfirmingPerson
{
    /// <summary>A stakeholder of the deal, whoever employs them; one who left counts, too.</summary>
    public required bool IsStakeholder { get; init; }

    /// <summary>The company the contact belongs to; null when nobody recorded one.</summary>
    public required Guid? Company { get; init; }

    /// <summary>Whom the deal is made with: a company, a person, or both; empty when nobody recorded it.</summary>
    public required IReadOnlyCollection<Guid> Customers { get; init; }

    /// <summary>The contact.</summary>
    public required Guid ContactId { get; init; }

    /// <summary>
    /// Known not to be of the customer: employed elsewhere and no stakeholder. Who may be one, for all that is recorded, is believed.
    /// </summary>
    public bool IsOutsider => !IsStakeholder
        && Company is { } company
        && Customers.Count > 0
        && !Customers.Contains(company)
        && !Customers.Contains(ContactId);
}

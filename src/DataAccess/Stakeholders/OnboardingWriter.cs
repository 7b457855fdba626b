using System;
using System.Collections.Generic;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Stakeholders;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.DataAccess.Stakeholders;

/// <summary>Notes on stakeholders that they were brought into the deal.</summary>
public static class OnboardingWriter
{
    /// <summary>One write per person; who holds a day already is not among them, so that nothing a person typed is written over.</summary>
    public static void Write(IOrganizationService service, IEnumerable<Stakeholder> people, DateTime now)
    {
        foreach (var person in people)
        {
            service.Update(new Entity(StakeholderTable.Table, person.Id) { [StakeholderTable.OnboardedOn] = now.Date });
        }
    }
}

namespace BuyingDynamics.Domain.Stakeholders;

/// <summary>What one of our own people does in a deal.</summary>
/// <remarks>Values are the Dataverse option values of the choice of the same name.</remarks>
public enum DealTeamRole
{
    /// <summary>Leads the pursuit.</summary>
    Lead = 717700000,

    /// <summary>Works out the solution.</summary>
    Presales,

    /// <summary>Knows the customer's field.</summary>
    DomainExpert,

    /// <summary>Stands for us at executive level.</summary>
    ExecutiveSponsor,

    /// <summary>Will deliver what is promised.</summary>
    Delivery,

    /// <summary>Works for a partner.</summary>
    Partner,
}

namespace BuyingDynamics.LocalDataverse.Metadata;

/// <summary>What happens to the many side when the one side is deleted, assigned, shared, unshared, reparented or merged.</summary>
public enum CascadeType
{
    NoCascade,
    Cascade,
    Active,
    UserOwned,
    RemoveLink,
    Restrict,
}

/// <summary>The behaviour of a one-to-many relationship.</summary>
public sealed record CascadeBehavior(
    CascadeType Delete = CascadeType.RemoveLink,
    CascadeType Assign = CascadeType.NoCascade,
    CascadeType Share = CascadeType.NoCascade,
    CascadeType Unshare = CascadeType.NoCascade,
    CascadeType Reparent = CascadeType.NoCascade,
    CascadeType Merge = CascadeType.NoCascade);

/// <summary>A one-to-many relationship: <see cref="ReferencingTable"/>.<see cref="ReferencingColumn"/> points to <see cref="ReferencedTable"/>.</summary>
public sealed record RelationshipDefinition
{
    public required string SchemaName { get; init; }
    public required string ReferencedTable { get; init; }
    public required string ReferencingTable { get; init; }
    public required string ReferencingColumn { get; init; }

    /// <summary>Single-valued navigation property on the many side in the Web API, e.g. "bd_OpportunityId", "parentaccountid", "customerid_account".</summary>
    public required string ReferencingNavigation { get; init; }

    /// <summary>Collection-valued navigation property on the one side; the schema name.</summary>
    public string ReferencedNavigation => SchemaName;
    public CascadeBehavior Cascade { get; init; } = new();
}

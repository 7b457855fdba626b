namespace BuyingDynamics.LocalDataverse.Metadata;

/// <summary>A stage of a standard process flow; <paramref name="Category"/> is the value of processstage.stagecategory (0 Qualify ... 3 Close).</summary>
public sealed record StandardStage(Guid Id, string Name, int Category, string Table);

/// <summary>A process flow that Dynamics 365 Sales brings along; ids are Microsoft's, the same in every real environment.</summary>
public sealed record StandardProcess(Guid Id, string UniqueName, string Name, IReadOnlyList<StandardStage> Stages)
{
    /// <summary>For deals that start as an opportunity.</summary>
    public static StandardProcess OpportunitySales { get; } = new(
        new("3e8ebee6-a2bc-4451-9c5f-b146b085413a"),
        "opportunitysalesprocess",
        "Opportunity Sales Process",
        [
            new(new("6b9ce798-221a-4260-90b2-2a95ed51a5bc"), "Qualify", 0, "opportunity"),
            new(new("650e06b4-789b-46c1-822b-0da76bedb1ed"), "Develop", 1, "opportunity"),
            new(new("d3ca8878-8d7b-47b9-852d-fcd838790cfd"), "Propose", 2, "opportunity"),
            new(new("bb7e830a-61bd-441b-b1fd-6bb104ffa027"), "Close", 3, "opportunity"),
        ]);

    /// <summary>For deals that start as a lead.</summary>
    public static StandardProcess LeadToOpportunitySales { get; } = new(
        new("919e14d1-6489-4852-abd0-a63a6ecaac5d"),
        "leadtoopportunitysalesprocess",
        "Lead to Opportunity Sales Process",
        [
            new(new("f99b4d48-7aad-456e-864a-8e7d543f7495"), "Qualify", 0, "lead"),
            new(new("bfc9108c-8389-406b-9166-2c3298a2e41f"), "Develop", 1, "opportunity"),
            new(new("3a275c22-fc45-4e89-97fc-41e5ec578743"), "Propose", 2, "opportunity"),
            new(new("7f5247fe-cfc3-42bc-aa77-b1d836d9b7c0"), "Close", 3, "opportunity"),
        ]);
}

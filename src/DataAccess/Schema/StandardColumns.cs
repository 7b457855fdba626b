namespace BuyingDynamics.DataAccess.Schema;

/// <summary>Columns that tables have from the platform, and those that tables of ours have in common: spelt here, named again by each table.</summary>
public static class StandardColumns
{
    /// <summary>When the row was created.</summary>
    public const string CreatedOn = "createdon";

    /// <summary>When the row was last changed.</summary>
    public const string ModifiedOn = "modifiedon";

    /// <summary>User or team; not in tables of the organization.</summary>
    public const string OwnerId = "ownerid";

    /// <summary>0 active, 1 inactive; standard tables have more.</summary>
    public const string RecordState = "statecode";

    /// <summary>Status reason: sets the state along with it.</summary>
    public const string StatusReason = "statuscode";

    /// <summary>Primary name of tables of ours.</summary>
    public const string Name = "bd_name";

    /// <summary>The deal that a row of ours belongs to.</summary>
    public const string OpportunityId = "bd_opportunityid";

    /// <summary>The account that a row of ours belongs to.</summary>
    public const string AccountId = "bd_accountid";
}

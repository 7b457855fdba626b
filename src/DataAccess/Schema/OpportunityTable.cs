namespace BuyingDynamics.DataAccess.Schema;

/// <summary>The deal: standard columns the product reads, and the columns it adds.</summary>
public static partial class OpportunityTable
{
    /// <summary>The table.</summary>
    public const string Table = "opportunity";

    /// <summary>Primary id.</summary>
    [Column(ColumnKind.Id)]
    public const string Id = "opportunityid";

    /// <summary>Its name.</summary>
    [Column(ColumnKind.Text, Length = 300)]
    public const string Name = "name";

    /// <summary>User or team.</summary>
    [Column(ColumnKind.Owner)]
    public const string OwnerId = StandardColumns.OwnerId;

    /// <summary>0 open, 1 won, 2 lost.</summary>
    [Column(ColumnKind.State)]
    public const string State = StandardColumns.RecordState;

    /// <summary>Status reason.</summary>
    [Column(ColumnKind.Status)]
    public const string StatusReason = StandardColumns.StatusReason;

    /// <summary>The stage category with an order prefix, such as "3-Propose".</summary>
    [Column(ColumnKind.Text, Length = 200)]
    public const string StepName = "stepname";

    /// <summary>0 Qualify, 1 Develop, 2 Propose, 3 Close.</summary>
    [Column(ColumnKind.Choice)]
    public const string SalesStage = "salesstage";

    /// <summary>The customer's account.</summary>
    [Column(ColumnKind.Lookup, Target = AccountTable.Table)]
    public const string ParentAccountId = "parentaccountid";

    /// <summary>The customer: an account or a contact.</summary>
    [Column(ColumnKind.Lookup)]
    public const string CustomerId = "customerid";

    /// <summary>The customer's contact.</summary>
    [Column(ColumnKind.Lookup, Target = ContactTable.Table)]
    public const string ParentContactId = "parentcontactid";

    /// <summary>When the row was created.</summary>
    [Column(ColumnKind.DateTime)]
    public const string CreatedOn = StandardColumns.CreatedOn;

    /// <summary>When the row was last changed.</summary>
    [Column(ColumnKind.DateTime)]
    public const string ModifiedOn = StandardColumns.ModifiedOn;

    /// <summary>When the deal began in the system it was imported from.</summary>
    [Column(ColumnKind.DateTime)]
    public const string OverriddenCreatedOn = "overriddencreatedon";

    /// <summary>The day the deal was closed.</summary>
    [Column(ColumnKind.DateOnly)]
    public const string ActualCloseDate = "actualclosedate";

    /// <summary>Our estimate of the closing day.</summary>
    [Column(ColumnKind.DateOnly)]
    public const string EstimatedCloseDate = "estimatedclosedate";

    /// <summary>Estimated revenue in base currency, kept by the platform.</summary>
    [Column(ColumnKind.Money)]
    public const string EstimatedValueBase = "estimatedvalue_base";

    /// <summary>The business unit of the owner.</summary>
    [Column(ColumnKind.Lookup)]
    public const string OwningBusinessUnit = "owningbusinessunit";
}

namespace BuyingDynamics.DataAccess.Schema;

/// <summary>An opportunity on the standard sales process.</summary>
public static class OpportunitySalesProcessTable
{
    /// <summary>The table.</summary>
    public const string Table = "opportunitysalesprocess";

    /// <summary>Primary id.</summary>
    [Column(ColumnKind.Id)]
    public const string Id = "businessprocessflowinstanceid";

    /// <summary>The deal; empty before the lead is qualified.</summary>
    [Column(ColumnKind.Lookup, Target = OpportunityTable.Table)]
    public const string OpportunityId = "opportunityid";

    /// <summary>The stage the deal is in.</summary>
    [Column(ColumnKind.Lookup, Target = ProcessStageTable.Table)]
    public const string ActiveStageId = "activestageid";

    /// <summary>When that stage was entered.</summary>
    [Column(ColumnKind.DateTime)]
    public const string ActiveStageStartedOn = "activestagestartedon";

    /// <summary>The business process flow.</summary>
    [Column(ColumnKind.Lookup)]
    public const string ProcessId = "processid";

    /// <summary>0 active, 1 inactive.</summary>
    [Column(ColumnKind.State)]
    public const string RecordState = StandardColumns.RecordState;

    /// <summary>When the row was last changed.</summary>
    [Column(ColumnKind.DateTime)]
    public const string ModifiedOn = StandardColumns.ModifiedOn;
}

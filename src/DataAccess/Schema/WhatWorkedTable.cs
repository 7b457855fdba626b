namespace BuyingDynamics.DataAccess.Schema;

/// <summary>What moved a conversation with one role, in a few words, for colleagues who meet the same role.</summary>
public static class WhatWorkedTable
{
    /// <summary>The table.</summary>
    public const string Table = "bd_whatworked";

    /// <summary>The privilege to read rows; without it nobody may own one.</summary>
    public const string ReadPrivilege = "prvReadbd_WhatWorked";

    /// <summary>Primary id.</summary>
    [Column(ColumnKind.Id)]
    public const string Id = "bd_whatworkedid";

    /// <summary>Appointment.</summary>
    [Column(ColumnKind.Lookup, Target = AppointmentTable.Table)]
    public const string AppointmentId = "bd_appointmentid";

    /// <summary>Buying role.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_buyingrole")]
    public const string BuyingRole = "bd_buyingrole";

    /// <summary>Financial metric.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_financialmetric")]
    public const string Metric = "bd_metric";

    /// <summary>Name: filled by the system from the text.</summary>
    [Column(ColumnKind.Text, Length = 200)]
    public const string Name = StandardColumns.Name;

    /// <summary>Opportunity.</summary>
    [Column(ColumnKind.Lookup, Target = OpportunityTable.Table)]
    public const string OpportunityId = StandardColumns.OpportunityId;

    /// <summary>Phase.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_journeyphase")]
    public const string Phase = "bd_phase";

    /// <summary>Phone call.</summary>
    [Column(ColumnKind.Lookup, Target = PhoneCallTable.Table)]
    public const string PhoneCallId = "bd_phonecallid";

    /// <summary>What worked.</summary>
    [Column(ColumnKind.Memo, Length = 280)]
    public const string Text = "bd_text";

    /// <summary>When the row was created.</summary>
    [Column(ColumnKind.DateTime)]
    public const string CreatedOn = StandardColumns.CreatedOn;

    /// <summary>When the row was last changed.</summary>
    [Column(ColumnKind.DateTime)]
    public const string ModifiedOn = StandardColumns.ModifiedOn;

    /// <summary>User or team.</summary>
    [Column(ColumnKind.Owner)]
    public const string OwnerId = StandardColumns.OwnerId;

    /// <summary>0 active, 1 inactive.</summary>
    [Column(ColumnKind.State)]
    public const string RecordState = StandardColumns.RecordState;
}

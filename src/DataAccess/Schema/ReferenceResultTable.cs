namespace BuyingDynamics.DataAccess.Schema;

/// <summary>A confirmed value that may be told with the customer's consent: the what, not the how.</summary>
public static class ReferenceResultTable
{
    /// <summary>The table.</summary>
    public const string Table = "bd_referenceresult";

    /// <summary>The privilege to read rows; without it nobody may own one.</summary>
    public const string ReadPrivilege = "prvReadbd_ReferenceResult";

    /// <summary>Primary id.</summary>
    [Column(ColumnKind.Id)]
    public const string Id = "bd_referenceresultid";

    /// <summary>Account.</summary>
    [Column(ColumnKind.Lookup, Target = AccountTable.Table)]
    public const string AccountId = StandardColumns.AccountId;

    /// <summary>Buying role.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_buyingrole")]
    public const string BuyingRole = "bd_buyingrole";

    /// <summary>Value confirmation.</summary>
    [Column(ColumnKind.Lookup, Target = ValueConfirmationTable.Table)]
    public const string ConfirmationId = "bd_confirmationid";

    /// <summary>Consent by.</summary>
    [Column(ColumnKind.Lookup, Target = ContactTable.Table)]
    public const string ConsentById = "bd_consentbyid";

    /// <summary>Customer consents.</summary>
    [Column(ColumnKind.Boolean)]
    public const string HasConsent = "bd_hasconsent";

    /// <summary>Industry.</summary>
    [Column(ColumnKind.Text, Length = 100)]
    public const string Industry = "bd_industry";

    /// <summary>Financial metric.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_financialmetric")]
    public const string Metric = "bd_metric";

    /// <summary>Name.</summary>
    [Column(ColumnKind.Text, Length = 200)]
    public const string Name = StandardColumns.Name;

    /// <summary>Phase.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_journeyphase")]
    public const string Phase = "bd_phase";

    /// <summary>Story.</summary>
    [Column(ColumnKind.Memo, Length = 4000)]
    public const string Story = "bd_story";

    /// <summary>Value.</summary>
    [Column(ColumnKind.Money)]
    public const string Value = "bd_value";

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

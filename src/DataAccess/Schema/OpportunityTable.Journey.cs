namespace BuyingDynamics.DataAccess.Schema;

/// <summary>The columns that the product adds to the deal: what people know about the customer's journey, and the phase.</summary>
public static partial class OpportunityTable
{
    /// <summary>How the blocker is met.</summary>
    [Column(ColumnKind.Memo, Length = 2000)]
    public const string BlockerMitigation = "bd_blockermitigation";

    /// <summary>Customer's calculation method.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_calculationmethod")]
    public const string CalculationMethod = "bd_calculationmethod";

    /// <summary>Change blocker.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_changeblocker")]
    public const string ChangeBlocker = "bd_changeblocker";

    /// <summary>Change decided on.</summary>
    [Column(ColumnKind.DateOnly)]
    public const string ChangeDecidedOn = "bd_changedecidedon";

    /// <summary>Change decision: the customer's decision to change the current state.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_changedecision")]
    public const string ChangeDecision = "bd_changedecision";

    /// <summary>Decision to be re-confirmed.</summary>
    [Column(ColumnKind.Boolean)]
    public const string ChangeDecisionReconfirm = "bd_changedecisionreconfirm";

    /// <summary>Reason for change.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_changereason")]
    public const string ChangeReason = "bd_changereason";

    /// <summary>Revisit on.</summary>
    [Column(ColumnKind.DateOnly)]
    public const string ChangeRevisitOn = "bd_changerevisiton";

    /// <summary>Compelling event.</summary>
    [Column(ColumnKind.Text, Length = 200)]
    public const string CompellingEvent = "bd_compellingevent";

    /// <summary>Customer's challenge.</summary>
    [Column(ColumnKind.Memo, Length = 2000)]
    public const string CustomerChallenge = "bd_customerchallenge";

    /// <summary>Customer's decision date: theirs, not ours.</summary>
    [Column(ColumnKind.DateOnly)]
    public const string CustomerDecisionDate = "bd_customerdecisiondate";

    /// <summary>Customer's situation.</summary>
    [Column(ColumnKind.Memo, Length = 2000)]
    public const string CustomerSituation = "bd_customersituation";

    /// <summary>Deal state: has the same id as the opportunity; set when the opportunity is created.</summary>
    [Column(ColumnKind.Lookup, Target = DealStateTable.Table)]
    public const string DealStateId = "bd_dealstateid";

    /// <summary>Expected go-live.</summary>
    [Column(ColumnKind.DateOnly)]
    public const string ExpectedGoLiveOn = "bd_expectedgoliveon";

    /// <summary>Formal calculation required: the customer decides on a formal business value calculation.</summary>
    [Column(ColumnKind.Boolean)]
    public const string FormalCalculationRequired = "bd_formalcalculationrequired";

    /// <summary>Customer's hurdle rate (%).</summary>
    [Column(ColumnKind.Decimal)]
    public const string HurdleRate = "bd_hurdlerate";

    /// <summary>Important for the customer.</summary>
    [Column(ColumnKind.Boolean)]
    public const string Important = "bd_important";

    /// <summary>Strategic initiative: the customer's initiative that the deal serves.</summary>
    [Column(ColumnKind.Lookup, Target = StrategicInitiativeTable.Table)]
    public const string Initiative = "bd_initiative";

    /// <summary>Interest level.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_interestlevel")]
    public const string InterestLevel = "bd_interestlevel";

    /// <summary>Journey phase: follows from the stage; written by the system only.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_journeyphase")]
    public const string JourneyPhase = "bd_journeyphase";

    /// <summary>Method set by.</summary>
    [Column(ColumnKind.Lookup, Target = ContactTable.Table)]
    public const string MethodSetBy = "bd_methodsetby";

    /// <summary>Phase entered on: written by the system only.</summary>
    [Column(ColumnKind.DateTime)]
    public const string PhaseEnteredOn = "bd_phaseenteredon";

    /// <summary>Process variant.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_processvariant")]
    public const string ProcessVariant = "bd_processvariant";

    /// <summary>Shared vision of success.</summary>
    [Column(ColumnKind.Memo, Length = 2000)]
    public const string SharedVision = "bd_sharedvision";

    /// <summary>Stage entered on: written by the system only.</summary>
    [Column(ColumnKind.DateTime)]
    public const string StageEnteredOn = "bd_stageenteredon";

    /// <summary>Stage: name of the sales stage the phase was read from; written by the system only.</summary>
    [Column(ColumnKind.Text, Length = 100)]
    public const string StageName = "bd_stagename";

    /// <summary>Urgent for the customer.</summary>
    [Column(ColumnKind.Boolean)]
    public const string Urgent = "bd_urgent";

    /// <summary>Vision agreed by the deciders.</summary>
    [Column(ColumnKind.Choice, Choice = "bd_visionagreed")]
    public const string VisionAgreed = "bd_visionagreed";

    /// <summary>Path to the vision.</summary>
    [Column(ColumnKind.Memo, Length = 2000)]
    public const string VisionPath = "bd_visionpath";
}

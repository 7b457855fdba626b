namespace BuyingDynamics.DataAccess.Schema;

/// <summary>Who takes part in an activity, and as what.</summary>
public static class ActivityPartyTable
{
    /// <summary>The table.</summary>
    public const string Table = "activityparty";

    /// <summary>Primary id.</summary>
    [Column(ColumnKind.Id)]
    public const string Id = "activitypartyid";

    /// <summary>The activity.</summary>
    [Column(ColumnKind.Lookup)]
    public const string ActivityId = "activityid";

    /// <summary>The contact, user, account and so on.</summary>
    [Column(ColumnKind.Lookup)]
    public const string PartyId = "partyid";

    /// <summary>As what: see the constants.</summary>
    [Column(ColumnKind.Choice)]
    public const string Participation = "participationtypemask";

    /// <summary>Participation: the sender, or the caller.</summary>
    public const int Sender = 1;

    /// <summary>Participation from the sender to the organiser (7): people who took part, and neither regarding nor owner.</summary>
    public const int Organizer = 7;
}

namespace BuyingDynamics.DataAccess.Schema;

/// <summary>Columns that all activities have: appointments, calls, e-mails, tasks.</summary>
public static class ActivityColumns
{
    /// <summary>Primary id.</summary>
    public const string Id = "activityid";

    /// <summary>What it is about, such as the deal.</summary>
    public const string RegardingObjectId = "regardingobjectid";

    /// <summary>Its subject: the primary name.</summary>
    public const string Subject = "subject";

    /// <summary>What it is for; ours, on each of the four tables.</summary>
    public const string Purpose = "bd_purpose";

    /// <summary>Open, completed, cancelled, scheduled.</summary>
    public const string State = StandardColumns.RecordState;

    /// <summary>When the row was created.</summary>
    public const string CreatedOn = StandardColumns.CreatedOn;

    /// <summary>The planned end; of a task, its due date.</summary>
    public const string ScheduledEnd = "scheduledend";

    /// <summary>When it was completed, sent or received.</summary>
    public const string ActualEnd = "actualend";

    /// <summary>Of calls and e-mails: whether it went out from us.</summary>
    public const string IsOutgoing = "directioncode";

    /// <summary>Of calls: whether only a voice mail was left.</summary>
    public const string LeftVoiceMail = "leftvoicemail";

    /// <summary>Of appointments: who is asked to come.</summary>
    public const string RequiredAttendees = "requiredattendees";

    /// <summary>Of appointments: who may come.</summary>
    public const string OptionalAttendees = "optionalattendees";

    /// <summary>Of appointments: who invites.</summary>
    public const string Organizer = "organizer";

    /// <summary>Of calls and e-mails: from whom.</summary>
    public const string From = "from";

    /// <summary>Of calls and e-mails: to whom.</summary>
    public const string To = "to";
}

namespace BuyingDynamics.DataAccess.Schema;

/// <summary>Columns that every table of ours has from the platform, where code treats several tables alike.</summary>
public static class StandardColumns
{
    /// <summary>User or team; not in tables of the organization.</summary>
    public const string OwnerId = "ownerid";

    /// <summary>0 active, 1 inactive.</summary>
    public const string RecordState = "statecode";

    /// <summary>Status reason: sets the state along with it.</summary>
    public const string StatusReason = "statuscode";
}

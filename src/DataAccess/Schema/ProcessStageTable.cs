namespace BuyingDynamics.DataAccess.Schema;

/// <summary>A stage of a business process flow.</summary>
public static class ProcessStageTable
{
    /// <summary>The table.</summary>
    public const string Table = "processstage";

    /// <summary>Primary id.</summary>
    [Column(ColumnKind.Id)]
    public const string Id = "processstageid";

    /// <summary>Its name, as administrators renamed or translated it.</summary>
    [Column(ColumnKind.Text, Length = 100)]
    public const string Name = "stagename";

    /// <summary>0 Qualify, 1 Develop, 2 Propose, 3 Close; others belong to service processes.</summary>
    [Column(ColumnKind.Choice)]
    public const string Category = "stagecategory";

    /// <summary>The business process flow.</summary>
    [Column(ColumnKind.Lookup)]
    public const string ProcessId = "processid";
}

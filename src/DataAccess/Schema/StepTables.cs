namespace BuyingDynamics.DataAccess.Schema;

/// <summary>A step at which a plug-in class runs.</summary>
public static class ProcessingStepTable
{
    /// <summary>The table.</summary>
    public const string Table = "sdkmessageprocessingstep";

    /// <summary>Primary id.</summary>
    [Column(ColumnKind.Id)]
    public const string Id = "sdkmessageprocessingstepid";

    /// <summary>The class.</summary>
    [Column(ColumnKind.Lookup)]
    public const string PluginTypeId = "plugintypeid";

    /// <summary>Message and table it runs at.</summary>
    [Column(ColumnKind.Lookup, Target = MessageFilterTable.Table)]
    public const string MessageFilterId = "sdkmessagefilterid";
}

/// <summary>A message of a table.</summary>
public static class MessageFilterTable
{
    /// <summary>The table.</summary>
    public const string Table = "sdkmessagefilter";

    /// <summary>Primary id.</summary>
    [Column(ColumnKind.Id)]
    public const string Id = "sdkmessagefilterid";

    /// <summary>Logical name of the table the message is of.</summary>
    public const string PrimaryTable = "primaryobjecttypecode";
}

namespace BuyingDynamics.Operations.Import;

/// <summary>Numbers of rows in words.</summary>
internal static class Counted
{
    /// <summary>"1 row of bd_alert", "2 rows of bd_alert".</summary>
    public static string Rows(int count, string table) => $"{count} row{(count == 1 ? string.Empty : "s")} of {table}";
}

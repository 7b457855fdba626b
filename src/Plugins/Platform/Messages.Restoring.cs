namespace BuyingDynamics.Plugins.Platform;

/// <summary>Sentences about rows that are written back.</summary>
public static partial class Messages
{
    /// <summary>More rows than one call takes.</summary>
    public static Sentence TooManyRows(int most, int rows) => Refused(0xB0, "TooManyRows", most, rows);

    /// <summary>A row or a column that is not the product's.</summary>
    public static Sentence ForeignRow(string table, string column) => Refused(0xB1, "ForeignRow", table, column);
}

using System;

namespace BuyingDynamics.Plugins.Platform;

/// <summary>Sentences about rows that are written back.</summary>
public static partial class Messages
{
    /// <summary>More rows than one call takes.</summary>
    public static Sentence TooManyRows(int most, int rows) => Refused(0xB0, "TooManyRows", most, rows);

    /// <summary>A row or a column that is not the product's.</summary>
    public static Sentence ForeignRow(string table, string column) => Refused(0xB1, "ForeignRow", table, column);

    /// <summary>A row of a table that neither is the product's nor carries columns of it.</summary>
    public static Sentence ForeignTable(string table) => Refused(0xB2, "ForeignTable", table);

    /// <summary>A row of a table of the platform that is not there; such rows are not created.</summary>
    public static Sentence MissingRow(string table, Guid id) => Refused(0xB3, "MissingRow", table, id);
}

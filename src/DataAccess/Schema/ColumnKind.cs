namespace BuyingDynamics.DataAccess.Schema;

/// <summary>The kinds of columns the product uses.</summary>
public enum ColumnKind
{
    /// <summary>Primary id.</summary>
    Id,

    /// <summary>One line of text.</summary>
    Text,

    /// <summary>Several lines of text.</summary>
    Memo,

    /// <summary>One option of a choice.</summary>
    Choice,

    /// <summary>Yes or no.</summary>
    Boolean,

    /// <summary>A whole number.</summary>
    WholeNumber,

    /// <summary>A decimal number.</summary>
    Decimal,

    /// <summary>An amount in the record's currency.</summary>
    Money,

    /// <summary>A moment, UTC.</summary>
    DateTime,

    /// <summary>A day without time of day and without time zone.</summary>
    DateOnly,

    /// <summary>A row of another table.</summary>
    Lookup,

    /// <summary>The user or team that owns the row.</summary>
    Owner,

    /// <summary>The row's state.</summary>
    State,

    /// <summary>The row's status reason.</summary>
    Status,
}

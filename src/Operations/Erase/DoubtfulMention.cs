namespace BuyingDynamics.Operations.Erase;

/// <summary>A place where a name stands that may mean the person.</summary>
/// <param name="Table">The table.</param>
/// <param name="RowId">The row.</param>
/// <param name="Column">The column.</param>
/// <param name="Name">The name that stands there.</param>
public sealed record DoubtfulMention(string Table, Guid RowId, string Column, string Name);

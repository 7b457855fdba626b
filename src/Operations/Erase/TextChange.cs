namespace BuyingDynamics.Operations.Erase;

/// <summary>A text in which the person is named.</summary>
/// <param name="Table">The table.</param>
/// <param name="RowId">The row.</param>
/// <param name="Column">The column.</param>
/// <param name="Before">As it is.</param>
/// <param name="After">As it is to be.</param>
public sealed record TextChange(string Table, Guid RowId, string Column, string Before, string After);

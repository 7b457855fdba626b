namespace BuyingDynamics.Operations.Load;

/// <summary>Something in a source that needs a look.</summary>
/// <param name="IsError">True when the row was not written; false when it was written all the same.</param>
/// <param name="File">Name of the file.</param>
/// <param name="Line">Line of the row.</param>
/// <param name="Column">Column of the file; empty when the row as a whole is meant.</param>
/// <param name="Reason">What is wrong.</param>
/// <param name="WhatToDo">What to do about it.</param>
public sealed record LoadFinding(bool IsError, string File, int Line, string Column, string Reason, string WhatToDo);

/// <summary>What happened to the rows of one file.</summary>
public sealed record FileCount(string File, string Table, int Created, int Unchanged, int Refused);

/// <summary>The outcome of a load.</summary>
public sealed record LoadReport(IReadOnlyList<FileCount> Files, IReadOnlyList<LoadFinding> Findings);

using System;

namespace BuyingDynamics.DataAccess.Schema;

/// <summary>States of a column what code relies on; a test holds it against the solution and the embedded environment.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class ColumnAttribute : Attribute
{
    /// <summary>A column of that kind.</summary>
    public ColumnAttribute(ColumnKind kind) => Kind = kind;

    /// <summary>The kind of its values.</summary>
    public ColumnKind Kind { get; }

    /// <summary>For text: the most characters it holds; 0 when code does not rely on it.</summary>
    public int Length { get; set; }

    /// <summary>For a choice of ours: the choice's name.</summary>
    public string? Choice { get; set; }

    /// <summary>For a lookup: the table it points to.</summary>
    public string? Target { get; set; }

    /// <summary>Whether a column security profile is needed to read it.</summary>
    public bool IsSecured { get; set; }
}

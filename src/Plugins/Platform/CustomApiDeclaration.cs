using System;
using System.Collections.Generic;

namespace BuyingDynamics.Plugins.Platform;

/// <summary>The types of parameters, with the platform's numbers.</summary>
public enum ParameterType
{
    /// <summary>A moment.</summary>
    DateTime = 1,

    /// <summary>A whole number.</summary>
    Integer = 7,

    /// <summary>A text.</summary>
    String = 10,

    /// <summary>An id.</summary>
    Guid = 12,

    /// <summary>Yes or no.</summary>
    Boolean = 0,
}

/// <summary>A parameter or a response property of a Custom API.</summary>
/// <param name="Name">Its unique name.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsOptional">Whether a call may leave it out.</param>
public sealed record ApiParameter(string Name, ParameterType Type, bool IsOptional = false);

/// <summary>A Custom API, declared once, next to its handler. A test holds it against <c>solution/customapis</c>, both ways.</summary>
public sealed record CustomApiDeclaration
{
    /// <summary>Its unique name.</summary>
    public required string Name { get; init; }

    /// <summary>What a call hands in.</summary>
    public IReadOnlyList<ApiParameter> Parameters { get; init; } = Array.Empty<ApiParameter>();

    /// <summary>What it answers.</summary>
    public IReadOnlyList<ApiParameter> Responses { get; init; } = Array.Empty<ApiParameter>();

    /// <summary>The privilege a caller needs; null when rights on the records decide.</summary>
    public string? Privilege { get; init; }
}

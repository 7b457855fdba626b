using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.WebApi.Payload;

/// <summary>The ETag of a row: its version, written W/"123".</summary>
public static class RowTag
{
    /// <summary>Stands for whatever version there is.</summary>
    public const string Any = "*";

    /// <summary>The tag of the row's version.</summary>
    public static string Of(Entity row) => $"W/\"{row.RowVersion}\"";

    /// <summary>The version that a tag carries.</summary>
    public static string Version(string tag) => tag.Replace("W/", string.Empty, StringComparison.Ordinal).Trim('"');
}

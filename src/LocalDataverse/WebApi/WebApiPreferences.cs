using System.Globalization;
using BuyingDynamics.LocalDataverse.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace BuyingDynamics.LocalDataverse.WebApi;

/// <summary>What the client asked for in its Prefer header.</summary>
public sealed record WebApiPreferences
{
    /// <summary>Rows of a page at most: Dataverse's own limit.</summary>
    public const int GreatestPage = 5000;

    /// <summary>Patterns of the annotations to include or, with "-" in front, leave out; null when the client did not say.</summary>
    public IReadOnlyList<string>? Annotations { get; private init; }

    /// <summary>Rows a page may hold.</summary>
    public int PageSize { get; private init; } = GreatestPage;

    /// <summary>True when a create or update answers with the row.</summary>
    public bool ReturnRow { get; private init; }

    /// <summary>True when a batch goes on after a request that failed.</summary>
    public bool ContinueOnError { get; private init; }

    /// <summary>True when the client wants to know from where to ask for changes later.</summary>
    public bool TrackChanges { get; private init; }

    /// <summary>True when the client named the page size itself.</summary>
    public bool HasPageSize { get; private init; }

    /// <summary>Reads the header; preferences that this environment does not know are ignored, as the HTTP standard asks.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">A page size that is none.</exception>
    public static WebApiPreferences Read(IHeaderDictionary headers)
    {
        var result = new WebApiPreferences();
        if (!NameValueHeaderValue.TryParseList([.. headers["Prefer"].Select(value => value ?? string.Empty)], out var preferences))
        {
            return result;
        }

        foreach (var preference in preferences)
        {
            var value = HeaderUtilities.RemoveQuotes(preference.Value).ToString();
            result = preference.Name.ToString().ToUpperInvariant() switch
            {
                "ODATA.INCLUDE-ANNOTATIONS" => result with { Annotations = value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) },
                "ODATA.MAXPAGESIZE" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size > 0
                    ? result with { PageSize = Math.Min(size, GreatestPage), HasPageSize = true }
                    : throw DataverseFault.BadAddress($"The preference odata.maxpagesize takes a whole number greater than 0, not '{value}'."),
                "ODATA.CONTINUE-ON-ERROR" => result with { ContinueOnError = !string.Equals(value, "false", StringComparison.OrdinalIgnoreCase) },
                "ODATA.TRACK-CHANGES" => result with { TrackChanges = true },
                "RETURN" => result with { ReturnRow = string.Equals(value, "representation", StringComparison.OrdinalIgnoreCase) },
                _ => result,
            };
        }

        return result;
    }

    /// <summary>True when the client takes this annotation. Without a preference it gets formatted values and lookup tables (see README).</summary>
    public bool Includes(string annotation) => Annotations is null
        || (Annotations.Any(pattern => Matches(pattern, annotation))
            && !Annotations.Any(pattern => pattern.StartsWith('-') && Matches(pattern[1..], annotation)));

    private static bool Matches(string pattern, string annotation) =>
        pattern.EndsWith('*')
            ? annotation.StartsWith(pattern[..^1], StringComparison.Ordinal)
            : string.Equals(pattern, annotation, StringComparison.Ordinal);
}

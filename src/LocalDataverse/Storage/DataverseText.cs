using System.Globalization;
using System.Text;

namespace BuyingDynamics.LocalDataverse.Storage;

/// <summary>
/// How texts compare in queries, orders, groups and alternate keys: as in Dataverse's default collation, without regard to case,
/// accents and trailing spaces ("Müller" = "MULLER", "straße" = "STRASSE"). Letters of other scripts compare by code point after
/// upper-casing. The rule is our own and fixed, because indexes on disk depend on it.
/// </summary>
public static class DataverseText
{
    /// <summary>Name under which SQL refers to the collation.</summary>
    internal const string Collation = "DATAVERSE";

    /// <summary>Less than, equal to or greater than zero, as for any comparison.</summary>
    public static int Compare(string? left, string? right)
    {
        left = left?.TrimEnd(' ');
        right = right?.TrimEnd(' ');
        return IsAscii(left) && IsAscii(right)
            ? string.Compare(left, right, StringComparison.OrdinalIgnoreCase)
            : string.CompareOrdinal(Fold(left), Fold(right));
    }

    /// <summary>The text in the form in which equal texts are identical: upper case, without accents.</summary>
    public static string? Fold(string? text)
    {
        if (IsAscii(text))
        {
            return text?.ToUpperInvariant();
        }

        var folded = new StringBuilder(text!.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            _ = character is 'ß' or 'ẞ' ? folded.Append("SS") : folded.Append(char.ToUpperInvariant(character));
        }

        return folded.ToString();
    }

    private static bool IsAscii(string? text) => text is null || Ascii.IsValid(text);
}

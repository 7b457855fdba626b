using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using BuyingDynamics.LocalDataverse.Errors;

namespace BuyingDynamics.LocalDataverse.Query;

/// <summary>
/// Where a page ended: the values its last row is ordered by. The next page starts after them, however many rows came or went in between.
/// To clients the text is opaque.
/// </summary>
internal sealed record PageCookie(int Page, IReadOnlyList<object?> Last)
{
    /// <summary>The cookie as clients carry it.</summary>
    public string Write() =>
        new XElement("cookie", new XAttribute("page", Page), Last.Select(value => new XElement("last", new XAttribute("type", TypeOf(value)), TextOf(value)))).ToString(SaveOptions.DisableFormatting);

    /// <summary>Reads a cookie with that many order values.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">0x80041129: not a cookie of this query.</exception>
    public static PageCookie Read(string cookie, int terms)
    {
        try
        {
            var element = ClientXml.Parse(cookie);
            var last = element.Elements("last").Select(value => ValueOf(value.Attribute("type")!.Value, value.Value)).ToList();
            return last.Count == terms ? new PageCookie((int)element.Attribute("page")!, last) : throw DataverseFault.InvalidPagingCookie();
        }
        catch (Exception failure) when (failure is XmlException or FormatException or NullReferenceException or ArgumentNullException or OverflowException)
        {
            throw DataverseFault.InvalidPagingCookie();
        }
    }

    /// <summary>The predicate for rows after the last one: lexicographic over the order terms; nulls come first, as in SQL Server.</summary>
    public string After(SqlText text, IReadOnlyList<OrderTerm> terms)
    {
        var alternatives = new List<string>();
        for (var i = 0; i < terms.Count; i++)
        {
            if (Beyond(text, terms[i], Last[i]) is { } beyond)
            {
                var equal = Enumerable.Range(0, i).Select(earlier => Same(text, terms[earlier], Last[earlier]));
                alternatives.Add($"({string.Join(" AND ", equal.Append(beyond))})");
            }
        }

        return alternatives.Count == 0 ? "0" : $"({string.Join(" OR ", alternatives)})";
    }

    private static string? Beyond(SqlText text, OrderTerm term, object? last) => (term.Descending, last) switch
    {
        (false, null) => $"{term.Sql} IS NOT NULL",
        (true, null) => null,
        (false, _) => $"{term.Sql} > {text.Parameter(last)}",
        (true, _) => $"({term.Sql} < {text.Parameter(last)} OR {term.Sql} IS NULL)",
    };

    private static string Same(SqlText text, OrderTerm term, object? last) =>
        last is null ? $"{term.Sql} IS NULL" : $"{term.Sql} = {text.Parameter(last)}";

    private static string TypeOf(object? value) => value switch { null => "null", long => "whole", double => "fraction", _ => "text" };

    private static string TextOf(object? value) => value switch
    {
        null => string.Empty,
        double fraction => fraction.ToString("R", CultureInfo.InvariantCulture),
        string text => Convert.ToBase64String(Encoding.UTF8.GetBytes(text)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static object? ValueOf(string type, string text) => type switch
    {
        "null" => null,
        "whole" => long.Parse(text, CultureInfo.InvariantCulture),
        "fraction" when double.Parse(text, CultureInfo.InvariantCulture) is var fraction && double.IsFinite(fraction) => fraction,
        "text" => Encoding.UTF8.GetString(Convert.FromBase64String(text)),
        _ => throw new FormatException(),
    };
}

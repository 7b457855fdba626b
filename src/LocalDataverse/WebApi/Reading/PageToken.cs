using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Query;
using Microsoft.AspNetCore.Http.Extensions;

namespace BuyingDynamics.LocalDataverse.WebApi.Reading;

/// <summary>Where the next page begins: carried by @odata.nextLink as $skiptoken, and by the FetchXML paging cookie annotation.</summary>
public sealed record PageToken(int PageNumber, string? Cookie)
{
    /// <summary>True for a page of changes.</summary>
    public bool IsTracking { get; init; }

    /// <summary>The first page.</summary>
    public static PageToken First { get; } = new(1, null);

    /// <summary>Reads $skiptoken; absent, it is the first page.</summary>
    public static PageToken Read(string? skipToken)
    {
        if (skipToken is null)
        {
            return First;
        }

        try
        {
            var cookie = ClientXml.Parse(skipToken);
            return (int?)cookie.Attribute("pagenumber") is { } number and > 0
                ? new PageToken(number, Uri.UnescapeDataString((string?)cookie.Attribute("pagingcookie") ?? string.Empty)) { IsTracking = (string?)cookie.Attribute("istracking") is "True" }
                : throw Malformed();
        }
        catch (Exception exception) when (exception is XmlException or FormatException or OverflowException)
        {
            throw Malformed();
        }
    }

    private static Exception Malformed() =>
        DataverseFault.BadAddress("Malformed $skiptoken: follow @odata.nextLink as it was given, without changing it.");

    /// <summary>The token as Dataverse writes it.</summary>
    public override string ToString() => new XElement(
        "cookie",
        new XAttribute("pagenumber", PageNumber.ToString(CultureInfo.InvariantCulture)),
        new XAttribute("pagingcookie", Uri.EscapeDataString(Cookie ?? string.Empty)),
        new XAttribute("istracking", IsTracking ? "True" : "False")).ToString(SaveOptions.DisableFormatting);

    /// <summary>The address of the page that this token names, from the address of the page before.</summary>
    public Uri Link(WebApiRequest request) => Link(request, "$skiptoken", ToString());

    /// <summary>The address of a request with another option in place of its token.</summary>
    public static Uri Link(WebApiRequest request, string option, string value)
    {
        var parameters = request.Http.Request.Query
            .Where(given => given.Key is not "$skiptoken" && !string.Equals(given.Key, option, StringComparison.Ordinal))
            .Select(given => KeyValuePair.Create(given.Key, given.Value.ToString()))
            .Append(KeyValuePair.Create(option, value));
        var path = request.RelativeAddress.Split('?')[0];
        return new Uri(request.ServiceRoot, path + new QueryBuilder(parameters).ToQueryString());
    }
}

using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Query;

namespace BuyingDynamics.LocalDataverse.Pipeline.Changes;

/// <summary>
/// How far the pages of one reading of changes got. Its end was fixed with its first page: what is written while a client turns pages is told
/// the next time, so that every reading ends.
/// </summary>
/// <param name="From">The version that the client knew at the beginning.</param>
/// <param name="Until">The last version that this reading tells of.</param>
/// <param name="Moment">When it began, UTC.</param>
/// <param name="Row">Version of the last new or updated row that was told.</param>
/// <param name="Deletion">Version of the last deletion that was told.</param>
internal sealed record ChangePosition(long From, long Until, DateTime Moment, long Row, long Deletion)
{
    /// <summary>The first page of what is new since that token.</summary>
    public static ChangePosition After(ChangeToken token, long last, DateTime now) => new(token.Version, last, now, token.Version, token.Version);

    /// <summary>What a client goes on with when all pages are read.</summary>
    public ChangeToken Token => new(Until, Moment);

    /// <summary>The paging cookie that leads to this position.</summary>
    public string Write() => new XElement(
        "cookie", new XAttribute("from", From), new XAttribute("until", Until), new XAttribute("moment", Moment.Ticks), new XAttribute("row", Row), new XAttribute("deletion", Deletion)).ToString(SaveOptions.DisableFormatting);

    /// <summary>Reads a paging cookie.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">0x80041129: not a cookie of this reading.</exception>
    public static ChangePosition Read(string cookie, ChangeToken token)
    {
        try
        {
            var element = ClientXml.Parse(cookie);
            var position = new ChangePosition(Number("from"), Number("until"), new DateTime(Number("moment"), DateTimeKind.Utc), Number("row"), Number("deletion"));
            return position.From == token.Version ? position : throw DataverseFault.InvalidPagingCookie();

            long Number(string name) => long.Parse(element.Attribute(name)?.Value ?? string.Empty, NumberStyles.None, CultureInfo.InvariantCulture);
        }
        catch (Exception failure) when (failure is XmlException or FormatException or OverflowException or ArgumentOutOfRangeException)
        {
            throw DataverseFault.InvalidPagingCookie();
        }
    }
}

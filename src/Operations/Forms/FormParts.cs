using System.Xml.Linq;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.LocalDataverse.Solutions;

namespace BuyingDynamics.Operations.Forms;

/// <summary>
/// What the product adds to a form of deals that an organisation made: tabs, the script and its handlers. All of it is taken from the
/// product's own form, so that it stands written down once.
/// </summary>
internal sealed class FormParts
{
    /// <summary>Names of what is ours on a form begin with this: how it is found again, whatever version put it there.</summary>
    public const string Prefix = "bd_";

    private const string TabPrefix = "tab_";

    private FormParts(Guid ownForm, IReadOnlyList<XElement> tabs, XElement library, IReadOnlyList<(string Event, XElement Handler)> handlers)
    {
        OwnForm = ownForm;
        Tabs = tabs;
        Library = library;
        Handlers = handlers;
    }

    /// <summary>The product's own form, to which nothing is added.</summary>
    public Guid OwnForm { get; }

    /// <summary>The tabs.</summary>
    public IReadOnlyList<XElement> Tabs { get; }

    /// <summary>The script.</summary>
    public XElement Library { get; }

    /// <summary>Which of its functions run at which event of the form.</summary>
    public IReadOnlyList<(string Event, XElement Handler)> Handlers { get; }

    /// <summary>Takes the parts from the product's form of deals.</summary>
    public static FormParts Of(SolutionContents package)
    {
        var own = package.Forms.Single(form => form is { Table: OpportunityTable.Table, Kind: "main" });
        var form = XElement.Parse(own.Xml);
        var tabs = form.Elements("tabs").Elements("tab").ToList();
        tabs.ForEach(Prepare);
        return new FormParts(
            own.Id,
            [.. tabs.Where(tab => tab.Descendants("section").Any())],
            form.Elements("formLibraries").Elements("Library").Single(),
            [.. from happening in form.Elements("events").Elements("event") from handler in happening.Elements("Handlers").Elements("Handler") select (happening.Attribute("name")!.Value, handler)]);
    }

    /// <summary>The tab's name, as people may ask for it: journey, network, valuemap...</summary>
    public static string NameOf(XElement tab) => tab.Attribute("name")!.Value[(Prefix.Length + TabPrefix.Length)..];

    // Columns that the product does not bring are on the organisation's form already, where the organisation wants them.
    private static void Prepare(XElement tab)
    {
        tab.Descendants("cell").Where(cell => cell.Elements("control").Attributes("datafieldname").Any(column => !column.Value.StartsWith(Prefix, StringComparison.Ordinal))).Remove();
        tab.Descendants("section").Where(section => !section.Descendants("cell").Any()).Remove();
        tab.Descendants("row").Where(row => !row.HasElements && !IsRoomOfACell(row)).Remove();
        tab.Descendants("column").Where(column => !column.Descendants("section").Any()).Remove();
        foreach (var named in tab.DescendantsAndSelf().Where(element => element.Name.LocalName is "tab" or "section"))
        {
            named.SetAttributeValue("name", Prefix + named.Attribute("name")!.Value);
        }
    }

    // A cell that spans rows is followed by empty ones, which are its room.
    private static bool IsRoomOfACell(XElement row)
    {
        var above = row.ElementsBeforeSelf("row").LastOrDefault(other => other.HasElements);
        return above?.Elements("cell").Any(cell => ((int?)cell.Attribute("rowspan") ?? 1) > row.ElementsBeforeSelf("row").SkipWhile(other => other != above).Count()) == true;
    }
}

using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.Operations.Load;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Operations.Local.Rows;

/// <summary>How a deal of the files ended, and when.</summary>
internal sealed record ShippedClosing(EntityReference Deal, bool IsWon, string Day)
{
    private const int Won = 3;
    private const int Canceled = 4;

    /// <summary>Reads "Won today-150" or "Lost 2026-03-01".</summary>
    /// <exception cref="CellProblemException">The text says neither.</exception>
    public static ShippedClosing Read(EntityReference deal, string text) => text.Split(' ', 2) switch
    {
        ["Won", var day] => new ShippedClosing(deal, IsWon: true, day),
        ["Lost", var day] => new ShippedClosing(deal, IsWon: false, day),
        _ => throw new CellProblemException($"'{text}' is no closing: write Won or Lost and the day, such as: Won today-150"),
    };

    /// <summary>The message that closes it, as a person does.</summary>
    public OrganizationRequest Request(MetadataCatalog catalog, DateTime now) => new(IsWon ? "WinOpportunity" : "LoseOpportunity")
    {
        ["Status"] = new OptionSetValue(IsWon ? Won : Canceled),
        ["OpportunityClose"] = new Entity("opportunityclose")
        {
            ["opportunityid"] = Deal,
            ["subject"] = IsWon ? "Won" : "Lost",
            ["actualend"] = CellValue.Of(catalog.Table("opportunityclose").Find("actualend")!, Day, now),
        },
    };
}

using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Plugins.Tests.Product;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Tests.Journey;

/// <summary>A shipped milestone is known by its code and named in the reader's language; one that was renamed is called what it is called.</summary>
public sealed class MilestoneNameTests : IDisposable
{
    private readonly InstalledProduct product = new(language: 1031);

    public void Dispose() => product.Dispose();

    [Fact]
    public void Milestones_OnTheJourney_AreKnownByTheirCodes()
    {
        InstalledProduct.Save(product.System, MilestoneTable.Table, product.Settings.Contract.Id, (MilestoneTable.Name, "Auftrag unterschrieben"));
        product.System.Create(InstalledProduct.Row(
            MilestoneTable.Table,
            (MilestoneTable.Code, "frame-contract"),
            (MilestoneTable.Name, "Contract"),
            (MilestoneTable.Phase, new OptionSetValue((int)JourneyPhase.Buying)),
            (MilestoneTable.Sequence, 200)));

        var names = new Nordhafen(product).Journey().GetProperty("milestones").EnumerateArray()
            .ToDictionary(m => m.GetProperty("code").GetString()!, m => m.GetProperty("name").GetString(), StringComparer.Ordinal);

        Assert.Equal("Veränderung entschieden", names["change-decided"]);
        Assert.Equal("Auftrag unterschrieben", names["contract"]);
        Assert.Equal("Contract", names["frame-contract"]);
    }

    [Fact]
    public void Record_OfAShippedMilestone_IsNamedInTheLanguageOfWhoRecordsIt()
    {
        var story = new Nordhafen(product);

        var record = product.Read(MilestoneRecordTable.Table, story.Confirm(product.Settings.ChangeDecided));

        Assert.Equal("Veränderung entschieden", record[MilestoneRecordTable.Name]);
    }

    [Fact]
    public void Card_AboutAnOpenMilestone_NamesItInTheReadersLanguageAndStoresItsCode()
    {
        var story = new Nordhafen(product);
        story.People();
        story.MoveTo("3-Propose");

        var card = Assert.Single(story.Evaluate(), c => c.GetProperty("rule").GetString() == "change.gate-open");
        var stored = (string)product.Read(AlertTable.Table, card.GetProperty("id").GetGuid())[AlertTable.Facts];

        Assert.Contains(card.GetProperty("facts").EnumerateArray(), fact => fact.GetString()!.Contains("Veränderung entschieden", StringComparison.Ordinal));
        Assert.Contains("change-decided", stored, StringComparison.Ordinal);
    }
}

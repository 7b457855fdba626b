extern alias shipped;

using BuyingDynamics.DataAccess.Alerts;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.DataAccess.Settings;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Plugins.Tests.Product;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using StakeholderIsRecorded = shipped::BuyingDynamics.Plugins.Stakeholders.StakeholderIsRecorded;

namespace BuyingDynamics.Plugins.Tests.Budgets;

/// <summary>A thousand people in a deal cost no more queries than three.</summary>
public sealed class ManyStakeholdersTests : IDisposable
{
    private readonly InstalledProduct product = new();
    private readonly Nordhafen small;
    private readonly Nordhafen large;

    public ManyStakeholdersTests()
    {
        small = new Nordhafen(product);
        small.People();
        large = new Nordhafen(product);
        large.People();
        for (var i = 0; i < 997; i++)
        {
            product.System.Execute(new CreateRequest
            {
                Target = InstalledProduct.Row(
                    StakeholderTable.Table,
                    (StakeholderTable.OpportunityId, large.DealReference),
                    (StakeholderTable.Name, $"Person {i} of the long department for harbour and berth planning"),
                    (StakeholderTable.Authority, new OptionSetValue((int)DecisionAuthority.Decides)),
                    (StakeholderTable.Influence, 5),
                    (StakeholderTable.IsInitialSponsor, true),
                    (StakeholderTable.JoinedOn, InstalledProduct.Today.Date)),
                ["BypassCustomPluginExecution"] = true,
            });
        }
    }

    public void Dispose() => product.Dispose();

    [Fact]
    public void Evaluation_OfAThousandStakeholders_ReadsAsOftenAsOfThree()
    {
        var few = Reads(small.Deal);
        var many = Reads(large.Deal);

        Assert.Equal(few, many);
    }

    [Fact]
    public void Evaluation_OfAThousandDeciders_CompletesAndSaysHowManyItDoesNotName()
    {
        large.Line(large.Chart(), product.Rows(StakeholderTable.Table, StakeholderTable.OpportunityId, large.Deal)[0].Id);
        large.MoveTo("3-Propose");
        large.Evaluate();
        product.Environment.Clock.Advance(TimeSpan.FromDays(60));

        var cards = large.Evaluate();

        Assert.Equal(1000, product.Read(DealStateTable.Table, large.Deal)[DealStateTable.StakeholderCount]);
        var facts = cards.SelectMany(card => card.GetProperty("facts").EnumerateArray()).Select(fact => fact.GetString()!).ToList();
        Assert.Contains(facts, fact => fact.Contains("Person 1", StringComparison.Ordinal));
        Assert.All(facts, fact => Assert.InRange(fact.Length, 1, 4000));
        Assert.Contains(facts, fact => fact.Contains(" more", StringComparison.Ordinal));
        Assert.InRange(product.Rows(AlertTable.Table, AlertTable.OpportunityId, large.Deal).Count, 1, 20);
    }

    [Fact]
    public void Save_OfAContactAmongAThousand_ReadsAsOftenAsAmongThree()
    {
        var contact = small.Contact("Nora", "New");

        Assert.Equal(Check(small, contact), Check(large, contact));
    }

    private IReadOnlyList<string> Reads(Guid deal)
    {
        var service = new RecordingService(product.System);
        Assert.Single(DealFactsReader.Read(service, SettingsReader.Read(service), [deal]));
        return service.Reads;
    }

    private IReadOnlyList<string> Check(Nordhafen deal, Guid contact)
    {
        var stored = product.Rows(StakeholderTable.Table, StakeholderTable.OpportunityId, deal.Deal)[0];
        return RecordedRun.Of(
            new StakeholderIsRecorded(),
            product,
            new Entity(StakeholderTable.Table, stored.Id) { [StakeholderTable.ContactId] = new EntityReference(ContactTable.Table, contact) },
            stored).Reads;
    }
}

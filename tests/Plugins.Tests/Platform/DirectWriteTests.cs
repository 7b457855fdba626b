using System.ServiceModel;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Domain.ValueMapping;
using BuyingDynamics.Plugins.Tests.Product;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Tests.Platform;

public class DirectWriteTests
{
    [Fact]
    public void Update_OfThePhase_IsRefusedNamingTheColumn()
    {
        using var product = new InstalledProduct();
        var deal = product.Deal();

        var fault = Refusal.FaultOf(() => product.Save(
            OpportunityTable.Table, deal, (OpportunityTable.JourneyPhase, new OptionSetValue((int)JourneyPhase.Buying))));

        Assert.StartsWith("\"Journey phase\" of a deal is filled by Buying Dynamics", fault.Message, StringComparison.Ordinal);
        Assert.Equal(3, Refusal.NumberOf(fault));
        Assert.Equal(JourneyPhase.Awareness, product.PhaseOf(deal));
    }

    [Fact]
    public void Create_WithAPhase_IsRefused()
    {
        using var product = new InstalledProduct();

        var sentence = Refusal.Of(() => product.Deal("Cheat", "1-Qualify", (OpportunityTable.JourneyPhase, new OptionSetValue((int)JourneyPhase.Buying))));

        Assert.Contains("\"Journey phase\"", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Update_OfAStakeholdersPreviousAuthority_SpeaksOfTheStakeholderInTheReadersLanguage()
    {
        using var product = new InstalledProduct(language: 1031);
        var (cfo, _, _) = new Nordhafen(product).People();

        var sentence = Refusal.Of(() => product.Save(
            StakeholderTable.Table, cfo, (StakeholderTable.PreviousAuthority, new OptionSetValue((int)DecisionAuthority.Informed))));

        Assert.Equal(
            "„Frühere Befugnis“ eines Stakeholders füllt Buying Dynamics selbst, wenn sich die Entscheidungsbefugnis ändert. "
            + "Lassen Sie die Spalte weg und ändern Sie stattdessen die Entscheidungsbefugnis.",
            sentence);
    }

    [Theory]
    [InlineData("bd_dealstate")]
    [InlineData("bd_alert")]
    [InlineData("bd_phasetransition")]
    [InlineData("bd_compiledsettings")]
    public void Create_InATableOfTheSystem_IsRefusedEvenForAnAdministrator(string table)
    {
        using var product = new InstalledProduct();

        var fault = Refusal.FaultOf(() => product.Environment.ServiceFor(product.Setup.Administrator).Create(new Entity(table)));

        Assert.Equal(4, Refusal.NumberOf(fault));
        Assert.Equal((int)PluginHttpStatusCode.Forbidden, fault.ErrorDetails["ApiExceptionHttpStatusCode"]);
    }

    [Theory]
    [InlineData("bd_dealstate")]
    [InlineData("bd_alert")]
    [InlineData("bd_phasetransition")]
    [InlineData("bd_compiledsettings")]
    public void Delete_InATableOfTheSystem_IsRefusedEvenForAnAdministrator(string table)
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        story.Evaluate();
        story.MoveTo("2-Develop");
        var row = product.Rows(table, StandardColumns.RecordState, 0)[0].Id;

        var fault = Refusal.FaultOf(() => product.Environment.ServiceFor(product.Setup.Administrator).Delete(table, row));

        Assert.Equal(4, Refusal.NumberOf(fault));
        Assert.Equal(row, product.Read(table, row).Id);
    }

    [Theory]
    [InlineData("bd_dealstate")]
    [InlineData("bd_alert")]
    [InlineData("bd_phasetransition")]
    public void Delete_OfAResultByTheManager_IsRefusedByTheRole(string table)
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        story.Evaluate();
        story.MoveTo("2-Develop");
        var row = product.Rows(table, AlertTable.OpportunityId, story.Deal)[0].Id;

        Assert.ThrowsAny<FaultException>(() => product.Manager.Delete(table, row));

        Assert.Equal(row, product.Read(table, row).Id);
    }

    [Fact]
    public void Delete_OfADealByItsManager_TakesItsResultsAlong()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        story.Evaluate();
        story.MoveTo("2-Develop");

        product.Manager.Delete(OpportunityTable.Table, story.Deal);

        foreach (var table in new[] { AlertTable.Table, DealStateTable.Table, PhaseTransitionTable.Table })
        {
            Assert.Empty(product.Rows(table, AlertTable.OpportunityId, story.Deal));
        }
    }

    [Fact]
    public void Update_OfAnAlertsRecordStateOrOwner_IsRefusedEvenForAnAdministrator()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        story.Evaluate();
        var alert = Assert.Single(product.Rows(AlertTable.Table, AlertTable.OpportunityId, story.Deal)).Id;
        var administrator = product.Environment.ServiceFor(product.Setup.Administrator);

        foreach (var (column, value) in new (string, object)[]
        {
            (StandardColumns.RecordState, new OptionSetValue(1)),
            (StandardColumns.StatusReason, new OptionSetValue(2)),
            (StandardColumns.OwnerId, new EntityReference(SystemUserTable.Table, product.ManagerId)),
        })
        {
            var fault = Refusal.FaultOf(() => InstalledProduct.Save(administrator, AlertTable.Table, alert, (column, value)));
            Assert.Equal("Alerts are written by Buying Dynamics itself. Use the actions of the card instead: act, snooze or dismiss.", fault.Message);
        }

        Assert.Equal(product.RepId, product.Read(AlertTable.Table, alert).GetAttributeValue<EntityReference>(StandardColumns.OwnerId).Id);
    }

    [Fact]
    public void Assign_OfADeal_TakesItsAlertsDealStateAndTransitionsAlong()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        story.Evaluate();
        story.MoveTo("2-Develop");

        InstalledProduct.Save(
            product.Environment.ServiceFor(product.Setup.Administrator),
            OpportunityTable.Table,
            story.Deal,
            (OpportunityTable.OwnerId, new EntityReference(SystemUserTable.Table, product.ManagerId)));

        foreach (var table in new[] { AlertTable.Table, DealStateTable.Table, PhaseTransitionTable.Table })
        {
            var rows = product.Rows(table, AlertTable.OpportunityId, story.Deal);
            Assert.NotEmpty(rows);
            Assert.All(rows, row => Assert.Equal(product.ManagerId, row.GetAttributeValue<EntityReference>(StandardColumns.OwnerId).Id));
        }
    }

    [Fact]
    public void Update_OfAChartsStatus_IsRefused()
    {
        using var product = new InstalledProduct();
        var chart = new Nordhafen(product).Chart();

        var sentence = Refusal.Of(() => product.Save(
            ValueMapTable.Table, chart, (ValueMapTable.Status, new OptionSetValue((int)ValueMapStatus.Complete))));

        Assert.StartsWith("\"Value map status\" of a value map is filled by Buying Dynamics: it follows from the lines", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Update_OfADealsResults_SpeaksOfThemAndNotOfTheStage()
    {
        using var product = new InstalledProduct();
        var deal = product.Deal();

        var sentence = Refusal.Of(() => product.Save(
            OpportunityTable.Table, deal, (OpportunityTable.DealStateId, new EntityReference(DealStateTable.Table, product.Deal("Other")))));

        Assert.EndsWith("of a deal is filled by Buying Dynamics: each deal has results of its own. Leave it out.", sentence, StringComparison.Ordinal);
    }
}

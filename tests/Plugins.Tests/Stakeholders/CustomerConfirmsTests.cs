using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.BusinessValue;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Plugins.Tests.Product;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Tests.Stakeholders;

/// <summary>What counts as confirmed by the customer says by whom and when, as it can have been.</summary>
public class CustomerConfirmsTests
{
    private const string OnCreate = "bd1f0001-0000-4000-8000-0000000000";
    private static readonly OptionSetValue Confirmed = new((int)AnalysisStatus.Confirmed);
    private static readonly DateTime Today = InstalledProduct.Today.Date;
    private static readonly DateTime Ahead = Today.AddDays(30);

    [Fact]
    public void Analysis_ConfirmedByNobodyOrOnNoDay_IsRefusedOnCreateAndUpdate()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        var cfo = new EntityReference(ContactTable.Table, story.Contact("Carla", "CFO"));
        var analysis = Analysis(product, story);

        Assert.Equal(
            (0x99, "A confirmed business value analysis says who of the customer confirmed it, and on which day. Fill in \"Confirmed by\" and \"Confirmed on\" and save again, or leave the analysis finished until somebody has confirmed it."),
            Refused(() => Save((BusinessValueAnalysisTable.Status, Confirmed))));
        Assert.Equal(0x99, Refused(() => Save((BusinessValueAnalysisTable.Status, Confirmed), (BusinessValueAnalysisTable.ConfirmedBy, cfo))).Number);
        Assert.Equal(0x99, Refused(() => Save((BusinessValueAnalysisTable.Status, Confirmed), (BusinessValueAnalysisTable.ConfirmedOn, Today))).Number);
        Assert.Equal(0x99, Refused(() => Analysis(product, story, (BusinessValueAnalysisTable.Status, Confirmed))).Number);
        Assert.NotEqual(Confirmed, product.Read(BusinessValueAnalysisTable.Table, analysis).GetAttributeValue<OptionSetValue>(BusinessValueAnalysisTable.Status));
        Assert.Single(product.Rows(BusinessValueAnalysisTable.Table, BusinessValueAnalysisTable.OpportunityId, story.Deal));

        Save((BusinessValueAnalysisTable.ConfirmedBy, cfo), (BusinessValueAnalysisTable.ConfirmedOn, Today));
        Save((BusinessValueAnalysisTable.Status, Confirmed));

        Assert.Equal(0x99, Refused(() => Save((BusinessValueAnalysisTable.ConfirmedBy, null))).Number);
        Assert.Equal(0x99, Refused(() => Save((BusinessValueAnalysisTable.ConfirmedOn, null))).Number);
        Assert.Equal(
            (0x9A, "\"Confirmed on\" lies in the future. Enter the day on which the customer confirmed it, or leave the analysis finished until they have."),
            Refused(() => Save((BusinessValueAnalysisTable.ConfirmedOn, Ahead))));
        Assert.Equal(Today, product.Read(BusinessValueAnalysisTable.Table, analysis)[BusinessValueAnalysisTable.ConfirmedOn]);

        // Nobody says anything about the confirmation when its contact goes.
        product.System.Delete(ContactTable.Table, cfo.Id);
        Assert.Equal(Confirmed, product.Read(BusinessValueAnalysisTable.Table, analysis)[BusinessValueAnalysisTable.Status]);

        void Save(params (string, object?)[] columns) => product.Save(BusinessValueAnalysisTable.Table, analysis, columns);
    }

    [Fact]
    public void AnalysisOfBeforeTheRule_SavedElsewhere_PassesUntilItsConfirmationIsTouched()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        product.DisableStep(OnCreate + "11");
        var analysis = Analysis(product, story, (BusinessValueAnalysisTable.Status, Confirmed));

        product.Save(
            BusinessValueAnalysisTable.Table, analysis, (BusinessValueAnalysisTable.HurdleRate, 8m), (BusinessValueAnalysisTable.Status, Confirmed));

        Assert.Equal(8m, product.Read(BusinessValueAnalysisTable.Table, analysis)[BusinessValueAnalysisTable.HurdleRate]);
        Assert.Equal(0x99, Refused(() => product.Save(BusinessValueAnalysisTable.Table, analysis, (BusinessValueAnalysisTable.ConfirmedOn, Today))).Number);
        product.Save(BusinessValueAnalysisTable.Table, analysis, (BusinessValueAnalysisTable.Status, new OptionSetValue((int)AnalysisStatus.Draft)));
    }

    [Fact]
    public void MilestoneLineAndStakeholder_ConfirmedInTheFuture_AreRefusedInTheReadersLanguage()
    {
        using var product = new InstalledProduct(language: 1031);
        var story = new Nordhafen(product);
        var (cfo, _, _) = story.People();
        var milestone = story.Confirm(product.Settings.ChangeDecided);
        var line = story.Line(story.Chart(), cfo);

        foreach (var (table, id, column) in new[]
        {
            (MilestoneRecordTable.Table, milestone, MilestoneRecordTable.ConfirmedOn),
            (ValueMapItemTable.Table, line, ValueMapItemTable.ConfirmedOn),
            (StakeholderTable.Table, cfo, StakeholderTable.ConfirmedOn),
        })
        {
            Assert.Equal(
                (0x9A, "„Bestätigt am“ liegt in der Zukunft. Tragen Sie den Tag ein, an dem der Kunde es bestätigt hat, oder lassen Sie das Feld bis dahin leer."),
                Refused(() => product.Save(table, id, (column, Ahead))));
            Assert.False(product.Read(table, id).Contains(column));
            product.Save(table, id, (column, Today));
        }

        Assert.Equal(0x9A, Refused(() => product.Rep.Create(InstalledProduct.Row(
            MilestoneRecordTable.Table,
            (MilestoneRecordTable.OpportunityId, story.DealReference),
            (MilestoneRecordTable.MilestoneId, product.Settings.ChangeDecided),
            (MilestoneRecordTable.ConfirmedOn, Ahead)))).Number);
        Assert.Single(product.Rows(MilestoneRecordTable.Table, MilestoneRecordTable.OpportunityId, story.Deal));
    }

    [Fact]
    public void StepBack_OverAMilestoneOfBeforeTheRuleConfirmedInTheFuture_IsNotRefused()
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        var (cfo, cio, _) = story.People();
        story.MeetTheGate(cfo, cio);
        var milestone = Assert.Single(product.Rows(MilestoneRecordTable.Table, MilestoneRecordTable.OpportunityId, story.Deal)).Id;
        story.MoveTo("3-Propose");
        product.DisableStep(OnCreate + "22");
        product.Save(MilestoneRecordTable.Table, milestone, (MilestoneRecordTable.ConfirmedOn, Ahead));
        product.System.Update(new Entity("sdkmessageprocessingstep", new Guid(OnCreate + "22")) { ["statecode"] = new OptionSetValue(0) });

        story.MoveTo("2-Develop");

        Assert.Equal(
            (int)MilestoneStatus.ToBeReconfirmed,
            product.Read(MilestoneRecordTable.Table, milestone).GetAttributeValue<OptionSetValue>(MilestoneRecordTable.Status).Value);
    }

    private static Guid Analysis(InstalledProduct product, Nordhafen story, params (string, object)[] more) => product.Rep.Create(InstalledProduct.Row(
        BusinessValueAnalysisTable.Table,
        [(BusinessValueAnalysisTable.OpportunityId, story.DealReference), (BusinessValueAnalysisTable.Name, "Berth planning"), .. more]));

    private static (int Number, string Sentence) Refused(Action action)
    {
        var fault = Refusal.FaultOf(action);
        return (Refusal.NumberOf(fault), fault.Message);
    }
}

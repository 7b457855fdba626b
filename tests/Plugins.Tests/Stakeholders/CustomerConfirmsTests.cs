using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.DataAccess.Stakeholders;
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
        var milestone = Assumed(product, story);
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
            Assert.NotEqual(Ahead, product.Read(table, id).GetAttributeValue<DateTime?>(column));
            product.Save(table, id, (column, Today));
        }

        Assert.Equal(0x9A, Refused(() => product.Rep.Create(InstalledProduct.Row(
            MilestoneRecordTable.Table,
            (MilestoneRecordTable.OpportunityId, story.DealReference),
            (MilestoneRecordTable.MilestoneId, product.Settings.ChangeDecided),
            (MilestoneRecordTable.ConfirmedOn, Ahead)))).Number);
        Assert.Single(product.Rows(MilestoneRecordTable.Table, MilestoneRecordTable.OpportunityId, story.Deal));
    }

    [Theory]
    [InlineData(MilestoneRecordTable.Table, "A milestone that the customer confirmed says who of them did so, and on which day. Fill in \"Confirmed by\" and \"Confirmed on\" and save again, or leave the milestone assumed until somebody has confirmed it.")]
    [InlineData(ValueMapItemTable.Table, "A confirmed line of the value map says who of the customer confirmed it, and on which day. Fill in \"Confirmed by\" and \"Confirmed on\" and save again, or leave the line assumed until somebody has confirmed it.")]
    [InlineData(StakeholderTable.Table, "What is said of a stakeholder counts as confirmed once it says who of the customer confirmed it, and on which day. Fill in \"Confirmed by\" and \"Confirmed on\" and save again, or leave it assumed until somebody has confirmed it.")]
    public void MilestoneLineAndStakeholder_ConfirmedByNobodyOrOnNoDay_AreRefusedUntilBothAreSaid(string name, string sentence)
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        var (cfo, _, _) = story.People();
        var table = ConfirmableTables.Of(name);
        var row = name switch
        {
            MilestoneRecordTable.Table => Assumed(product, story),
            ValueMapItemTable.Table => story.Line(story.Chart(), cfo),
            _ => cfo,
        };
        var confirmed = new OptionSetValue(table.Confirmed);

        Assert.Equal((0x99, sentence), Refused(() => product.Save(name, row, (table.Status, confirmed))));
        Assert.Equal(0x99, Refused(() => product.Save(name, row, (table.Status, confirmed), (table.By, story.Witness))).Number);
        Assert.Equal(0x99, Refused(() => product.Save(name, row, (table.Status, confirmed), (table.On, Today))).Number);
        product.Save(name, row, (table.Status, confirmed), (table.By, story.Witness), (table.On, Today));
        Assert.Equal(0x99, Refused(() => product.Save(name, row, (table.By, null))).Number);

        // An older row that says neither saves as long as nobody touches its confirmation.
        product.WithoutSteps(() => product.Save(name, row, (table.By, null), (table.On, null)), UpdateStepOf(table));
        product.Save(name, row, (table.Status, confirmed), (StandardColumns.Name, "Renamed"));
        Assert.Equal("Renamed", product.Read(name, row)[StandardColumns.Name]);
        Assert.Equal(0x99, Refused(() => product.Save(name, row, (table.On, Today))).Number);
        product.Save(name, row, (table.Status, new OptionSetValue((int)Domain.Stakeholders.Confirmation.Assumed)));
    }

    [Fact]
    public void Anything_ConfirmedBySomebodyOfAnotherCompany_IsRefusedUntilTheyAreAStakeholder()
    {
        using var product = new InstalledProduct();
        var customer = product.Rep.Create(new Entity("account") { ["name"] = "Nordhafen Logistik" });
        var other = product.Rep.Create(new Entity("account") { ["name"] = "Elbe Consulting" });
        var story = new Nordhafen(product);
        product.Save(OpportunityTable.Table, story.Deal, (OpportunityTable.ParentAccountId, new EntityReference("account", customer)));
        var employee = Person("Erika", customer);
        var consultant = Person("Konrad", other);
        var analysis = Analysis(product, story);

        Save(employee);
        Assert.Equal(
            (0xD0, "\"Confirmed by\" names somebody of another company who is no stakeholder of this deal. Choose a person of the customer, or add this one to the stakeholders of the deal first."),
            Refused(() => Save(consultant)));
        product.Rep.Create(InstalledProduct.Row(
            StakeholderTable.Table, (StakeholderTable.OpportunityId, story.DealReference), (StakeholderTable.ContactId, consultant)));
        Save(consultant);

        Assert.Equal(consultant.Id, product.Read(BusinessValueAnalysisTable.Table, analysis).GetAttributeValue<EntityReference>(BusinessValueAnalysisTable.ConfirmedBy).Id);

        EntityReference Person(string first, Guid company) => new(ContactTable.Table, product.Rep.Create(
            new Entity(ContactTable.Table) { ["firstname"] = first, ["lastname"] = "Muster", [ContactTable.CompanyId] = new EntityReference("account", company) }));

        void Save(EntityReference by) => product.Save(
            BusinessValueAnalysisTable.Table,
            analysis,
            (BusinessValueAnalysisTable.Status, Confirmed),
            (BusinessValueAnalysisTable.ConfirmedBy, by),
            (BusinessValueAnalysisTable.ConfirmedOn, Today));
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

    private static Guid Assumed(InstalledProduct product, Nordhafen story) => product.Rep.Create(InstalledProduct.Row(
        MilestoneRecordTable.Table,
        (MilestoneRecordTable.OpportunityId, story.DealReference),
        (MilestoneRecordTable.MilestoneId, product.Settings.ChangeDecided),
        (MilestoneRecordTable.Status, new OptionSetValue((int)MilestoneStatus.Assumed))));

    private static string UpdateStepOf(ConfirmableTable table) =>
        OnCreate + (ConfirmableTables.All.ToList().IndexOf(table) + 1).ToString(System.Globalization.CultureInfo.InvariantCulture) + "2";

    private static Guid Analysis(InstalledProduct product, Nordhafen story, params (string, object)[] more) => product.Rep.Create(InstalledProduct.Row(
        BusinessValueAnalysisTable.Table,
        [(BusinessValueAnalysisTable.OpportunityId, story.DealReference), (BusinessValueAnalysisTable.Name, "Berth planning"), .. more]));

    private static (int Number, string Sentence) Refused(Action action)
    {
        var fault = Refusal.FaultOf(action);
        return (Refusal.NumberOf(fault), fault.Message);
    }
}

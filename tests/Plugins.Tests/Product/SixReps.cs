using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.BusinessValue;
using BuyingDynamics.Domain.Conversations;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Stakeholders;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace BuyingDynamics.Plugins.Tests.Product;

/// <summary>
/// Six reps with 25 deals each, the same in every run: eight untouched, twelve in trouble of different kinds, five healthy by
/// construction. Loaded in bulk, so that the sweep judges them.
/// </summary>
internal sealed class SixReps : IDisposable
{
    private const int DealsPerRep = 25;
    private const int Untouched = 8;
    private const int Healthy = 5;

    public SixReps()
    {
        Product = new InstalledProduct();
        Reps = [Product.RepId, .. Enumerable.Range(2, 5).Select(n => Product.Setup.User("Rep", "No " + n, businessUnit: null, 1033, "BD Rep"))];
        foreach (var rep in Reps)
        {
            for (var number = 0; number < DealsPerRep; number++)
            {
                Add(rep, number);
            }
        }

        Sweep();

        // Findings with a week of grace need to be true for that long.
        Product.Environment.Clock.Advance(TimeSpan.FromDays(8));
        Sweep();
    }

    public InstalledProduct Product { get; }

    public IReadOnlyList<Guid> Reps { get; }

    public List<Guid> Deals { get; } = [];

    public List<Guid> HealthyDeals { get; } = [];

    /// <summary>Deals in trouble that are in Buying, with their owners.</summary>
    public List<(Guid Deal, Guid Rep)> InBuying { get; } = [];

    /// <summary>Deals of one rep with people who have not all said Yes, near the change decision.</summary>
    public List<Guid> NearTheDecision { get; } = [];

    public void Dispose() => Product.Dispose();

    public Guid Create(string table, params (string Column, object Value)[] columns) => ((CreateResponse)Product.System.Execute(new CreateRequest
    {
        Target = InstalledProduct.Row(table, columns),
        ["tag"] = SettingNames.BulkTag,
    })).id;

    private void Add(Guid rep, int number)
    {
        if (number < Untouched)
        {
            Deals.Add(Deal(rep, number, "1-Qualify"));
        }
        else if (number < DealsPerRep - Healthy)
        {
            AddTroubled(rep, number);
        }
        else
        {
            AddHealthy(rep, number, isInBuying: number % 2 == 0);
        }
    }

    private void AddTroubled(Guid rep, int number)
    {
        var isInBuying = number % 3 == 0;
        var deal = Deal(rep, number, isInBuying ? "3-Propose" : "2-Develop", (OpportunityTable.CustomerSituation, "Ships wait."));
        var of = new EntityReference(OpportunityTable.Table, deal);
        Person(rep, of, "Cfo", BuyingRole.Finance, DecisionAuthority.Decides, 5, StanceToChange.NotNow);
        Person(rep, of, "Cio", BuyingRole.Technical, DecisionAuthority.Approves, 4, StanceToChange.Yes);
        Person(rep, of, "User", BuyingRole.EndUser, DecisionAuthority.Recommends, 4, number % 2 == 0 ? StanceToChange.Yes : StanceToChange.No);
        Deals.Add(deal);
        if (isInBuying)
        {
            InBuying.Add((deal, rep));
        }
        else if (rep == Reps[0])
        {
            NearTheDecision.Add(deal);
        }
    }

    private void AddHealthy(Guid rep, int number, bool isInBuying)
    {
        var deal = Deal(
            rep,
            number,
            isInBuying ? "3-Propose" : "2-Develop",
            (OpportunityTable.CustomerSituation, "Ships wait."),
            (OpportunityTable.CustomerChallenge, "Nobody sees the berths."),
            (OpportunityTable.ChangeDecision, new OptionSetValue((int)ChangeDecision.Yes)),
            (OpportunityTable.ChangeDecidedOn, InstalledProduct.Today.Date),
            (OpportunityTable.ChangeBlocker, new OptionSetValue((int)ChangeBlocker.None)),
            (OpportunityTable.Important, true),
            (OpportunityTable.Urgent, true),
            (OpportunityTable.ChangeReason, new OptionSetValue((int)ChangeReason.Problem)),
            (OpportunityTable.InterestLevel, new OptionSetValue((int)InterestLevel.OrganizationalPain)),
            (OpportunityTable.SharedVision, "One port, one plan."),
            (OpportunityTable.VisionPath, "Pilot, then all berths."),
            (OpportunityTable.VisionAgreed, new OptionSetValue((int)VisionAgreed.Yes)));
        var of = new EntityReference(OpportunityTable.Table, deal);
        var people = new[]
        {
            Person(rep, of, "Cfo", BuyingRole.Finance, DecisionAuthority.Decides, 5, StanceToChange.Yes),
            Person(rep, of, "Cio", BuyingRole.Technical, DecisionAuthority.Approves, 4, StanceToChange.Yes),
            Person(rep, of, "User", BuyingRole.EndUser, DecisionAuthority.Recommends, 4, StanceToChange.Yes),
        };
        var chart = Create(ValueMapTable.Table, (ValueMapTable.OpportunityId, of), (ValueMapTable.OwnerId, Owner(rep)));
        foreach (var (stakeholder, _) in people)
        {
            Create(
                ValueMapItemTable.Table,
                (ValueMapItemTable.ValueMapId, new EntityReference(ValueMapTable.Table, chart)),
                (ValueMapItemTable.StakeholderId, stakeholder),
                (ValueMapItemTable.BusinessReason, "Ships wait."),
                (ValueMapItemTable.DesiredSolution, "Berth planning"),
                (ValueMapItemTable.TangibleResult, "Two hours less"),
                (ValueMapItemTable.SuccessMeasure, "Hours at anchor"));
        }

        Create(
            BusinessValueAnalysisTable.Table,
            (BusinessValueAnalysisTable.OpportunityId, of),
            (BusinessValueAnalysisTable.Name, "Case"),
            (BusinessValueAnalysisTable.Status, new OptionSetValue((int)AnalysisStatus.Finished)));
        Create(
            MilestoneRecordTable.Table,
            (MilestoneRecordTable.OpportunityId, of),
            (MilestoneRecordTable.MilestoneId, Product.Settings.ChangeDecided),
            (MilestoneRecordTable.Status, new OptionSetValue((int)MilestoneStatus.ConfirmedByCustomer)),
            (MilestoneRecordTable.ConfirmedBy, people[0].Contact),
            (MilestoneRecordTable.ConfirmedOn, InstalledProduct.Today.Date));
        Product.System.Meeting(of, InstalledProduct.Today.AddDays(1), ActivityPurpose.CustomerConversation, [.. people.Select(p => p.Contact)]);
        Deals.Add(deal);
        HealthyDeals.Add(deal);
    }

    private Guid Deal(Guid rep, int number, string stepName, params (string Column, object Value)[] more) => Create(
        OpportunityTable.Table,
        [
            (OpportunityTable.Name, "Deal " + number),
            (OpportunityTable.StepName, stepName),
            (OpportunityTable.OwnerId, Owner(rep)),
            ("processid", Guid.Empty),
            ("estimatedvalue", new Money(10_000m * (number + 1))),
            .. more,
        ]);

    private (EntityReference Stakeholder, EntityReference Contact) Person(
        Guid rep, EntityReference deal, string name, BuyingRole role, DecisionAuthority authority, int influence, StanceToChange stance)
    {
        var contact = new EntityReference(ContactTable.Table, Create(ContactTable.Table, ("lastname", name), (OpportunityTable.OwnerId, Owner(rep))));
        var stakeholder = Create(
            StakeholderTable.Table,
            (StakeholderTable.OpportunityId, deal),
            (StakeholderTable.ContactId, contact),
            (StakeholderTable.BuyingRole, new OptionSetValue((int)role)),
            (StakeholderTable.Authority, new OptionSetValue((int)authority)),
            (StakeholderTable.Influence, influence),
            (StakeholderTable.StanceToChange, new OptionSetValue((int)stance)),
            (StakeholderTable.TookChangeDecision, stance == StanceToChange.Yes));
        return (new EntityReference(StakeholderTable.Table, stakeholder), contact);
    }

    private static EntityReference Owner(Guid rep) => new(SystemUserTable.Table, rep);

    private void Sweep()
    {
        var from = "";
        bool hasMore;
        do
        {
            var answer = Product.Administrator.Call("bd_EvaluateDue", ("MaxDeals", 500), ("ContinueFrom", from)).Results;
            from = (string)answer["ContinueFrom"];
            hasMore = (bool)answer["HasMore"];
        }
        while (hasMore);
    }
}

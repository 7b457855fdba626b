using System.Globalization;
using BuyingDynamics.Domain.Alerts;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Operations.Tests.Roles;

/// <summary>
/// Rows of every table of the solution around one deal of one owner, as the platform holds them: what a role meets there.
/// Rows are written with the product's steps switched off, so that results of the product can be laid out, too.
/// </summary>
internal sealed class MatrixRows
{
    public const string Own = "own";
    public const string Team = "team";
    public const string Other = "other";

    /// <summary>The number of the row that a person adds; the others are there before.</summary>
    public const int NewRow = 2;
    private const int FirstOption = 717_700_000;
    private static int codes;

    private readonly Func<Entity, Guid> write;
    private readonly Guid owner;
    private readonly Guid[] users;
    private readonly Guid[] contacts;
    private readonly Guid[] milestones;
    private readonly Guid[] stakeholders;
    private readonly Guid account;
    private readonly Guid deal;
    private readonly Guid dealWithoutMap;
    private readonly Guid option;
    private readonly Guid map;
    private readonly Guid analysis;
    private readonly Guid evaluation;
    private readonly Guid confirmation;
    private readonly Guid learner;

    /// <param name="write">Creates a row as the system, without steps.</param>
    /// <param name="owner">Who owns deal and rows.</param>
    /// <param name="accountOwner">Who owns the account of the deal.</param>
    /// <param name="share">Does with each deal what makes it reach who does not own it.</param>
    /// <param name="users">Users for the deal team.</param>
    public MatrixRows(Func<Entity, Guid> write, Guid owner, Guid accountOwner, Action<Guid> share, params Guid[] users)
    {
        (this.write, this.owner, this.users) = (write, owner, users);
        account = write(Row("account", ("name", "Account"), ("ownerid", User(accountOwner))));
        contacts = [.. Numbers.Select(number => write(OfOwner(Row("contact", ("lastname", Name(number))))))];
        milestones = [.. Numbers.Select(number => write(New("bd_milestone", number)))];
        learner = write(Row("systemuser", ("lastname", "Learner"), ("domainname", Unique("learner"))));
        deal = Deal(share);
        dealWithoutMap = Deal(share);
        stakeholders = [.. Numbers.Select(_ => Written("bd_stakeholder", 0))];
        option = Written("bd_option", 0);
        map = Written("bd_valuemap", 0);
        analysis = Written("bd_businessvalueanalysis", 0);
        evaluation = Written("bd_dealevaluation", 0);
        confirmation = write(OfOwner(OfDeal("bd_valueconfirmation", ("bd_outcome", Choice(0)))));
    }

    /// <summary>The secured columns have values; the cycles are over, so that their learner may begin another.</summary>
    private Entity Known(Entity row)
    {
        switch (row.LogicalName)
        {
            case "bd_stakeholder":
                row["bd_stancetous"] = Choice(3);
                break;
            case "bd_riskview":
                row["bd_personalrisk"] = 4;
                break;
            case "bd_alert":
                row["bd_securedfacts"] = "[]";
                break;
            case "bd_learningcycle":
                (row["bd_coachid"], row["bd_coachedon"]) = (User(owner), new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc));
                break;
            default:
                break;
        }

        return row;
    }

    private static IEnumerable<int> Numbers => Enumerable.Range(0, 3);

    /// <summary>Writes the row with that number of a table. A deal has one state, with its own id.</summary>
    public Guid Written(string table, int number) => table is "bd_dealstate" ? deal : write(OfOwner(Known(New(table, number))));

    /// <summary>Tables without owner.</summary>
    public static IReadOnlySet<string> Organisation { get; } = new HashSet<string>(["bd_alertrule", "bd_compiledsettings", "bd_milestone", "bd_stagemapping"], StringComparer.Ordinal);

    /// <summary>A new row of the table, as a person enters it; rows of one table differ by number, where the platform wants each once.</summary>
    public Entity New(string table, int number) => table switch
    {
        "bd_stakeholder" => OfDeal(table, ("bd_contactid", new EntityReference("contact", contacts[number]))),
        "bd_riskview" => Row(table, ("bd_stakeholderid", Stakeholder(number)), ("bd_optionid", new EntityReference("bd_option", option)), ("bd_organisationalrisk", 3)),
        "bd_influence" => Row(table, ("bd_fromid", Stakeholder(number)), ("bd_toid", Stakeholder(number + 1)), ("bd_kind", Choice(0))),
        "bd_option" => OfDeal(table, ("bd_name", Name(number)), ("bd_kind", Choice(0))),
        "bd_valuemapitem" => Row(table, ("bd_name", Name(number)), ("bd_valuemapid", new EntityReference("bd_valuemap", map)), ("bd_stakeholderid", Stakeholder(number))),
        "bd_cashflow" => Row(table, ("bd_analysisid", new EntityReference("bd_businessvalueanalysis", analysis)), ("bd_year", number + 1), ("bd_kind", Choice(0)), ("bd_amount", new Money(1000m))),
        "bd_resourceallocation" => Row(table, ("bd_dealevaluationid", new EntityReference("bd_dealevaluation", evaluation))),
        "bd_dealteammember" => OfDeal(table, ("bd_userid", User(users[number])), ("bd_isactive", true)),
        "bd_internaldecision" => OfDeal(table, ("bd_name", Name(number)), ("bd_kind", Choice(0))),
        "bd_winlossreview" => OfDeal(table, ("bd_ourpart", "Met procurement late."), ("bd_customerreason", "Price")),
        "bd_milestonerecord" => OfDeal(table, ("bd_name", Name(number)), ("bd_milestoneid", new EntityReference("bd_milestone", milestones[number]))),
        "bd_valuemap" when number == NewRow => Row(table, ("bd_opportunityid", new EntityReference("opportunity", dealWithoutMap))),
        "bd_referenceresult" => OfAccount(table, ("bd_name", Name(number)), ("bd_confirmationid", new EntityReference("bd_valueconfirmation", confirmation))),
        "bd_handover" or "bd_valueconfirmation" => OfDeal(table),
        "bd_accountlead" or "bd_measuredefinition" or "bd_strategicinitiative" => OfAccount(table, ("bd_name", Name(number))),
        "bd_accountmetric" => OfAccount(table, ("bd_metric", Choice(number))),
        "bd_researchnote" => OfAccount(table, ("bd_name", Name(number)), ("bd_source", Choice(0))),
        "bd_whatworked" => Row(table, ("bd_text", "A site visit with operations.")),
        "bd_learningcycle" => Row(table, ("bd_competency", "Asking"), ("bd_repid", User(learner))),
        "bd_perspective" or "bd_enablementasset" or "bd_enablementrequest" => Row(table, ("bd_name", Name(number))),
        "bd_compiledsettings" => Row(table, ("bd_name", Unique("Settings"))),
        "bd_milestone" => Row(table, ("bd_name", Name(number)), ("bd_code", Unique("milestone")), ("bd_phase", Choice(0))),
        "bd_stagemapping" => Row(table, ("bd_name", Name(number)), ("bd_stagename", Unique("Stage")), ("bd_phase", Choice(0))),
        "bd_alertrule" => Row(table, ("bd_code", RuleCatalogue.All[codes++ % RuleCatalogue.All.Count].Code)),
        "bd_alert" => OfDeal(table, ("bd_name", Name(number)), ("bd_key", Guid.NewGuid().ToString())),
        _ => OfDeal(table, ("bd_name", Name(number))),
    };

    private Entity OfOwner(Entity row)
    {
        if (!Organisation.Contains(row.LogicalName))
        {
            row["ownerid"] = User(owner);
        }

        return row;
    }

    private Entity OfDeal(string table, params (string Column, object Value)[] columns) => Row(table, [("bd_opportunityid", new EntityReference("opportunity", deal)), .. columns]);

    private Entity OfAccount(string table, params (string Column, object Value)[] columns) => Row(table, [("bd_accountid", new EntityReference("account", account)), .. columns]);

    private EntityReference Stakeholder(int number) => new("bd_stakeholder", stakeholders[number % stakeholders.Length]);

    private Guid Deal(Action<Guid> share)
    {
        var id = write(OfOwner(Row("opportunity", ("name", "Warehouse"), ("parentaccountid", new EntityReference("account", account)), ("processid", Guid.Empty))));
        share(id);
        write(OfOwner(new Entity("bd_dealstate", id) { ["bd_name"] = "Warehouse", ["bd_networkhealth"] = Choice(1), ["bd_opportunityid"] = new EntityReference("opportunity", id) }));
        return id;
    }

    private static Entity Row(string table, params (string Column, object Value)[] columns)
    {
        var row = new Entity(table);
        foreach (var (column, value) in columns)
        {
            row[column] = value;
        }

        return row;
    }

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"Row {number}");

    private static string Unique(string kind) => string.Create(CultureInfo.InvariantCulture, $"{kind}-{++codes}");

    private static OptionSetValue Choice(int number) => new(FirstOption + number);

    private static EntityReference User(Guid id) => new("systemuser", id);
}

using BuyingDynamics.LocalDataverse.Query;
using BuyingDynamics.LocalDataverse.Security;
using BuyingDynamics.LocalDataverse.Tests.Storage;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Tests.Query;

/// <summary>A small world of deals that the query tests ask about; built once, only read.</summary>
public sealed class SalesData : IDisposable
{
    /// <summary>Wednesday, 18 March 2026, 10:00 UTC.</summary>
    public static readonly DateTime Now = new(2026, 3, 18, 10, 0, 0, DateTimeKind.Utc);

    public static readonly Guid Unit = Guid.Parse("10000000-0000-0000-0000-000000000001");
    public static readonly Guid Manager = Guid.Parse("20000000-0000-0000-0000-000000000001");
    public static readonly Guid Rep = Guid.Parse("20000000-0000-0000-0000-000000000002");
    public static readonly Guid Other = Guid.Parse("20000000-0000-0000-0000-000000000003");
    public static readonly Guid Team = Guid.Parse("30000000-0000-0000-0000-000000000001");
    public static readonly Guid Contoso = Guid.Parse("40000000-0000-0000-0000-000000000001");
    public static readonly Guid Mueller = Guid.Parse("40000000-0000-0000-0000-000000000002");
    public static readonly Guid Idle = Guid.Parse("40000000-0000-0000-0000-000000000003");
    public static readonly Guid Eva = Guid.Parse("50000000-0000-0000-0000-000000000001");

    public SalesData()
    {
        Add("businessunit", Unit, ("name", "Vertrieb"));
        Add("systemuser", Manager, ("fullname", "Mara Chef"), ("domainname", "mara"));
        Add("systemuser", Rep, ("fullname", "Rolf Rep"), ("domainname", "rolf"), ("parentsystemuserid", new EntityReference("systemuser", Manager)));
        Add("systemuser", Other, ("fullname", "Olga Other"), ("domainname", "olga"));
        Add("team", Team, ("name", "Team Nord"));
        Add("account", Contoso, ("name", "Contoso"), ("address1_city", "Köln"), ("numberofemployees", 100));
        Add("account", Mueller, ("name", "Müller AG"), ("address1_city", "Bonn"), ("numberofemployees", 7));
        Add("account", Idle, ("name", "Idle Ltd"), ("parentaccountid", new EntityReference("account", Contoso)));
        Add("contact", Eva, ("fullname", "Eva Meier"), ("lastname", "Meier"), ("firstname", "Eva"), ("parentcustomerid", new EntityReference("account", Contoso)));
        Deal("Alpha", Rep, 1, 100.10m, 10, new DateTime(2026, 3, 17, 8, 0, 0, DateTimeKind.Utc), account: Contoso, rating: 1);
        Deal("alphabet", Rep, 2, 200.20m, 20, new DateTime(2026, 3, 18, 9, 0, 0, DateTimeKind.Utc), account: Contoso, rating: 3);
        Deal("Beta 50%", Other, 3, 300.30m, null, new DateTime(2026, 2, 10, 0, 0, 0, DateTimeKind.Utc), account: Mueller, rating: 2);
        Deal("Größe", Manager, 4, null, 40, new DateTime(2025, 12, 31, 23, 0, 0, DateTimeKind.Utc), contact: Eva);
        Deal("Omega", Team, 5, 0.0001m, 50, new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc));
    }

    public StoreFixture Store { get; } = new();

    public static QueryCaller Caller(Guid? user = null, IRowVisibility? visibility = null, TimeZoneInfo? zone = null, int language = 1033) =>
        new(user ?? Rep, Unit, [Team], Now, visibility ?? SystemVisibility.Instance, zone, language);

    public EntityCollection Fetch(string fetchXml, QueryCaller? caller = null)
    {
        using var unit = Store.Database.BeginRead();
        return new QueryEngine(() => Store.Catalog).Run(unit, FetchXmlReader.Read(fetchXml, Store.Catalog), caller ?? Caller());
    }

    public EntityCollection Query(QueryBase query, QueryCaller? caller = null)
    {
        using var unit = Store.Database.BeginRead();
        return new QueryEngine(() => Store.Catalog).Run(unit, QueryExpressionReader.Read(query), caller ?? Caller());
    }

    /// <summary>Names of the deals that a filter leaves, in order of name, joined by ", ".</summary>
    public string Deals(string conditions, QueryCaller? caller = null, string joins = "") =>
        string.Join(", ", Fetch($"<fetch><entity name='opportunity'><attribute name='name'/><filter>{conditions}</filter>{joins}<order attribute='name'/></entity></fetch>", caller)
            .Entities.Select(row => row.GetAttributeValue<string>("name")));

    public void Add(string table, Guid id, params (string Column, object? Value)[] values)
    {
        var row = StoreFixture.Row(table, values);
        row.Id = id;
        Store.Write(unit => Store.Rows.Insert(unit, row));
    }

    public static Guid DealId(int number) => Guid.Parse($"60000000-0000-0000-0000-00000000000{number}");

    public void Dispose() => Store.Dispose();

    private void Deal(string name, Guid owner, int number, decimal? value, int? probability, DateTime created, Guid? account = null, Guid? contact = null, int? rating = null) =>
        Add(
            "opportunity",
            DealId(number),
            ("name", name),
            ("ownerid", new EntityReference(owner == Team ? "team" : "systemuser", owner)),
            ("owningbusinessunit", new EntityReference("businessunit", Unit)),
            ("estimatedvalue", value is null ? null : new Money(value.Value)),
            ("closeprobability", probability),
            ("createdon", created),
            ("estimatedclosedate", created.Date),
            ("statecode", new OptionSetValue(number == 5 ? 2 : 0)),
            ("opportunityratingcode", rating is null ? null : new OptionSetValue(rating.Value)),
            ("decisionmaker", number % 2 == 1),
            ("customerid", account is not null ? new EntityReference("account", account.Value) : contact is not null ? new EntityReference("contact", contact.Value) : null),
            ("parentaccountid", account is null ? null : new EntityReference("account", account.Value)));
}

namespace BuyingDynamics.LocalDataverse.Tests.WebApi;

public sealed class CollectionReadTests(ThingsServed things) : IClassFixture<ThingsServed>
{
    private ServedEnvironment Served => things.Served;

    [Fact]
    public async Task Get_SelectFilterOrderTop_AnswersODataWithAnnotations()
    {
        var answer = await Served.GetAsync("sample_things?$select=sample_name,sample_color&$filter=sample_color ne null&$orderby=sample_name&$top=2");

        Assert.Equal(200, answer.Status);
        Assert.StartsWith("application/json", answer.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Equal("4.0", answer.Headers["OData-Version"]);
        Assert.Equal($"{Served.Http.BaseAddress}$metadata#sample_things(sample_name,sample_color)", (string)answer.Json["@odata.context"]!);
        Assert.Equal(["Alpha", "Beta"], answer.All("sample_name"));
        var first = answer.Rows[0]!.AsObject();
        Assert.Equal(1, (int)first["sample_color"]!);
        Assert.Equal("Red", (string)first["sample_color@OData.Community.Display.V1.FormattedValue"]!);
        Assert.StartsWith("W/\"", (string)first["@odata.etag"]!, StringComparison.Ordinal);
        Assert.True(Guid.TryParse((string)first["sample_thingid"]!, out _));
        Assert.DoesNotContain("sample_amount", first.Select(property => property.Key));
    }

    [Theory]
    [InlineData("sample_name eq 'Beta'", "Beta")]
    [InlineData("contains(sample_name,'amm')", "Gamma")]
    [InlineData("startswith(sample_name,'al') or endswith(sample_name,'lta')", "Alpha,Delta")]
    [InlineData("sample_amount gt 20 and sample_amount le 30", "Beta,Gamma")]
    [InlineData("not (sample_color eq 2)", "Alpha,Delta")]
    [InlineData("_sample_accountid_value eq null", "Delta,Gamma")]
    [InlineData("sample_AccountId/name eq 'Nordhafen'", "Alpha,Beta")]
    [InlineData("sample_AccountId/name eq 'Nordhafen' or sample_name eq 'Delta'", "Alpha,Beta,Delta")]
    [InlineData("sample_name in ('Alpha','Gamma')", "Alpha,Gamma")]
    [InlineData("Microsoft.Dynamics.CRM.In(PropertyName='sample_color',PropertyValues=['1'])", "Alpha,Delta")]
    [InlineData("Microsoft.Dynamics.CRM.Today(PropertyName='createdon')", "Alpha,Beta,Delta,Gamma")]
    [InlineData("createdon lt 2020-01-01", "")]
    public async Task Get_Filter_AnswersRowsThatMeetIt(string filter, string expected)
    {
        var answer = await Served.GetAsync($"sample_things?$select=sample_name&$orderby=sample_name&$filter={Uri.EscapeDataString(filter)}");

        Assert.Equal(expected, string.Join(',', answer.All("sample_name")));
    }

    [Fact]
    public async Task Get_AnyOverRelatedRows_AnswersParents()
    {
        await Served.CreateAsync("accounts", new { name = "Without things" });

        var answer = await Served.GetAsync("accounts?$select=name&$filter=sample_account_thing/any(t:t/sample_amount gt 15)");

        Assert.Equal(["Nordhafen"], answer.All("name"));
    }

    [Fact]
    public async Task Get_ExpandLookup_AnswersRelatedRowOrNull()
    {
        var answer = await Served.GetAsync("sample_things?$select=sample_name&$orderby=sample_name&$expand=sample_AccountId($select=name)");

        Assert.Equal(["Nordhafen", "Nordhafen", null, null], answer.Rows.Select(row => (string?)row!["sample_AccountId"]?["name"]));
        Assert.DoesNotContain("_sample_accountid_value", answer.Rows[0]!.AsObject().Select(property => property.Key));
    }

    [Fact]
    public async Task Get_ExpandCollection_AnswersFilteredOrderedLimitedRows()
    {
        var answer = await Served.GetAsync("accounts?$select=name&$expand=sample_account_thing($select=sample_name;$filter=sample_amount gt 5;$orderby=sample_name desc;$top=1)");

        var related = answer.Rows[0]!["sample_account_thing"]!.AsArray();
        Assert.Equal(["Beta"], related.Select(thing => (string?)thing!["sample_name"]));
    }

    [Fact]
    public async Task Get_MaxPageSize_LinksAllPages()
    {
        var names = new List<string?>();
        var address = "sample_things?$select=sample_name&$orderby=sample_name&$filter=sample_amount gt 0";
        while (true)
        {
            var page = await Served.GetAsync(address, ("Prefer", "odata.maxpagesize=3"));
            names.AddRange(page.All("sample_name"));
            if (page.Json["@odata.nextLink"] is not { } next)
            {
                break;
            }

            Assert.Equal(3, page.Rows.Count);
            address = (string)next!;
        }

        Assert.Equal(["Alpha", "Beta", "Delta", "Gamma"], names);
    }

    [Fact]
    public async Task Get_Count_AnswersAllWhateverTheTop()
    {
        var answer = await Served.GetAsync("sample_things?$select=sample_name&$count=true&$top=1");
        var bare = await Served.GetAsync("sample_things/$count");

        Assert.Equal(4, (int)answer.Json["@odata.count"]!);
        Assert.Single(answer.Rows);
        Assert.Equal("4", bare.Text);
    }

    [Fact]
    public async Task Get_FetchXml_AnswersJoinedColumnsAndAggregates()
    {
        const string Joined = "<fetch><entity name='sample_thing'><attribute name='sample_name'/><order attribute='sample_name'/><link-entity name='account' from='accountid' to='sample_accountid' alias='a'><attribute name='name'/></link-entity></entity></fetch>";
        const string Sum = "<fetch aggregate='true'><entity name='sample_thing'><attribute name='sample_amount' alias='total' aggregate='sum'/></entity></fetch>";

        var joined = await Served.GetAsync($"sample_things?fetchXml={Uri.EscapeDataString(Joined)}");
        var sum = await Served.GetAsync($"sample_things?fetchXml={Uri.EscapeDataString(Sum)}");

        Assert.Equal(["Alpha", "Beta"], joined.All("sample_name"));
        Assert.Equal("Nordhafen", (string)joined.Rows[0]!["a.name"]!);
        Assert.Equal(100.5m, (decimal)sum.Rows[0]!["total"]!);
    }

    [Fact]
    public async Task Get_FetchXmlPage_AnswersCookieOfTheNext()
    {
        const string Fetch = "<fetch count='3' page='1'><entity name='sample_thing'><attribute name='sample_name'/><order attribute='sample_name'/></entity></fetch>";

        var answer = await Served.GetAsync($"sample_things?fetchXml={Uri.EscapeDataString(Fetch)}");

        Assert.Equal(3, answer.Rows.Count);
        Assert.Contains("pagenumber=\"2\"", (string)answer.Json["@Microsoft.Dynamics.CRM.fetchxmlpagingcookie"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("*", true, true)]
    [InlineData("OData.Community.Display.V1.FormattedValue", true, false)]
    [InlineData("Microsoft.Dynamics.CRM.*", false, true)]
    [InlineData("-*", false, false)]
    public async Task Get_AnnotationsPreference_IsFollowed(string annotations, bool formatted, bool table)
    {
        var answer = await Served.GetAsync("sample_things?$filter=sample_name eq 'Alpha'", ("Prefer", $"odata.include-annotations=\"{annotations}\""));

        var names = answer.Rows[0]!.AsObject().Select(property => property.Key).ToList();
        Assert.Equal(formatted, names.Contains("_sample_accountid_value@OData.Community.Display.V1.FormattedValue"));
        Assert.Equal(table, names.Contains("_sample_accountid_value@Microsoft.Dynamics.CRM.lookuplogicalname"));
    }

    [Theory]
    [InlineData("nonsenses", 404, "nonsenses")]
    [InlineData("sample_things?$filter=nonsense eq 1", 400, "nonsense")]
    [InlineData("sample_things?$select=nonsense", 400, "nonsense")]
    [InlineData("sample_things?$filter=sample_name eq", 400, "")]
    [InlineData("sample_things?$apply=groupby((sample_name))", 400, "$apply")]
    [InlineData("sample_things?$skip=5", 400, "$skip")]
    [InlineData("sample_things?$skiptoken=5", 400, "nextLink")]
    [InlineData("sample_things?$filter=length(sample_name) gt 5", 400, "not offered")]
    [InlineData("sample_things?fetchXml=<fetch><entity name='account'/></fetch>", 400, "account")]
    [InlineData("sample_things?fetchXml=<fetch", 400, "well-formed")]
    [InlineData("sample_things?fetchXml=<fetch><entity name='sample_thing'><filter><condition attribute='sample_name' operator='sounds-like' value='x'/></filter></entity></fetch>", 400, "sounds-like")]
    public async Task Get_WhatCannotBeAnswered_IsODataErrorThatNamesIt(string address, int status, string named)
    {
        var answer = await Served.GetAsync(address);

        Assert.Equal(status, answer.Status);
        Assert.Matches("^0x[0-9a-f]{8}$", answer.Error.Code);
        Assert.Contains(named, answer.Error.Message, StringComparison.Ordinal);
    }
}

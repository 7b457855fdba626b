namespace BuyingDynamics.LocalDataverse.Tests.WebApi;

/// <summary>
/// Whatever arrives is answered as the sender's mistake: 4xx, an OData error with a Dataverse code, nothing of our inside, and nothing written.
/// Each case once was, or could well be, an exception of the runtime, of the OData parser, or of SQLite.
/// </summary>
public sealed class HostileQueryTests(EveryTypeServed every) : IClassFixture<EveryTypeServed>
{
    private const string Id = "0b6f6a3e-8d0c-4f0a-9d0e-2f6f5f1f0a11";

    private ServedEnvironment Served => every.Served;

    [Theory]
    [InlineData("$filter=sample_amount eq 1e300")]
    [InlineData("$filter=sample_amount eq INF")]
    [InlineData("$filter=sample_amount eq NaN")]
    [InlineData("$filter=sample_rate eq 1e300")]
    [InlineData("$filter=sample_rate in (1e300)")]
    [InlineData("$filter=sample_weight eq NaN")]
    [InlineData("$filter=sample_weight gt -INF")]
    [InlineData("$filter=sample_count eq 1.5")]
    [InlineData("$filter=sample_count eq 99999999999")]
    [InlineData("$filter=sample_count eq 99999999999999999999999999999999999999999")]
    [InlineData("$filter=sample_count in (1,99999999999)")]
    [InlineData("$filter=sample_color eq 1e30")]
    [InlineData("$filter=sample_color eq 'red'")]
    [InlineData("$filter=sample_day eq 2026-02-30")]
    [InlineData("$filter=sample_day eq 99999-01-01")]
    [InlineData("$filter=createdon gt 0001-01-01T00:00:00%2B14:00")]
    [InlineData("$filter=createdon gt 9999-12-31T23:59:59-14:00")]
    [InlineData("$filter=createdon gt 2026-01-01T25:00:00Z")]
    [InlineData("$filter=sample_thingid eq 0b6f6a3e")]
    [InlineData("$filter=_sample_accountid_value eq 'x'")]
    [InlineData("$filter=null eq null")]
    [InlineData("$filter=sample_name gt null")]
    [InlineData("$filter=sample_name in ()")]
    [InlineData("$filter=sample_name in (null)")]
    [InlineData("$filter=sample_name in 'x'")]
    [InlineData("$filter=sample_name eq sample_code")]
    [InlineData("$filter=sample_name eq @missing")]
    [InlineData("$filter=contains(sample_name,null)")]
    [InlineData("$filter=contains(sample_name,sample_code)")]
    [InlineData("$filter=contains(sample_amount,'1')")]
    [InlineData("$filter=startswith(sample_name)")]
    [InlineData("$filter=sample_name eq 'x")]
    [InlineData("$filter=sample_name eq 'x' and")]
    [InlineData("$filter=((((sample_name eq 'x')")]
    [InlineData("$filter=sample_name")]
    [InlineData("$filter=1")]
    [InlineData("$filter=sample_amount add 1 eq 2")]
    [InlineData("$filter=sample_AccountId eq null and sample_AccountId/nonsense eq 1")]
    [InlineData("$filter=sample_AccountId/primarycontactid/fullname eq 'x'")]
    [InlineData("$filter=sample_AccountId/any(a:a/name eq 'x')")]
    [InlineData("$filter=Microsoft.Dynamics.CRM.LastXDays(PropertyName='createdon',PropertyValue=99999999999)")]
    [InlineData("$filter=Microsoft.Dynamics.CRM.LastXDays(PropertyName='createdon',PropertyValue=2000000000)")]
    [InlineData("$filter=Microsoft.Dynamics.CRM.LastXDays(PropertyName='createdon',PropertyValue=-1)")]
    [InlineData("$filter=Microsoft.Dynamics.CRM.LastXDays(PropertyName=null,PropertyValue=1)")]
    [InlineData("$filter=Microsoft.Dynamics.CRM.LastXDays(PropertyName='nonsense',PropertyValue=1)")]
    [InlineData("$filter=Microsoft.Dynamics.CRM.LastXDays(PropertyName=5,PropertyValue=1)")]
    [InlineData("$filter=Microsoft.Dynamics.CRM.OlderThanXMonths(PropertyName='createdon',PropertyValue=999999)")]
    [InlineData("$filter=Microsoft.Dynamics.CRM.On(PropertyName='createdon',PropertyValue='99999-99-99')")]
    [InlineData("$filter=Microsoft.Dynamics.CRM.On(PropertyName='createdon',PropertyValue=null)")]
    [InlineData("$filter=Microsoft.Dynamics.CRM.On(PropertyName='sample_name',PropertyValue='2026-01-01')")]
    [InlineData("$filter=Microsoft.Dynamics.CRM.In(PropertyName='sample_count',PropertyValues=['99999999999'])")]
    [InlineData("$filter=Microsoft.Dynamics.CRM.In(PropertyName='sample_count',PropertyValues=[null])")]
    [InlineData("$filter=Microsoft.Dynamics.CRM.In(PropertyName='sample_count',PropertyValues=[{}])")]
    [InlineData("$filter=Microsoft.Dynamics.CRM.In(PropertyName='sample_rate',PropertyValues=['1e99'])")]
    [InlineData("$filter=Microsoft.Dynamics.CRM.In(PropertyName='sample_weight',PropertyValues=['NaN'])")]
    [InlineData("$filter=Microsoft.Dynamics.CRM.Between(PropertyName='sample_count',PropertyValues=['1'])")]
    [InlineData("$filter=Microsoft.Dynamics.CRM.EqualUserId(PropertyName='sample_name')")]
    [InlineData("$select=sample_name,,")]
    [InlineData("$select=sample_AccountId/name")]
    [InlineData("$select=sample_AccountId")]
    [InlineData("$select=_nonsense_value")]
    [InlineData("$select='")]
    [InlineData("$orderby=sample_name sideways")]
    [InlineData("$orderby=sample_AccountId/name")]
    [InlineData("$orderby=length(sample_name)")]
    [InlineData("$orderby=1")]
    [InlineData("$top=-1")]
    [InlineData("$top=x")]
    [InlineData("$top=99999999999999999999")]
    [InlineData("$count=perhaps")]
    [InlineData("$format=atom")]
    [InlineData("$expand=nonsense")]
    [InlineData("$expand=sample_AccountId($top=99999999999)")]
    [InlineData("$expand=sample_AccountId($levels=3)")]
    [InlineData("$expand=sample_AccountId/$ref")]
    [InlineData("$expand=sample_AccountId($expand=sample_account_thing($filter=sample_amount eq 1e300))")]
    [InlineData("$expand=sample_AccountId($select=")]
    [InlineData("$skiptoken=<cookie/>")]
    [InlineData("$skiptoken=<cookie pagenumber='-5' pagingcookie=''/>")]
    [InlineData("$skiptoken=<cookie pagenumber='0' pagingcookie=''/>")]
    [InlineData("$skiptoken=<cookie pagenumber='99999999999' pagingcookie=''/>")]
    [InlineData("$skiptoken=<cookie pagenumber='2' pagingcookie='%253Cnonsense'/>")]
    [InlineData("$skiptoken=<cookie pagenumber='2' pagingcookie='%253Ccookie page=\"1\"%253E%253Clast type=\"fraction\"%253ENaN%253C/last%253E%253C/cookie%253E'/>")]
    [InlineData("$skiptoken=%00")]
    [InlineData("$skiptoken=<!DOCTYPE c [<!ENTITY a '2'>]><cookie pagenumber='%26a;' pagingcookie=''/>")]
    [InlineData("$skiptoken=<cookie pagenumber='2' pagingcookie='nonsense' istracking='True'/>")]
    [InlineData("$deltatoken=nonsense")]
    [InlineData("$filter=sample_name eq 'x'&$filter=sample_name eq 'y'")]
    [InlineData("savedQuery=nonsense")]
    [InlineData("savedQuery=" + Id)]
    [InlineData("userQuery=" + Id)]
    public async Task Get_HostileQueryOption_IsRefused(string query) => await every.RefusedAsync(() => Served.GetAsync($"sample_things?{query}"));

    [Theory]
    [InlineData("createdon", "last-x-years", "100000")]
    [InlineData("createdon", "last-x-years", "2147483647")]
    [InlineData("createdon", "last-x-years", "99999999999")]
    [InlineData("createdon", "next-x-months", "200000")]
    [InlineData("createdon", "next-x-weeks", "400000000")]
    [InlineData("createdon", "last-x-weeks", "400000000")]
    [InlineData("createdon", "olderthan-x-days", "2147483647")]
    [InlineData("createdon", "olderthan-x-minutes", "-3")]
    [InlineData("createdon", "olderthan-x-hours", "1.5")]
    [InlineData("createdon", "next-x-hours", "2147483647")]
    [InlineData("createdon", "last-x-days", "")]
    [InlineData("createdon", "on", "99999-01-01")]
    [InlineData("createdon", "between", "2026-01-01")]
    [InlineData("createdon", "ge", "yesterday")]
    [InlineData("sample_day", "on", "0000-00-00")]
    [InlineData("sample_count", "eq", "99999999999999999999")]
    [InlineData("sample_count", "eq", "1.5")]
    [InlineData("sample_count", "last-x-days", "3")]
    [InlineData("sample_rate", "gt", "1e400")]
    [InlineData("sample_weight", "eq", "NaN")]
    [InlineData("sample_weight", "eq", "Infinity")]
    [InlineData("sample_colors", "contain-values", "99999999999")]
    [InlineData("sample_colors", "contain-values", "red")]
    [InlineData("sample_accountid", "eq", "nonsense")]
    [InlineData("sample_flag", "eq", "perhaps")]
    [InlineData("nonsense", "eq", "1")]
    [InlineData("sample_name", "sounds-like", "1")]
    [InlineData("sample_name", "eq-userid", "")]
    public async Task Get_HostileCondition_IsRefused(string column, string comparison, string value) => await every.RefusedAsync(() => FetchAsync(
        $"<fetch><entity name='sample_thing'><attribute name='sample_name'/><filter><condition attribute='{column}' operator='{comparison}' value='{value}'/></filter></entity></fetch>"));

    [Theory]
    [InlineData("")]
    [InlineData("<")]
    [InlineData("<fetch/>")]
    [InlineData("<nonsense><entity name='sample_thing'/></nonsense>")]
    [InlineData("<fetch><entity name='sample_thing'/><entity name='sample_thing'/></fetch>")]
    [InlineData("<fetch><entity name=''/></fetch>")]
    [InlineData("<!DOCTYPE fetch [<!ENTITY a 'sample_thing'>]><fetch><entity name='&a;'/></fetch>")]
    [InlineData("<fetch top='99999999999'><entity name='sample_thing'/></fetch>")]
    [InlineData("<fetch top='0'><entity name='sample_thing'/></fetch>")]
    [InlineData("<fetch top='5001'><entity name='sample_thing'/></fetch>")]
    [InlineData("<fetch count='-1'><entity name='sample_thing'/></fetch>")]
    [InlineData("<fetch count='5' page='-1'><entity name='sample_thing'/></fetch>")]
    [InlineData("<fetch count='5' page='99999999999'><entity name='sample_thing'/></fetch>")]
    [InlineData("<fetch count='5' page='2' paging-cookie='nonsense'><entity name='sample_thing'><attribute name='sample_name'/></entity></fetch>")]
    [InlineData("<fetch aggregate='true' aggregatelimit='-1'><entity name='sample_thing'><attribute name='sample_name' alias='n' aggregate='count'/></entity></fetch>")]
    [InlineData("<fetch aggregate='true'><entity name='sample_thing'><attribute name='sample_name' alias='n' aggregate='sum'/></entity></fetch>")]
    [InlineData("<fetch aggregate='true'><entity name='sample_thing'><attribute name='createdon' alias='n' groupby='true' dategrouping='minute'/></entity></fetch>")]
    [InlineData("<fetch aggregate='perhaps'><entity name='sample_thing'/></fetch>")]
    [InlineData("<fetch><entity name='sample_thing'><link-entity name='account' from='nonsense' to='sample_accountid'/></entity></fetch>")]
    [InlineData("<fetch><entity name='sample_thing'><link-entity name='account'/></entity></fetch>")]
    [InlineData("<fetch><entity name='sample_thing'><order/></entity></fetch>")]
    [InlineData("<fetch><entity name='sample_thing'><filter type='xor'/></entity></fetch>")]
    public async Task Get_HostileFetchXml_IsRefused(string fetchXml) => await every.RefusedAsync(() => FetchAsync(fetchXml));

    [Theory]
    [InlineData("accounts?$expand=primarycontactid", "($expand=parentcustomerid_account($expand=primarycontactid", "))", 8)]
    [InlineData("sample_things?$expand=sample_AccountId", "($expand=sample_account_thing($expand=sample_AccountId", "))", 60)]
    public async Task Get_MoreExpansionsThanDataverseAllows_IsRefused(string address, string open, string close, int times) =>
        await every.RefusedAsync(() => Served.GetAsync(address + string.Concat(Enumerable.Repeat(open, times)) + string.Concat(Enumerable.Repeat(close, times))));

    [Theory]
    [InlineData(16)]
    [InlineData(70)]
    public async Task Get_MoreJoinsThanDataverseAllows_IsRefused(int joins)
    {
        var links = Enumerable.Range(0, joins).Select(level => $"<link-entity name='account' from='accountid' to='parentaccountid' link-type='outer' alias='a{level}'>");

        await every.RefusedAsync(() => Served.GetAsync(
            $"accounts?fetchXml=<fetch><entity name='account'><attribute name='name'/>{string.Concat(links)}{string.Concat(Enumerable.Repeat("</link-entity>", joins))}</entity></fetch>"));
    }

    [Fact]
    public async Task Get_MoreConditionsThanDataverseAllows_IsRefused() =>
        await every.RefusedAsync(() => Served.GetAsync($"sample_things?$filter={string.Join(" or ", Enumerable.Repeat("statecode eq 1", 501))}"));

    [Theory]
    [InlineData("(", ")")]
    [InlineData("not (", ")")]
    public async Task Get_FilterNestedTooDeeply_IsRefused(string open, string close) => await every.RefusedAsync(() => Served.GetAsync(
        $"sample_things?$filter={string.Concat(Enumerable.Repeat(open, 2000))}statecode eq 1{string.Concat(Enumerable.Repeat(close, 2000))}"));

    [Fact]
    public async Task Get_FetchXmlNestedDeeply_IsAnsweredOrRefused()
    {
        var answer = await Served.GetAsync(
            $"sample_things?fetchXml=<fetch><entity name='sample_thing'>{string.Concat(Enumerable.Repeat("<filter>", 1500))}<condition attribute='statecode' operator='eq' value='0'/>{string.Concat(Enumerable.Repeat("</filter>", 1500))}</entity></fetch>");

        Assert.True(answer.Status is 200 or (>= 400 and < 500), $"{answer.Status}: {answer.Text}");
    }

    [Theory]
    [InlineData("sample_count gt 1 and sample_count lt 2.0", 200)]
    [InlineData("sample_rate gt 1.25 and sample_weight lt 1e300", 200)]
    [InlineData("createdon lt 9999-12-31T23:59:59Z and Microsoft.Dynamics.CRM.OnOrBefore(PropertyName='createdon',PropertyValue='9999-12-31')", 200)]
    [InlineData("Microsoft.Dynamics.CRM.LastXDays(PropertyName='createdon',PropertyValue=700000)", 200)]
    public async Task Get_FilterAtTheEdge_IsAnswered(string filter, int status) => Assert.Equal(status, (await Served.GetAsync($"sample_things?$filter={filter}")).Status);

    private Task<Answer> FetchAsync(string fetchXml) => Served.GetAsync($"sample_things?fetchXml={Uri.EscapeDataString(fetchXml)}");
}

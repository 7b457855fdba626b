using System.Net.Sockets;
using System.Text;

namespace BuyingDynamics.LocalDataverse.Tests.WebApi;

/// <summary>As <see cref="HostileQueryTests"/>, for addresses, bodies, parameters and headers.</summary>
public sealed class HostileRequestTests(EveryTypeServed every) : IClassFixture<EveryTypeServed>
{
    private const string Id = "0b6f6a3e-8d0c-4f0a-9d0e-2f6f5f1f0a11";

    private ServedEnvironment Served => every.Served;

    [Theory]
    [InlineData("sample_things(nonsense)")]
    [InlineData("sample_things(1)")]
    [InlineData("sample_things('" + Id + "')")]
    [InlineData("sample_things(00000000-0000-0000-0000-000000000000)")]
    [InlineData("sample_things(sample_code='x',sample_code='y')")]
    [InlineData("sample_things(sample_code=null)")]
    [InlineData("sample_things(sample_code=5)")]
    [InlineData("sample_things(sample_name='x')")]
    [InlineData("sample_things(sample_code='%ED%A0%80')")]
    [InlineData("sample_things(sample_code=@p)")]
    [InlineData("sample_things(" + Id + ")(" + Id + ")")]
    [InlineData("sample_things(" + Id + ")/nonsense")]
    [InlineData("sample_things(" + Id + ")/sample_name/$value")]
    [InlineData("sample_things(" + Id + ")/sample_AccountId/$ref")]
    [InlineData("sample_things(" + Id + ")/Microsoft.Dynamics.CRM.nonsense")]
    [InlineData("sample_things/Microsoft.Dynamics.CRM.account")]
    [InlineData("sample_things/$count/$count")]
    [InlineData("sample_things/$count?$top=1")]
    [InlineData("sample_things/$count?$select=sample_name")]
    [InlineData("WhoAmI()?$deltatoken=1")]
    [InlineData("%2F..%2F..%2Fetc%2Fpasswd")]
    [InlineData("http:accounts")]
    [InlineData("a:b")]
    [InlineData("%zz")]
    [InlineData("nonsense(")]
    [InlineData("EntityDefinitions(LogicalName='nonsense')")]
    [InlineData("EntityDefinitions(LogicalName='a%27b')")]
    [InlineData("WhoAmI(nonsense=1)")]
    [InlineData("sample_Everything")]
    public async Task Get_HostileAddress_IsRefused(string address) => await every.RefusedAsync(() => Served.GetAsync($"{Served.Http.BaseAddress}{address}"));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("5")]
    [InlineData("{")]
    [InlineData("""{"sample_name":"x"} {"sample_name":"y"}""")]
    [InlineData("""{"sample_name":"x","sample_name":"y"}""")]
    [InlineData("""{"sample_name":"\ud800"}""")]
    [InlineData("""{"sample_name":"\udc00x"}""")]
    [InlineData("""{"\ud800":"x"}""")]
    [InlineData("""{"sample_name@\ud800":"x"}""")]
    [InlineData("""{"sample_name":"x","nonsense@odata.bind":"\ud800"}""")]
    [InlineData("""{"sample_name":{"a":1}}""")]
    [InlineData("""{"sample_name":5}""")]
    [InlineData("""{"sample_name":"a text that is longer than twenty characters"}""")]
    [InlineData("""{"sample_amount":1e400}""")]
    [InlineData("""{"sample_amount":79228162514264337593543950335}""")]
    [InlineData("""{"sample_rate":79228162514264337593543950335}""")]
    [InlineData("""{"sample_weight":1e400}""")]
    [InlineData("""{"sample_weight":"NaN"}""")]
    [InlineData("""{"sample_count":2147483648}""")]
    [InlineData("""{"sample_count":1.5}""")]
    [InlineData("""{"sample_color":99}""")]
    [InlineData("""{"sample_color":"1"}""")]
    [InlineData("""{"sample_colors":"1,99999999999"}""")]
    [InlineData("""{"sample_day":"2026-02-30"}""")]
    [InlineData("""{"sample_day":"99999-01-01"}""")]
    [InlineData("""{"sample_moment":"0001-01-01T00:00:00+14:00"}""")]
    [InlineData("""{"sample_moment":5}""")]
    [InlineData("""{"sample_flag":"true"}""")]
    [InlineData("""{"sample_thingid":"nonsense"}""")]
    [InlineData("""{"_sample_accountid_value":"0b6f6a3e-8d0c-4f0a-9d0e-2f6f5f1f0a11"}""")]
    [InlineData("""{"sample_AccountId":{"name":"deep"}}""")]
    [InlineData("""{"sample_AccountId@odata.bind":5}""")]
    [InlineData("""{"sample_AccountId@odata.bind":""}""")]
    [InlineData("""{"sample_AccountId@odata.bind":"accounts"}""")]
    [InlineData("""{"sample_AccountId@odata.bind":"accounts()"}""")]
    [InlineData("""{"sample_AccountId@odata.bind":"//["}""")]
    [InlineData("""{"sample_AccountId@odata.bind":"http:["}""")]
    [InlineData("""{"sample_AccountId@odata.bind":"http://["}""")]
    [InlineData("""{"sample_AccountId@odata.bind":"a:b"}""")]
    [InlineData("""{"sample_AccountId@odata.bind":"$1"}""")]
    [InlineData("""{"sample_AccountId@odata.bind":"/accounts(0b6f6a3e-8d0c-4f0a-9d0e-2f6f5f1f0a11)"}""")]
    [InlineData("""{"sample_AccountId@odata.bind":"/accounts(0b6f6a3e-8d0c-4f0a-9d0e-2f6f5f1f0a11)/name"}""")]
    [InlineData("""{"sample_AccountId@odata.bind":"/contacts(0b6f6a3e-8d0c-4f0a-9d0e-2f6f5f1f0a11)"}""")]
    [InlineData("""{"@odata.bind":"/accounts(0b6f6a3e-8d0c-4f0a-9d0e-2f6f5f1f0a11)"}""")]
    [InlineData("""{"ownerid@odata.bind":null}""")]
    [InlineData("""{"statuscode":99}""")]
    [InlineData("""{"@odata.type":5}""")]
    [InlineData("""{"@odata.type":"Microsoft.Dynamics.CRM.account","sample_name":"x"}""")]
    public async Task Patch_HostileBody_IsRefused(string body) => await every.RefusedAsync(() => Served.SendAsync(HttpMethod.Patch, $"sample_things({every.Thing})", body));

    [Theory]
    [InlineData(new byte[] { 0x7b, 0x22, 0x73, 0x61, 0x6d, 0x70, 0x6c, 0x65, 0x5f, 0x6e, 0x61, 0x6d, 0x65, 0x22, 0x3a, 0x22, 0xff, 0xfe, 0x22, 0x7d })]
    [InlineData(new byte[] { 0x7b, 0x22, 0xc3, 0x28, 0x22, 0x3a, 0x31, 0x7d })]
    [InlineData(new byte[] { 0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00 })]
    [InlineData(new byte[] { 0x00 })]
    public async Task Patch_BodyThatIsNoUtf8_IsRefused(byte[] body) => await every.RefusedAsync(() => Served.SendAsync(HttpMethod.Patch, $"sample_things({every.Thing})", body));

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("application/xml")]
    [InlineData("nonsense")]
    public async Task Patch_BodyOfAnotherKind_IsRefusedWith415(string type)
    {
        using var content = new ByteArrayContent("""{"sample_name":"Changed"}"""u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        Answer? answer = null;

        await every.RefusedAsync(async () => answer = await Served.SendAsync(HttpMethod.Patch, $"sample_things({every.Thing})", content));

        Assert.Equal(415, answer!.Status);
    }

    [Theory]
    [InlineData("$filter=sample_name eq 'x'")]
    [InlineData("$orderby=sample_name")]
    [InlineData("$top=1")]
    [InlineData("$count=true")]
    public async Task Get_OneRowWithOptionsOfCollections_IsRefused(string option) => await every.RefusedAsync(() => Served.GetAsync($"sample_things({every.Thing})?{option}"));

    [Fact]
    public async Task Patch_BodyNestedTooDeeply_IsRefused() =>
        await every.RefusedAsync(() => Served.SendAsync(HttpMethod.Patch, $"sample_things({every.Thing})", string.Concat(Enumerable.Repeat("""{"a":""", 5000))));

    [Theory]
    [InlineData("""{"Nonsense":1}""")]
    [InlineData("""{"Whole":1.5}""")]
    [InlineData("""{"Whole":99999999999}""")]
    [InlineData("""{"Real":1e300}""")]
    [InlineData("""{"Real":1e400}""")]
    [InlineData("""{"Number":1e300}""")]
    [InlineData("""{"Amount":"5"}""")]
    [InlineData("""{"When":"0001-01-01T00:00:00+14:00"}""")]
    [InlineData("""{"When":"tomorrow"}""")]
    [InlineData("""{"Yes":"yes"}""")]
    [InlineData("""{"Text":"\ud800"}""")]
    [InlineData("""{"Text":["a"]}""")]
    [InlineData("""{"Texts":"a"}""")]
    [InlineData("""{"Texts":["a",5]}""")]
    [InlineData("""{"Texts":["\ud800"]}""")]
    [InlineData("""{"Id":"nonsense"}""")]
    [InlineData("""{"Option":99999999999}""")]
    [InlineData("""{"Row":5}""")]
    [InlineData("""{"Row":{}}""")]
    [InlineData("""{"Row":{"@odata.type":5}}""")]
    [InlineData("""{"Row":{"@odata.type":"nonsense"}}""")]
    [InlineData("""{"Row":{"@odata.type":"Microsoft.Dynamics.CRM.account","nonsense":1}}""")]
    [InlineData("""{"Rows":[5]}""")]
    [InlineData("""{"Rows":{}}""")]
    [InlineData("""{"Ref":[]}""")]
    [InlineData("""{"Ref":{"@odata.id":"http:["}}""")]
    [InlineData("""{"Ref":{"@odata.type":"Microsoft.Dynamics.CRM.account"}}""")]
    [InlineData("""{"Ref":{"@odata.type":"Microsoft.Dynamics.CRM.account","accountid":5}}""")]
    public async Task Post_HostileActionParameter_IsRefused(string body) => await every.RefusedAsync(() => Served.SendAsync(HttpMethod.Post, "sample_Everything", body));

    [Theory]
    [InlineData("Prefer", "odata.maxpagesize=-1")]
    [InlineData("Prefer", "odata.maxpagesize=0")]
    [InlineData("Prefer", "odata.maxpagesize=99999999999")]
    [InlineData("Prefer", "odata.maxpagesize=many")]
    [InlineData("Prefer", "odata.maxpagesize")]
    [InlineData("Prefer", "odata.track-changes")] // sample_things has no change tracking
    [InlineData("MSCRMCallerID", "")]
    [InlineData("MSCRMCallerID", "nonsense")]
    [InlineData("MSCRMCallerID", "00000000-0000-0000-0000-000000000000")]
    [InlineData("MSCRMCallerID", Id)]
    [InlineData("MSCRMCallerID", Id + "," + Id)]
    [InlineData("CallerObjectId", Id)]
    public async Task Get_HostileHeader_IsRefused(string name, string value) => await every.RefusedAsync(() => Served.GetAsync("sample_things?$select=sample_name", (name, value)));

    [Theory]
    [InlineData("If-Match", "nonsense")]
    [InlineData("If-Match", "W/\"99999999999999999999\"")]
    [InlineData("If-Match", "W/\"")]
    [InlineData("If-None-Match", "*")]
    public async Task Patch_HostilePrecondition_IsRefused(string name, string value) =>
        await every.RefusedAsync(() => Served.SendAsync(HttpMethod.Patch, $"sample_things({every.Thing})", new { sample_name = "Changed" }, (name, value)));

    [Theory]
    [InlineData("POST", "sample_things?$select=nonsense")]
    [InlineData("POST", "sample_things?$expand=sample_AccountId($top=99999999999)")]
    [InlineData("PATCH", "sample_things({0})?$select=nonsense")]
    [InlineData("PATCH", "sample_things(" + Id + ")?$expand=nonsense")]
    [InlineData("PUT", "sample_things({0})")]
    [InlineData("PUT", "sample_things")]
    [InlineData("DELETE", "sample_things")]
    [InlineData("OPTIONS", "sample_things")]
    [InlineData("NONSENSE", "sample_things")]
    public async Task Write_WhoseAnswerCannotBeGiven_WritesNothing(string method, string address) => await every.RefusedAsync(() => Served.SendAsync(
        new HttpMethod(method), address.Replace("{0}", every.Thing.ToString(), StringComparison.Ordinal), new { sample_name = "Changed" }, ("Prefer", "return=representation")));

    [Theory]
    [InlineData("GET http://127.0.0.1/api/data/v9.2/nonsenses HTTP/1.1")]
    [InlineData("GET /api/data/v9%2E2/nonsenses HTTP/1.1")]
    [InlineData("GET /x/../api/data/v9.2/nonsenses HTTP/1.1")]
    [InlineData("GET /api/data/v9.2/nonsenses?$filter=%ED%A0%80 HTTP/1.1")]
    public async Task Get_HostileRequestLine_IsRefused(string line)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(Served.Root.Host, Served.Root.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{line}\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(stream);
        var answer = await reader.ReadToEndAsync();

        Assert.Matches("^HTTP/1.1 4[0-9]{2} ", answer);
        Assert.Contains("\"code\":\"0x", answer, StringComparison.Ordinal);
    }
}

using System.Text;
using System.Text.RegularExpressions;

namespace BuyingDynamics.LocalDataverse.Tests.WebApi;

public sealed partial class BatchTests(EveryTypeServed every) : IClassFixture<EveryTypeServed>
{
    private ServedEnvironment Served => every.Served;

    [Fact]
    public async Task Batch_RequestsByThemselves_AreAnsweredInOrderInEveryFormOfAddress()
    {
        var answer = await SendAsync(Batch(
            Part("POST accounts", """{"name":"First"}"""),
            Part($"GET {Served.Http.BaseAddress}accounts?$select=name&$filter=name eq 'First'"),
            Part($"PATCH /api/data/v9.2/sample_things({every.Thing})", """{"sample_name":"Untouched"}""", "Prefer: return=representation"),
            Part("GET WhoAmI", null, $"MSCRMCallerID: {Served.Inner.Setup.Administrator}")));

        Assert.Equal((200, "204,200,200,200"), (answer.Status, Statuses(answer)));
        Assert.Matches("(?s)OData-EntityId: .*\"name\":\"First\".*\"sample_name\":\"Untouched\".*" + Served.Inner.Setup.Administrator, answer.Text);
        Assert.StartsWith("multipart/mixed; boundary=batchresponse_", answer.Headers["Content-Type"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChangeSet_ReferenceToEarlierRequest_MeansTheRowItMade()
    {
        var answer = await SendAsync(Batch(ChangeSet(
            Part("POST accounts", """{"name":"Referred"}""", contentId: "1"),
            Part("POST sample_things", """{"sample_name":"Child","sample_code":"child","sample_AccountId@odata.bind":"$1"}""", contentId: "2"),
            Part("PATCH $1", """{"telephone1":"123"}""", contentId: "3"),
            Part("PUT $2/sample_name", """{"value":"Renamed"}""", contentId: "4"))));

        Assert.Equal((200, "204,204,204,204"), (answer.Status, Statuses(answer)));
        Assert.Equal(["1", "2", "3", "4"], ContentIds().Matches(answer.Text).Select(id => id.Groups["id"].Value));
        var child = (await Served.GetAsync("sample_things(sample_code='child')?$select=sample_name&$expand=sample_AccountId($select=name,telephone1)")).Json;
        Assert.Equal(("Renamed", "Referred", "123"), ((string)child["sample_name"]!, (string)child["sample_AccountId"]!["name"]!, (string)child["sample_AccountId"]!["telephone1"]!));
        await Served.SendAsync(HttpMethod.Delete, "sample_things(sample_code='child')");
    }

    [Theory]
    [InlineData(false, 400, "204,400", 0)]
    [InlineData(true, 200, "204,400,204", 1)]
    public async Task ChangeSet_OneRequestFails_LeavesNothingOfItAndOneAnswer(bool goOn, int status, string statuses, int after)
    {
        var mark = $"{Guid.NewGuid():N}";
        var answer = await SendAsync(
            Batch(
                Part("POST accounts", $$"""{"name":"before {{mark}}"}"""),
                ChangeSet(
                    Part("POST accounts", $$"""{"name":"within {{mark}}"}""", contentId: "1"),
                    Part("PATCH $1", """{"nonsense":1}""", contentId: "2")),
                Part("POST accounts", $$"""{"name":"after {{mark}}"}""")),
            goOn ? [("Prefer", "odata.continue-on-error")] : []);

        Assert.Equal((status, statuses), (answer.Status, Statuses(answer)));
        Assert.Contains("Content-ID: 2", answer.Text, StringComparison.Ordinal);
        Assert.Contains("\"code\":\"0x80048d19\"", answer.Text, StringComparison.Ordinal);
        var names = Served.Inner.Rows("account").Select(row => row.GetAttributeValue<string>("name")).Where(name => name.EndsWith(mark, StringComparison.Ordinal)).ToList();
        Assert.Equal((1, 0, after), (names.Count(name => name.StartsWith("before", StringComparison.Ordinal)), names.Count(name => name.StartsWith("within", StringComparison.Ordinal)), names.Count(name => name.StartsWith("after", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Batch_FetchXmlTooLongForAnAddress_IsAnswered()
    {
        var values = string.Concat(Enumerable.Range(0, 1200).Select(index => $"<value>{index}</value>"));
        var fetch = $"<fetch><entity name='sample_thing'><attribute name='sample_name'/><filter><condition attribute='sample_code' operator='in'><value>u</value>{values}</condition></filter></entity></fetch>";
        var address = "GET sample_things?fetchXml=" + Uri.EscapeDataString(fetch);

        var answer = await SendAsync(Batch(Part(address)));

        Assert.True(address.Length > 32 * 1024, $"{address.Length}");
        Assert.Equal((200, "200"), (answer.Status, Statuses(answer)));
        Assert.Contains("Untouched", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Batch_FailedFirstRequest_IsAnsweredWithItsStatusAndError()
    {
        var answer = await SendAsync(Batch(Part($"GET accounts({Guid.NewGuid()})"), Part("POST accounts", """{"name":"x"}""")));

        Assert.Equal((404, "404"), (answer.Status, Statuses(answer)));
        Assert.Contains("0x80040217", answer.Text, StringComparison.Ordinal);
    }

    public static TheoryData<string, string?> Hostile => new()
    {
        { "", "multipart/mixed; boundary=b" },
        { "nonsense", "multipart/mixed; boundary=b" },
        { Batch(Part("POST accounts", """{"name":"x"}""")), null },
        { Batch(Part("POST accounts", """{"name":"x"}""")), "application/json" },
        { Batch(Part("POST accounts", """{"name":"x"}""")), "multipart/mixed" },
        { Batch(Part("POST accounts", """{"name":"x"}""")), "multipart/mixed; boundary=other" },
        { Batch(Part("POST accounts", """{"name":"x"}""")), "multipart/mixed; boundary=" + new string('b', 71) },
        { Batch(Part("POST accounts", """{"name":"x"}""")).Replace("\r\n", "\n", StringComparison.Ordinal), "multipart/mixed; boundary=b" },
        { Batch(Part("POST accounts", """{"name":"x"}""")).Replace("--b--", "", StringComparison.Ordinal), "multipart/mixed; boundary=b" },
        { Batch(Part("POST accounts", """{"name":"x"}"""), Part("nonsense")), "multipart/mixed; boundary=b" },
        { Batch(Part("POST accounts", """{"name":"x"}"""), Part("GET")), "multipart/mixed; boundary=b" },
        { Batch(Part("POST accounts", """{"name":"x"}"""), Part("GET accounts", null, "no colon here")), "multipart/mixed; boundary=b" },
        { Batch(Part("POST accounts", """{"name":"x"}"""), "\r\n\r\nGET accounts HTTP/1.1\r\n\r\n"), "multipart/mixed; boundary=b" },
        { Batch(Part("POST accounts", """{"name":"x"}"""), "Content-Type: application/http\r\n\r\nGET accounts HTTP/1.1\r\n\r\n"), "multipart/mixed; boundary=b" },
        { Batch(Part("POST accounts", """{"name":"x"}"""), "Content-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n"), "multipart/mixed; boundary=b" },
        { Batch(Part("POST accounts", """{"name":"x"}"""), ChangeSet(Part("POST accounts", """{"name":"x"}"""))), "multipart/mixed; boundary=b" },
        { Batch(Part("POST accounts", """{"name":"x"}"""), ChangeSet(Part("GET accounts", contentId: "1"))), "multipart/mixed; boundary=b" },
        { Batch(Part("POST accounts", """{"name":"x"}"""), ChangeSet(Part("POST accounts", "{}", contentId: "1"), Part("POST accounts", "{}", contentId: "1"))), "multipart/mixed; boundary=b" },
        { Batch(Part("POST accounts", """{"name":"x"}"""), ChangeSet(ChangeSet(Part("POST accounts", "{}", contentId: "1")))), "multipart/mixed; boundary=b" },
        { Batch(Part("POST accounts", """{"name":"x"}"""), $"Content-Type: application/http\r\n{new string('x', 20000)}: y\r\n\r\n"), "multipart/mixed; boundary=b" },
        { Batch(Part("POST accounts", """{"name":"x"}"""), Part("GET " + new string('x', 300000))), "multipart/mixed; boundary=b" },
        { Batch([.. Enumerable.Repeat(Part("POST accounts", """{"name":"x"}"""), 1001)]), "multipart/mixed; boundary=b" },
        { Batch(ChangeSet([.. Enumerable.Range(0, 1001).Select(id => Part("POST accounts", """{"name":"x"}""", contentId: $"{id}"))])), "multipart/mixed; boundary=b" },
    };

    [Theory]
    [MemberData(nameof(Hostile), DisableDiscoveryEnumeration = true)]
    public async Task Batch_Malformed_IsRefusedAndRunsNothing(string body, string? contentType) => await every.RefusedAsync(() => SendAsync(body, [], contentType));

    [Theory]
    [InlineData("POST $batch")]
    [InlineData("GET http://elsewhere.example/api/data/v9.2/accounts")]
    [InlineData("GET http:[")]
    [InlineData("GET //[")]
    [InlineData("GET /WebResources/x")]
    [InlineData("GET $1")]
    [InlineData("PATCH $1/x")]
    [InlineData("NONSENSE accounts")]
    [InlineData("GET accounts?$skip=1")]
    [InlineData("GET accounts(1")]
    public async Task Batch_RequestThatLeadsNowhere_IsRefusedByItself(string request)
    {
        var answer = await SendAsync(Batch(Part(request, "{}"), Part("GET WhoAmI")), [("Prefer", "odata.continue-on-error")]);

        Assert.Matches("^(400|404),200$", Statuses(answer));
        Assert.Matches("\"message\":\".{20,}\"", answer.Text);
    }

    private static string Part(string request, string? body = null, string? header = null, string? contentId = null) =>
        $"Content-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n{(contentId is null ? "" : $"Content-ID: {contentId}\r\n")}\r\n"
        + $"{request} HTTP/1.1\r\n{(header is null ? "" : header + "\r\n")}Content-Type: application/json\r\n\r\n{body}";

    private static string ChangeSet(params string[] parts) =>
        $"Content-Type: multipart/mixed; boundary=c\r\n\r\n{string.Concat(parts.Select(part => $"--c\r\n{part}\r\n"))}--c--\r\n";

    private static string Batch(params string[] parts) => $"{string.Concat(parts.Select(part => $"--b\r\n{part}\r\n"))}--b--\r\n";

    private async Task<Answer> SendAsync(string body, (string, string)[]? headers = null, string? contentType = "multipart/mixed; boundary=b")
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        if (contentType is not null)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        }

        return await Served.SendAsync(HttpMethod.Post, "$batch", content, headers ?? []);
    }

    private static string Statuses(Answer answer) => string.Join(',', StatusLines().Matches(answer.Text).Select(line => line.Groups["status"].Value));

    [GeneratedRegex("^HTTP/1.1 (?<status>[0-9]+) ", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex StatusLines();

    [GeneratedRegex("^Content-ID: (?<id>[0-9]+)\r$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex ContentIds();
}

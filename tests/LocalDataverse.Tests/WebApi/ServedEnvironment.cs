using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using BuyingDynamics.LocalDataverse.App;
using BuyingDynamics.LocalDataverse.Tests.Pipeline;
using BuyingDynamics.LocalDataverse.Tests.Solutions;
using Microsoft.AspNetCore.Builder;

namespace BuyingDynamics.LocalDataverse.Tests.WebApi;

/// <summary>An environment in memory, served by Kestrel on a free port and acted upon by HTTP.</summary>
internal sealed class ServedEnvironment : IAsyncDisposable
{
    private readonly WebApplication app;

    private ServedEnvironment(TestEnvironment environment, WebApplication app)
    {
        Inner = environment;
        this.app = app;
        Http = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = new Uri(app.Urls.First() + "/api/data/v9.2/") };
    }

    public TestEnvironment Inner { get; }
    public HttpClient Http { get; }
    public Uri Root => new(Http.BaseAddress!, "/");

    public static async Task<ServedEnvironment> StartAsync(TestSolution? solution = null, LocalAppOptions? options = null)
    {
        var environment = TestEnvironment.New(solution ?? new TestSolution().Table());
        var web = LocalApp.Create(environment.Environment, (options ?? new LocalAppOptions()) with { Port = 0 });
        await web.StartAsync();
        return new ServedEnvironment(environment, web);
    }

    public async Task<Answer> SendAsync(HttpMethod method, string address, object? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, address);
        if (body is not null)
        {
            request.Content = body switch
            {
                HttpContent content => content,
                string json => new StringContent(json, new MediaTypeHeaderValue("application/json")),
                byte[] bytes => new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } },
                _ => JsonContent.Create(body),
            };
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new Answer(
            (int)response.StatusCode,
            text,
            response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(',', header.Value), StringComparer.OrdinalIgnoreCase));
    }

    public Task<Answer> GetAsync(string address, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, address, null, headers);

    /// <summary>Creates a row and tells its id.</summary>
    public async Task<Guid> CreateAsync(string set, object row)
    {
        var answer = await SendAsync(HttpMethod.Post, set, row);
        Assert.Equal(204, answer.Status);
        return Guid.Parse(answer.Headers["OData-EntityId"].Split('(')[1].TrimEnd(')'));
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.DisposeAsync();
        Inner.Dispose();
    }
}

/// <summary>What came back.</summary>
internal sealed record Answer(int Status, string Text, IReadOnlyDictionary<string, string> Headers)
{
    public JsonNode Json => JsonNode.Parse(Text) ?? throw new JsonException("empty body");

    public JsonArray Rows => Json["value"]?.AsArray() ?? throw new InvalidOperationException(Text);

    public (string Code, string Message) Error => ((string)Json["error"]!["code"]!, (string)Json["error"]!["message"]!);

    /// <summary>One property of all rows.</summary>
    public IEnumerable<string?> All(string property) => Rows.Select(row => row![property]?.ToString());
}

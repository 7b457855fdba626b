using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace BuyingDynamics.DataverseClient.Tests.Served;

/// <summary>A service on this machine that answers WhoAmI and then what the test says, and remembers what it was asked.</summary>
internal sealed class ScriptedService : IAsyncDisposable
{
    public static readonly Guid User = Guid.Parse("11111111-0000-4000-8000-000000000001");
    private readonly WebApplication web;
    private readonly ConcurrentDictionary<string, string> always = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<Func<HttpResponse, Task>> answers = new();

    private ScriptedService()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Logging.ClearProviders();
        web = builder.Build();
        web.Run(AnswerAsync);
    }

    public Uri Address => new(web.Urls.First());

    /// <summary>All requests after the sign-in: method, address and headers.</summary>
    public ConcurrentQueue<(string Line, IReadOnlyDictionary<string, string> Headers)> Requests { get; } = new();

    public static async Task<ScriptedService> StartAsync()
    {
        var service = new ScriptedService();
        await service.web.StartAsync();
        return service;
    }

    /// <summary>The next answer. Headers as "Name: value".</summary>
    public ScriptedService Then(int status, string json = "", params string[] headers)
    {
        answers.Enqueue(async response =>
        {
            response.StatusCode = status;
            foreach (var header in headers)
            {
                response.Headers.Append(header.Split(": ")[0], header.Split(": ")[1]);
            }

            if (json.Length > 0)
            {
                response.ContentType ??= "application/json";
                await response.Body.WriteAsync(Encoding.UTF8.GetBytes(json));
            }
        });
        return this;
    }

    /// <summary>What requests to addresses that begin so are always answered with; they are not counted.</summary>
    public ScriptedService On(string address, string json)
    {
        always[address] = json;
        return this;
    }

    /// <summary>The definition of a table with these columns ("name:Type").</summary>
    public ScriptedService WithTable(string name, string set, params string[] columns)
    {
        var attributes = string.Join(',', columns.Prepend($"{name}id:Uniqueidentifier").Select(column => column.Split(':'))
            .Select(column => $$"""{"LogicalName":"{{column[0]}}","AttributeType":"{{column[1]}}","AttributeTypeName":{"Value":"{{column[1]}}Type"} }"""));
        On($"EntityDefinitions(LogicalName='{name}')/Attributes", """{"value":[]}""");
        return On($"EntityDefinitions(LogicalName='{name}')", $$"""{"LogicalName":"{{name}}","EntitySetName":"{{set}}","PrimaryIdAttribute":"{{name}}id","PrimaryNameAttribute":"name","IsActivity":false,"Attributes":[{{attributes}}]}""");
    }

    /// <summary>The next request finds the connection broken.</summary>
    public ScriptedService ThenBreak()
    {
        answers.Enqueue(response =>
        {
            response.HttpContext.Abort();
            return Task.CompletedTask;
        });
        return this;
    }

    public static string WhoAmI => $$"""{"BusinessUnitId":"{{Guid.Empty}}","UserId":"{{User}}","OrganizationId":"{{Guid.Empty}}"}""";

    public async ValueTask DisposeAsync() => await web.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        var below = http.Request.Path.Value!.Replace("/api/data/v9.2/", string.Empty, StringComparison.Ordinal);
        if (always.Keys.Where(known => below.StartsWith(known, StringComparison.Ordinal)).MaxBy(known => known.Length) is { } address)
        {
            http.Response.ContentType = "application/json";
            await http.Response.WriteAsync(always[address]);
            return;
        }

        var line = $"{http.Request.Method} {http.Request.Path}{http.Request.QueryString}";
        Requests.Enqueue((line, http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase)));
        if (answers.TryDequeue(out var answer))
        {
            await answer(http.Response);
        }
        else
        {
            http.Response.ContentType = "application/json";
            await http.Response.WriteAsync(WhoAmI);
        }
    }
}

using System.Text.Json.Nodes;

namespace BuyingDynamics.LocalDataverse.Tests.WebApi;

/// <summary>A served environment with an account and four things, two of them the account's; for tests that only read.</summary>
public sealed class ThingsServed : IAsyncLifetime
{
    internal ServedEnvironment Served { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Served = await ServedEnvironment.StartAsync();
        var account = await Served.CreateAsync("accounts", new { name = "Nordhafen" });
        foreach (var (name, code, amount, color) in new[] { ("Alpha", "a", 10m, 1), ("Beta", "b", 20.5m, 2), ("Gamma", "c", 30m, 2), ("Delta", "d", 40m, 1) })
        {
            await Served.CreateAsync("sample_things", new JsonObject
            {
                ["sample_name"] = name,
                ["sample_code"] = code,
                ["sample_amount"] = amount,
                ["sample_color"] = color,
                ["sample_AccountId@odata.bind"] = name is "Alpha" or "Beta" ? $"/accounts({account})" : null,
            });
        }
    }

    public async Task DisposeAsync() => await Served.DisposeAsync();
}

using BuyingDynamics.DataverseClient.Tests.Served;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.DataverseClient.Tests.Queries;

/// <summary>Two accounts and ten things to ask about.</summary>
public sealed class QueriedThings : IAsyncLifetime
{
    public ServedThings Served { get; } = new();

    public async Task InitializeAsync()
    {
        await Served.InitializeAsync();
        var accounts = new[] { "Nordhafen", "Südwerk" }.Select(name => Served.Direct.Create(new Entity("account") { ["name"] = name, ["revenue"] = new Money(1000) })).ToArray();
        for (var number = 0; number < 10; number++)
        {
            Served.Direct.Create(new Entity("sample_thing")
            {
                ["sample_name"] = $"Thing {number}",
                ["sample_code"] = $"q{number}",
                ["sample_count"] = number,
                ["sample_amount"] = new Money(number * 10),
                ["sample_flag"] = number % 2 == 0,
                ["sample_color"] = new OptionSetValue((number % 2) + 1),
                ["sample_colors"] = new OptionSetValueCollection([new OptionSetValue(1)]),
                ["sample_moment"] = new DateTime(2026, 1, 1 + number, 12, 0, 0, DateTimeKind.Utc),
                ["sample_day"] = new DateTime(2026, 2, 1 + number, 0, 0, 0, DateTimeKind.Utc),
                ["sample_accountid"] = number < 8 ? new EntityReference("account", accounts[number % 2]) : null,
            });
        }
    }

    public Task DisposeAsync() => Served.DisposeAsync();
}

using System.Text.Json;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Operations.Sweep;

/// <summary>One answer of bd_EvaluateDue.</summary>
/// <param name="Evaluated">Deals that were evaluated.</param>
/// <param name="Failed">Deals that could not be judged.</param>
/// <param name="Overtaken">Deals that changed while the page was judged.</param>
/// <param name="HasMore">Whether more are due.</param>
/// <param name="ContinueFrom">Where the next call goes on.</param>
/// <param name="OpenByRule">Open findings of the evaluated deals.</param>
public sealed record SweepPage(
    int Evaluated, IReadOnlyList<Guid> Failed, int Overtaken, bool HasMore, string? ContinueFrom, IReadOnlyDictionary<string, int> OpenByRule)
{
    private const string Name = "bd_EvaluateDue";

    /// <summary>Whether the page brought the sweep further.</summary>
    public bool GotSomewhere => Evaluated > 0 || Failed.Count > 0;

    /// <summary>The call for a page.</summary>
    public static OrganizationRequest Request(int shard, int shards, int deals, string? from)
    {
        var request = new OrganizationRequest(Name) { ["MaxDeals"] = deals };
        if (shards > 1)
        {
            request["Shard"] = shard;
            request["Shards"] = shards;
        }

        if (from is not null)
        {
            request["ContinueFrom"] = from;
        }

        return request;
    }

    /// <summary>Reads the answer.</summary>
    public static SweepPage Of(OrganizationResponse response) => new(
        response.Results.TryGetValue("Evaluated", out var evaluated) ? (int)evaluated : 0,
        Ids(response, "Failed"),
        Ids(response, "Overtaken").Count,
        response.Results.TryGetValue("HasMore", out var more) && more is true,
        response.Results.TryGetValue("ContinueFrom", out var from) && from is string { Length: > 0 } text ? text : null,
        response.Results.TryGetValue("AlertsByRule", out var rules) && rules is string { Length: > 0 } json
            ? JsonSerializer.Deserialize<Dictionary<string, int>>(json)!
            : new Dictionary<string, int>(StringComparer.Ordinal));

    private static List<Guid> Ids(OrganizationResponse response, string property) =>
        response.Results.TryGetValue(property, out var value) && value is string text
            ? [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Guid.Parse)]
            : [];
}

using BuyingDynamics.Operations.Resilience;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Operations.Initialise;

/// <summary>Gives open deals that are older than the product their place in the customer's journey, page by page. Stopped at any moment, it is simply done again.</summary>
/// <param name="service">The environment.</param>
/// <param name="dealsPerPage">Deals in a page, 1 to 500.</param>
public sealed class DealInitialisation(ResilientService service, int dealsPerPage = 200)
{
    private const string Name = "bd_Initialise";

    /// <summary>Initialises all open deals.</summary>
    /// <param name="from">Nothing is raised for what happened before this moment (UTC); null takes what was said before, or today.</param>
    /// <param name="progress">Told after every page.</param>
    /// <param name="cancellation">Stops after the page that is under way.</param>
    public async Task<InitialisationReport> RunAsync(DateTime? from, Action<InitialisationReport>? progress, CancellationToken cancellation)
    {
        var report = new InitialisationReport(0, 0, 0, DateTime.MinValue);
        string? place = null;
        do
        {
            var request = new OrganizationRequest(Name) { ["MaxDeals"] = dealsPerPage };
            if (from is not null)
            {
                request["From"] = from.Value;
            }

            if (place is not null)
            {
                request["ContinueFrom"] = place;
            }

            cancellation.ThrowIfCancellationRequested();
            var page = (await service.ExecuteAsync(request, cancellation)).Results;
            report = new InitialisationReport(
                report.Deals + (int)page["Deals"],
                report.Placed + (int)page["Placed"],
                report.Unmapped + (int)page["Unmapped"],
                ((DateTime)page["CountsFrom"]).ToUniversalTime());
            place = page.TryGetValue("ContinueFrom", out var next) ? next as string : null;
            progress?.Invoke(report);
        }
        while (!string.IsNullOrEmpty(place));
        return report;
    }
}

/// <summary>What an initialisation did so far.</summary>
/// <param name="Deals">Open deals looked at.</param>
/// <param name="Placed">Those that got their phase now.</param>
/// <param name="Unmapped">Those in a stage that nobody mapped.</param>
/// <param name="CountsFrom">Since when time counts against deals (UTC).</param>
public sealed record InitialisationReport(long Deals, long Placed, long Unmapped, DateTime CountsFrom);

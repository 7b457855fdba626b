using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Pipeline;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace BuyingDynamics.LocalDataverse.App.Session;

/// <summary>/local/clock: moves the environment's time, so that a person sees what the rules say in three weeks.</summary>
public static class ClockEndpoints
{
    private const int GreatestStep = 3650;

    // Rules reach decades back and ahead; both must stay dates.
    private const int FirstYear = 1990;
    private const int LastYear = 2100;

    /// <summary>Serves it.</summary>
    public static void MapClock(this IEndpointRouteBuilder local) => local.MapPut("/clock", MoveAsync);

    private static readonly string Example =
        $"one of {{\"now\": \"2026-03-31T09:00:00Z\"}} (a year from {FirstYear} to {LastYear}), {{\"advanceDays\": 7}} (up to {GreatestStep} either way) and {{\"reset\": true}}";

    private static async Task<IResult> MoveAsync(HttpRequest request, LocalEnvironment environment, ScheduledWork schedule)
    {
        switch (await LocalBody.ReadAsync<ClockRequest>(request, Example))
        {
            case { Now: { Year: >= FirstYear and <= LastYear } moment, AdvanceDays: null, Reset: null }:
                environment.Clock.Set(moment.UtcDateTime);
                break;
            case { Now: null, AdvanceDays: >= -GreatestStep and <= GreatestStep and var days, Reset: null } when environment.Clock.Now.AddDays(days).Year is >= FirstYear and <= LastYear:
                environment.Clock.Advance(TimeSpan.FromDays(days));
                break;
            case { Now: null, AdvanceDays: null, Reset: true }:
                environment.Clock.Reset();
                break;
            default:
                throw DataverseFault.BadPayload($"Send {Example}.");
        }

        schedule.Ask();
        return Results.NoContent();
    }

    private sealed record ClockRequest(DateTimeOffset? Now, int? AdvanceDays, bool? Reset);
}

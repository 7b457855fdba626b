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

    /// <summary>Serves it.</summary>
    public static void MapClock(this IEndpointRouteBuilder local) => local.MapPut("/clock", Move);

    private static IResult Move(ClockRequest body, LocalEnvironment environment)
    {
        switch (body)
        {
            case { Now: { } moment, AdvanceDays: null, Reset: null }:
                environment.Clock.Set(moment.UtcDateTime);
                break;
            case { Now: null, AdvanceDays: >= -GreatestStep and <= GreatestStep and var days, Reset: null }:
                environment.Clock.Advance(TimeSpan.FromDays(days));
                break;
            case { Now: null, AdvanceDays: null, Reset: true }:
                environment.Clock.Reset();
                break;
            default:
                throw DataverseFault.BadPayload($"Send one of {{\"now\": \"2026-03-31T09:00:00Z\"}}, {{\"advanceDays\": 7}} (up to {GreatestStep} either way) and {{\"reset\": true}}.");
        }

        return Results.NoContent();
    }

    private sealed record ClockRequest(DateTimeOffset? Now, int? AdvanceDays, bool? Reset);
}

using System.Globalization;

namespace BuyingDynamics.LocalDataverse.WebApi.Faults;

/// <summary>
/// What goes wrong on the way between a client and the environment, for tests of clients that must bear it. Shares are of all requests
/// to the Web API, from 0 to 1. The same seed and the same order of requests give the same faults.
/// Only tests make one; no setting of an environment and no environment variable switches it on.
/// </summary>
public sealed record FaultInjection
{
    /// <summary>Start of the sequence of faults.</summary>
    public required int Seed { get; init; }

    /// <summary>How many requests, from the first on, are left alone.</summary>
    public int Spared { get; init; }

    /// <summary>True leaves GET requests alone.</summary>
    public bool WritesOnly { get; init; }

    /// <summary>Share of requests whose connection breaks before they are looked at.</summary>
    public double DropBefore { get; init; }

    /// <summary>Share of requests that are done, and whose connection breaks instead of an answer.</summary>
    public double DropAfter { get; init; }

    /// <summary>Share of requests that a gateway answers with 502, 503 or 504 without passing them on.</summary>
    public double GatewayBefore { get; init; }

    /// <summary>Share of requests that are done, and that a gateway answers with 502 or 504: the client cannot know.</summary>
    public double GatewayAfter { get; init; }

    /// <summary>Share of requests that begin a storm: they and all others until it is over are refused with 429 and Retry-After.</summary>
    public double Storm { get; init; }

    /// <summary>How long a storm lasts at least, in whole seconds; with 0 it may be over with the request that began it.</summary>
    public int StormFromSeconds { get; init; } = 1;

    /// <summary>How long a storm lasts at most, in whole seconds.</summary>
    public int StormToSeconds { get; init; } = 3;

    /// <summary>Share of requests that are held back before they are looked at.</summary>
    public double Delay { get; init; }

    /// <summary>How long at most, in milliseconds.</summary>
    public int DelayToMilliseconds { get; init; } = 200;

    /// <summary>
    /// Reads "seed=7 dropBefore=0.01 dropAfter=0.01 gatewayBefore=0.02 gatewayAfter=0.05 storm=0.01 stormSeconds=1-3 delay=0.1 delayMilliseconds=200
    /// spared=10 writesOnly=true"; only the seed must be there.
    /// </summary>
    /// <exception cref="FormatException">The text is no such list; the message says what is wrong.</exception>
    public static FaultInjection Parse(string text)
    {
        var faults = new FaultInjection { Seed = 0 };
        var seeded = false;
        foreach (var pair in text.Split([' ', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var (name, value) = pair.Split('=') is [var left, var right] ? (left, right) : throw Wrong(pair);
            seeded |= name == "seed";
            faults = name switch
            {
                "seed" => faults with { Seed = Whole(value, pair) },
                "spared" => faults with { Spared = Whole(value, pair) },
                "writesOnly" => faults with { WritesOnly = bool.TryParse(value, out var only) ? only : throw Wrong(pair) },
                "dropBefore" => faults with { DropBefore = Share(value, pair) },
                "dropAfter" => faults with { DropAfter = Share(value, pair) },
                "gatewayBefore" => faults with { GatewayBefore = Share(value, pair) },
                "gatewayAfter" => faults with { GatewayAfter = Share(value, pair) },
                "storm" => faults with { Storm = Share(value, pair) },
                "stormSeconds" => value.Split('-') is [var from, var to]
                    ? faults with { StormFromSeconds = Whole(from, pair), StormToSeconds = Whole(to, pair) }
                    : throw Wrong(pair),
                "delay" => faults with { Delay = Share(value, pair) },
                "delayMilliseconds" => faults with { DelayToMilliseconds = Whole(value, pair) },
                _ => throw Wrong(pair),
            };
        }

        return seeded && faults.StormFromSeconds <= faults.StormToSeconds ? faults : throw new FormatException("Faults need a seed, such as seed=7, and stormSeconds from the smaller to the greater number.");
    }

    private static int Whole(string text, string pair) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong(pair);

    private static double Share(string text, string pair) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share <= 1 ? share : throw Wrong(pair);

    private static FormatException Wrong(string pair) => new($"'{pair}' is no kind of fault with its number, such as gatewayAfter=0.05.");
}

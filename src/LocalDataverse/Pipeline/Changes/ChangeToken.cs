using System.Globalization;
using BuyingDynamics.LocalDataverse.Errors;

namespace BuyingDynamics.LocalDataverse.Pipeline.Changes;

/// <summary>Up to where a client knows a table: DataToken of the SDK, $deltatoken of the Web API. Written as Dataverse writes it.</summary>
/// <param name="Version">The version of the latest write that it knows of; 0 when it knows nothing.</param>
/// <param name="Moment">When it read that, UTC.</param>
internal sealed record ChangeToken(long Version, DateTime Moment)
{
    private const string Format = "MM/dd/yyyy HH:mm:ss";

    // The platform's default of organization.expirechangetrackingindays.
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    /// <summary>Reads a token; without one the client knows nothing.</summary>
    /// <param name="text">The token.</param>
    /// <param name="last">The version of the latest write there is.</param>
    /// <param name="now">The environment's moment.</param>
    /// <exception cref="System.ServiceModel.FaultException{T}">0x80040203: no token; 0x80044352: older than a week, or of another environment.</exception>
    public static ChangeToken Read(string? text, long last, DateTime now)
    {
        if (string.IsNullOrEmpty(text))
        {
            return new ChangeToken(0, now);
        }

        var token = text.Split('!') is [var version, var moment]
            && long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && DateTime.TryParseExact(moment, Format, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var read)
                ? new ChangeToken(number, read)
                : throw DataverseFault.InvalidChangeToken(text);
        return token.Version <= last && now - token.Moment <= Lifetime ? token : throw DataverseFault.ChangeTokenExpired();
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Version}!{Moment.ToString(Format, CultureInfo.InvariantCulture)}");
}

using System.Globalization;
using BuyingDynamics.Operations.Sweep;

namespace BuyingDynamics.Operations.Load;

/// <summary>How far the load of a file is.</summary>
/// <param name="File">Its place in the mapping: a file may be loaded into several tables.</param>
/// <param name="Name">Its name, and the table when it is loaded into several.</param>
/// <param name="Done">Rows that are there, or refused.</param>
/// <param name="Total">Rows of the file.</param>
/// <param name="Refused">Rows that were refused.</param>
/// <param name="PerSecond">Rows written in a second; those found there do not count.</param>
/// <param name="Left">How long it will take at this rate; null as long as there is none.</param>
public sealed record LoadProgress(int File, string Name, int Done, int Total, int Refused, double PerSecond, TimeSpan? Left)
{
    /// <summary>As a line of a log.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"Loading {Name}: {Done:N0} of {Total:N0} rows, {PerSecond:N1}/s{(Left is { } left && Done < Total ? $", about {SweepText.Span(left)} left" : string.Empty)}{(Refused > 0 ? string.Create(CultureInfo.InvariantCulture, $", {Refused:N0} refused") : string.Empty)}");
}

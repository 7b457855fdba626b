using System;

namespace BuyingDynamics.DataAccess.Alerts;

/// <summary>One of several parts that all deals fall into, so that calls side by side never take the same deal.</summary>
/// <param name="Number">Which part, from 1.</param>
/// <param name="Of">How many parts there are.</param>
public sealed record DealShard(int Number, int Of)
{
    /// <summary>More parts are more calls at once than the platform bears (52).</summary>
    public const int Most = 100;

    /// <summary>All deals in one part.</summary>
    public static readonly DealShard Whole = new(1, 1);

    /// <summary>Whether there is such a part.</summary>
    public bool IsValid => Of is >= 1 and <= Most && Number >= 1 && Number <= Of;

    /// <summary>Whether this is the part that also does what concerns all deals.</summary>
    public bool IsFirst => Number == 1;

    /// <summary>Whether a deal falls into this part. Ids that the platform gives out one after another spread over all of them.</summary>
    public bool Has(Guid dealId)
    {
        // FNV-1a: the same on every server, which a hash code need not be.
        var hash = 2166136261u;
        foreach (var part in dealId.ToByteArray())
        {
            hash = unchecked((hash ^ part) * 16777619u);
        }

        return hash % (uint)Of == Number - 1;
    }
}

using Xunit.Sdk;

namespace BuyingDynamics.Domain.Tests.Properties;

/// <summary>Tries a property on one case per seed. The first that fails is made smaller as long as it still fails in the same way.</summary>
internal static class Shrinking
{
    /// <summary>Tries the property on the cases of the seeds 0, 1, 2 and so on.</summary>
    /// <param name="seeds">How many.</param>
    /// <param name="build">The case of a seed.</param>
    /// <param name="smaller">What can be left out of a case, the most at once first; each time something less, so that it ends.</param>
    /// <param name="check">Fails by throwing. What it chooses by chance must depend on the seed alone.</param>
    /// <exception cref="FalsifiedException">The property does not hold.</exception>
    public static void ForEachSeed<T>(int seeds, Func<int, T> build, Func<T, IEnumerable<T>> smaller, Action<T, int> check)
        where T : notnull
    {
        for (var seed = 0; seed < seeds; seed++)
        {
            var tried = build(seed);
            if (FailureOf(check, tried, seed) is { } failure)
            {
                throw Smallest(tried, failure, seed, smaller, check);
            }
        }
    }

    /// <summary>The rows without some of them: without all, without each half, each quarter, down to without each single one.</summary>
    public static IEnumerable<T[]> Without<T>(IReadOnlyList<T> rows)
    {
        for (var size = rows.Count; size > 0; size /= 2)
        {
            for (var start = 0; start < rows.Count; start += size)
            {
                yield return [.. rows.Take(start), .. rows.Skip(start + size)];
            }
        }
    }

    private static FalsifiedException Smallest<T>(T failing, Exception failure, int seed, Func<T, IEnumerable<T>> smaller, Action<T, int> check)
        where T : notnull
    {
        while (true)
        {
            // Another exception would be another fault, such as that of a case that cannot be.
            var next = smaller(failing)
                .Select(candidate => (Case: candidate, Failure: FailureOf(check, candidate, seed)))
                .FirstOrDefault(tried => tried.Failure?.GetType() == failure.GetType());
            if (next.Failure is null)
            {
                return new FalsifiedException(seed, failing, failure);
            }

            (failing, failure) = (next.Case, next.Failure);
        }
    }

    private static Exception? FailureOf<T>(Action<T, int> check, T tried, int seed)
    {
        try
        {
            check(tried, seed);
            return null;
        }
        catch (Exception failure)
        {
            return failure;
        }
    }
}

/// <summary>A property does not hold. Names the seed and shows the smallest case found.</summary>
internal sealed class FalsifiedException(int seed, object smallest, Exception failure)
    : XunitException($"Seed {seed}: {failure.Message}{Environment.NewLine}Smallest failing case: {ReadableCase.Of(smallest)}", failure)
{
    /// <summary>The seed of the case that failed first.</summary>
    public int Seed => seed;

    /// <summary>What is left of that case.</summary>
    public object Smallest => smallest;
}

namespace BuyingDynamics.Browser.Tests.Product;

/// <summary>How long a test waits for the screen: far longer than it takes, so that a busy machine fails no test.</summary>
internal static class Patience
{
    public const int Milliseconds = 60_000;
}

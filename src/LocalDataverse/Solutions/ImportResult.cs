namespace BuyingDynamics.LocalDataverse.Solutions;

/// <summary>What an import did.</summary>
/// <param name="UniqueName">The solution.</param>
/// <param name="Version">Version now installed.</param>
/// <param name="IsManaged">Whether it is managed.</param>
/// <param name="IsUpgrade">True when the solution was installed before.</param>
/// <param name="Tables">Tables it brought or changed.</param>
/// <param name="Components">Rows of components it wrote (forms, views, steps, roles...).</param>
/// <param name="Warnings">What was imported without effect, as sentences.</param>
public sealed record ImportResult(
    string UniqueName, Version Version, bool IsManaged, bool IsUpgrade, IReadOnlyList<string> Tables, int Components, IReadOnlyList<string> Warnings);

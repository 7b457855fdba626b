namespace BuyingDynamics.LocalDataverse.Solutions.Removal;

/// <summary>A component outside of a solution that uses a part of it.</summary>
/// <param name="Type">Component type of the user, as the platform numbers them.</param>
/// <param name="Id">Its id; empty for tables, columns and relationships of other solutions.</param>
/// <param name="Dependent">What it is called, e.g. "form 'Account' of table account".</param>
/// <param name="Required">What it uses, e.g. "column account.bd_tier".</param>
internal sealed record Dependency(int Type, Guid Id, string Dependent, string Required)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Dependent} uses {Required}";
}

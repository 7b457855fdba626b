namespace BuyingDynamics.LocalDataverse.Solutions.Removal;

/// <summary>A component outside of a solution that uses a part of it.</summary>
/// <param name="Type">Component type of the user, as the platform numbers them.</param>
/// <param name="Id">Its id; empty for tables, columns and relationships of other solutions.</param>
/// <param name="Dependent">What it is called, e.g. "form 'Account' of table account".</param>
/// <param name="Required">What it uses, e.g. "column account.bd_tier".</param>
internal sealed record Dependency(int Type, Guid Id, string Dependent, string Required)
{
    private static readonly (string Kind, int Type)[] Types =
    [
        ("table", 1), ("column", 2), ("choice", 9), ("relationship", 10), ("role", 20), ("view", 26), ("workflow", 29), ("chart", 59), ("form", 60), ("web resource", 61), ("site map", 62),
        ("column security profile", 70), ("app", 80), ("plug-in type", 90), ("plug-in assembly", 91), ("plug-in step", 92),
    ];

    /// <summary>Component type of what it uses; 0 for kinds that the platform numbers anew in every environment, such as Custom APIs.</summary>
    public int RequiredType => Types.OrderByDescending(one => one.Kind.Length).FirstOrDefault(one => Required.StartsWith(one.Kind + " ", StringComparison.Ordinal)).Type;

    /// <inheritdoc/>
    public override string ToString() => $"{Dependent} uses {Required}";
}

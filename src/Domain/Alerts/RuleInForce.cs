namespace BuyingDynamics.Domain.Alerts;

/// <summary>A rule that looks at deals of a phase and variant, and how it is set.</summary>
/// <param name="Definition">Its row of the catalogue.</param>
/// <param name="Rule">The rule itself.</param>
/// <param name="Settings">Its settings.</param>
internal sealed record RuleInForce(RuleDefinition Definition, IDealRule Rule, RuleSettings Settings);

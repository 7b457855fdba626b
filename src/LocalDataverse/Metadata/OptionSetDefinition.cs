namespace BuyingDynamics.LocalDataverse.Metadata;

/// <summary>A choice, global (named) or local to one column.</summary>
public sealed record OptionSetDefinition(string Name, bool IsGlobal, IReadOnlyList<OptionDefinition> Options)
{
    /// <summary>The option with this value, or null when the choice has none.</summary>
    public OptionDefinition? Find(int value) => Options.FirstOrDefault(option => option.Value == value);
}

/// <summary>One option of a choice. <paramref name="State"/> is set for status reasons only: the state they belong to.</summary>
public sealed record OptionDefinition(int Value, LocalizedText Label, string? Color = null, int? State = null);

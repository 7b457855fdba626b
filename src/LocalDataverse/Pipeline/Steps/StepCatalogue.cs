using System.Collections.Frozen;

namespace BuyingDynamics.LocalDataverse.Pipeline.Steps;

/// <summary>The enabled steps, by message and table, in the order they run: rank, then time of registration.</summary>
internal sealed class StepCatalogue
{
    private static readonly IReadOnlyList<StepRegistration> None = [];
    private readonly FrozenDictionary<(string Message, string Table), IReadOnlyList<StepRegistration>> byTable;
    private readonly FrozenDictionary<string, IReadOnlyList<StepRegistration>> anyTable;
    private readonly FrozenDictionary<Guid, StepRegistration> byId;

    public StepCatalogue(IReadOnlyList<StepRegistration> inOrderOfRegistration)
    {
        byId = inOrderOfRegistration.ToFrozenDictionary(step => step.Id);
        anyTable = inOrderOfRegistration.Where(step => step.Table is null)
            .GroupBy(step => step.Message, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(group => group.Key, InOrder, StringComparer.OrdinalIgnoreCase);
        byTable = inOrderOfRegistration.Where(step => step.Table is not null)
            .GroupBy(step => (step.Message.ToUpperInvariant(), step.Table!))
            .ToFrozenDictionary(
                group => group.Key,
                group => InOrder(group.Concat(anyTable.GetValueOrDefault(group.First().Message) ?? None)));
    }

    /// <summary>No steps.</summary>
    public static StepCatalogue Empty { get; } = new([]);

    /// <summary>Steps of the message on the table, in running order.</summary>
    public IReadOnlyList<StepRegistration> For(string message, string? table) =>
        (table is not null ? byTable.GetValueOrDefault((message.ToUpperInvariant(), table)) : null)
        ?? anyTable.GetValueOrDefault(message)
        ?? None;

    /// <summary>The step, or null when it has been removed or disabled meanwhile.</summary>
    public StepRegistration? Find(Guid id) => byId.GetValueOrDefault(id);

    private static IReadOnlyList<StepRegistration> InOrder(IEnumerable<StepRegistration> steps) =>
        steps.OrderBy(step => step.Stage).ThenBy(step => step.Rank).ToArray();
}

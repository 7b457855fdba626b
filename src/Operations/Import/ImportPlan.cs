using BuyingDynamics.Operations.Export;

namespace BuyingDynamics.Operations.Import;

/// <summary>What an import would do to rows that are here already.</summary>
/// <param name="Export">The export.</param>
/// <param name="Overwritten">Rows that were changed here after the export and would be as they were then, a line for each table.</param>
/// <param name="Deleted">Settings rows that the export does not have and that would go, a line for each table.</param>
/// <param name="DeletesOwn">Whether some of these were made or changed by people here, and are not as a deployment ships them.</param>
/// <param name="Set">Variables, workflows, roles and profiles that are otherwise here and would be set, a line for each file.</param>
/// <param name="Kept">Rows of the product that the export does not have and that stay, a line for each table.</param>
public sealed record ImportPlan(ExportManifest Export, IReadOnlyList<string> Overwritten, IReadOnlyList<string> Deleted, bool DeletesOwn, IReadOnlyList<string> Set, IReadOnlyList<string> Kept)
{
    /// <summary>Whether work that people did here after the export would be lost.</summary>
    public bool LosesWork => Overwritten.Count > 0 || DeletesOwn;

    /// <summary>What would be lost, in a sentence.</summary>
    public string Losses => string.Join("; ", Overwritten.Concat(DeletesOwn ? Deleted : []));
}

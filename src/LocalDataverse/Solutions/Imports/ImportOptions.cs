namespace BuyingDynamics.LocalDataverse.Solutions.Imports;

/// <summary>What an import does with an installed version of the same solution.</summary>
internal enum ImportMode
{
    /// <summary>Adds and changes components; removes none.</summary>
    Update,

    /// <summary>As an update, and removes what the new version no longer has: components, columns and tables with their data.</summary>
    Upgrade,

    /// <summary>As an update, but the new version stands beside the old one as its holding solution until it is promoted.</summary>
    Holding,
}

/// <summary>How a solution is imported.</summary>
internal sealed record ImportOptions
{
    /// <summary>What happens to what is installed.</summary>
    public ImportMode Mode { get; init; } = ImportMode.Upgrade;

    /// <summary>Whether an installed version must be lower than the imported one, not only not higher.</summary>
    public bool MustBeHigher { get; init; }

    /// <summary>False leaves workflows and steps that are new here switched off. Those that exist keep their state either way.</summary>
    public bool ActivateNew { get; init; } = true;

    /// <summary>False leaves forms, views, charts and pages that people changed since the last import as they are.</summary>
    public bool OverwriteCustomizations { get; init; } = true;

    /// <summary>True leaves the indexes of new alternate keys to system jobs, as the platform does; false has them when the import ends, or no import.</summary>
    public bool KeysByJob { get; init; }

    /// <summary>Values of environment variables by schema name, to be set with the import.</summary>
    public IReadOnlyDictionary<string, string> VariableValues { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Told how far the import has got, in percent.</summary>
    public Action<double> Progress { get; init; } = static _ => { };
}

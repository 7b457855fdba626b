namespace BuyingDynamics.DataAccess.Schema;

/// <summary>Names of rows that installation creates and code finds.</summary>
public static class SettingNames
{
    /// <summary>The one row of <see cref="CompiledSettingsTable"/>.</summary>
    public const string CompiledRow = "settings";

    /// <summary>Environment variable: Off, Advisory or Strict.</summary>
    public const string EnforcementModeVariable = "bd_EnforcementMode";

    /// <summary>Environment variable: Transactional, LargeVolume or Complex.</summary>
    public const string DefaultVariantVariable = "bd_DefaultVariant";

    /// <summary>The team that owns alerts whose deal's owner may not read them.</summary>
    public const string UnassignedTeam = "BD Unassigned";

    /// <summary>The request tag of bulk loads: mapping is kept, evaluation is left to the sweep.</summary>
    public const string BulkTag = "bd-bulk";

    /// <summary>The id of the one row of <see cref="CompiledSettingsTable"/>, the same in every environment.</summary>
    public static readonly System.Guid CompiledRowId = new("bd5e7711-0000-4000-8000-000000000001");
}

namespace BuyingDynamics.DataAccess.Schema;

/// <summary>Names of rows that installation creates and code finds.</summary>
public static class SettingNames
{
    /// <summary>The row with the settings in <see cref="CompiledSettingsTable"/>.</summary>
    public const string CompiledRow = "settings";

    /// <summary>The row of <see cref="CompiledSettingsTable"/> in which sweeps keep how far they came.</summary>
    public const string SweepRow = "sweep";

    /// <summary>The row of <see cref="CompiledSettingsTable"/> with what won deals teach, kept by sweeps.</summary>
    public const string ExperienceRow = "experience";

    /// <summary>The row of <see cref="CompiledSettingsTable"/> with the settings rows as they were shipped when they were last loaded.</summary>
    public const string ShippedRow = "shipped";

    /// <summary>The row of <see cref="CompiledSettingsTable"/> that is there when the organisation has business process flows of its own on deals.</summary>
    public const string ProcessesRow = "processes";

    /// <summary>The row of <see cref="CompiledSettingsTable"/> with the organisation's forms as they were before the product's parts were put on them.</summary>
    public const string FormsRow = "forms";

    /// <summary>The row of <see cref="CompiledSettingsTable"/> that says since when time counts against deals, kept by the initialisation.</summary>
    public const string IntroductionRow = "introduction";

    /// <summary>Environment variable: days after the go-live on which the rounds of value confirmations are due, such as "90, 270, 450".</summary>
    public const string ConfirmationDaysVariable = "bd_ConfirmationDueDays";

    /// <summary>Environment variable: Off, Advisory or Strict.</summary>
    public const string EnforcementModeVariable = "bd_EnforcementMode";

    /// <summary>Environment variable: Transactional, LargeVolume or Complex.</summary>
    public const string DefaultVariantVariable = "bd_DefaultVariant";

    /// <summary>Environment variable: days that are not business days besides Saturdays and Sundays, such as "2026-12-24, 12-25".</summary>
    public const string HolidaysVariable = "bd_Holidays";

    /// <summary>The team that owns alerts whose deal's owner may not read them.</summary>
    public const string UnassignedTeam = "BD Unassigned";

    /// <summary>The request tag of bulk loads: mapping is kept, evaluation is left to the sweep.</summary>
    public const string BulkTag = "bd-bulk";

    /// <summary>The template of the access teams of deals.</summary>
    public const string DealTeamTemplate = "BD Deal Team";

    /// <summary>The id of that template, the same in every environment.</summary>
    public static readonly System.Guid DealTeamTemplateId = new("bd5e7711-0000-4000-8000-000000000003");

    /// <summary>The id of the row with the settings, the same in every environment.</summary>
    public static readonly System.Guid CompiledRowId = new("bd5e7711-0000-4000-8000-000000000001");

    /// <summary>The id of the row of the sweeps, the same in every environment.</summary>
    public static readonly System.Guid SweepRowId = new("bd5e7711-0000-4000-8000-000000000002");

    /// <summary>The id of the row with what won deals teach, the same in every environment.</summary>
    public static readonly System.Guid ExperienceRowId = new("bd5e7711-0000-4000-8000-000000000004");

    /// <summary>The id of the row with the shipped settings, the same in every environment.</summary>
    public static readonly System.Guid ShippedRowId = new("bd5e7711-0000-4000-8000-000000000005");

    /// <summary>The id of the row about the organisation's own processes, the same in every environment.</summary>
    public static readonly System.Guid ProcessesRowId = new("bd5e7711-0000-4000-8000-000000000008");

    /// <summary>The id of the row with the organisation's forms, the same in every environment.</summary>
    public static readonly System.Guid FormsRowId = new("bd5e7711-0000-4000-8000-000000000007");

    /// <summary>The id of the team that owns alerts whose deal's owner may not read them, the same in every environment.</summary>
    public static readonly System.Guid UnassignedTeamId = new("bd5e7711-0000-4000-8000-000000000006");
}

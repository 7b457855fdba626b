using System.Reflection;
using BuyingDynamics.DataAccess.Schema;

namespace BuyingDynamics.Operations.Erase;

/// <summary>
/// Which columns of the product can hold something about a contact, taken from the schema, so that a new column cannot be forgotten:
/// lookups to a contact, and all text. What is done with each stands in decision record 53.
/// </summary>
public static class PersonalColumns
{
    /// <summary>What stands where a person was named.</summary>
    public const string Nobody = "Erased person";

    // Settings, and what the platform keeps: about nobody.
    private static readonly HashSet<string> NotOfPeople = new(StringComparer.Ordinal)
    {
        AlertRuleTable.Table, CompiledSettingsTable.Table, MilestoneTable.Table, StageMappingTable.Table,
    };

    // Codes, keys, addresses and what the system derives: no person writes them, and no name stands in them.
    private static readonly HashSet<(string Table, string Column)> Technical =
    [
        (AlertTable.Table, AlertTable.Key), (AlertTable.Table, AlertTable.ActionCode), (AlertTable.Table, AlertTable.Subject), (AlertTable.Table, AlertTable.ResolvedCause),
        (DealStateTable.Table, DealStateTable.FirstTrue), (DealStateTable.Table, DealStateTable.RuleSetVersion),
        (OpportunityTable.Table, OpportunityTable.StageName),
        (PhaseTransitionTable.Table, PhaseTransitionTable.FromStage), (PhaseTransitionTable.Table, PhaseTransitionTable.ToStage),
        (EnablementAssetTable.Table, EnablementAssetTable.Url), (EnablementAssetTable.Table, EnablementAssetTable.HowToClipUrl),
    ];

    /// <summary>Columns of a stakeholder that say something about the person: emptied. Role, authority and function stay: they describe the place, not who took it.</summary>
    public static IReadOnlyList<string> OfStakeholder { get; } =
    [
        StakeholderTable.ContactId, StakeholderTable.Viewpoint, StakeholderTable.DesiredResults, StakeholderTable.Level, StakeholderTable.DecisionStyle,
        StakeholderTable.InformationPreference, StakeholderTable.StanceToChange, StakeholderTable.StanceToUs, StakeholderTable.VisionAgreed, StakeholderTable.Influence,
        StakeholderTable.FavouredOptionId,
    ];

    /// <summary>Rows that are nothing but an opinion of the person, or one about them: deleted.</summary>
    public static IReadOnlyList<(string Table, string Stakeholder)> Opinions { get; } =
        [(InfluenceTable.Table, InfluenceTable.FromId), (InfluenceTable.Table, InfluenceTable.ToId), (RiskViewTable.Table, RiskViewTable.StakeholderId)];

    /// <summary>Words of the person beside figures: emptied. The figures, and what the company needs, stay.</summary>
    public static IReadOnlyList<(string Table, string Stakeholder, string Column)> Words { get; } =
    [
        (ValueMapItemTable.Table, ValueMapItemTable.StakeholderId, ValueMapItemTable.IntangibleWin),
        (ValueConfirmationTable.Table, ValueConfirmationTable.StakeholderId, ValueConfirmationTable.Perceived),
    ];

    /// <summary>Lookups to a contact: emptied.</summary>
    public static IReadOnlyList<(string Table, string Column)> Lookups { get; } =
        [.. Columns().Where(column => string.Equals(column.Kind.Target, ContactTable.Table, StringComparison.Ordinal)).Select(column => (column.Table, column.Name))];

    /// <summary>Text in which the person may be named: the name is replaced.</summary>
    public static IReadOnlyList<(string Table, string Column)> Texts { get; } =
    [
        .. Columns()
            .Where(column => column.Kind.Kind is ColumnKind.Text or ColumnKind.Memo && !NotOfPeople.Contains(column.Table) && !Technical.Contains((column.Table, column.Name)))
            .Select(column => (column.Table, column.Name)),
    ];

    /// <summary>The column that says to which deal a row of the table belongs; null for one of no deal.</summary>
    public static string? DealColumn(string table) => table == OpportunityTable.Table ? OpportunityTable.Id : Constants(TypeOf(table)).Contains(DealTable.OpportunityId) ? DealTable.OpportunityId : null;

    // Our own tables, and our own columns of the deal; the rest is the organisation's.
    private static IEnumerable<(string Table, string Name, ColumnAttribute Kind)> Columns() =>
        from type in Tables()
        let table = NameOf(type)
        from field in type.GetFields(BindingFlags.Public | BindingFlags.Static)
        let kind = field.GetCustomAttribute<ColumnAttribute>()
        where kind is not null
        let name = (string)field.GetValue(null)!
        where name.StartsWith("bd_", StringComparison.Ordinal)
        select (table, name, kind);

    private static IEnumerable<Type> Tables() => typeof(AlertTable).Assembly.GetTypes()
        .Where(type => type.Namespace == typeof(AlertTable).Namespace && type.GetField("Table") is { IsLiteral: true })
        .Where(type => NameOf(type).StartsWith("bd_", StringComparison.Ordinal) || NameOf(type) == OpportunityTable.Table)
        .OrderBy(NameOf, StringComparer.Ordinal);

    private static string NameOf(Type type) => (string)type.GetField("Table")!.GetValue(null)!;

    private static Type TypeOf(string table) => Tables().Single(type => NameOf(type) == table);

    private static IEnumerable<string> Constants(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.GetCustomAttribute<ColumnAttribute>() is not null).Select(field => (string)field.GetValue(null)!);
}

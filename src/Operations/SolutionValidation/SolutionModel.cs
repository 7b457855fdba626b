using System.Xml.Linq;

namespace BuyingDynamics.Operations.SolutionValidation;

/// <summary>The names and ids that the solution and the platform define together.</summary>
internal sealed class SolutionModel
{
    private readonly Dictionary<string, HashSet<string>> columns;
    private readonly Dictionary<string, string> columnTypes = new(StringComparer.Ordinal);

    public SolutionModel(IReadOnlyList<SolutionFile> files, StandardModel standard)
    {
        columns = standard.ColumnsByTable.ToDictionary(table => table.Key, table => table.Value.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var entity in files.Where(file => file.Path.EndsWith("/Entity.xml", StringComparison.Ordinal)))
        {
            AddTable(entity);
        }

        IEnumerable<string> Values(string folder, Func<XElement, string?> value) =>
            files.Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal)).Select(file => value(file.Root)).OfType<string>();

        Choices = Values("OptionSets/", root => root.Attribute("Name")?.Value).ToHashSet(StringComparer.Ordinal);
        WebResources = Values("WebResources/", root => root.Element("Name")?.Value).ToHashSet(StringComparer.Ordinal);
        PluginTypes = files.Where(file => file.Path.StartsWith("PluginAssemblies/", StringComparison.Ordinal))
            .SelectMany(file => file.Root.Descendants("PluginType")).Select(type => Id(type.Attribute("PluginTypeId")?.Value)).ToHashSet(StringComparer.Ordinal);
        Relationships = files.Where(file => file.Path.StartsWith("Other/Relationships/", StringComparison.Ordinal)).SelectMany(file => file.Root.Elements()).ToList();
        RelationshipNames = Relationships.Select(relationship => relationship.Attribute("Name")?.Value ?? "").Concat(standard.Relationships).ToHashSet(StringComparer.Ordinal);
        ViewTables = files.Where(file => file.Path.Contains("/SavedQueries/", StringComparison.Ordinal))
            .SelectMany(file => file.Root.Descendants("savedqueryid").Select(id => (Id: Id(id.Value), file.Table)))
            .DistinctBy(view => view.Id).ToDictionary(view => view.Id, view => view.Table!, StringComparer.Ordinal);
        ChartTables = files.Where(file => file.Path.Contains("/Visualizations/", StringComparison.Ordinal))
            .SelectMany(file => file.Root.Descendants("savedqueryvisualizationid").Select(id => (Id: Id(id.Value), file.Table)))
            .DistinctBy(chart => chart.Id).ToDictionary(chart => chart.Id, chart => chart.Table!, StringComparer.Ordinal);
        DashboardIds = Values("Dashboards/", root => root.Element("FormId")?.Value).Select(Id).ToHashSet(StringComparer.Ordinal);
        FormIds = files.Where(file => file.Path.Contains("/FormXml/", StringComparison.Ordinal))
            .SelectMany(file => file.Root.Descendants("formid")).Select(id => Id(id.Value)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Tables that the solution brings, by logical name, with their schema names.</summary>
    public Dictionary<string, string> OwnTables { get; } = new(StringComparer.Ordinal);

    public IReadOnlySet<string> Choices { get; }

    public IReadOnlySet<string> WebResources { get; }

    public IReadOnlySet<string> PluginTypes { get; }

    public IReadOnlyList<XElement> Relationships { get; }

    public IReadOnlySet<string> RelationshipNames { get; }

    /// <summary>The table of each public, quick find, lookup... view of the solution, by view id.</summary>
    public IReadOnlyDictionary<string, string> ViewTables { get; }

    /// <summary>The table of each chart, by chart id.</summary>
    public IReadOnlyDictionary<string, string> ChartTables { get; }

    public IReadOnlySet<string> FormIds { get; }

    public IReadOnlySet<string> DashboardIds { get; }

    public bool HasTable(string table) => columns.ContainsKey(table);

    public bool HasColumn(string table, string column) => columns.TryGetValue(table, out var known) && known.Contains(column);

    /// <summary>The type of a column that the solution brings, as written in Entity.xml; null for columns of the platform.</summary>
    public string? TypeOf(string table, string column) => columnTypes.GetValueOrDefault($"{table}.{column}");

    /// <summary>A GUID without braces and in lower case, so that two spellings of one id are equal.</summary>
    public static string Id(string? guid) => (guid ?? "").Trim('{', '}').ToLowerInvariant();

    private void AddTable(SolutionFile entity)
    {
        var table = entity.Table!;
        var known = columns.TryGetValue(table, out var standardColumns) ? standardColumns : columns[table] = new HashSet<string>(StringComparer.Ordinal);
        if (standardColumns is null)
        {
            OwnTables[table] = entity.Root.Element("Name")?.Value ?? table;
            known.Add("versionnumber");
        }

        foreach (var attribute in entity.Root.Descendants("attribute"))
        {
            var name = attribute.Element("LogicalName")?.Value ?? "";
            known.Add(name);
            columnTypes[$"{table}.{name}"] = attribute.Element("Type")?.Value ?? "";
        }
    }
}

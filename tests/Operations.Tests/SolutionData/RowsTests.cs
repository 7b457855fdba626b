using System.Text.RegularExpressions;
using System.Xml.Linq;
using BuyingDynamics.LocalDataverse.Metadata;

namespace BuyingDynamics.Operations.Tests.SolutionData;

/// <summary>The rows of solution/data fit the tables, the choices and each other, as solution/data/README.md says.</summary>
public class RowsTests
{
    private static readonly Regex Reference = new("^(?<table>[a-z_]+):(?<key>[a-z0-9-]+)$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
    private static readonly Regex Moment = new("^(today([+-]\\d+)?|\\d{4}-\\d{2}-\\d{2})$", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    [Theory]
    [MemberData(nameof(Files))]
    public void Rows_Keys_AreUniqueInTheirFile(string table)
    {
        var keys = CsvRows.Of(table).Rows.Select(row => row["$id"]).ToList();

        Assert.NotEmpty(keys);
        Assert.Equal(keys.Distinct(StringComparer.Ordinal), keys);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Rows_References_NameARowOfAFileBefore(string table)
    {
        var file = CsvRows.Of(table);
        var before = CsvRows.All.TakeWhile(earlier => earlier != file).ToList();
        var references = file.Rows.SelectMany(row => row.Values).Select(value => Reference.Match(value)).Where(match => match.Success);

        Assert.All(references, reference => Assert.Contains(
            before.Where(earlier => string.Equals(earlier.Table, reference.Groups["table"].Value, StringComparison.Ordinal)).SelectMany(earlier => earlier.Rows),
            row => string.Equals(row["$id"], reference.Groups["key"].Value, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Rows_Columns_ExistAndHoldWhatTheirTypeAllows(string table)
    {
        var file = CsvRows.Of(table);
        var types = TypesOf(table);

        Assert.All(file.Columns.Where(column => !column.StartsWith('$')), column =>
        {
            Assert.Contains(column, types.Keys);
            Assert.All(file.Rows.Select(row => row[column]).Where(value => value.Length > 0), value => Assert.True(Fits(types[column], value), $"{file.Path}: {column} holds \"{value}\""));
        });
    }

    public static TheoryData<string> Files() => [.. CsvRows.All.Select(file => file.Table)];

    private static bool Fits((string Type, string? Choice) column, string value) => column.Type switch
    {
        "picklist" => Labels(column.Choice!).Contains(value),
        "datetime" => Moment.IsMatch(value),
        "lookup" or "owner" or "customer" => Reference.IsMatch(value),
        "bit" => bool.TryParse(value, out _),
        _ => true,
    };

    private static Dictionary<string, (string Type, string? Choice)> TypesOf(string table)
    {
        var types = BaseTables.Load().Tables.GetValueOrDefault(table)?.Columns.Values.ToDictionary(column => column.LogicalName, column => (column.Type.ToString().ToLowerInvariant(), (string?)null), StringComparer.Ordinal) ?? [];
        foreach (var entity in Directory.EnumerateFiles(Path.Combine(Prerequisite.RepositoryRoot, "solution", "Entities"), "Entity.xml", SearchOption.AllDirectories).Where(path => string.Equals(Path.GetFileName(Path.GetDirectoryName(path)), table, StringComparison.OrdinalIgnoreCase)))
        {
            foreach (var attribute in XDocument.Load(entity).Descendants("attribute"))
            {
                types[attribute.Element("LogicalName")!.Value] = (attribute.Element("Type")!.Value, attribute.Element("OptionSetName")?.Value);
            }
        }

        return types;
    }

    private static HashSet<string> Labels(string choice) =>
        XDocument.Load(Path.Combine(Prerequisite.RepositoryRoot, "solution", "OptionSets", choice + ".xml")).Descendants("option")
            .Select(option => option.Element("labels")!.Elements().Single(label => label.Attribute("languagecode")!.Value is "1033").Attribute("description")!.Value)
            .ToHashSet(StringComparer.Ordinal);
}

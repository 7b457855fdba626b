using System.Xml.Linq;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Alerts;

namespace BuyingDynamics.DataAccess.Tests.Schema;

/// <summary>The names in code and those in the solution are the same, both ways.</summary>
public class SchemaTests
{
    private static readonly Dictionary<string, ColumnKind[]> KindsOfType = new(StringComparer.Ordinal)
    {
        ["primarykey"] = [ColumnKind.Id],
        ["nvarchar"] = [ColumnKind.Text],
        ["ntext"] = [ColumnKind.Memo],
        ["picklist"] = [ColumnKind.Choice],
        ["bit"] = [ColumnKind.Boolean],
        ["int"] = [ColumnKind.WholeNumber],
        ["decimal"] = [ColumnKind.Decimal],
        ["money"] = [ColumnKind.Money],
        ["datetime"] = [ColumnKind.DateTime, ColumnKind.DateOnly],
        ["lookup"] = [ColumnKind.Lookup],
        ["owner"] = [ColumnKind.Owner],
        ["state"] = [ColumnKind.State],
        ["status"] = [ColumnKind.Status],
    };

    private static string Solution => Path.Combine(Prerequisite.RepositoryRoot, "solution");

    public static TheoryData<string> SolutionTables()
    {
        var tables = new TheoryData<string>();
        foreach (var folder in Directory.EnumerateDirectories(Path.Combine(Solution, "Entities")))
        {
            tables.Add(Path.GetFileName(folder));
        }

        return tables;
    }

    [Theory]
    [MemberData(nameof(SolutionTables))]
    public void Table_OfTheSolution_HasTheSameColumnsInCode(string folder)
    {
        var inCode = SchemaTable.All.Single(t => string.Equals(t.Name, folder, StringComparison.OrdinalIgnoreCase));
        var inSolution = Attributes(folder).ToDictionary(a => a.Element("LogicalName")!.Value, StringComparer.Ordinal);

        Assert.Equal(
            inSolution.Keys.Where(IsOwn).Order(StringComparer.Ordinal),
            inCode.Columns.Keys.Where(IsOwn).Order(StringComparer.Ordinal));
        Assert.All(inCode.Columns.Where(c => inSolution.ContainsKey(c.Key)), c => AssertSame(folder, c.Value, inSolution[c.Key]));
    }

    [Fact]
    public void Choices_OfTheSolution_AreTheEnumsOfDomain()
    {
        var inSolution = Directory.EnumerateFiles(Path.Combine(Solution, "OptionSets"), "*.xml").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal);
        Assert.Equal(Choices.All.Keys.Append(Choices.AlertRule).Order(StringComparer.Ordinal), inSolution);

        Assert.All(Choices.All, choice => Assert.Equal(
            Enum.GetValues(choice.Value).Cast<object>().Select(v => Convert.ToInt32(v, System.Globalization.CultureInfo.InvariantCulture)).Order(),
            Options(choice.Key).Order()));
        Assert.Equal(RuleCatalogue.All.Select(r => r.OptionValue), Options(Choices.AlertRule));
    }

    [Fact]
    public void AlternateKeys_OfTheSolution_AreNamedInCode()
    {
        var inSolution = Directory.EnumerateDirectories(Path.Combine(Solution, "Entities"))
            .SelectMany(f => XDocument.Load(Path.Combine(f, "Entity.xml")).Descendants("EntityKey"))
            .Select(k => k.Element("LogicalName")!.Value);
        var inCode = SchemaTable.All.SelectMany(t => t.Keys);

        Assert.Equal(inSolution.Order(StringComparer.Ordinal), inCode.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EnvironmentVariables_OfTheSolution_AreNamedInCode() => Assert.Equal(
        Directory.EnumerateDirectories(Path.Combine(Solution, "environmentvariabledefinitions")).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal),
        new[] { SettingNames.ConfirmationDaysVariable, SettingNames.DefaultVariantVariable, SettingNames.EnforcementModeVariable, SettingNames.HolidaysVariable });

    private static bool IsOwn(string column) => column.StartsWith("bd_", StringComparison.Ordinal) && !column.EndsWith("_base", StringComparison.Ordinal);

    private static void AssertSame(string table, ColumnAttribute code, XElement solution)
    {
        var name = table + "." + solution.Element("LogicalName")!.Value;
        var type = solution.Element("Type")!.Value;
        Assert.True(KindsOfType[type].Contains(code.Kind), $"{name} is {type} in the solution, {code.Kind} in code.");
        Assert.True(code.Kind != ColumnKind.DateOnly || solution.Element("Behavior")?.Value == "2", $"{name} is a day in code only.");
        Assert.True(code.Kind != ColumnKind.DateTime || solution.Element("Behavior")?.Value != "2", $"{name} is a day in the solution only.");
        Assert.True(code.Length == 0 || solution.Element("MaxLength")?.Value == code.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), $"{name}: length {code.Length}.");
        Assert.True(code.Choice is null || solution.Element("OptionSetName")?.Value == code.Choice, $"{name}: choice {code.Choice}.");
        Assert.True(code.IsSecured == (solution.Element("IsSecured")?.Value == "1"), $"{name}: secured.");
    }

    private static IEnumerable<XElement> Attributes(string folder) =>
        XDocument.Load(Path.Combine(Solution, "Entities", folder, "Entity.xml")).Descendants("attribute");

    private static IEnumerable<int> Options(string choice) => XDocument.Load(Path.Combine(Solution, "OptionSets", choice + ".xml"))
        .Descendants("option").Select(o => (int)o.Attribute("value")!);
}

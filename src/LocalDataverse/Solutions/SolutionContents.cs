using System.Xml.Linq;
using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Pipeline;

namespace BuyingDynamics.LocalDataverse.Solutions;

/// <summary>What a solution zip brings, read without an environment: for tools that deploy it or take its rows out.</summary>
public sealed record SolutionContents
{
    /// <summary>Unique name of the solution.</summary>
    public required string UniqueName { get; init; }

    /// <summary>Its version.</summary>
    public required Version Version { get; init; }

    /// <summary>True for a managed package.</summary>
    public required bool IsManaged { get; init; }

    /// <summary>The standard tables with what the solution adds to them, and its own tables.</summary>
    public required MetadataCatalog Metadata { get; init; }

    /// <summary>Logical names of the tables that the solution brings.</summary>
    public required IReadOnlyList<string> OwnTables { get; init; }

    /// <summary>Logical names of the columns that it adds to tables of others, by table.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> AddedColumns { get; init; }

    /// <summary>Names of its security roles.</summary>
    public required IReadOnlyList<string> Roles { get; init; }

    /// <summary>Names of its column security profiles.</summary>
    public required IReadOnlyList<string> Profiles { get; init; }

    /// <summary>Schema names of its environment variables.</summary>
    public required IReadOnlyList<string> Variables { get; init; }

    /// <summary>Its forms of tables.</summary>
    public required IReadOnlyList<SolutionForm> Forms { get; init; }

    /// <summary>Name of its plugin assembly; null without one.</summary>
    public string? PluginAssembly { get; init; }

    /// <summary>Reads the zip.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">It is no zip, no solution, or a part is broken; the sentence names it.</exception>
    public static SolutionContents Read(byte[] zip)
    {
        var package = SolutionPackage.Read(zip);
        var standard = EnvironmentStart.Standard;
        var catalog = SolutionMetadata.Merge(standard, package.Customizations);
        var described = SolutionMetadata.TablesOf(package.Customizations).Select(SolutionMetadata.NameOf).ToList();
        const string variables = "environmentvariabledefinitions/";
        return new SolutionContents
        {
            UniqueName = package.UniqueName,
            Version = package.Version,
            IsManaged = package.IsManaged,
            Metadata = catalog,
            OwnTables = [.. described.Where(table => !standard.Tables.ContainsKey(table))],
            AddedColumns = described.Where(standard.Tables.ContainsKey).ToDictionary(
                table => table,
                IReadOnlyList<string> (table) => [.. catalog.Table(table).Columns.Keys.Except(standard.Table(table).Columns.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                StringComparer.Ordinal),
            Roles = [.. package.Slot("Roles").Select(role => role.RequiredAttribute("name"))],
            Profiles = [.. package.Slot("FieldSecurityProfiles").Select(profile => profile.RequiredAttribute("name"))],
            Variables = [.. package.Paths.Where(path => path.StartsWith(variables, StringComparison.OrdinalIgnoreCase)).Select(path => path[variables.Length..].Split('/')[0]).Distinct(StringComparer.OrdinalIgnoreCase)],
            Forms =
            [
                .. from entity in package.Slot("Entities")
                   from forms in entity.Elements("FormXml").Elements("forms")
                   from form in forms.Elements("systemform")
                   where form.Element("form") is not null
                   select new SolutionForm(SolutionXml.Id(form.RequiredText("formid")), SolutionMetadata.NameOf(entity), forms.Attribute("type")?.Value ?? "main", form.Element("form")!.ToString()),
            ],
            PluginAssembly = package.Slot("SolutionPluginAssemblies").Select(assembly => assembly.Attribute("FullName")?.Value.Split(',')[0]).FirstOrDefault(),
        };
    }
}

/// <summary>A form that a solution brings.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Table">Logical name of the table.</param>
/// <param name="Kind">What it is for, as the package says it: main, quick, quickCreate...</param>
/// <param name="Xml">Its definition.</param>
public sealed record SolutionForm(Guid Id, string Table, string Kind, string Xml);

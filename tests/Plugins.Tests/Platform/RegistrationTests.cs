extern alias shipped;

using System.Reflection;
using System.Xml.Linq;
using shipped::BuyingDynamics.Plugins.Platform;

namespace BuyingDynamics.Plugins.Tests.Platform;

/// <summary>What the code declares and what the solution registers are the same, both ways.</summary>
public class RegistrationTests
{
    private static readonly Dictionary<string, string> MessageIds = new(StringComparer.Ordinal)
    {
        ["Create"] = "9ebdbb1b-ea3e-db11-86a7-000a3a5473e8",
        ["Update"] = "20bebb1b-ea3e-db11-86a7-000a3a5473e8",
        ["Delete"] = "a1bdbb1b-ea3e-db11-86a7-000a3a5473e8",
    };

    private static readonly IReadOnlyList<Type> PluginTypes =
        [.. typeof(PluginShell).Assembly.GetTypes().Where(t => !t.IsAbstract && typeof(PluginShell).IsAssignableFrom(t))];

    private static readonly IReadOnlyList<Type> Activities =
        [.. typeof(PluginShell).Assembly.GetTypes().Where(t => !t.IsAbstract && typeof(System.Activities.CodeActivity).IsAssignableFrom(t))];

    private static string Solution => Path.Combine(Prerequisite.RepositoryRoot, "solution");

    [Fact]
    public void Steps_DeclaredAndRegistered_AreTheSame()
    {
        var declared = PluginTypes.Where(t => typeof(EventShell).IsAssignableFrom(t))
            .SelectMany(t => ((EventShell)Activator.CreateInstance(t)!).Steps.Select(s => Describe(t, s)));
        var registered = Directory.EnumerateFiles(Path.Combine(Solution, "SdkMessageProcessingSteps"), "*.xml").Select(f => Describe(XDocument.Load(f).Root!));

        Assert.Equal(declared.Order(StringComparer.Ordinal), registered.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Steps_TheirIds_AreUniqueAndListedInTheSolution()
    {
        var ids = PluginTypes.Where(t => typeof(EventShell).IsAssignableFrom(t))
            .SelectMany(t => ((EventShell)Activator.CreateInstance(t)!).Steps).Select(s => s.Id).ToList();
        var listed = XDocument.Load(Path.Combine(Solution, "Other", "Solution.xml")).Descendants("RootComponent")
            .Where(c => (string?)c.Attribute("type") == "92").Select(c => Guid.Parse((string)c.Attribute("id")!)).ToList();

        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Equal(ids.Order(), listed.Order());
    }

    [Fact]
    public void UpdateSteps_WithoutFilter_DoNotExist() =>
        Assert.All(
            PluginTypes.Where(t => typeof(EventShell).IsAssignableFrom(t)).SelectMany(t => ((EventShell)Activator.CreateInstance(t)!).Steps).Where(s => s.Message == "Update"),
            step => Assert.NotEmpty(step.Filter));

    [Fact]
    public void PluginTypes_DeclaredAndRegistered_AreTheSame()
    {
        var data = Directory.EnumerateFiles(Path.Combine(Solution, "PluginAssemblies"), "*.data.xml", SearchOption.AllDirectories).Single();
        var registered = XDocument.Load(data).Descendants("PluginType")
            .Select(t => (string)t.Attribute("Name")! + " " + (string)t.Attribute("PluginTypeId")! + " " + t.Element("WorkflowActivityGroupName")?.Value);

        Assert.Equal(
            PluginTypes.Select(t => t.FullName + " " + TypeId(t) + " ").Concat(Activities.Select(t => t.FullName + " " + TypeId(t) + " BuyingDynamics.Plugins (1.0.0.0)")).Order(StringComparer.Ordinal),
            registered.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Activities_TheirArguments_HaveANameForTheDesignerAndTheirLookupsATable()
    {
        var arguments = Activities.SelectMany(t => t.GetProperties()).Where(p => typeof(System.Activities.Argument).IsAssignableFrom(p.PropertyType)).ToList();

        Assert.NotEmpty(arguments);
        Assert.All(arguments, p => Assert.NotEmpty(p.GetCustomAttribute<Microsoft.Xrm.Sdk.Workflow.ParameterAttribute>(inherit: true)!.Name));
        Assert.All(
            arguments.Where(p => p.PropertyType.GetGenericArguments()[0] == typeof(Microsoft.Xrm.Sdk.EntityReference)),
            p => Assert.NotNull(p.GetCustomAttribute<Microsoft.Xrm.Sdk.Workflow.ReferenceTargetAttribute>()));
    }

    [Fact]
    public void CustomApis_DeclaredAndRegistered_AreTheSame()
    {
        var declared = PluginTypes.Where(t => typeof(CustomApiShell).IsAssignableFrom(t))
            .SelectMany(t => Describe(t, ((CustomApiShell)Activator.CreateInstance(t)!).Declaration));
        var registered = Directory.EnumerateDirectories(Path.Combine(Solution, "customapis")).SelectMany(DescribeFolder);

        Assert.Equal(declared.Order(StringComparer.Ordinal), registered.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void CustomApis_EveryLabel_IsInBothLanguages() =>
        Assert.All(
            Directory.EnumerateFiles(Path.Combine(Solution, "customapis"), "*.xml", SearchOption.AllDirectories)
                .SelectMany(f => XDocument.Load(f).Descendants().Where(e => e.Name.LocalName is "description" or "displayname")),
            text => Assert.Equal(["1031", "1033"], text.Elements("label").Select(l => (string)l.Attribute("languagecode")!).Order(StringComparer.Ordinal)));

    private static Guid TypeId(Type type) => type.GetCustomAttribute<PluginTypeIdAttribute>()!.Id;

    private static string Describe(Type type, StepDeclaration step) => string.Join(
        " | ",
        step.Id,
        MessageIds[step.Message],
        type.FullName,
        TypeId(type),
        step.Table,
        (int)step.Stage,
        step.IsAsynchronous ? 1 : 0,
        step.Rank,
        string.Join(',', step.Filter.Order(StringComparer.Ordinal)),
        "pre " + string.Join(',', step.PreImage.Order(StringComparer.Ordinal)),
        "post " + string.Join(',', step.PostImage.Order(StringComparer.Ordinal)));

    private static string Describe(XElement step) => string.Join(
        " | ",
        Guid.Parse((string)step.Attribute("SdkMessageProcessingStepId")!),
        step.Element("SdkMessageId")!.Value,
        step.Element("PluginTypeName")!.Value.Split(',')[0],
        Guid.Parse(step.Element("PluginTypeId")!.Value),
        step.Element("PrimaryEntity")!.Value,
        step.Element("Stage")!.Value,
        step.Element("Mode")!.Value,
        step.Element("Rank")!.Value,
        Sorted(step.Element("FilteringAttributes")?.Value),
        "pre " + Image(step, "0"),
        "post " + Image(step, "1"));

    private static string Image(XElement step, string type) => Sorted(step.Descendants("SdkMessageProcessingStepImage")
        .SingleOrDefault(i => i.Element("ImageType")!.Value == type && i.Element("EntityAlias")!.Value == "Image")?.Element("Attributes")!.Value);

    private static string Sorted(string? columns) => columns is null ? "" : string.Join(',', columns.Split(',').Order(StringComparer.Ordinal));

    private static IEnumerable<string> Describe(Type type, CustomApiDeclaration api) =>
        api.Parameters.Select(p => $"{api.Name} takes {p.Name} {(int)p.Type} {(p.IsOptional ? 1 : 0)}")
            .Concat(api.Responses.Select(p => $"{api.Name} answers {p.Name} {(int)p.Type}"))
            .Append($"{api.Name} by {TypeId(type)} for {api.Privilege}");

    private static IEnumerable<string> DescribeFolder(string folder)
    {
        var api = XDocument.Load(Path.Combine(folder, "customapi.xml")).Root!;
        var name = (string)api.Attribute("uniquename")!;
        yield return $"{name} by {Guid.Parse(api.Element("plugintypeid")!.Element("plugintypeexportkey")!.Value)} for {api.Element("executeprivilegename")?.Value}";
        foreach (var file in Directory.EnumerateFiles(folder, "*.xml", SearchOption.AllDirectories))
        {
            var part = XDocument.Load(file).Root!;
            if (part.Name.LocalName == "customapirequestparameter")
            {
                yield return $"{name} takes {part.Element("name")!.Value} {part.Element("type")!.Value} {part.Element("isoptional")!.Value}";
            }
            else if (part.Name.LocalName == "customapiresponseproperty")
            {
                yield return $"{name} answers {part.Element("name")!.Value} {part.Element("type")!.Value}";
            }
        }
    }
}

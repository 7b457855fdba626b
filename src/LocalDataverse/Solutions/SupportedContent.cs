using System.Xml.Linq;
using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Solutions.Components;

namespace BuyingDynamics.LocalDataverse.Solutions;

/// <summary>Refuses, by name and before anything is written, what this environment does not have or what the solution misses.</summary>
internal static class SupportedContent
{
    private static readonly HashSet<string> Slots = new(
        ["Entities", "Roles", "FieldSecurityProfiles", "EntityMaps", "EntityRelationships", "optionsets", "Dashboards", "WebResources", "SolutionPluginAssemblies", "SdkMessageProcessingSteps", "AppModuleSiteMaps", "AppModules", "Languages", "Workflows"],
        StringComparer.Ordinal);

    private static readonly Dictionary<string, string> RootTypes = new(StringComparer.Ordinal)
    {
        ["1"] = "table", ["2"] = "column", ["3"] = "relationship", ["9"] = "choice", ["10"] = "relationship", ["14"] = "key", ["20"] = "role", ["26"] = "view", ["29"] = "workflow", ["59"] = "chart", ["60"] = "form or dashboard",
        ["61"] = "web resource", ["62"] = "site map", ["70"] = "column security profile", ["71"] = "column permission", ["80"] = "app", ["90"] = "plug-in type", ["91"] = "plug-in assembly", ["92"] = "plug-in step",
        ["93"] = "plug-in step image", ["380"] = "environment variable", ["381"] = "environment variable value",
    };

    private static readonly Dictionary<string, string> UnsupportedRootTypes = new(StringComparer.Ordinal)
    {
        ["24"] = "form", ["36"] = "e-mail template", ["65"] = "dialog", ["66"] = "code component (PCF control)", ["300"] = "canvas app", ["371"] = "connector", ["372"] = "connector",
    };

    /// <summary>Refuses what is not supported.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">0x8004F0E8 naming each thing.</exception>
    public static void Demand(SolutionPackage package)
    {
        var unsupported = new List<string>();
        unsupported.AddRange(package.Slot("Workflows").SelectMany(WorkflowComponents.Unsupported));

        unsupported.AddRange(WorkflowComponents.Undescribed(package));
        foreach (var slot in package.Customizations.Elements().Where(slot => !Slots.Contains(slot.Name.LocalName) && slot.HasElements))
        {
            unsupported.Add($"<{slot.Name.LocalName}> ({slot.Elements().Count()} component{(slot.Elements().Count() == 1 ? string.Empty : "s")})");
        }

        foreach (var relationship in package.Slot("EntityRelationships").Where(relationship => relationship.Text("EntityRelationshipType") is not "OneToMany"))
        {
            unsupported.Add($"relationship {relationship.Attribute("Name")?.Value} of type {relationship.Text("EntityRelationshipType")}");
        }

        var known = new HashSet<string>(package.Customizations.Descendants("FileName").Concat(package.Customizations.Descendants("XamlFileName")).Select(name => name.Value.Trim().TrimStart('/')), StringComparer.OrdinalIgnoreCase);
        foreach (var folder in package.Paths.Where(path => path.Contains('/', StringComparison.Ordinal) && !known.Contains(path) && !FolderComponents.Folders.Any(folder => path.StartsWith(folder, StringComparison.OrdinalIgnoreCase)))
            .Select(path => path[..path.IndexOf('/', StringComparison.Ordinal)]).Where(folder => folder is not ("WebResources" or "PluginAssemblies")).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            unsupported.Add($"the folder {folder}/ of the zip");
        }

        foreach (var root in package.Manifest.Elements("RootComponents").Elements("RootComponent").Where(root => !RootTypes.ContainsKey(root.Attribute("type")?.Value ?? string.Empty)))
        {
            var type = root.Attribute("type")?.Value ?? string.Empty;
            var kind = UnsupportedRootTypes.GetValueOrDefault(type) ?? $"component of the unknown type {type}";
            unsupported.Add($"{kind} {root.Attribute("schemaName")?.Value ?? root.Attribute("id")?.Value}");
        }

        if (unsupported.Count > 0)
        {
            throw DataverseFault.UnsupportedComponents(package.UniqueName, unsupported.Distinct(StringComparer.Ordinal).ToList());
        }
    }

    /// <summary>Refuses a solution that needs what is not there: dependencies its manifest lists, tables and lookups it refers to.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">0x8004801D naming each.</exception>
    public static void DemandDependencies(SolutionPackage package, RequiredComponents present)
    {
        var installed = present.Catalogue;
        var missing = package.Manifest.Elements("MissingDependencies").Elements("MissingDependency").Elements("Required")
            .Where(required => !present.Has(required))
            .Select(required => $"{RootTypes.GetValueOrDefault(required.Attribute("type")?.Value ?? string.Empty) ?? required.Attribute("type")?.Value} {required.Attribute("schemaName")?.Value ?? required.Attribute("displayName")?.Value ?? required.Attribute("id")?.Value} (of {required.Attribute("solution")?.Value})")
            .ToList();
        var own = SolutionMetadata.TablesOf(package.Customizations).Where(entity => entity.Descendants("Type").Any(type => type.Value == "primarykey")).Select(SolutionMetadata.NameOf).ToHashSet(StringComparer.Ordinal);
        missing.AddRange(package.Slot("Entities").Select(SolutionMetadata.NameOf).Where(table => !own.Contains(table) && !installed.Tables.ContainsKey(table)).Select(table => $"table {table}"));
        missing.AddRange(package.Slot("EntityRelationships")
            .SelectMany(relationship => new[] { relationship.RequiredText("ReferencedEntityName"), relationship.RequiredText("ReferencingEntityName") })
            .Select(table => table.ToLowerInvariant())
            .Where(table => !own.Contains(table) && !installed.Tables.ContainsKey(table) && !PlatformParts.Contains(table))
            .Select(table => $"table {table}"));
        if (missing.Count > 0)
        {
            throw DataverseFault.MissingDependencies(package.UniqueName, missing.Distinct(StringComparer.Ordinal).ToList());
        }
    }

    /// <summary>Parts of the platform that every table is related to and that this environment leaves out; relationships to them are dropped.</summary>
    public static IReadOnlySet<string> PlatformParts { get; } = new HashSet<string>(
        ["owner", "syncerror", "duplicaterecord", "asyncoperation", "mailboxtrackingfolder", "processsession", "bulkdeletefailure", "userentityinstancedata", "principalobjectattributeaccess", "fileattachment", "sharepointdocument", "sharepointdocumentlocation", "queueitem", "postfollow", "postregarding", "postrole", "recurringappointmentmaster", "letter", "fax", "socialactivity", "serviceappointment", "campaignactivity", "campaignresponse", "feedback", "slakpiinstance", "activityfileattachment"],
        StringComparer.Ordinal);
}

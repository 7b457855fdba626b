namespace BuyingDynamics.Operations.Pack;

/// <summary>Which folder of the tree fills which slot of customizations.xml.</summary>
internal static class ComponentFolders
{
    /// <summary>Folders with one component a file, whose root element is copied into the slot.</summary>
    public static readonly (string Folder, string Slot)[] OneFileEach =
    [
        ("Roles", "Roles"), ("OptionSets", "optionsets"), ("Dashboards", "Dashboards"), ("Dialogs", "Dialogs"),
        ("SdkMessageProcessingSteps", "SdkMessageProcessingSteps"), ("EntityDataSources", "EntityDataSources"),
    ];

    /// <summary>Folders with one component a folder, described by one file in it.</summary>
    public static readonly (string Folder, string File, string Slot)[] OneFolderEach =
    [
        ("AppModules", "AppModule.xml", "AppModules"), ("AppModuleSiteMaps", "AppModuleSiteMap.xml", "AppModuleSiteMaps"),
    ];

    /// <summary>Folders whose components are a description (*.data.xml) beside the file it describes.</summary>
    public static readonly (string Folder, string Slot)[] DescribedFiles =
    [
        ("Workflows", "Workflows"), ("WebResources", "WebResources"), ("PluginAssemblies", "SolutionPluginAssemblies"),
    ];

    /// <summary>Files of Other/ whose child elements fill the slot of the same name.</summary>
    public static readonly string[] ListsInOther = ["EntityMaps", "FieldSecurityProfiles", "ConnectionRoles"];

    /// <summary>Every folder that ends up inside customizations.xml.</summary>
    public static readonly HashSet<string> All =
    [
        "Entities", "Other", "Controls",
        .. OneFileEach.Select(one => one.Folder), .. OneFolderEach.Select(one => one.Folder), .. DescribedFiles.Select(one => one.Folder),
    ];
}

using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace BuyingDynamics.LocalDataverse.Tests.Solutions;

/// <summary>Builds small solution zips, in the form in which real ones come.</summary>
internal sealed class TestSolution(string uniqueName = "Sample")
{
    private const string Assembly = "SamplePlugins, Version=1.0.0.0, Culture=neutral, PublicKeyToken=0123456789abcdef";
    private static readonly Dictionary<string, string> MessageIds = new(StringComparer.Ordinal)
    {
        ["Create"] = "9ebdbb1b-ea3e-db11-86a7-000a3a5473e8", ["Update"] = "20bebb1b-ea3e-db11-86a7-000a3a5473e8", ["Delete"] = "a1bdbb1b-ea3e-db11-86a7-000a3a5473e8",
    };

    private readonly Dictionary<string, List<XElement>> slots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, byte[]> files = new(StringComparer.Ordinal);
    private readonly List<XElement> roots = [];
    private readonly List<XElement> missing = [];
    private readonly HashSet<string> pluginTypes = new(StringComparer.Ordinal);
    private readonly HashSet<string> activities = new(StringComparer.Ordinal);
    private string version = "1.0.0.0";
    private bool managed = true;
    private bool anotherBuild;

    /// <summary>Bytes after the end of a DLL change nothing but its identity as a file: enough for "another build".</summary>
    public TestSolution AnotherBuild()
    {
        anotherBuild = true;
        return this;
    }

    public static byte[] PluginDll => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "SamplePlugins.dll"));

    public TestSolution Version(string value)
    {
        version = value;
        return this;
    }

    public TestSolution Unmanaged()
    {
        managed = false;
        return this;
    }

    public TestSolution With(string slot, XElement element)
    {
        (slots.TryGetValue(slot, out var list) ? list : slots[slot] = []).Add(element);
        return this;
    }

    public TestSolution WithFile(string path, string content)
    {
        files[path] = Encoding.UTF8.GetBytes(content);
        return this;
    }

    public TestSolution WithRoot(string type, string schemaName)
    {
        roots.Add(new XElement("RootComponent", new XAttribute("type", type), new XAttribute("schemaName", schemaName), new XAttribute("behavior", "0")));
        return this;
    }

    public TestSolution WithMissing(string type, string schemaName, string ofSolution)
    {
        missing.Add(new XElement("MissingDependency", new XElement("Required", new XAttribute("type", type), new XAttribute("schemaName", schemaName), new XAttribute("solution", ofSolution))));
        return this;
    }

    /// <summary>A step of one of the sample plugins.</summary>
    public TestSolution Step(
        string plugin, string message, string table, int stage, string? configuration = null, int rank = 1, bool asynchronous = false, string? filter = null,
        (int Type, string? Columns)? image = null, bool deleteJob = false)
    {
        pluginTypes.Add(plugin);
        var name = $"{plugin} {message} {table} {stage} {rank} {configuration}";
        var step = new XElement("SdkMessageProcessingStep", new XAttribute("Name", name), new XAttribute("SdkMessageProcessingStepId", Id("step", name)),
            new XElement("SdkMessageId", MessageIds[message]),
            new XElement("PluginTypeName", $"SamplePlugins.{plugin}, {Assembly}"),
            new XElement("PluginTypeId", Id("type", plugin).Trim('{', '}')),
            new XElement("PrimaryEntity", table),
            new XElement("AsyncAutoDelete", deleteJob ? "1" : "0"),
            filter is null ? null : new XElement("FilteringAttributes", filter),
            new XElement("Configuration", configuration),
            new XElement("Mode", asynchronous ? 1 : 0), new XElement("Rank", rank), new XElement("Stage", stage));
        if (image is { } asked)
        {
            step.Add(new XElement("SdkMessageProcessingStepImages", new XElement("SdkMessageProcessingStepImage", new XAttribute("Name", "image"),
                new XElement("SdkMessageProcessingStepImageId", Id("image", name)), new XElement("Attributes", asked.Columns), new XElement("EntityAlias", "image"),
                new XElement("ImageType", asked.Type), new XElement("MessagePropertyName", "Target"))));
        }

        return With("SdkMessageProcessingSteps", step);
    }

    /// <summary>Registers sample activities for workflows.</summary>
    public TestSolution Activities(params string[] types)
    {
        activities.UnionWith(types);
        return this;
    }

    /// <summary>A Custom API answered by a sample plugin; parameters as (name, type, optional).</summary>
    public TestSolution CustomApi(string name, string plugin, (string Name, int Type, bool Optional)[] parameters, (string Name, int Type)[] results, string? privilege = null)
    {
        pluginTypes.Add(plugin);
        WithFile($"customapis/{name}/customapi.xml",
            $"""<customapi uniquename="{name}"><bindingtype>0</bindingtype><description default="d" /><displayname default="{name}" /><executeprivilegename>{privilege}</executeprivilegename><isfunction>0</isfunction><name>{name}</name><plugintypeid><plugintypeexportkey>{Id("type", plugin).Trim('{', '}')}</plugintypeexportkey></plugintypeid></customapi>""");
        foreach (var parameter in parameters)
        {
            WithFile($"customapis/{name}/customapirequestparameters/{parameter.Name}/customapirequestparameter.xml",
                $"""<customapirequestparameter uniquename="{parameter.Name}"><description default="d" /><displayname default="{parameter.Name}" /><isoptional>{(parameter.Optional ? 1 : 0)}</isoptional><name>{parameter.Name}</name><type>{parameter.Type}</type></customapirequestparameter>""");
        }

        foreach (var result in results)
        {
            WithFile($"customapis/{name}/customapiresponseproperties/{result.Name}/customapiresponseproperty.xml",
                $"""<customapiresponseproperty uniquename="{result.Name}"><description default="d" /><displayname default="{result.Name}" /><name>{result.Name}</name><type>{result.Type}</type></customapiresponseproperty>""");
        }

        return this;
    }

    /// <summary>A user-owned table sample_thing with name, amount (money), choice, a lookup to account that deletes along, a secured text and a key.</summary>
    public TestSolution Table(params XElement[] moreColumns)
    {
        XElement[] columns =
        [
            Column("sample_ThingId", "primarykey", custom: false),
            Column("sample_Name", "nvarchar", new XElement("MaxLength", 20), new XElement("DisplayMask", "PrimaryName|ValidForForm")),
            Column("sample_Code", "nvarchar", new XElement("MaxLength", 20)),
            Column("sample_Amount", "money", new XElement("MinValue", 0), new XElement("MaxValue", 1000), new XElement("Accuracy", 2)),
            Column("sample_Color", "picklist", new XElement("AppDefaultValue", 2), XElement.Parse(
                "<optionset Name='sample_color'><OptionSetType>picklist</OptionSetType><IsGlobal>0</IsGlobal><options><option value='1'><labels><label description='Red' languagecode='1033' /><label description='Rot' languagecode='1031' /></labels></option><option value='2'><labels><label description='Green' languagecode='1033' /><label description='Gr&#252;n' languagecode='1031' /></labels></option></options></optionset>")),
            Column("sample_AccountId", "lookup"),
            Column("sample_Secret", "nvarchar", new XElement("MaxLength", 50), new XElement("IsSecured", 1)),
            State("statecode", "state", "<states><state value='0' defaultstatus='1'><labels><label description='Active' languagecode='1033' /></labels></state><state value='1' defaultstatus='2'><labels><label description='Inactive' languagecode='1033' /></labels></state></states>"),
            State("statuscode", "status", "<statuses><status value='1' state='0'><labels><label description='Active' languagecode='1033' /></labels></status><status value='2' state='1'><labels><label description='Inactive' languagecode='1033' /></labels></status></statuses>"),
            .. moreColumns,
        ];
        With("Entities", new XElement("Entity", new XElement("Name", "sample_Thing"), new XElement("EntityInfo", new XElement("entity", new XAttribute("Name", "sample_Thing"),
            Labels("LocalizedNames", "Thing", "Ding"), Labels("LocalizedCollectionNames", "Things", "Dinge"),
            new XElement("attributes", columns),
            new XElement("EntityKeys", new XElement("EntityKey", new XElement("Name", "sample_thing_code"), new XElement("EntityKeyAttributes", new XElement("AttributeName", "sample_code")))),
            new XElement("EntitySetName", "sample_things"), new XElement("OwnershipTypeMask", "UserOwned"), new XElement("IsActivity", 0)))));
        return With("EntityRelationships", XElement.Parse(
            "<EntityRelationship Name='sample_account_thing'><EntityRelationshipType>OneToMany</EntityRelationshipType><ReferencingEntityName>sample_Thing</ReferencingEntityName><ReferencedEntityName>Account</ReferencedEntityName><CascadeAssign>Cascade</CascadeAssign><CascadeShare>Cascade</CascadeShare><CascadeUnshare>Cascade</CascadeUnshare><CascadeDelete>Cascade</CascadeDelete><ReferencingAttributeName>sample_AccountId</ReferencingAttributeName></EntityRelationship>"));
    }

    /// <summary>A user-owned table with nothing but a name, to which notes and tasks may belong.</summary>
    public TestSolution SmallTable(string schemaName) => With("Entities", new XElement("Entity", new XElement("Name", schemaName), new XElement("EntityInfo", new XElement("entity", new XAttribute("Name", schemaName),
        Labels("LocalizedNames", schemaName, schemaName), Labels("LocalizedCollectionNames", schemaName, schemaName),
        new XElement("attributes",
            Column(schemaName + "Id", "primarykey", custom: false),
            Column("sample_Name", "nvarchar", new XElement("MaxLength", 20), new XElement("DisplayMask", "PrimaryName|ValidForForm"))),
        new XElement("OwnershipTypeMask", "UserOwned"), new XElement("IsActivity", 0)))))
        .With("EntityRelationships", XElement.Parse(
            $"<EntityRelationship Name='{schemaName}_Annotations'><EntityRelationshipType>OneToMany</EntityRelationshipType><ReferencingEntityName>Annotation</ReferencingEntityName><ReferencedEntityName>{schemaName}</ReferencedEntityName><CascadeDelete>Cascade</CascadeDelete><ReferencingAttributeName>ObjectId</ReferencingAttributeName></EntityRelationship>"))
        .With("EntityRelationships", XElement.Parse(
            $"<EntityRelationship Name='{schemaName}_Tasks'><EntityRelationshipType>OneToMany</EntityRelationshipType><ReferencingEntityName>Task</ReferencingEntityName><ReferencedEntityName>{schemaName}</ReferencedEntityName><CascadeDelete>Cascade</CascadeDelete><ReferencingAttributeName>RegardingObjectId</ReferencingAttributeName></EntityRelationship>"));

    /// <summary>Columns on a table that exists.</summary>
    public TestSolution ColumnsOn(string table, params XElement[] columns) => With("Entities",
        new XElement("Entity", new XElement("Name", table), new XElement("EntityInfo", new XElement("entity", new XAttribute("Name", table), new XElement("attributes", columns)))));

    /// <summary>Change tracking of a table that exists.</summary>
    public TestSolution TrackChanges(string table) => With("Entities",
        new XElement("Entity", new XElement("Name", table), new XElement("EntityInfo", new XElement("entity", new XAttribute("Name", table), new XElement("attributes"), new XElement("ChangeTrackingEnabled", 1)))));

    /// <summary>A main form of a table.</summary>
    public TestSolution Form(string table, Guid id, string name, string form) => With("Entities",
        new XElement("Entity", new XElement("Name", table), new XElement("FormXml", new XElement("forms", new XAttribute("type", "main"), new XElement("systemform",
            new XElement("formid", id.ToString("B")), XElement.Parse(form), new XElement("LocalizedNames", new XElement("LocalizedName", new XAttribute("description", name), new XAttribute("languagecode", 1033))))))));

    /// <summary>A web resource with this text.</summary>
    public TestSolution WebResource(string name, string content) => WithFile($"WebResources/{name}", content).With("WebResources", new XElement("WebResource",
        new XElement("WebResourceId", Id("webresource", name)), new XElement("Name", name), new XElement("WebResourceType", 3), new XElement("FileName", $"/WebResources/{name}")));

    /// <summary>A role with privileges as (name, level).</summary>
    public TestSolution Role(string name, params (string Privilege, string Level)[] privileges) => With("Roles",
        new XElement("Role", new XAttribute("id", Id("role", name)), new XAttribute("name", name), new XAttribute("isinherited", "1"),
            new XElement("RolePrivileges", privileges.Select(privilege => new XElement("RolePrivilege", new XAttribute("name", privilege.Privilege), new XAttribute("level", privilege.Level))))));

    public TestSolution EnvironmentVariable(string schemaName, string defaultValue) => WithFile($"environmentvariabledefinitions/{schemaName}/environmentvariabledefinition.xml",
        $"""<environmentvariabledefinition schemaname="{schemaName}"><defaultvalue>{defaultValue}</defaultvalue><displayname default="{schemaName}" /><type>100000000</type></environmentvariabledefinition>""");

    public static XElement Column(string physicalName, string type, params object[] more) => Column(physicalName, type, custom: true, more);

    public static Guid RoleId(string name) => Guid.Parse(Id("role", name));

    public byte[] Zip()
    {
        if (pluginTypes.Count + activities.Count > 0)
        {
            files["PluginAssemblies/SamplePlugins.dll"] = anotherBuild ? [.. PluginDll, 0] : PluginDll;
            With("SolutionPluginAssemblies", new XElement("PluginAssembly", new XAttribute("FullName", Assembly), new XAttribute("PluginAssemblyId", Id("assembly", "SamplePlugins")),
                new XElement("IsolationMode", 2), new XElement("FileName", "/PluginAssemblies/SamplePlugins.dll"),
                new XElement("PluginTypes", pluginTypes.Select(type => new XElement("PluginType", new XAttribute("AssemblyQualifiedName", $"SamplePlugins.{type}, {Assembly}"), new XAttribute("PluginTypeId", Id("type", type)), new XAttribute("Name", $"SamplePlugins.{type}"))),
                    activities.Select(type => new XElement("PluginType", new XAttribute("AssemblyQualifiedName", $"SamplePlugins.{type}, {Assembly}"), new XAttribute("PluginTypeId", Id("type", type)), new XAttribute("Name", $"SamplePlugins.{type}"),
                        new XElement("WorkflowActivityGroupName", "SamplePlugins (1.0.0.0)"))))));
        }

        files["[Content_Types].xml"] = Encoding.UTF8.GetBytes("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\" />");
        files["solution.xml"] = Encoding.UTF8.GetBytes(new XElement("ImportExportXml", new XElement("SolutionManifest",
            new XElement("UniqueName", uniqueName), Labels("LocalizedNames", uniqueName, uniqueName), new XElement("Version", version), new XElement("Managed", managed ? 1 : 0),
            new XElement("Publisher", new XElement("UniqueName", "sample"), new XElement("CustomizationPrefix", "sample")),
            new XElement("RootComponents", roots), new XElement("MissingDependencies", missing))).ToString());
        files["customizations.xml"] = Encoding.UTF8.GetBytes(new XElement("ImportExportXml", slots.Select(slot => new XElement(slot.Key, slot.Value))).ToString());
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in files)
            {
                using var entry = archive.CreateEntry(path).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    private static XElement Column(string physicalName, string type, bool custom, params object[] more) =>
        new("attribute", new XAttribute("PhysicalName", physicalName), new XElement("Type", type), new XElement("LogicalName", physicalName.ToLowerInvariant()),
            new XElement("RequiredLevel", "none"), new XElement("IsCustomField", custom ? 1 : 0), Labels("displaynames", physicalName, physicalName), more);

    private static XElement State(string name, string type, string options) =>
        Column(name, type, custom: false, XElement.Parse($"<optionset Name='sample_thing_{name}'><OptionSetType>{type}</OptionSetType>{options}</optionset>"));

    private static XElement Labels(string parent, string english, string german)
    {
        var item = parent is "displaynames" ? "displayname" : parent[..^1];
        return new XElement(parent, new XElement(item, new XAttribute("description", english), new XAttribute("languagecode", 1033)), new XElement(item, new XAttribute("description", german), new XAttribute("languagecode", 1031)));
    }

    private static string Id(string kind, string name) =>
        new Guid(System.Security.Cryptography.MD5.HashData(Encoding.UTF8.GetBytes(kind + name))).ToString("B");
}

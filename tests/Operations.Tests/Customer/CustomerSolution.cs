using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace BuyingDynamics.Operations.Tests.Customer;

/// <summary>What an organisation made for itself, in the form in which the platform exports it: a business process flow on deals, a form of deals.</summary>
internal sealed class CustomerSolution
{
    private readonly List<XElement> tables = [];
    private readonly List<XElement> relationships = [];
    private readonly List<XElement> workflows = [];
    private readonly List<XElement> forms = [];
    private readonly List<XElement> resources = [];
    private readonly Dictionary<string, string> files = new(StringComparer.Ordinal);

    /// <summary>A process with stages as (id, name, category; -1 is none) and the table of its instances.</summary>
    public CustomerSolution Process(Guid id, string name, string table, params (Guid Id, string Name, int Category)[] stages)
    {
        tables.Add(new XElement("Entity", new XElement("Name", table), new XElement("EntityInfo", new XElement("entity", new XAttribute("Name", table),
            Labels("LocalizedNames", "LocalizedName", name), Labels("LocalizedCollectionNames", "LocalizedCollectionName", name),
            new XElement("attributes",
                Column("BusinessProcessFlowInstanceId", "primarykey", false),
                Column("bpf_name", "nvarchar", true, new XElement("MaxLength", 200), new XElement("DisplayMask", "PrimaryName|ValidForForm")),
                Column("bpf_opportunityid", "lookup", true),
                Column("ActiveStageId", "lookup", false),
                Column("ProcessId", "lookup", false),
                Column("ActiveStageStartedOn", "datetime", false),
                Column("CompletedOn", "datetime", false),
                Column("TraversedPath", "nvarchar", false, new XElement("MaxLength", 1250)),
                Choice(table, "statecode", "state", "<states><state value='0' defaultstatus='1'><labels><label description='Active' languagecode='1033' /></labels></state><state value='1' defaultstatus='2'><labels><label description='Inactive' languagecode='1033' /></labels></state></states>"),
                Choice(table, "statuscode", "status", "<statuses><status value='1' state='0'><labels><label description='Active' languagecode='1033' /></labels></status><status value='2' state='1'><labels><label description='Finished' languagecode='1033' /></labels></status></statuses>")),
            new XElement("EntitySetName", table + "s"), new XElement("IsBPFEntity", 1), new XElement("OwnershipTypeMask", "OrgOwned"), new XElement("IsActivity", 0)))));
        Relationship($"bpf_opportunity_{table}", "Opportunity", table, "bpf_opportunityid", "Cascade");
        Relationship($"lk_{table}_activestageid", "ProcessStage", table, "ActiveStageId", "NoCascade");
        Relationship($"lk_{table}_processid", "Workflow", table, "ProcessId", "NoCascade");
        workflows.Add(new XElement("Workflow", new XAttribute("WorkflowId", id.ToString("B")), new XAttribute("Name", name),
            new XElement("XamlFileName", $"/Workflows/{table}.xaml"), new XElement("Type", 1), new XElement("Subprocess", 0), new XElement("Category", 4), new XElement("Mode", 0), new XElement("Scope", 4),
            new XElement("StateCode", 1), new XElement("StatusCode", 2), new XElement("UniqueName", table), new XElement("BusinessProcessType", 0), new XElement("PrimaryEntity", "opportunity")));
        files[$"Workflows/{table}.xaml"] = Xaml(stages);
        return this;
    }

    /// <summary>A main form of deals.</summary>
    public CustomerSolution Form(Guid id, string name, string form)
    {
        forms.Add(new XElement("systemform", new XElement("formid", id.ToString("B")), XElement.Parse(form, LoadOptions.PreserveWhitespace), Labels("LocalizedNames", "LocalizedName", name)));
        return this;
    }

    /// <summary>A script.</summary>
    public CustomerSolution Script(Guid id, string name, string content)
    {
        files[$"WebResources/{name}"] = content;
        resources.Add(new XElement("WebResource", new XElement("WebResourceId", id.ToString("B")), new XElement("Name", name), new XElement("WebResourceType", 3), new XElement("FileName", $"/WebResources/{name}")));
        return this;
    }

    public byte[] Zip(bool managed = false, string version = "1.0.0.0")
    {
        if (forms.Count > 0)
        {
            tables.Add(new XElement("Entity", new XElement("Name", "Opportunity"), new XElement("FormXml", new XElement("forms", new XAttribute("type", "main"), forms))));
        }

        files["[Content_Types].xml"] = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\" />";
        files["solution.xml"] = new XElement("ImportExportXml", new XElement("SolutionManifest",
            new XElement("UniqueName", "Contoso"), Labels("LocalizedNames", "LocalizedName", "Contoso"), new XElement("Version", version), new XElement("Managed", managed ? 1 : 0),
            new XElement("Publisher", new XElement("UniqueName", "contoso"), new XElement("CustomizationPrefix", "contoso")), new XElement("RootComponents"), new XElement("MissingDependencies"))).ToString();
        files["customizations.xml"] = new XElement("ImportExportXml",
            new XElement("Entities", tables), new XElement("EntityRelationships", relationships), new XElement("Workflows", workflows), new XElement("WebResources", resources)).ToString(SaveOptions.DisableFormatting);
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in files)
            {
                using var entry = archive.CreateEntry(path).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }

    private static string Xaml((Guid Id, string Name, int Category)[] stages)
    {
        XNamespace activities = "http://schemas.microsoft.com/netfx/2009/xaml/activities", x = "http://schemas.microsoft.com/winfx/2006/xaml";
        XNamespace xrm = "clr-namespace:Microsoft.Xrm.Sdk.Workflow.Activities;assembly=Microsoft.Xrm.Sdk.Workflow", model = "clr-namespace:Microsoft.Crm.Workflow.ObjectModel;assembly=Microsoft.Crm";
        XElement Composite(string type, string name, params object[] properties) => new(xrm + "ActivityReference",
            new XAttribute("AssemblyQualifiedName", $"Microsoft.Crm.Workflow.Activities.{type}, Microsoft.Crm.Workflow, Version=9.0.0.0, Culture=neutral, PublicKeyToken=31bf3856ad364e35"), new XAttribute("DisplayName", name),
            new XElement(xrm + "ActivityReference.Properties", properties));
        XElement Keyed(XName name, string key, params object[] content) => new(name, new XAttribute(x + "Key", key), content);
        return new XElement(activities + "Activity", Composite("EntityComposite", "EntityStep1: opportunity", Keyed(activities + "Collection", "Activities", stages.Select((stage, index) =>
            Composite("StageComposite", $"StageStep{index + 2}: {stage.Name}",
                Keyed(activities + "Collection", "StepLabels", new XElement(model + "StepLabel", new XAttribute("Description", stage.Name), new XAttribute("LabelId", stage.Id), new XAttribute("LanguageCode", 1033))),
                Keyed(x + "String", "StageId", stage.Id),
                Keyed(x + "String", "StageCategory", stage.Category)))))).ToString();
    }

    private void Relationship(string name, string referenced, string referencing, string column, string delete) => relationships.Add(new XElement("EntityRelationship", new XAttribute("Name", name),
        new XElement("EntityRelationshipType", "OneToMany"), new XElement("ReferencingEntityName", referencing), new XElement("ReferencedEntityName", referenced), new XElement("CascadeDelete", delete), new XElement("ReferencingAttributeName", column)));

    private static XElement Column(string physicalName, string type, bool custom, params object[] more) =>
        new("attribute", new XAttribute("PhysicalName", physicalName), new XElement("Type", type), new XElement("LogicalName", physicalName.ToLowerInvariant()),
            new XElement("RequiredLevel", "none"), new XElement("IsCustomField", custom ? 1 : 0), Labels("displaynames", "displayname", physicalName), more);

    private static XElement Choice(string table, string name, string type, string options) =>
        Column(name, type, false, XElement.Parse($"<optionset Name='{table}_{name}'><OptionSetType>{type}</OptionSetType>{options}</optionset>"));

    private static XElement Labels(string parent, string item, string text) =>
        new(parent, new XElement(item, new XAttribute("description", text), new XAttribute("languagecode", 1033)));
}

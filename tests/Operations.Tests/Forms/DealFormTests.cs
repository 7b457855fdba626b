using System.Xml.Linq;
using System.Xml.Schema;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Solutions;
using BuyingDynamics.Operations.Forms;
using BuyingDynamics.Operations.Local;
using BuyingDynamics.Operations.Running;
using BuyingDynamics.Operations.Tests.Customer;
using BuyingDynamics.Operations.Tests.Deploy;
using BuyingDynamics.Operations.Tests.Pack;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Operations.Tests.Forms;

/// <summary>bd forms on a form that an organisation made.</summary>
public sealed class DealFormTests : IDisposable
{
    private static readonly SolutionContents Product = SolutionContents.Read(Packages.Product);

    private readonly LocalEnvironment environment = OurPackage.Open();
    private readonly StringWriter output = new();
    private readonly DealForms forms;

    public DealFormTests()
    {
        environment.ImportSolution(new CustomerSolution().Form(ContosoForm.Id, ContosoForm.Name, ContosoForm.Xml).Script(new("c0000000-0000-4000-8000-000000000108"), "contoso_deal.js", "var Contoso = { onLoad() {} };").Zip());
        forms = new DealForms(Service, Product);
    }

    private IOrganizationService Service => environment.ServiceFor(environment.SystemUserId);

    private DealForm Form => Assert.Single(forms.All());

    public void Dispose()
    {
        environment.Dispose();
        output.Dispose();
    }

    [Fact]
    public void FormOfAnOrganisation_AttachedAndDetached_ShowsTheProductBetweenAndIsToTheLetterWhatItWas()
    {
        var before = Form.Xml;
        Assert.Contains("Nothing was changed", Run(run => run.Attach([ContosoForm.Name], [], whatIf: true)), StringComparison.Ordinal);
        Assert.Equal(before, Form.Xml);
        Assert.Contains("Published", Run(run => run.Attach([ContosoForm.Name], [], whatIf: false)), StringComparison.Ordinal);

        var attached = XElement.Parse(Form.Xml);
        Assert.Equal(["Summary", .. forms.Tabs.Select(tab => $"bd_tab_{tab}")], attached.Element("tabs")!.Elements("tab").Select(tab => tab.Attribute("name")!.Value));
        Assert.Contains(attached.Descendants("Url"), url => url.Value == "bd_/cards/cards.html");
        Assert.Equal(["Contoso.onLoad", "BuyingDynamics.Opportunity.onLoad", "BuyingDynamics.Opportunity.onSave"], attached.Element("events")!.Descendants("Handler").Select(handler => handler.Attribute("functionName")!.Value));
        Assert.DoesNotContain(attached.Descendants("tab").Skip(1).Descendants("control").Attributes("datafieldname"), column => !column.Value.StartsWith("bd_", StringComparison.Ordinal));
        var controls = attached.Descendants("control").Select(control => control.Attribute("id")!.Value).ToList();
        Assert.Equal(controls, controls.Distinct(StringComparer.OrdinalIgnoreCase));
        Assert.Contains("bd_sharedvision1", controls);
        Assert.Equal($"as it is  {ContosoForm.Name}", Run(run => run.Attach([], [], whatIf: false)).Trim());
        Assert.True(XNode.DeepEquals(attached, XElement.Parse(Form.Xml)));

        Assert.Contains("detach", Run(run => run.Detach([], whatIf: false)), StringComparison.Ordinal);
        Assert.Equal(before, Form.Xml);
    }

    [Fact]
    public void FormThatTheOrganisationChangedSince_Detached_KeepsTheChange()
    {
        var before = Form.Xml;
        forms.Attach(Form, ["journey"]);
        forms.Write(Form, Form.Xml.Replace("What success is", "What they want", StringComparison.Ordinal));

        forms.Detach(Form);

        Assert.False(Form.IsAttached);
        Assert.True(XNode.DeepEquals(XElement.Parse(before.Replace("What success is", "What they want", StringComparison.Ordinal)), XElement.Parse(Form.Xml)));
    }

    [Fact]
    public void OneTab_AttachedAfterAll_LeavesOnlyThatOne()
    {
        forms.Attach(Form, []);

        forms.Attach(Form, ["journey"]);

        Assert.Equal(["Summary", "bd_tab_journey"], XElement.Parse(Form.Xml).Element("tabs")!.Elements("tab").Select(tab => tab.Attribute("name")!.Value));
        Assert.Contains("There is no tab 'cards'. There are journey,", Assert.Throws<StopException>(() => forms.Attached(Form, ["cards"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void UnknownForm_IsNamedWithThoseThereAre() =>
        Assert.Contains($"There is no main form 'Deals' of opportunities. There are: {ContosoForm.Name}.", Assert.Throws<StopException>(() => forms.Named(["Deals"])).Message, StringComparison.Ordinal);

    [SkippableFact]
    public void AttachedForm_IsValidByThePublishedSchema()
    {
        var folder = Prerequisite.Shared("solution-format", "xsd");
        var schemas = new XmlSchemaSet { XmlResolver = new System.Xml.XmlUrlResolver() };
        schemas.Add(null, Path.Combine(folder, "FormXml.xsd"));
        var known = Product.Forms.SelectMany(form => Problems(form.Xml, schemas)).Concat(Problems(ContosoForm.Xml, schemas));

        forms.Attach(Form, []);

        Assert.Empty(Problems(Form.Xml, schemas).Except(known, StringComparer.Ordinal));
    }

    private static IEnumerable<string> Problems(string form, XmlSchemaSet schemas)
    {
        var problems = new List<string>();
        new XDocument(XElement.Parse(form)).Validate(schemas, (_, problem) => problems.Add(problem.Message));
        return problems;
    }

    private string Run(Action<FormsRun> act)
    {
        output.GetStringBuilder().Clear();
        act(new FormsRun(forms, RunConsole.Plain(output)));
        return output.ToString();
    }
}

using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.LocalDataverse.Solutions;
using BuyingDynamics.Operations.Running;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Forms;

/// <summary>The organisation's own forms of deals, and the product's parts on them (decision 61).</summary>
public sealed class DealForms(IOrganizationService service, SolutionContents package)
{
    private const string Table = "systemform";
    private const string Definition = "formxml";
    private const int Main = 2;

    private readonly FormParts parts = FormParts.Of(package);

    /// <summary>Names of the tabs that can be added.</summary>
    public IReadOnlyList<string> Tabs => [.. parts.Tabs.Select(FormParts.NameOf)];

    /// <summary>All of them, by name.</summary>
    public IReadOnlyList<DealForm> All()
    {
        var query = new QueryExpression(Table) { ColumnSet = new ColumnSet("name", Definition, "formactivationstate", "ismanaged") };
        query.Criteria.AddCondition("objecttypecode", ConditionOperator.Equal, OpportunityTable.Table);
        query.Criteria.AddCondition("type", ConditionOperator.Equal, Main);
        query.Criteria.AddCondition("formid", ConditionOperator.NotEqual, parts.OwnForm);
        query.AddOrder("name", OrderType.Ascending);
        return
        [
            .. service.ReadAll(query).Select(form => new DealForm(
                form.Id,
                form.GetAttributeValue<string>("name"),
                form.GetAttributeValue<OptionSetValue>("formactivationstate")?.Value != 0,
                form.GetAttributeValue<bool>("ismanaged"),
                form.GetAttributeValue<string>(Definition))),
        ];
    }

    /// <summary>Those with these names or ids.</summary>
    /// <exception cref="StopException">There is no such form, or more than one of that name.</exception>
    public IReadOnlyList<DealForm> Named(IEnumerable<string> names)
    {
        var all = All();
        return [.. names.Select(name => One(all, name)).DistinctBy(form => form.Id)];
    }

    /// <summary>The form with the parts, as it would be written; null when it has them already.</summary>
    /// <exception cref="StopException">There is no tab of such a name.</exception>
    public string? Attached(DealForm form, IReadOnlyCollection<string> tabs)
    {
        if (tabs.FirstOrDefault(tab => !Tabs.Contains(tab, StringComparer.OrdinalIgnoreCase)) is { } unknown)
        {
            throw new StopException(ExitCode.WrongUsage, $"There is no tab '{unknown}'. There are {string.Join(", ", Tabs)}.");
        }

        var xml = FormXml.With(form.Xml, parts, tabs);
        return FormXml.AreSame(xml, form.Xml) ? null : xml;
    }

    /// <summary>Puts the parts on a form; people see it once it is published.</summary>
    public void Attach(DealForm form, IReadOnlyCollection<string> tabs)
    {
        if (Attached(form, tabs) is { } xml)
        {
            if (!form.IsAttached)
            {
                new FormMemory(service).Keep(form.Id, form.Xml);
            }

            Write(form, xml);
        }
    }

    /// <summary>Takes the parts off. A form that nobody changed since is written back as it was, to the letter.</summary>
    public void Detach(DealForm form)
    {
        var without = FormXml.Without(form.Xml);
        var before = new FormMemory(service).Of(form.Id);
        Write(form, before is not null && FormXml.AreSame(before, without) ? before : without);
    }

    /// <summary>Puts a form back as it was.</summary>
    public void Write(DealForm form, string xml) => service.Update(new Entity(Table, form.Id) { [Definition] = xml });

    /// <summary>Publishes the forms of deals.</summary>
    public void Publish() => service.Execute(new PublishXmlRequest { ParameterXml = $"<importexportxml><entities><entity>{OpportunityTable.Table}</entity></entities></importexportxml>" });

    private static DealForm One(IReadOnlyList<DealForm> all, string name)
    {
        var found = all.Where(form => string.Equals(form.Name, name, StringComparison.OrdinalIgnoreCase) || (Guid.TryParse(name, out var id) && id == form.Id)).ToList();
        return found.Count switch
        {
            1 => found[0],
            0 => throw new StopException(ExitCode.WrongInput, $"There is no main form '{name}' of opportunities. There are: {string.Join(", ", all.Select(form => form.Name))}."),
            _ => throw new StopException(ExitCode.WrongInput, $"There are {found.Count} forms '{name}'. Name one by its id: {string.Join(", ", found.Select(form => form.Id))}."),
        };
    }
}

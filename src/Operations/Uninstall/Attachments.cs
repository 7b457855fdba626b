using BuyingDynamics.DataAccess.Journey;
using BuyingDynamics.LocalDataverse.Solutions;
using BuyingDynamics.Operations.Deploy.Processes;
using BuyingDynamics.Operations.Forms;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Operations.Uninstall;

/// <summary>
/// What a deployment and bd forms added to the organisation's own parts: tabs on its forms, steps on the tables of its processes. They use the
/// product, so the platform does not let it go before they are gone.
/// </summary>
public sealed class Attachments
{
    private readonly DealForms forms;
    private readonly StageSteps steps;
    private readonly IReadOnlyList<DealForm> attached;
    private readonly IReadOnlyList<ProcessTable> processes;

    private Attachments(IOrganizationService service, SolutionContents package)
    {
        forms = new DealForms(service, package);
        steps = new StageSteps(service);
        attached = [.. forms.All().Where(form => form.IsAttached)];
        processes = steps.Registered();
    }

    /// <summary>Finds them.</summary>
    public static Attachments Of(IOrganizationService service, SolutionContents package) => new(service, package);

    /// <summary>What they are, a phrase each.</summary>
    public IReadOnlyList<string> Names => [.. attached.Select(form => $"the tabs on form {form.Name}"), .. processes.Select(process => $"the stage step on {process.Name}")];

    /// <summary>Takes them off.</summary>
    public void Remove()
    {
        foreach (var form in attached)
        {
            forms.Detach(form);
        }

        Publish();
        foreach (var process in processes)
        {
            steps.Remove(process);
        }
    }

    /// <summary>Puts them back, when the product stays after all.</summary>
    public void PutBack()
    {
        foreach (var form in attached)
        {
            forms.Write(form, form.Xml);
        }

        Publish();
        foreach (var process in processes)
        {
            steps.Write(steps.Missing(process));
        }
    }

    // What is in force is what is published.
    private void Publish()
    {
        if (attached.Count > 0)
        {
            forms.Publish();
        }
    }
}

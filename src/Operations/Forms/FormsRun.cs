using System.Globalization;
using Spectre.Console;

namespace BuyingDynamics.Operations.Forms;

/// <summary>Changes forms, says so, and publishes them.</summary>
public sealed class FormsRun(DealForms forms, IAnsiConsole console)
{
    /// <summary>Puts the product's parts on forms.</summary>
    /// <param name="named">Names or ids; all active ones when there is none.</param>
    /// <param name="tabs">Names of tabs; all when there is none.</param>
    /// <param name="whatIf">Only says what would be done.</param>
    public void Attach(IReadOnlyCollection<string> named, IReadOnlyCollection<string> tabs, bool whatIf) =>
        Change("attach", form => forms.Attached(form, tabs) is not null, form => forms.Attach(form, tabs), named, whatIf);

    /// <summary>Takes them off.</summary>
    /// <param name="named">Names or ids; all active ones when there is none.</param>
    /// <param name="whatIf">Only says what would be done.</param>
    public void Detach(IReadOnlyCollection<string> named, bool whatIf) => Change("detach", form => form.IsAttached, forms.Detach, named, whatIf);

    private void Change(string what, Func<DealForm, bool> isNeeded, Action<DealForm> change, IReadOnlyCollection<string> named, bool whatIf)
    {
        var chosen = named.Count > 0 ? forms.Named(named) : [.. forms.All().Where(form => form.IsActive)];
        var needed = chosen.Where(isNeeded).ToList();
        foreach (var form in chosen)
        {
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"{(needed.Contains(form) ? what : "as it is"),-10}{form.Name}");
        }

        if (whatIf)
        {
            console.MarkupLine("Nothing was changed: leave out --what-if to do this.");
        }
        else if (needed.Count > 0)
        {
            needed.ForEach(change);
            forms.Publish();
            console.MarkupLine("Published: who has such a form open sees it after loading it again.");
        }
    }
}

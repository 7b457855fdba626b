using System.Globalization;
using BuyingDynamics.Operations.Deploy.Checks;
using BuyingDynamics.Operations.Deploy.Processes;
using BuyingDynamics.Operations.Deploy.Settings;
using BuyingDynamics.Operations.Running;
using Spectre.Console;

namespace BuyingDynamics.Operations.Deploy;

/// <summary>
/// Brings the product into an environment, or up to date in it. Looks at everything first: what is in the way stops it before anything
/// is written. Then each part does what is missing; run again it finds nothing to do.
/// </summary>
public sealed class Deployment(DeploymentTarget target, IAnsiConsole console)
{
    private const int SubjectWidth = 16;

    private bool hasImported;

    /// <summary>Runs it.</summary>
    /// <param name="whatIf">Prints the plan and changes nothing.</param>
    /// <param name="again">Imports the package though its version is installed.</param>
    /// <param name="cancellation">Stops between two parts, or two steps of a part.</param>
    /// <exception cref="StopException">Something is in the way; the message says what and what to do.</exception>
    public async Task RunAsync(bool whatIf, bool again, CancellationToken cancellation)
    {
        SettingsCheck.Demand(target.Settings, target.Package);
        EnvironmentFitness.Demand(target);
        var roles = new RolesPart(target);
        roles.Demand();
        var rows = new SettingsRowsPart(target);
        var solution = new SolutionPart(target, again);
        IDeploymentPart[] parts =
        [
            solution, new KeysPart(target), new StepsPart(target), new ProcessStepsPart(target), new WorkflowsPart(target), new AccessTeamPart(target), new UnassignedTeamPart(target),
            rows, new VariablesPart(target), roles, new PublishPart(target, () => hasImported),
        ];
        if (whatIf)
        {
            Show(parts, solution.Plan().Count > 0);
        }
        else
        {
            await DoAsync(parts, cancellation);
        }

        foreach (var line in rows.Kept)
        {
            console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"{Pad("Kept")}{line}");
        }
    }

    private void Show(IEnumerable<IDeploymentPart> parts, bool imports)
    {
        var isThere = InstalledSolution.Find(target.Service, target.Package.UniqueName) is not null;
        var any = false;
        foreach (var part in parts)
        {
            // Before the first import there is nothing that the later parts could look at.
            IReadOnlyList<string> plan = part is SolutionPart || isThere ? part.Plan() : part.AfterImport.Length > 0 ? [part.AfterImport] : [];
            if (imports && isThere && plan.Count == 0 && part is PublishPart)
            {
                plan = [part.AfterImport];
            }

            foreach (var line in plan)
            {
                any = true;
                console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"{Pad(part.Subject)}{line}");
            }
        }

        console.MarkupLine(any ? "Nothing was changed: leave out --what-if to do this." : "Nothing to do: everything is as it should be.");
    }

    private async Task DoAsync(IEnumerable<IDeploymentPart> parts, CancellationToken cancellation)
    {
        var any = false;
        foreach (var part in parts)
        {
            cancellation.ThrowIfCancellationRequested();
            var plan = part.Plan();
            if (plan.Count == 0)
            {
                continue;
            }

            any = true;
            hasImported |= part is SolutionPart;
            foreach (var line in plan)
            {
                console.MarkupLineInterpolated(CultureInfo.InvariantCulture, $"{Pad(part.Subject)}{line}");
            }

            await console.Working(part.Subject, progress => part.DoAsync(progress, cancellation));
        }

        console.MarkupLineInterpolated(
            CultureInfo.InvariantCulture,
            $"{(any ? $"Done: {target.Package.UniqueName} {target.Package.Version} is in place." : $"Nothing to do: {target.Package.UniqueName} {target.Package.Version} is in place.")}");
    }

    private static string Pad(string subject) => subject.PadRight(SubjectWidth);
}

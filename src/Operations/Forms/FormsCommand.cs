using System.CommandLine;
using BuyingDynamics.LocalDataverse.Solutions;
using BuyingDynamics.Operations.Connection;
using BuyingDynamics.Operations.Local;
using BuyingDynamics.Operations.Pack;
using BuyingDynamics.Operations.Running;
using Spectre.Console;

namespace BuyingDynamics.Operations.Forms;

/// <summary>bd forms: shows the product on the organisation's own forms of deals, or takes it off them.</summary>
internal static class FormsCommand
{
    public static Command Create() => new("forms", "Puts the product's tabs on an organisation's own opportunity forms, and takes them off again.") { List(), Attach(), Detach() };

    private static Command List()
    {
        var command = new Command("list", "Shows the main forms of opportunities, and which have the product's tabs.");
        var connection = ConnectionOptions.AddTo(command);
        command.Runs(async (parsed, cancellation) =>
        {
            var console = RunConsole.OfThisProcess;
            using var environment = await EnvironmentConnection.OpenAsync(connection.Read(parsed), console, cancellation);
            Show(console, await Task.Run(() => Of(environment).All(), cancellation));
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Attach()
    {
        var tabs = new Option<string[]>("--tab") { Description = "Only this tab, such as journey or network. May be given several times. Default: all.", DefaultValueFactory = _ => [] };
        return Change("attach", "Adds tabs and script to a form; what is on it stays as it is.", [tabs], (parsed, run, named, whatIf) => run.Attach(named, parsed.GetValue(tabs) ?? [], whatIf));
    }

    private static Command Detach() => Change("detach", "Takes tabs and script off a form; it is as it was before.", [], (_, run, named, whatIf) => run.Detach(named, whatIf));

    private static Command Change(string name, string description, Option[] more, Action<ParseResult, FormsRun, IReadOnlyCollection<string>, bool> work)
    {
        var which = new Option<string[]>("--form") { Description = "Name or id of a form. May be given several times.", DefaultValueFactory = _ => [] };
        var all = new Option<bool>("--all") { Description = "All active main forms of opportunities." };
        var whatIf = new Option<bool>("--what-if") { Description = "Show what would be done, and do nothing." };
        var command = new Command(name, description) { which, all, whatIf };
        Array.ForEach(more, command.Options.Add);
        var connection = ConnectionOptions.AddTo(command);
        command.Runs(async (parsed, cancellation) =>
        {
            var named = parsed.GetValue(which) ?? [];
            if (named.Length > 0 == parsed.GetValue(all))
            {
                throw new StopException(ExitCode.WrongUsage, "Say which forms: --form NAME, or --all. bd forms list shows them.");
            }

            var console = RunConsole.OfThisProcess;
            using var environment = await EnvironmentConnection.OpenAsync(connection.Read(parsed), console, cancellation);
            await Task.Run(() => work(parsed, new FormsRun(Of(environment), console), named, parsed.GetValue(whatIf)), cancellation);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Show(IAnsiConsole console, IReadOnlyList<DealForm> forms)
    {
        var table = console.Table("Main forms of opportunities").AddColumns("Form", "Id", "State", "Buying Dynamics");
        foreach (var form in forms)
        {
            table.AddRow(new Text(form.Name), new Text($"{form.Id:D}"), new Text(form.IsActive ? "active" : "inactive"), new Text(form.IsAttached ? "attached" : "not attached"));
        }

        console.Write(table);
    }

    private static DealForms Of(EnvironmentConnection environment)
    {
        var package = SolutionContents.Read(SolutionPack.Pack(SolutionPackOptions.OfThisRepository()));
        InstalledProduct.Demand(environment.Service, package.UniqueName, package.Version);
        return new DealForms(environment.Service, package);
    }
}

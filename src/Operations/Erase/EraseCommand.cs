using System.CommandLine;
using BuyingDynamics.Operations.Connection;
using BuyingDynamics.Operations.Local;
using BuyingDynamics.Operations.Running;
using Spectre.Console;

namespace BuyingDynamics.Operations.Erase;

/// <summary>bd erase: privacy. Takes out of the product's tables what they hold about a contact; the contact itself is the organisation's.</summary>
internal static class EraseCommand
{
    public static Command Create()
    {
        var contact = new Option<Guid>("--contact") { Description = "Id of the contact.", Required = true };
        var names = new Option<string[]>("--name") { Description = "Another name of the person, such as a former one. May be given several times.", DefaultValueFactory = _ => [] };
        var whatIf = new Option<bool>("--what-if") { Description = "Show the plan, change nothing." };
        var yes = new Option<bool>("--yes") { Description = "Do not ask." };
        var command = new Command("erase", "Takes a person out of the product's tables: assessments, quotations, names. Figures stay. Cannot be undone.") { contact, names, whatIf, yes };
        var connection = ConnectionOptions.AddTo(command);
        command.Runs(async (parsed, cancellation) =>
        {
            var console = RunConsole.OfThisProcess;
            using var environment = await EnvironmentConnection.OpenAsync(connection.Read(parsed), console, cancellation);
            var today = TimeProvider.System.GetUtcNow().UtcDateTime.Date;
            var plan = await Task.Run(() => PersonPlan.Of(environment.Service, parsed.GetValue(contact), parsed.GetValue(names) ?? [], today), cancellation);
            Show(console, plan);
            if (plan.Steps.Count == 0 || parsed.GetValue(whatIf))
            {
                console.WriteLine("Nothing was changed.");
                return ExitCode.Done;
            }

            if (!parsed.GetValue(yes) && !IsConfirmed(console))
            {
                console.WriteLine("Nothing was changed.");
                return ExitCode.Done;
            }

            await new PersonErasure(environment.Service).RunAsync(plan, cancellation);
            console.WriteLine("Erased. The contact itself, its activities and the audit log are the organisation's: erase them there. Run it again to see that nothing is left.");
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>The plan by table.</summary>
    internal static void Show(IAnsiConsole console, PersonPlan plan)
    {
        console.WriteLine($"Looked for: {string.Join(", ", plan.Names.Sure.Concat(plan.Names.Likely))}");
        if (plan.Steps.Count == 0)
        {
            console.WriteLine("The product's tables hold nothing that is surely about this person.");
            ShowMentions(console, plan);
            return;
        }

        var table = console.Table("Plan").AddColumns("Table", "Rows", "What happens");
        foreach (var group in plan.Steps.GroupBy(step => (step.Row.LogicalName, step.IsDeletion)))
        {
            var columns = group.SelectMany(step => step.Row.Attributes.Keys).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
            table.AddRow(new Text(group.Key.LogicalName), new Text($"{group.Count()}"), new Text(group.Key.IsDeletion ? "deleted" : $"emptied or renamed: {string.Join(", ", columns)}"));
        }

        console.Write(table);
        ShowTexts(console, plan);
        ShowMentions(console, plan);
    }

    // Word by word: what is replaced cannot be brought back.
    private static void ShowTexts(IAnsiConsole console, PersonPlan plan)
    {
        foreach (var text in plan.Texts)
        {
            console.WriteLine($"{text.Table} {text.RowId:D} {text.Column}");
            console.WriteLine($"  - {text.Before}");
            console.WriteLine($"  + {text.After}");
        }
    }

    // All of them, and now: once the links to the contact are gone, nobody can tell any more in which deals to look.
    private static void ShowMentions(IAnsiConsole console, PersonPlan plan)
    {
        if (plan.Mentions.Count == 0)
        {
            return;
        }

        var table = console.Table("To look at by hand: may be this person, somebody else, or no name").AddColumns("Name", "Table", "Row", "Column");
        foreach (var mention in plan.Mentions)
        {
            table.AddRow(new Text(mention.Name), new Text(mention.Table), new Text($"{mention.RowId:D}"), new Text(mention.Column));
        }

        console.Write(table);
    }

    private static bool IsConfirmed(IAnsiConsole console) => console.Profile.Capabilities.Interactive
        ? console.Prompt(new ConfirmationPrompt("Erase it? This cannot be undone.") { DefaultValue = false })
        : throw new StopException(ExitCode.WrongUsage, "Nobody is there to ask: nothing was changed. Add --yes to erase without a question, or --what-if to see the plan only.");
}

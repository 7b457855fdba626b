using BuyingDynamics.Operations.Local;
using BuyingDynamics.Operations.Running;
using Spectre.Console;

namespace BuyingDynamics.Operations.Rules;

/// <summary>Shows a change of a rule with its effect, and carries it out.</summary>
/// <param name="rules">Reads and changes.</param>
/// <param name="console">Shows.</param>
public sealed class RuleSetting(RuleSettingsService rules, IAnsiConsole console)
{
    /// <summary>Shows what would change and what that would open and close; false when the rule is set so already.</summary>
    public async Task<bool> PreviewAsync(string code, RuleChangeWish wish, CancellationToken cancellation)
    {
        var rule = await rules.RuleAsync(code, cancellation);

        // Asked first: what the product refuses, it refuses here in its own words.
        var effect = await rules.PreviewAsync(code, wish, progress: null, cancellation);
        var changes = rule.Changes(wish).ToList();
        console.WriteLine($"{rule.Code}: {rule.Title}");
        if (changes.Count == 0)
        {
            console.WriteLine("It is set so already.");
            return false;
        }

        var table = console.Table("Change").AddColumns("Setting", "Before", "After");
        foreach (var (what, before, after) in changes)
        {
            table.AddRow(new Text(what), new Text(before), new Text(after));
        }

        console.Write(table);
        RuleTables.Show(console, effect);
        return true;
    }

    /// <summary>Shows the change and carries it out when it is confirmed.</summary>
    public async Task<ExitCode> SetAsync(string code, RuleChangeWish wish, Func<bool> isConfirmed, CancellationToken cancellation)
    {
        if (!await PreviewAsync(code, wish, cancellation))
        {
            return ExitCode.Done;
        }

        if (!isConfirmed())
        {
            console.WriteLine("Nothing was changed.");
            return ExitCode.Done;
        }

        await rules.SetAsync(code, wish, cancellation);
        console.WriteLine("Changed. The next sweep judges all deals by it; a deal that is saved or opened, at once.");
        return ExitCode.Done;
    }
}

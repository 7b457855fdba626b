using System.CommandLine;
using BuyingDynamics.Operations.Running;

namespace BuyingDynamics.Operations.Rules;

/// <summary>The options that say how a rule is to be set.</summary>
internal sealed class RuleWishOptions
{
    private readonly Argument<string> code = new("rule") { Description = "Code of the rule, such as change.decision-stalled; bd rules list shows them." };
    private readonly Option<bool?> enabled = new("--enabled") { Description = "true or false." };
    private readonly Option<string?> severity = new("--severity") { Description = "Info, Warning or Critical." };
    private readonly Option<int?> grace = new("--grace-days") { Description = "Days a condition must have been true before anything is raised." };
    private readonly Option<string?> surface = new("--surface") { Description = "Where findings show: Card, Fact, Panel, Prompt or Review." };
    private readonly Option<string[]> thresholds = new("--threshold") { Description = "name=number, such as complexDays=90. May be given several times.", DefaultValueFactory = _ => [] };

    private RuleWishOptions()
    {
    }

    public static RuleWishOptions AddTo(Command command)
    {
        var options = new RuleWishOptions();
        options.severity.AcceptOnlyFromAmong("Info", "Warning", "Critical");
        options.surface.AcceptOnlyFromAmong("Card", "Fact", "Panel", "Prompt", "Review");
        command.Arguments.Add(options.code);
        foreach (var option in new Option[] { options.enabled, options.severity, options.grace, options.surface, options.thresholds })
        {
            command.Options.Add(option);
        }

        return options;
    }

    public string Code(ParseResult parsed) => parsed.GetValue(code)!;

    /// <exception cref="StopException">Nothing is to be changed, or a threshold is not written as one.</exception>
    public RuleChangeWish Read(ParseResult parsed)
    {
        var wish = new RuleChangeWish
        {
            IsEnabled = parsed.GetValue(enabled),
            Severity = parsed.GetValue(severity),
            GraceDays = parsed.GetValue(grace),
            Surface = parsed.GetValue(surface),
            Thresholds = RuleChangeWish.Limits(parsed.GetValue(thresholds) ?? []),
        };
        return wish.IsEmpty
            ? throw new StopException(ExitCode.WrongUsage, "Say what to change: --enabled, --severity, --grace-days, --surface or --threshold name=number.")
            : wish;
    }
}

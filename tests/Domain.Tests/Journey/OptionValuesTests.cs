using System.Xml.Linq;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Stakeholders;
using BuyingDynamics.Domain.ValueMapping;

namespace BuyingDynamics.Domain.Tests.Journey;

public class OptionValuesTests
{
    public static TheoryData<string, Type> Choices => new()
    {
        { "bd_journeyphase", typeof(JourneyPhase) },
        { "bd_processvariant", typeof(ProcessVariant) },
        { "bd_stagecategory", typeof(StageCategory) },
        { "bd_enforcementmode", typeof(EnforcementMode) },
        { "bd_changedecision", typeof(ChangeDecision) },
        { "bd_changeblocker", typeof(ChangeBlocker) },
        { "bd_changereason", typeof(ChangeReason) },
        { "bd_interestlevel", typeof(InterestLevel) },
        { "bd_visionagreed", typeof(VisionAgreed) },
        { "bd_milestonestatus", typeof(MilestoneStatus) },
        { "bd_transitionkind", typeof(TransitionKind) },
        { "bd_transitionreason", typeof(TransitionReason) },
        { "bd_buyingrole", typeof(BuyingRole) },
        { "bd_decisionauthority", typeof(DecisionAuthority) },
        { "bd_stancetochange", typeof(StanceToChange) },
        { "bd_stancetous", typeof(StanceToUs) },
        { "bd_stakeholderfunction", typeof(StakeholderFunction) },
        { "bd_confirmation", typeof(Confirmation) },
        { "bd_valuemapstatus", typeof(ValueMapStatus) },
        { "bd_financialmetric", typeof(FinancialMetric) },
        { "bd_direction", typeof(ValueDirection) },
        { "bd_valuenature", typeof(ValueNature) },
        { "bd_valuesource", typeof(ValueSource) },
        { "bd_dynamics", typeof(RuleDynamics) },
        { "bd_severity", typeof(Severity) },
        { "bd_surface", typeof(AlertSurface) },
        { "bd_alertstate", typeof(AlertState) },
        { "bd_dismissalreason", typeof(DismissalReason) },
        { "bd_alertaudience", typeof(AlertAudience) },
    };

    [Theory]
    [MemberData(nameof(Choices))]
    public void Enum_ComparedWithSolutionChoice_HasItsValuesAndLabels(string choice, Type type)
    {
        var shipped = OptionsOf(choice).Select(o => o.Value + " " + FirstWord(o.Label));
        var coded = Enum.GetValues(type).Cast<object>().Select(v => (int)v + " " + FirstWord(v.ToString()!)).ToList();

        Assert.Equal(shipped, coded, StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public void RuleCatalogue_ComparedWithSolutionChoice_HasItsValuesAndCodes()
    {
        var shipped = OptionsOf("bd_alertrulecode").Select(o => o.Value + " " + o.Description);

        Assert.Equal(shipped, RuleCatalogue.All.Select(r => r.OptionValue + " " + r.Code));
    }

    // Labels are people's words ("Technical / IT"): the first two letters are enough to see that no option changed place.
    private static string FirstWord(string text) => new string(text.Where(char.IsLetter).ToArray())[..2];

    private static IEnumerable<Option> OptionsOf(string choice)
    {
        var file = Path.Combine(RepositoryRoot(), "solution", "OptionSets", choice + ".xml");
        return XDocument.Load(file).Descendants("option").Select(o => new Option(
            (int)o.Attribute("value")!,
            LabelOf(o, "label"),
            LabelOf(o, "Description")));
    }

    private static string LabelOf(XElement option, string element) =>
        (string?)option.Descendants(element).FirstOrDefault(l => (int?)l.Attribute("languagecode") == 1033)?.Attribute("description")
        ?? string.Empty;

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "plugins.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The tests do not run inside the repository.");
    }

    private sealed record Option(int Value, string Label, string Description);
}

extern alias shipped;

using System.Text.RegularExpressions;
using System.Xml.Linq;
using shipped::BuyingDynamics.DataAccess.Stakeholders;
using shipped::BuyingDynamics.Domain.Journey;
using shipped::BuyingDynamics.Domain.Stakeholders;
using shipped::BuyingDynamics.Plugins.Platform;

namespace BuyingDynamics.Plugins.Tests.Platform;

public class WordingTests
{
    [Fact]
    public void Languages_TheirKeys_AreTheSame() => Assert.Equal(Keys("Messages.resx"), Keys("Messages.de.resx"));

    [Fact]
    public void Languages_TheirPlaceholders_AreTheSame()
    {
        var german = Read("Messages.de.resx");

        Assert.All(Read("Messages.resx"), english => Assert.Equal(Placeholders(english.Value), Placeholders(german[english.Key])));
    }

    [Fact]
    public void Rules_EachHasTitleReasonAndActionInBothLanguages()
    {
        foreach (var rule in Domain.Alerts.RuleCatalogue.All)
        {
            foreach (var language in new[] { Language.English, Language.German })
            {
                Assert.NotEmpty(Texts.Get($"Card.{rule.Code}.Title", language));
                Assert.NotEmpty(Texts.Get($"Card.{rule.Code}.Reason", language));
                Assert.NotEmpty(Texts.Get($"Action.{rule.ActionCode}", language));
                Assert.NotEmpty(Texts.Get($"Action.{rule.QuestionCode}", language));
                Assert.All(rule.Shipped.Thresholds.Keys, threshold => Assert.NotEmpty(Texts.Get($"Threshold.{threshold}", language)));
            }
        }
    }

    [Fact]
    public void Questions_OfDynamics_OfferTwoOptions()
    {
        foreach (var rule in Domain.Alerts.RuleCatalogue.All.Where(r => r.Dynamics != Domain.Alerts.RuleDynamics.Mechanics))
        {
            Assert.NotEmpty(Texts.Get($"Action.{rule.ActionCode}.1", Language.German));
            Assert.NotEmpty(Texts.Get($"Action.{rule.ActionCode}.2", Language.German));
        }
    }

    [Fact]
    public void ColumnNames_InSentences_AreTheLabelsOfTheSolution()
    {
        foreach (var (file, language) in new[] { ("Messages.resx", "1033"), ("Messages.de.resx", "1031") })
        {
            var names = Read(file).Where(text => text.Key.StartsWith("Column.", StringComparison.Ordinal) && text.Key.Count(c => c == '.') == 2).ToList();
            Assert.NotEmpty(names);
            Assert.All(names, name => Assert.Equal(Label(name.Key.Split('.'), language), name.Value));
        }
    }

    [Fact]
    public void Milestones_AsShipped_AreWordedInBothLanguages()
    {
        var file = Path.Combine(Prerequisite.RepositoryRoot, "solution", "data", "20-bd_milestone.csv");
        var names = File.ReadLines(file).Skip(1).Select(line => line.Split(',')).ToDictionary(cells => cells[2], cells => cells[1], StringComparer.Ordinal);

        Assert.Equal(names.OrderBy(n => n.Key, StringComparer.Ordinal), ShippedMilestones.Names.OrderBy(n => n.Key, StringComparer.Ordinal));
        Assert.All(names, name => Assert.Equal(name.Value, Texts.Find("Milestone." + name.Key, Language.English)));
        Assert.All(names.Keys, code => Assert.NotEmpty(Texts.Get("Milestone." + code, Language.German)));
    }

    [Fact]
    public void SystemColumns_Refused_HaveASentenceAndANameInBothLanguages()
    {
        var refusal = new DirectWriteIsRefused();
        foreach (var step in refusal.Steps.Where(s => s.Filter.Count > 0 && !DirectWriteIsRefused.WholeTables.Contains(s.Table)))
        {
            Assert.All(step.Filter, column => Assert.NotEmpty(Messages.SystemColumn(step.Table, column).In(Language.German)));
        }

        Assert.All(DirectWriteIsRefused.WholeTables, table => Assert.NotEmpty(Messages.SystemTable(table).In(Language.German)));
    }

    [Fact]
    public void Confirmations_Refused_AreWordedWithTheTablesOwnLabels() => Assert.All(ConfirmableTables.All, table =>
    {
        var labels = new[] { table.By, table.On }.Select(column => Label(["Column", table.Table, column], "1031")).ToArray();
        var sentences = Enum.GetValues<ConfirmationProblem>().Select(problem => Messages.Confirmation(table, problem).In(Language.German)).ToArray();

        Assert.All(sentences, sentence => Assert.Contains(labels, label => sentence.Contains("„" + label + "“", StringComparison.Ordinal)));
        Assert.Equal(sentences.Length, sentences.Distinct(StringComparer.Ordinal).Count());
    });

    [Theory]
    [InlineData(typeof(Domain.Journey.GateItem))]
    [InlineData(typeof(Domain.Journey.JourneyPhase))]
    [InlineData(typeof(Domain.Journey.MilestoneStatus))]
    [InlineData(typeof(Domain.Journey.ChangeBlocker))]
    [InlineData(typeof(Domain.Journey.ChangeDecision))]
    [InlineData(typeof(Domain.Journey.InterestLevel))]
    [InlineData(typeof(Domain.Journey.DealDateProblem))]
    [InlineData(typeof(Domain.Journey.TransitionReasonRefusal))]
    [InlineData(typeof(Domain.Stakeholders.StakeholderProblem))]
    [InlineData(typeof(Domain.Stakeholders.DealTeamRole))]
    [InlineData(typeof(Domain.Stakeholders.BuyingRole))]
    [InlineData(typeof(Domain.Context.ContextItem))]
    [InlineData(typeof(Domain.ValueMapping.ValueMapInconsistencyKind))]
    [InlineData(typeof(Domain.Alerts.Rules.AnalysisNeed))]
    [InlineData(typeof(Domain.Alerts.Rules.NetworkGap))]
    [InlineData(typeof(Domain.ValueMapping.ValueMapLineProblem))]
    [InlineData(typeof(Domain.ValueMapping.ValueMapGapKind))]
    [InlineData(typeof(Domain.ValueMapping.ValueMapStatus))]
    [InlineData(typeof(Domain.ValueMapping.FinancialMetric))]
    [InlineData(typeof(Domain.ValueMapping.ValueDirection))]
    [InlineData(typeof(Domain.Messaging.MessageReason))]
    [InlineData(typeof(Domain.Messaging.MessageFocus))]
    [InlineData(typeof(Domain.Alerts.AlertActionRefusal))]
    [InlineData(typeof(Domain.Alerts.RuleSettingsProblemKind))]
    [InlineData(typeof(Domain.Conversations.ConversationProblem))]
    [InlineData(typeof(Domain.Conversations.ConversationStrength))]
    [InlineData(typeof(Domain.Conversations.ConversationChange))]
    [InlineData(typeof(Domain.Alerts.WorkflowAlertProblem))]
    [InlineData(typeof(Domain.Perspectives.PublicationProblem))]
    [InlineData(typeof(Domain.Perspectives.PerspectiveKind))]
    [InlineData(typeof(Domain.Enablement.EnablementProblem))]
    [InlineData(typeof(Domain.Alerts.DismissalReason))]
    [InlineData(typeof(Domain.Alerts.Severity))]
    [InlineData(typeof(Domain.Alerts.AlertSurface))]
    [InlineData(typeof(Domain.ValueRealization.HeldConfirmationProblem))]
    [InlineData(typeof(Domain.BusinessValue.CaseFigure))]
    [InlineData(typeof(Domain.ValueRealization.PromiseLinkKind))]
    [InlineData(typeof(Domain.ValueRealization.PromiseLinkState))]
    [InlineData(typeof(Domain.ValueRealization.PromiseReason))]
    public void Members_OfAnEnumThatPeopleRead_AllHaveAWording(Type choice) =>
        Assert.All(Enum.GetNames(choice), member => Assert.NotEmpty(Texts.Get(choice.Name + "." + member, Language.German)));

    private static string Label(string[] key, string language)
    {
        var entities = Directory.EnumerateDirectories(Path.Combine(Prerequisite.RepositoryRoot, "solution", "Entities"));
        var folder = entities.Single(f => string.Equals(Path.GetFileName(f), key[1], StringComparison.OrdinalIgnoreCase));
        return XDocument.Load(Path.Combine(folder, "Entity.xml")).Descendants("attribute")
            .Single(a => a.Element("LogicalName")!.Value == key[2])
            .Element("displaynames")!.Elements("displayname")
            .Single(n => (string)n.Attribute("languagecode")! == language).Attribute("description")!.Value;
    }

    private static Dictionary<string, string> Read(string file) =>
        XDocument.Load(Path.Combine(Prerequisite.RepositoryRoot, "src", "Plugins", "Platform", file)).Descendants("data")
            .ToDictionary(d => (string)d.Attribute("name")!, d => d.Element("value")!.Value, StringComparer.Ordinal);

    private static IEnumerable<string> Keys(string file) => Read(file).Keys.Order(StringComparer.Ordinal);

    private static IEnumerable<string> Placeholders(string text) =>
        Regex.Matches(text, @"\{\d+\}", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(m => m.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
}

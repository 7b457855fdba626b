extern alias shipped;

using shipped::BuyingDynamics.Domain.Alerts;
using shipped::BuyingDynamics.Plugins.Alerts;
using shipped::BuyingDynamics.Plugins.Platform;

namespace BuyingDynamics.Plugins.Tests.Alerts;

public class CardTextsTests
{
    private static readonly DateTime Day = new(2026, 11, 2, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void Facts_MembersOfChoices_AreWordedInTheReadersLanguage()
    {
        var facts = FactSet.Of(Fact.Text("decision", "NotNow"), Fact.Text("blocker", "Fear"));

        Assert.Equal(new[] { "Hindernis: Angst", "Antwort des Kunden: nicht jetzt" }, CardTexts.Facts(RuleCodes.NotYesStillOpen, facts, Language.German));
        Assert.Equal(
            new[] { "Interest: problem of one person" },
            CardTexts.Facts(RuleCodes.IndividualInterestOnly, FactSet.Of(Fact.Text("interestLevel", "IndividualPain")), Language.English));
    }

    [Fact]
    public void Facts_PeopleAndDays_AreWordedInTheReadersLanguage()
    {
        var facts = FactSet.Of(Fact.Reference("person", Guid.NewGuid(), "CFO"), Fact.Moment("leftOn", Day), Fact.Sorted("otherDeciders", new[] { "CIO" }));

        Assert.Equal(
            new[] { "Nicht mehr dabei seit 02.11.2026", "Weitere Entscheider, seither ohne Gespräch: CIO", "Wer: CFO" },
            CardTexts.Facts(RuleCodes.SponsorLeft, facts, Language.German));
    }
}

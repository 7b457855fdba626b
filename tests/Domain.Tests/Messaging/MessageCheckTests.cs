using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Messaging;

namespace BuyingDynamics.Domain.Tests.Messaging;

public class MessageCheckTests
{
    [Theory]
    [InlineData("We are the market leader. Our product is unique and our customers love our innovative platform.")]
    [InlineData("Wir sind Marktführer. Unser Produkt ist einzigartig, unsere Kunden schätzen unsere innovative Plattform.")]
    public void Check_MessageAboutOurselves_IsInward(string text)
    {
        var report = MessageCheck.Of(text, MessageContext.Unknown);

        Assert.Equal(MessageFocus.Inward, report.Focus);
        Assert.InRange(report.Score, 0, 25);
        Assert.Null(report.Strength);
        Assert.NotNull(report.Weakness);
    }

    [Theory]
    [InlineData("Dear Ms Weber, you said your priority is to lower operating costs before the deadline. What would you lose if your lead times stay as they are?")]
    [InlineData("Sehr geehrte Frau Weber, Sie sagten, Ihre Priorität seien niedrigere Betriebskosten. Was verlieren Sie, wenn Ihre Durchlaufzeiten bleiben?")]
    public void Check_MessageAboutTheReader_IsCustomerFocused(string text)
    {
        var report = MessageCheck.Of(text, MessageContext.Unknown);

        Assert.Equal(MessageFocus.CustomerFocused, report.Focus);
        Assert.InRange(report.Score, 75, 100);
        Assert.Null(report.Weakness);
    }

    [Fact]
    public void Check_EmptyText_SaysNothing()
    {
        var report = MessageCheck.Of("", MessageContext.Unknown);

        Assert.Equal(50, report.Score);
        Assert.Equal(MessageFocus.TooShort, report.Focus);
        Assert.Empty(report.Spans);
    }

    [Fact]
    public void Check_Spans_StandWhereTheWordsStand()
    {
        const string Text = "Hello,\nour product is world-class for your goals.";

        var found = MessageCheck.Of(Text, MessageContext.Unknown).Spans.Select(s => (s.Reason, Text.Substring(s.Start, s.Length)));

        Assert.Equal(
            [
                (MessageReason.NamelessGreeting, "Hello"), (MessageReason.OwnProduct, "our product"), (MessageReason.Brag, "world-class"),
                (MessageReason.You, "your"), (MessageReason.Goal, "goals"),
            ],
            found);
    }

    [Fact]
    public void Check_Html_SpansStandInTheSourceAndMarkupDoesNotCount()
    {
        const string Text = "<style>.our { unique }</style><p class=\"our product\">F&uuml;r <b>Ih</b>re Ziele</p>";

        var found = MessageCheck.Of(Text, MessageContext.Unknown).Spans.Select(s => (s.Reason, Text.Substring(s.Start, s.Length)));

        Assert.Equal([(MessageReason.You, "Ih</b>re"), (MessageReason.Goal, "Ziele")], found);
    }

    [Theory]
    [InlineData(JourneyPhase.Awareness, true)]
    [InlineData(JourneyPhase.Buying, false)]
    [InlineData(null, false)]
    public void Check_Solution_CostsOnlyBeforeBuying(JourneyPhase? phase, bool costs)
    {
        var report = MessageCheck.Of("A solution takes three months to build.", new MessageContext { Phase = phase });

        Assert.Equal(costs, report.Spans.Any(s => s.Reason == MessageReason.SolutionTooEarly));
    }

    [Fact]
    public void Check_SolutionThatIsTheirOwnWord_Gains()
    {
        var report = MessageCheck.Of("One solution for all sites.", new MessageContext { Phase = JourneyPhase.Awareness, Words = ["A solution that works at night"] });

        Assert.Equal([MessageReason.TheirWords], report.Spans.Select(s => s.Reason));
    }

    [Theory]
    [InlineData("Hello,\nthe report is ready.", true)]
    [InlineData("Hello!", true)]
    [InlineData("Dear customer, the report is ready.", true)]
    [InlineData("Sehr geehrte Damen und Herren, der Bericht ist da.", true)]
    [InlineData("Guten Tag,\r\nder Bericht ist da.", true)]
    [InlineData("Hello Anna, the report is ready.", false)]
    [InlineData("Hello, Ms Weber, the report is ready.", false)]
    [InlineData("Guten Tag, Frau Weber, der Bericht ist da.", false)]
    [InlineData("Sehr geehrter Herr Dr. Weber, der Bericht ist da.", false)]
    [InlineData("The report says hello, and more.", false)]
    public void Check_Greeting_CostsWhenItNamesNobody(string text, bool costs) =>
        Assert.Equal(costs, MessageCheck.Of(text, MessageContext.Unknown).Spans.Any(s => s.Reason == MessageReason.NamelessGreeting));

    [Fact]
    public void Check_GreetingWithTheStakeholdersName_CostsNothing() =>
        Assert.Empty(MessageCheck.Of("Hello, Anna, the report is ready.", new MessageContext { Names = ["Anna Weber"] }).Spans);

    [Fact]
    public void Check_ThirdQuestion_Costs()
    {
        const string Text = "When is it? Where is it? Who pays? Why?";

        var asked = MessageCheck.Of(Text, MessageContext.Unknown).Spans.Where(s => s.Reason == MessageReason.QuestionList).Select(s => Text.Substring(s.Start, s.Length));

        Assert.Equal(["Who pays?", "Why?"], asked);
    }

    [Fact]
    public void Check_TheStakeholdersMetricAndWords_CountInFavour()
    {
        var cfo = Some.Cfo() with { Viewpoint = "Berths stand idle at night" };
        var map = Some.Map(Some.Line(cfo), Some.Line(Some.Operations(), "theirs") with { BusinessReason = "Cranes break" });
        const string Text = "Idle berths raise operating costs; idle cranes do not.";

        var report = MessageCheck.Of(Text, MessageContext.Of(JourneyPhase.Awareness, [cfo], map));
        var found = report.Spans.Select(s => (s.Reason, Text.Substring(s.Start, s.Length)));

        Assert.Equal(
            [(MessageReason.TheirWords, "Idle"), (MessageReason.TheirWords, "berths"), (MessageReason.TheirMetric, "operating costs")],
            found);
        Assert.True(report.Score > MessageCheck.Of(Text, MessageContext.Unknown).Score);
    }

    [Fact]
    public void Check_GermanCompoundCharacters_AreTheSameAsSingleOnes() => Assert.Equal(
        MessageCheck.Of("Das ist revolution\u00E4r.", MessageContext.Unknown).Score,
        MessageCheck.Of("Das ist revolutiona\u0308r.", MessageContext.Unknown).Score);

    [Fact]
    public void Check_CountryInCapitals_IsNotUs() =>
        Assert.Empty(MessageCheck.Of("The US market and the EU.", MessageContext.Unknown).Spans);

    [Fact]
    public void Check_OtherCultures_GiveTheSameResult()
    {
        var before = Thread.CurrentThread.CurrentCulture;
        const string Text = "OUR INNOVATIVE PRODUCT. YOUR CASH FLOW, INITIATIVES.";
        var expected = MessageCheck.Of(Text, MessageContext.Unknown);
        try
        {
            // Turkish turns I into a letter of its own.
            Thread.CurrentThread.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo("tr-TR");
            Assert.Equal(expected.Spans, MessageCheck.Of(Text, MessageContext.Unknown).Spans);
            Assert.Equal(5, expected.Spans.Count);
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }
}

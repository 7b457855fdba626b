using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Domain.Messaging;
using BuyingDynamics.Domain.ValueMapping;

namespace BuyingDynamics.Domain.Tests.Messaging;

/// <summary>What must hold for every text, tried on thousands from fixed seeds. A failure names its seed.</summary>
public class MessageProperties
{
    private const int Texts = 3000;

    private static readonly string[] Inward =
    [
        "We are the market leader.", "Our product is unique.", "Wir sind Marktführer.", "Unsere Lösung ist einzigartig!", "Our solution wins.",
        "We offer a new release.", "Unsere Kunden loben uns.", "We are proud!", "Hi there!", "Sehr geehrte Damen und Herren!",
    ];

    private static readonly string[] Others =
    [
        "Dear Anna.", "Hello!", "Hello.", "You said your goal is cash flow.", "Ihre Ziele sind wichtig für Sie.", "When?", "Wo stehen Sie?", "Idle berths cost EBIT.",
        "Berths, berths and more berths.", "A solution is needed.", "<p>Your priorities</p>.", "& < > ?", "\U0001F600!", "שלום.", "Die Durchlaufzeit zählt.",
    ];

    private static readonly MessageContext Reader = new()
    {
        Phase = JourneyPhase.Awareness,
        Names = ["Anna Weber"],
        Words = ["Idle berths at night", "Durchlaufzeit"],
        Metrics = [FinancialMetric.CashFlow, FinancialMetric.Other],
    };

    [Fact]
    public void Check_SameText_GivesTheSameResult() => ForEach((random, seed) =>
    {
        var text = Message(random);
        var (first, second) = (MessageCheck.Of(text, Reader), MessageCheck.Of(text, Reader));

        Assert.True(first.Score == second.Score && first.Spans.SequenceEqual(second.Spans), $"seed {seed}: {text}");
    });

    [Fact]
    public void Check_OneMoreInwardSentence_NeverRaisesTheScore() => ForEach((random, seed) =>
    {
        var sentences = Sentences(random);
        var before = MessageCheck.Of(string.Join(' ', sentences), Reader).Score;
        sentences.Insert(random.Next(sentences.Count + 1), Inward[random.Next(Inward.Length)]);

        Assert.True(MessageCheck.Of(string.Join(' ', sentences), Reader).Score <= before, $"seed {seed}: {string.Join(' ', sentences)}");
    });

    [Fact]
    public void Check_AnyText_HasSpansWithinItAndAScoreInRange() => ForEach((random, seed) =>
    {
        var text = Noise(random);
        var report = MessageCheck.Of(text, Reader);

        Assert.InRange(report.Score, 0, 100);
        Assert.All(report.Spans, span => Assert.True(span.Start >= 0 && span.Length > 0 && span.Start + span.Length <= text.Length, $"seed {seed}"));
    });

    [Theory]
    [InlineData("<a ")]
    [InlineData("<style>")]
    [InlineData("<!-- ")]
    [InlineData("&amp")]
    [InlineData("?")]
    [InlineData("a? ")]
    [InlineData("our ")]
    [InlineData("aaaaaaaaaa")]
    [InlineData("hello\n")]
    [InlineData("\U0001F600")]
    [InlineData("\ud800")]
    [InlineData("\u0308")]
    [InlineData("\u202Eabc \u200B")]
    public void Check_HostileText_TakesTimeInProportion(string part)
    {
        // Counted in allocations, which do not depend on the load of the machine: quadratic work would take a hundred times as much.
        var small = Allocated(part, 10_000);
        var large = Allocated(part, 100_000);

        Assert.InRange(large, 0, (20 * small) + 1_000_000);
    }

    private static long Allocated(string part, int length)
    {
        var text = string.Concat(Enumerable.Repeat(part, length / part.Length));
        MessageCheck.Of(part, Reader);
        var before = GC.GetAllocatedBytesForCurrentThread();
        MessageCheck.Of(text, Reader);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Message(Random random) => string.Join(random.Next(2) == 0 ? " " : "\n\n", Sentences(random));

    private static List<string> Sentences(Random random) =>
        [.. Enumerable.Range(0, random.Next(0, 9)).Select(_ => random.Next(3) == 0 ? Inward[random.Next(Inward.Length)] : Others[random.Next(Others.Length)])];

    private static string Noise(Random random)
    {
        string[] pieces = ["<", ">", "</p>", "<br>", "<script>", "&", "&uuml;", "&#65;", "&#xFFFFFF;", ";", "our", "Ihre", " ", "\n", "?", "!", ".", "\0", "\ud83d", "\ude00", "a\u0308", "\u00AD", "hello", "'", "é", "١"];
        return string.Concat(Enumerable.Range(0, random.Next(0, 60)).Select(_ => pieces[random.Next(pieces.Length)]));
    }

    private static void ForEach(Action<Random, int> property)
    {
        for (var seed = 1; seed <= Texts; seed++)
        {
            property(new Random(seed), seed);
        }
    }
}

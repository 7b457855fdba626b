using BuyingDynamics.Domain.Alerts;

namespace BuyingDynamics.Domain.Tests.Alerts;

public class FactSetTests
{
    private static readonly Fact Days = Fact.Number("days", 14m);
    private static readonly Fact Names = Fact.Sorted("names", new[] { "CIO", "CFO" });

    [Fact]
    public void Equals_SameFactsInAnotherOrder_AreEqual()
    {
        Assert.Equal(FactSet.Of(Days, Names), FactSet.Of(Names, Days));
        Assert.Equal(FactSet.Of(Days, Names).GetHashCode(), FactSet.Of(Names, Days).GetHashCode());
    }

    [Fact]
    public void Equals_SortedNamesInAnotherOrder_AreEqual() =>
        Assert.Equal(FactSet.Of(Names), FactSet.Of(Fact.Sorted("names", new[] { "CFO", "CIO" })));

    [Fact]
    public void Equals_NumberWithAnotherScale_IsEqual() =>
        Assert.Equal(FactSet.Of(Fact.Number("days", 14.00m)), FactSet.Of(Days));

    public static TheoryData<FactSet> Others => new()
    {
        FactSet.Empty,
        FactSet.Of(Fact.Number("days", 15m)),
        FactSet.Of(Fact.Number("weeks", 14m)),
        FactSet.Of(Fact.Text("days", "14")),
        FactSet.Of(Days.Secured()),
        FactSet.Of(Days, Names),
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void Equals_AnotherNameValueKindOrSecrecy_IsDifferent(FactSet other) => Assert.NotEqual(FactSet.Of(Days), other);

    [Fact]
    public void Equals_OrderedTextsInAnotherOrder_IsDifferent() =>
        Assert.NotEqual(
            FactSet.Of(Fact.Ordered("missing", new[] { "a", "b" })),
            FactSet.Of(Fact.Ordered("missing", new[] { "b", "a" })));

    [Fact]
    public void OpenAndSecured_MixedFacts_AreSplit()
    {
        var facts = FactSet.Of(Days, Names.Secured());

        Assert.Equal(new[] { "days" }, facts.Open.Select(f => f.Name));
        Assert.Equal(new[] { "names" }, facts.Secured.Select(f => f.Name));
    }

    [Fact]
    public void Create_SameNameTwice_IsRefused() => Assert.Throws<ArgumentException>(() => FactSet.Of(Days, Days));

    [Fact]
    public void Find_NameNotThere_IsNull()
    {
        Assert.Equal(new NumberFact(14m), FactSet.Of(Days).Find("days"));
        Assert.Null(FactSet.Of(Days).Find("Days"));
    }

    [Fact]
    public void Sorted_OfMoreNamesThanAFactHolds_NamesTheFirstAndCountsTheRest()
    {
        var names = Fact.Sorted("names", Enumerable.Range(0, Fact.MostTexts + 3).Select(i => $"P{i:000}"));

        var texts = Assert.IsType<TextsFact>(names.Value);
        Assert.Equal((Fact.MostTexts, 3, "P000"), (texts.Values.Count, texts.More, texts.Values[0]));
        Assert.NotEqual(names, Fact.Sorted("names", Enumerable.Range(0, Fact.MostTexts + 4).Select(i => $"P{i:000}")));
    }
}

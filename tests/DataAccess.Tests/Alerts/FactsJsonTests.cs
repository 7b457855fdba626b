using BuyingDynamics.DataAccess.Alerts;
using BuyingDynamics.Domain.Alerts;

namespace BuyingDynamics.DataAccess.Tests.Alerts;

public class FactsJsonTests
{
    [Fact]
    public void Write_FactsOfEveryKind_ReadBackTheSame()
    {
        var facts = FactSet.Of(
            Fact.Number("percent", 48.5m),
            Fact.Text("blocker", "Fear"),
            Fact.Moment("since", new DateTime(2026, 9, 1, 8, 0, 0, 123, DateTimeKind.Utc)),
            Fact.Reference("stage", new Guid("11111111-2222-3333-4444-555555555555"), "Pilot"),
            Fact.Ordered("missing", ["b", "a"]),
            Fact.Text("opponent", "CFO").Secured());

        var read = FactsJson.Read(FactsJson.Write(facts.Open), FactsJson.Write(facts.Secured));

        Assert.Equal(facts, read);
    }

    [Fact]
    public void Write_OpenFacts_NeverHoldSecuredOnes()
    {
        var facts = FactSet.Of(Fact.Number("percent", 48m), Fact.Text("opponent", "CFO").Secured());

        Assert.Equal("""[{"name":"percent","number":48}]""", FactsJson.Write(facts.Open));
    }

    [Fact]
    public void Write_NoFacts_IsNull() => Assert.Null(FactsJson.Write([]));

    [Fact]
    public void FirstTrue_WrittenAndRead_IsExactToTheTick()
    {
        var moments = new FirstTrueMoments(new Dictionary<string, DateTime>(StringComparer.Ordinal) { ["a|deal"] = new DateTime(638_000_000_000_000_001, DateTimeKind.Utc) });

        Assert.Equal(moments, FirstTrueJson.Read(FirstTrueJson.Write(moments)));
    }
}

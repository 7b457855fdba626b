using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Domain.Alerts.Rules;
using BuyingDynamics.Domain.Stakeholders;

namespace BuyingDynamics.Domain.Tests.Alerts.Rules;

public class ExpertMissingTests
{
    [Fact]
    public void Judge_NobodyInTheTeam_NamesBothRolesWithoutDoubt()
    {
        var seen = Assert.Single(Judge().Observations);

        Assert.Equal(FactSet.Of(Fact.Ordered(ExpertMissing.MissingRoles, new[] { "DomainExpert", "Presales" })), seen.Facts);
        Assert.Equal(1m, seen.Confidence);
    }

    [Fact]
    public void Judge_ExpertNoLongerActive_IsMissing() => Assert.Equal(
        FactSet.Of(Fact.Ordered(ExpertMissing.MissingRoles, new[] { "DomainExpert" })),
        Assert.Single(Judge(
            new DealTeamMember(Some.Id(1), DealTeamRole.DomainExpert, IsActive: false),
            new DealTeamMember(Some.Id(2), DealTeamRole.Presales, IsActive: true)).Observations).Facts);

    private static RuleVerdict Judge(params DealTeamMember[] team) =>
        Judged.Alone(new ExpertMissing(), RuleCodes.ExpertMissing, Some.AwarenessDeal() with { Team = team });
}

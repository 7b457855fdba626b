using BuyingDynamics.DataAccess.Alerts;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.DataAccess.Settings;
using BuyingDynamics.Plugins.Tests.Product;

namespace BuyingDynamics.Plugins.Tests.Alerts;

/// <summary>A person saves while an evaluation is under way, as on a database where reads do not wait for writes.</summary>
public class MarkWhileEvaluatingTests
{
    private const int VersionMismatch = unchecked((int)0x80060882);

    [Theory]
    [InlineData(OpportunityTable.Table)]
    [InlineData(StakeholderTable.Table)]
    [InlineData(AlertTable.Table)]
    public void Evaluation_MarkedDueAfterItReadTheState_IsRefusedAndTheMarkStays(string readAtThatMoment)
    {
        using var product = new InstalledProduct();
        var story = new Nordhafen(product);
        product.Environment.RunPendingJobs();
        Interrupted.AllowResults(product);
        product.Save(OpportunityTable.Table, story.Deal, (OpportunityTable.CustomerSituation, "Ships wait."));
        product.Environment.Clock.Advance(TimeSpan.FromMinutes(1));
        var service = new Interrupted(product.System, readAtThatMoment, () =>
            product.Save(OpportunityTable.Table, story.Deal, (OpportunityTable.CustomerSituation, null)));
        var evaluation = new DealEvaluation(service, SettingsReader.Read(product.System), finding => finding.RuleCode, product.Environment.Clock.Now);

        var fault = Refusal.FaultOf(() => evaluation.Run([story.Deal]));

        Assert.Equal(VersionMismatch, fault.ErrorCode);
        var mark = (DateTime)product.Read(DealStateTable.Table, story.Deal)[DealStateTable.NextDue];
        Assert.InRange(mark, InstalledProduct.Today.AddMinutes(1), product.Environment.Clock.Now);
    }
}

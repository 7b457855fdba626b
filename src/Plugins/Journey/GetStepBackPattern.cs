using System;
using System.Linq;
using BuyingDynamics.DataAccess.Journey;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.Domain.Journey;
using BuyingDynamics.Plugins.Platform;

namespace BuyingDynamics.Plugins.Journey;

/// <summary>
/// bd_GetStepBackPattern: what the steps back of the deals that the caller sees have in common, for funnel coaching. Counts only: no deal
/// and no rep is named.
/// </summary>
[PluginTypeId("bd010061-0000-4000-8000-000000000001")]
public sealed class GetStepBackPattern : CustomApiShell
{
    private const int DefaultDays = 60;
    private const int MostDays = 730;
    private const string Days = "Days";

    /// <inheritdoc/>
    public override CustomApiDeclaration Declaration { get; } = new()
    {
        Name = "bd_GetStepBackPattern",
        Parameters = new[] { new ApiParameter(Days, ParameterType.Integer, IsOptional: true) },
        Responses = new[] { new ApiParameter("Pattern", ParameterType.String) },
    };

    /// <inheritdoc/>
    protected override void Handle(PluginCall call)
    {
        var days = call.Optional<int?>(Days) ?? DefaultDays;
        if (days is < 1 or > MostDays)
        {
            throw new ExpectedStopException(Messages.InvalidParameter(Days));
        }

        var byDeal = TransitionLog.StepBacksSince(call.Caller, call.Now.AddDays(-days));
        var pattern = StepBackPattern.Of(byDeal.SelectMany(deal => deal).ToArray());
        call.Trace.Decision("steps back", pattern.Steps, "deals " + byDeal.Count);
        call.Answer("Pattern", Json.Write(Document(pattern, byDeal.Count, days, UserLanguage.Of(call))));
    }

    private static StepBackPatternDocument Document(StepBackPattern pattern, int deals, int days, Language language) => new()
    {
        Title = Texts.Get("StepBackPattern.title", language),
        Steps = pattern.Steps,
        Deals = deals,
        Summary = Summary(pattern, days).In(language),
        Advice = pattern.Causes.Count == 0 ? null : Advice(pattern.Causes[0]).In(language),
        Causes = pattern.Causes.Select(cause => new StepBackCauseDocument
        {
            Kind = cause.Role is null ? "Reason" : "Role",
            Text = Name(cause).In(language),
            Count = cause.Count,
        }).ToList(),
    };

    private static Wording Summary(StepBackPattern pattern, int days) =>
        pattern.Steps == 0 ? new Wording("StepBackPattern.none", days)
        : pattern.Steps == 1 ? new Wording("StepBackPattern.single", days)
        : pattern.Causes.Count == 0 ? new Wording("StepBackPattern.nothingInCommon", pattern.Steps, days)
        : new Wording("StepBackPattern.summary", pattern.Causes[0].Count, pattern.Steps, Name(pattern.Causes[0]));

    private static Wording Advice(StepBackCause cause) =>
        new(cause.Role is null ? "StepBackPattern.askAboutReason" : "StepBackPattern.inviteEarlier", Name(cause));

    private static Wording Name(StepBackCause cause) => cause.Role is { } role ? Wording.Of(role) : Wording.Of((Enum)cause.Reason!.Value);
}

using System;
using System.Linq;
using BuyingDynamics.DataAccess.Conversations;
using BuyingDynamics.DataAccess.Perspectives;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.Domain.Conversations;
using BuyingDynamics.Domain.Perspectives;
using BuyingDynamics.Plugins.Platform;

namespace BuyingDynamics.Plugins.Perspectives;

/// <summary>
/// bd_RecommendPerspectives: what to bring into the next conversation: with a deal's people, with one of them, or with those of an
/// appointment or call. It is read with the caller's rights. Only how many deals moved forward
/// is counted as the system: a number, nothing of the deals.
/// </summary>
[PluginTypeId("bd010021-0000-4000-8000-000000000001")]
public sealed class RecommendPerspectives : CustomApiShell
{
    /// <summary>Name of the request.</summary>
    public const string Name = "bd_RecommendPerspectives";

    /// <summary>Answer: the recommendation as JSON.</summary>
    public const string Perspectives = "Perspectives";

    private const int MostShown = 20;
    private const string ActivityId = "ActivityId";

    private static readonly string[] Labels = { "title", "workedToday", "moved", "more", "source", "clip" };

    /// <inheritdoc/>
    public override CustomApiDeclaration Declaration { get; } = new()
    {
        Name = Name,
        Parameters = new[]
        {
            new ApiParameter(DealOfCall.OpportunityParameter, ParameterType.Guid, IsOptional: true),
            new ApiParameter(DealOfCall.StakeholderParameter, ParameterType.Guid, IsOptional: true),
            new ApiParameter(ActivityId, ParameterType.Guid, IsOptional: true),
        },
        Responses = new[] { new ApiParameter(Perspectives, ParameterType.String) },
    };

    /// <inheritdoc/>
    protected override void Handle(PluginCall call)
    {
        var conversation = Conversation(call);
        var asked = DealOfCall.Of(call, conversation?.DealId);
        var all = PerspectiveReader.Read(call.Caller);
        var ahead = ConversationAheadReader.Read(
            call.Caller,
            asked.Deal ?? throw new ExpectedStopException(Messages.InvalidParameter(DealOfCall.OpportunityParameter)),
            asked.StakeholderId,
            conversation?.Contacts ?? Array.Empty<Guid>());
        var moved = ConversationAheadReader.MovedForward(call.System, all.Select(p => p.DealId).Where(id => id is not null).Select(id => id!.Value).Distinct().ToArray());
        var recommendation = Recommendation.For(all, ahead, moved, call.Now);
        call.Trace.Decision("recommended", recommendation.Ranked.Count, "of today " + recommendation.WorkedToday.Count);
        call.Answer(Perspectives, Json.Write(Document(recommendation, UserLanguage.Of(call))));
    }

    private static FoundConversation? Conversation(PluginCall call)
    {
        if (call.Optional<Guid?>(ActivityId) is not { } id)
        {
            return null;
        }

        var found = ConversationReader.Find(call.Caller, id) ?? throw new ExpectedStopException(Messages.NotFound("Kind.Conversation"));
        return found.DealId is null ? throw new ExpectedStopException(Messages.Conversation(ConversationProblem.NoDeal)) : found;
    }

    private static PerspectivesDocument Document(Recommendation recommendation, Language language) => new()
    {
        WorkedToday = recommendation.WorkedToday.Take(MostShown).Select(r => Document(r, language)).ToList(),
        Perspectives = recommendation.Ranked.Take(MostShown).Select(r => Document(r, language)).ToList(),
        EmptyText = recommendation.Ranked.Count + recommendation.WorkedToday.Count == 0 ? Platform.Texts.Get("Perspectives.empty", language) : null,
        Texts = Labels.ToDictionary(label => label, label => Platform.Texts.Get("Perspectives." + label, language), StringComparer.Ordinal),
    };

    private static PerspectiveDocument Document(RankedPerspective ranked, Language language) => new()
    {
        Id = ranked.Perspective.Id,
        Kind = ranked.Perspective.Kind.ToString(),
        KindText = Wording.Of(ranked.Perspective.Kind).In(language),
        Name = ranked.Perspective.Name,
        Text = ranked.Perspective.Text,
        Why = ranked.Perspective.WhyItMatters,
        Url = ranked.Perspective.Url,
        HowToClipUrl = ranked.Perspective.HowToClipUrl,
        Fit = ranked.Fit,
        DealsMovedForward = ranked.DealsMovedForward,
    };
}

using System;
using System.Linq;
using BuyingDynamics.DataAccess.Messaging;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.Domain.Messaging;
using BuyingDynamics.Plugins.Platform;

namespace BuyingDynamics.Plugins.Messaging;

/// <summary>
/// bd_CheckMessage: whether a message is about its sender or its reader. Private to the writer: nothing is stored, and neither text nor
/// score is traced.
/// </summary>
[PluginTypeId("bd010020-0000-4000-8000-000000000001")]
public sealed class CheckMessage : CustomApiShell
{
    private const int MostCharacters = 1_000_000;
    private const int MostSpans = 500;
    private const string Text = "Text";

    private static readonly string[] Labels = { "title", "private", "text", "deal", "anyDeal", "check", "score", "wellDone", "change", "passages", "nothing", "working" };

    /// <inheritdoc/>
    public override CustomApiDeclaration Declaration { get; } = new()
    {
        Name = "bd_CheckMessage",
        Parameters = new[]
        {
            new ApiParameter(Text, ParameterType.String),
            new ApiParameter(DealOfCall.OpportunityParameter, ParameterType.Guid, IsOptional: true),
            new ApiParameter(DealOfCall.StakeholderParameter, ParameterType.Guid, IsOptional: true),
        },
        Responses = new[] { new ApiParameter("Result", ParameterType.String) },
    };

    /// <inheritdoc/>
    protected override void Handle(PluginCall call)
    {
        var text = call.Parameter<string>(Text);
        if (text.Length > MostCharacters)
        {
            throw new ExpectedStopException(Messages.MessageTooLong(MostCharacters));
        }

        var asked = DealOfCall.Of(call);
        var context = asked.Deal is { } deal ? MessageContextReader.Read(call.Caller, deal, asked.StakeholderId) : MessageContext.Unknown;
        call.Answer("Result", Json.Write(Document(MessageCheck.Of(text, context), UserLanguage.Of(call))));
    }

    private static MessageDocument Document(MessageReport report, Language language) => new()
    {
        Score = report.Score,
        Focus = report.Focus.ToString(),
        FocusText = Wording.Of(report.Focus).In(language),
        Strength = report.Strength is { } strength ? Wording.Of(strength).In(language) : null,
        Change = report.Weakness is { } weakness ? Wording.Of(weakness).In(language) : null,
        SpanCount = report.Spans.Count,
        Texts = Labels.ToDictionary(label => label, label => Platform.Texts.Get("Check." + label, language), StringComparer.Ordinal),
        Spans = report.Spans.Take(MostSpans).Select(span => new SpanDocument
        {
            Start = span.Start,
            Length = span.Length,
            Points = span.Points,
            Reason = span.Reason.ToString(),
            Text = Wording.Of(span.Reason).In(language),
        }).ToList(),
    };
}

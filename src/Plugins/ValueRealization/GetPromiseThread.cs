using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.DataAccess.ValueRealization;
using BuyingDynamics.Domain.ValueRealization;
using BuyingDynamics.Plugins.Platform;

namespace BuyingDynamics.Plugins.ValueRealization;

/// <summary>
/// bd_GetPromiseThread: what became of each promise of a deal, from the line of the chart to the next deal, read with the caller's
/// rights. Writes nothing.
/// </summary>
[PluginTypeId("bd010050-0000-4000-8000-000000000001")]
public sealed class GetPromiseThread : CustomApiShell
{
    private const string OpportunityId = "OpportunityId";

    /// <inheritdoc/>
    public override CustomApiDeclaration Declaration { get; } = new()
    {
        Name = "bd_GetPromiseThread",
        Parameters = new[] { new ApiParameter(OpportunityId, ParameterType.Guid) },
        Responses = new[] { new ApiParameter("Promises", ParameterType.String) },
    };

    /// <inheritdoc/>
    protected override void Handle(PluginCall call)
    {
        var dealId = call.Parameter<Guid>(OpportunityId);
        CallerRights.RequireRow(call, OpportunityTable.Table, OpportunityTable.Id, dealId, "Kind.Deal", OpportunityTable.Id);
        var promises = PromiseReader.Read(call.Caller, dealId);
        var threads = promises.Promises.Select(promise => PromiseThread.Of(promise, call.Now)).ToList();
        var language = UserLanguage.Of(call);
        call.Trace.Decision("threads " + threads.Count, "cut " + promises.IsCut);
        call.Answer("Promises", Json.Write(new PromisesDocument
        {
            Title = Texts.Get("Promises.Title", language),
            Summary = Summary(threads, promises.IsCut).In(language),
            IsCut = promises.IsCut,
            Threads = threads.Select(thread => Document(thread, language)).ToList(),
        }));
    }

    private static Wording Summary(List<PromiseThread> threads, bool isCut) =>
        threads.Count == 0 ? new Wording("Promises.None")
        : isCut ? new Wording("Promises.Cut", threads.Count)
        : new Wording("Promises.Summary", threads.Count, threads.Count(t => t.Next is null), threads.Count(t => !t.IsUnbroken));

    private static PromiseThreadDocument Document(PromiseThread thread, Language language) => new()
    {
        StakeholderId = thread.Promise.StakeholderId,
        Stakeholder = thread.Promise.StakeholderName,
        IsUnbroken = thread.IsUnbroken,
        Links = thread.Links.Select(link => Document(thread.Promise, link, language)).ToList(),
    };

    private static PromiseLinkDocument Document(Promise promise, PromiseLink link, Language language) => new()
    {
        Kind = link.Kind.ToString(),
        KindText = Wording.Of(link.Kind).In(language),
        State = link.State.ToString(),
        StateText = Wording.Of(link.State).In(language),
        Text = link.On is { } day
            ? new Wording("Promises.On", Wording.Of(link.Reason), day).In(language)
            : Wording.Of(link.Reason).In(language),
        Name = link.Name,
        Table = link.RowId is null ? null : Table(promise, link),
        RowId = link.RowId,
    };

    private static string Table(Promise promise, PromiseLink link) => link.Kind switch
    {
        PromiseLinkKind.Line => ValueMapItemTable.Table,
        PromiseLinkKind.BusinessCase => BusinessValueAnalysisTable.Table,
        PromiseLinkKind.Contract => OpportunityTable.Table,
        PromiseLinkKind.Confirmation => ValueConfirmationTable.Table,
        PromiseLinkKind.ReferenceResult => ReferenceResultTable.Table,
        _ => link.RowId == promise.NextDealId ? OpportunityTable.Table : AccountLeadTable.Table,
    };
}

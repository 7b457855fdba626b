using System;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.PowerPlatform.Dataverse.Client.Connecting;
using Microsoft.PowerPlatform.Dataverse.Client.Http;
using Microsoft.PowerPlatform.Dataverse.Client.Rows;
using Microsoft.PowerPlatform.Dataverse.Client.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.PowerPlatform.Dataverse.Client.Messages;

/// <summary>Create, Update, Upsert, Delete and Retrieve.</summary>
internal static class RowMessages
{
    private const uint VersionNotProvided = 0x80060883;

    public static async Task<Translation> CreateAsync(OrganizationRequest request, WebApiSession session, CancellationToken cancellation)
    {
        var row = request.Required<Entity>("Target");
        var tables = await RowTables.ReadAsync(session, cancellation, row).ConfigureAwait(false);
        var call = new WebApiCall(HttpMethod.Post, tables[row.LogicalName].EntitySetName) { Body = new RowWriter(tables).Body(row, isNew: true, withId: true) };
        return Translation.Of(call, answer => new ParameterCollection { ["id"] = answer.EntityId });
    }

    /// <summary>Create with the stored row as its answer, in the result "Entity".</summary>
    public static async Task<Translation> CreateAndReturnAsync(OrganizationRequest request, WebApiSession session, CancellationToken cancellation)
    {
        var translation = await CreateAsync(request, session, cancellation).ConfigureAwait(false);
        var row = request.Required<Entity>("Target");
        var table = await session.Connection.Tables.ReadAsync(row.LogicalName, session, cancellation).ConfigureAwait(false);
        var call = translation.Calls[0].With("Prefer", "return=representation,odata.include-annotations=\"*\"");
        return Translation.Of(call, answer => new ParameterCollection { ["Entity"] = new RowReader(table).Read(answer.Json) });
    }

    public static async Task<Translation> UpdateAsync(OrganizationRequest request, WebApiSession session, CancellationToken cancellation)
    {
        var row = request.Required<Entity>("Target");
        var tables = await RowTables.ReadAsync(session, cancellation, row).ConfigureAwait(false);
        var table = tables[row.LogicalName];
        row = await ActivityPartyMerge.WithOtherPartiesAsync(row, table, session, cancellation).ConfigureAwait(false);
        var call = new WebApiCall(HttpMethod.Patch, RowAddress.Of(table, row)) { Body = new RowWriter(tables).Body(row, isNew: false, withId: false) };
        return Translation.Of(call.With("If-Match", Match(request, row.RowVersion)));
    }

    public static async Task<Translation> UpsertAsync(OrganizationRequest request, WebApiSession session, CancellationToken cancellation)
    {
        var row = request.Required<Entity>("Target");
        var tables = await RowTables.ReadAsync(session, cancellation, row).ConfigureAwait(false);
        var table = tables[row.LogicalName];
        // The representation tells new from known: 201 or 200.
        var call = new WebApiCall(HttpMethod.Patch, $"{RowAddress.Of(table, row)}?$select={table.PrimaryId}") { Body = new RowWriter(tables).Body(row, isNew: false, withId: false) };
        return Translation.Of(call.With("Prefer", "return=representation"), answer => new ParameterCollection
        {
            ["RecordCreated"] = answer.Status == 201,
            ["Target"] = new EntityReference(table.LogicalName, answer.Json.GetProperty(table.PrimaryId).GetGuid()),
        });
    }

    public static async Task<Translation> DeleteAsync(OrganizationRequest request, WebApiSession session, CancellationToken cancellation)
    {
        var target = request.Required<EntityReference>("Target");
        var tables = await RowTables.ReadAsync(session, cancellation, target).ConfigureAwait(false);
        var call = new WebApiCall(HttpMethod.Delete, RowAddress.Of(tables[target.LogicalName], target));
        var match = Match(request, target.RowVersion);
        return Translation.Of(match == "*" ? call : call.With("If-Match", match));
    }

    public static async Task<Translation> RetrieveAsync(OrganizationRequest request, WebApiSession session, CancellationToken cancellation)
    {
        var target = request.Required<EntityReference>("Target");
        if (request.Parameters.TryGetValue("RelatedEntitiesQuery", out var related) && related is RelationshipQueryCollection { Count: > 0 })
            throw Unsupported.Parameter("Retrieve", "RelatedEntitiesQuery", "Read the related rows with RetrieveMultiple.");
        var tables = await RowTables.ReadAsync(session, cancellation, target).ConfigureAwait(false);
        var table = tables[target.LogicalName];
        var columns = request.Required<ColumnSet>("ColumnSet");
        if (columns.Columns.Any(column => table.Find(column) is null))
            table = await session.Connection.Tables.ReadAgainAsync(table.LogicalName, session, cancellation).ConfigureAwait(false);
        var call = WebApiCall.Get(RowAddress.Of(table, target) + Selection(table, columns)).With("Prefer", "odata.include-annotations=\"*\"");
        return Translation.Of(call, answer => new ParameterCollection { ["Entity"] = new RowReader(table).Read(answer.Json) });
    }

    /// <summary>The query options that ask for these columns.</summary>
    /// <param name="table">Their table.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="withParties">Whether the parties of an activity may be asked for: they are rows of their own.</param>
    public static string Selection(TableShape table, ColumnSet columns, bool withParties = true)
    {
        var parties = withParties && columns.AllColumns
            ? table.IsActivity && table.Columns.Values.Any(column => column.Kind == ColumnKind.Parties)
            : withParties && columns.Columns.Any(column => table.Find(column)?.Kind == ColumnKind.Parties);
        var expand = parties ? $"$expand={PartyWriter.Collection(table)}" : null;
        var select = columns.AllColumns ? null : "$select=" + string.Join(',', columns.Columns
            .Select(table.Column)
            .Where(column => column.Kind != ColumnKind.Parties)
            .Select(column => column.Kind.IsLookup() ? $"_{column.LogicalName}_value" : column.LogicalName)
            .Prepend(table.PrimaryId)
            .Distinct());
        var options = string.Join('&', new[] { select, expand }.Where(option => option is not null));
        return options.Length == 0 ? string.Empty : "?" + options;
    }

    private static string Match(OrganizationRequest request, string rowVersion) =>
        request.Parameters.TryGetValue("ConcurrencyBehavior", out var behavior) && behavior is ConcurrencyBehavior.IfRowVersionMatches
            ? string.IsNullOrEmpty(rowVersion)
                ? throw WebApiFault.Exception(VersionNotProvided, "The RowVersion property must be provided when the value of ConcurrencyBehavior is IfVersionMatches.")
                : $"W/\"{rowVersion}\""
            : "*";
}

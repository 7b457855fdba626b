using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.PowerPlatform.Dataverse.Client.Connecting;
using Microsoft.PowerPlatform.Dataverse.Client.Http;
using Microsoft.PowerPlatform.Dataverse.Client.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.PowerPlatform.Dataverse.Client.Definitions;

/// <summary>RetrieveEntity, RetrieveAttribute and RetrieveEntityKey. A table's columns come without their options, a column comes with them.</summary>
internal static class DefinitionMessages
{
    public static Task<Translation> RetrieveEntityAsync(OrganizationRequest request, WebApiSession session, CancellationToken cancellation)
    {
        var filters = request.Optional<EntityFilters>("EntityFilters");
        var parts = new List<string>();
        if (filters.HasFlag(EntityFilters.Attributes))
            parts.Add("Attributes");
        if (filters.HasFlag(EntityFilters.Relationships))
            parts.AddRange(["ManyToOneRelationships", "OneToManyRelationships", "ManyToManyRelationships"]);
        parts.Add("Keys");
        return Read<EntityMetadata>($"{Table(request, "LogicalName")}?$expand={string.Join(',', parts)}", "EntityMetadata");
    }

    /// <summary>A column; one of options with them, which its own class only shows.</summary>
    public static async Task<Translation> RetrieveAttributeAsync(OrganizationRequest request, WebApiSession session, CancellationToken cancellation)
    {
        var address = $"{Table(request, "EntityLogicalName")}/Attributes(LogicalName='{Name(request, "LogicalName")}')";
        var table = await session.Connection.Tables.ReadAsync(request.Required<string>("EntityLogicalName"), session, cancellation).ConfigureAwait(false);
        return table.Find(request.Required<string>("LogicalName"))?.OptionType is { } type
            ? await Read<AttributeMetadata>($"{address}/Microsoft.Dynamics.CRM.{type}AttributeMetadata?$expand=OptionSet,GlobalOptionSet", "AttributeMetadata").ConfigureAwait(false)
            : await Read<AttributeMetadata>(address, "AttributeMetadata").ConfigureAwait(false);
    }

    public static Task<Translation> RetrieveEntityKeyAsync(OrganizationRequest request, WebApiSession session, CancellationToken cancellation) =>
        Read<EntityKeyMetadata>($"{Table(request, "EntityLogicalName")}/Keys(LogicalName='{Name(request, "LogicalName")}')", "EntityKeyMetadata");

    private static Task<Translation> Read<T>(string address, string result) =>
        Task.FromResult(Translation.Of(WebApiCall.Get(address), answer => new ParameterCollection { [result] = DefinitionReader.Read<T>(answer.Json) }));

    private static string Table(OrganizationRequest request, string parameter) => $"EntityDefinitions(LogicalName='{Name(request, parameter)}')";

    // By metadata id the Web API addresses definitions in another way; nobody here has such ids.
    private static string Name(OrganizationRequest request, string parameter) => request.Optional<string>(parameter) is { Length: > 0 } name
        ? Uri.EscapeDataString(name)
        : throw Unsupported.Parameter(request.RequestName, "MetadataId", $"Name the definition by {parameter}.");
}

using System;
using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.PowerPlatform.Dataverse.Client.Connecting;
using Microsoft.PowerPlatform.Dataverse.Client.Http;
using Microsoft.PowerPlatform.Dataverse.Client.Operations;
using Microsoft.PowerPlatform.Dataverse.Client.Rows;
using Microsoft.Xrm.Sdk;

namespace Microsoft.PowerPlatform.Dataverse.Client.Messages;

/// <summary>Messages about solutions. Whoever imports or publishes through this client has its definitions read anew.</summary>
internal static class SolutionMessages
{
    /// <summary>Imports, upgrades and publishing: actions of their names, whose results are known.</summary>
    public static async Task<Translation> ImportAsync(OrganizationRequest request, WebApiSession session, CancellationToken cancellation)
    {
        var translation = await OperationMessages.TranslateAsync(request, session, cancellation).ConfigureAwait(false);
        return translation with
        {
            Read = answers =>
            {
                session.Connection.ForgetDefinitions();
                return translation.Read(answers);
            },
        };
    }

    /// <summary>StageSolution: checks a file and keeps it for the import.</summary>
    public static Task<Translation> StageAsync(OrganizationRequest request, WebApiSession session, CancellationToken cancellation) =>
        Task.FromResult(Translation.Of(
            new WebApiCall(HttpMethod.Post, "StageSolution")
            {
                Body = JsonBody.Object(json => json.WriteBase64String("CustomizationFile", request.Required<byte[]>("CustomizationFile"))),
            },
            answer => new ParameterCollection { ["StageSolutionResults"] = Results(answer.Json.GetProperty("StageSolutionResults")) }));

    /// <summary>RetrieveDependenciesForUninstall: a function that answers rows of the table dependency.</summary>
    public static Task<Translation> DependenciesAsync(OrganizationRequest request, WebApiSession session, CancellationToken cancellation) =>
        Task.FromResult(Translation.Of(
            WebApiCall.Get("RetrieveDependenciesForUninstall(SolutionUniqueName=@p)").WithOption("@p", $"'{request.Required<string>("SolutionUniqueName").Replace("'", "''", StringComparison.Ordinal)}'"),
            answer => new ParameterCollection { ["EntityCollection"] = new EntityCollection([.. answer.Json.GetProperty("value").EnumerateArray().Select(Dependency)]) { EntityName = "dependency" } }));

    private static Entity Dependency(JsonElement json)
    {
        var row = new Entity("dependency", json.TryGetProperty("dependencyid", out var id) && id.ValueKind == JsonValueKind.String ? id.GetGuid() : Guid.Empty);
        foreach (var property in json.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.Number && property.Value.TryGetInt32(out var type))
                row[property.Name] = new OptionSetValue(type);
            else if (property.Value.ValueKind == JsonValueKind.String && property.Value.TryGetGuid(out var component))
                row[property.Name] = component;
        }

        return row;
    }

    private static StageSolutionResults Results(JsonElement json) => new()
    {
        StageSolutionStatus = Enum.Parse<StageSolutionStatus>(json.GetProperty("StageSolutionStatus").GetString()),
        StageSolutionUploadId = json.GetProperty("StageSolutionUploadId").GetGuid(),
        SolutionValidationResults = json.TryGetProperty("SolutionValidationResults", out var findings) && findings.ValueKind == JsonValueKind.Array
            ? [.. findings.EnumerateArray().Select(Finding)]
            : [],
    };

    private static SolutionValidationResult Finding(JsonElement json) => new()
    {
        SolutionValidationResultType = Enum.Parse<SolutionValidationResultType>(json.GetProperty("SolutionValidationResultType").GetString()),
        Message = json.GetProperty("Message").GetString(),
        ErrorCode = json.GetProperty("ErrorCode").GetInt32(),
        AdditionalInfo = json.TryGetProperty("AdditionalInfo", out var info) ? info.GetString() : null,
    };
}

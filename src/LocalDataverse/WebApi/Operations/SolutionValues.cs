using System.Text.Json;
using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.WebApi.Payload;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.WebApi.Operations;

/// <summary>The values that only the actions for solutions take or give.</summary>
public static class SolutionValues
{
    /// <summary>A file, in base64.</summary>
    public static byte[] File(JsonElement value, string parameter) =>
        value.ValueKind == JsonValueKind.String && value.TryGetBytesFromBase64(out var bytes) ? bytes : throw DataverseFault.WrongValue(parameter, "given", "a file in base64 (Edm.Binary)");

    /// <summary>Which staged file an import takes.</summary>
    public static SolutionParameters Parameters(JsonElement value, string parameter) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty("StageSolutionUploadId", out var upload)
            ? new SolutionParameters { StageSolutionUploadId = ValueReader.Id(upload, "StageSolutionUploadId") }
            : throw DataverseFault.WrongValue(parameter, "given", "an object with StageSolutionUploadId");

    /// <summary>What came of the check of a solution file.</summary>
    public static void Write(Utf8JsonWriter json, StageSolutionResults results)
    {
        json.WriteStartObject();
        json.WriteString("StageSolutionStatus", results.StageSolutionStatus.ToString());
        json.WriteString("StageSolutionUploadId", results.StageSolutionUploadId);
        json.WriteStartArray("SolutionValidationResults");
        foreach (var finding in results.SolutionValidationResults)
        {
            json.WriteStartObject();
            json.WriteString("SolutionValidationResultType", finding.SolutionValidationResultType.ToString());
            json.WriteString("Message", finding.Message);
            json.WriteNumber("ErrorCode", finding.ErrorCode);
            json.WriteString("AdditionalInfo", finding.AdditionalInfo);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}

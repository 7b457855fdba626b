using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Solutions.Imports;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Pipeline.Messages;

/// <summary>Reads the parameters of the solution messages. Those that are obsolete or for the platform's own use have no effect.</summary>
internal static class SolutionArguments
{
    private static readonly HashSet<string> Known = new(
        ["CustomizationFile", "OverwriteUnmanagedCustomizations", "PublishWorkflows", "ImportJobId", "ConvertToManaged", "SkipProductUpdateDependencies", "HoldingSolution", "SkipQueueRibbonJob", "AsyncRibbonProcessing", "LayerDesiredOrder", "ComponentParameters", "SolutionParameters", "UniqueName", "tag"],
        StringComparer.Ordinal);

    /// <summary>What the call asks for.</summary>
    /// <exception cref="System.ServiceModel.FaultException{T}">0x80040203: a parameter is missing, unknown, or asks for what is not supported.</exception>
    public static SolutionRequest Read(MessageCall call, SolutionAction action)
    {
        if (call.Input.Keys.FirstOrDefault(name => !Known.Contains(name)) is { } unknown)
        {
            throw DataverseFault.UnknownParameter(call.Request.RequestName, unknown);
        }

        if (call.Optional<LayerDesiredOrder>("LayerDesiredOrder") is not null)
        {
            throw DataverseFault.UnsupportedImportParameter("LayerDesiredOrder", "solutions lie in the order of their first import.");
        }

        var request = new SolutionRequest
        {
            Action = action == SolutionAction.Import && call.Optional<bool>("HoldingSolution") ? SolutionAction.ImportAsHolding : action,
            ImportJobId = call.Optional<Guid>("ImportJobId") is { } given && given != Guid.Empty ? given : Guid.NewGuid(),
            PublishWorkflows = action == SolutionAction.DeleteAndPromote || call.Optional<bool>("PublishWorkflows"),
            OverwriteUnmanagedCustomizations = call.Optional<bool>("OverwriteUnmanagedCustomizations"),
            VariableValues = VariableValues(call.Optional<EntityCollection>("ComponentParameters")),
        };
        if (action == SolutionAction.DeleteAndPromote)
        {
            return request with { UniqueName = call.Required<string>("UniqueName") };
        }

        return call.Optional<SolutionParameters>("SolutionParameters") is { } parameters && parameters.StageSolutionUploadId != Guid.Empty
            ? request with { Upload = parameters.StageSolutionUploadId, IsStaged = true }
            : request with { File = call.Required<byte[]>("CustomizationFile") };
    }

    private static Dictionary<string, string> VariableValues(EntityCollection? components)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var component in components is null ? [] : components.Entities.ToList())
        {
            if (component.LogicalName is not "environmentvariablevalue" || component.GetAttributeValue<string>("schemaname") is not { Length: > 0 } name)
            {
                throw DataverseFault.UnsupportedImportParameter("ComponentParameters", $"only values of environment variables, with schemaname and value, come with an import; not a row of '{component.LogicalName}'.");
            }

            values[name] = component.GetAttributeValue<string>("value") ?? string.Empty;
        }

        return values;
    }
}

using System;
using Microsoft.PowerPlatform.Dataverse.Client.Utils;
using Microsoft.Xrm.Sdk;

namespace Microsoft.PowerPlatform.Dataverse.Client.Messages;

/// <summary>Refusals of what this client cannot say, and readings of what a message must carry.</summary>
internal static class Unsupported
{
    public static Exception Parameter(string message, string parameter, string instead) =>
        new DataverseOperationException($"{message} with {parameter} is not supported. {instead}");

    /// <summary>A parameter that the message cannot do without.</summary>
    /// <exception cref="DataverseOperationException">It is absent or of another type.</exception>
    public static T Required<T>(this OrganizationRequest request, string parameter) =>
        request.Parameters.TryGetValue(parameter, out var value) && value is T typed
            ? typed
            : throw new DataverseOperationException($"{request.RequestName} needs the parameter {parameter} ({typeof(T).Name}){(value is null ? string.Empty : $", not {value.GetType().Name}")}.");

    /// <summary>A parameter that may be absent.</summary>
    public static T Optional<T>(this OrganizationRequest request, string parameter) =>
        request.Parameters.TryGetValue(parameter, out var value) && value is T typed ? typed : default;
}

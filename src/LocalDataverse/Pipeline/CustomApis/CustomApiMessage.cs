using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.Pipeline.Messages;
using BuyingDynamics.LocalDataverse.Pipeline.Steps;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Pipeline.CustomApis;

/// <summary>
/// A Custom API: parameters checked by type and optionality, the privilege it names asked for, its plugin run as the main operation
/// (stage 30) in the transaction, its declared results returned.
/// </summary>
internal sealed class CustomApiMessage(CustomApiDefinition api) : MessageHandler
{
    private static readonly HashSet<string> Platform = new(["tag", "Target", "BypassCustomPluginExecution", "SuppressDuplicateDetection"], StringComparer.Ordinal);

    /// <inheritdoc/>
    public override string RequestName => api.UniqueName;

    /// <inheritdoc/>
    public override void Prepare(MessageCall call)
    {
        if (api.BindingType == 1)
        {
            var target = call.Required<EntityReference>("Target");
            call.Table = call.Metadata.Table(target.LogicalName).LogicalName;
            call.RowId = target.Id;
        }

        foreach (var name in call.Input.Keys.Where(name => !Platform.Contains(name) && api.Parameters.All(parameter => !string.Equals(parameter.UniqueName, name, StringComparison.Ordinal))))
        {
            throw DataverseFault.UnknownParameter(api.UniqueName, name);
        }

        foreach (var parameter in api.Parameters)
        {
            Check(parameter, call.Input.TryGetValue(parameter.UniqueName, out var value) ? value : null);
        }
    }

    /// <inheritdoc/>
    public override void Authorize(MessageCall call)
    {
        if (api.ExecutePrivilege is { Length: > 0 } privilege && !call.Principal.IsAdministrator && !call.Principal.Grants[privilege].Any())
        {
            throw DataverseFault.PrivilegeMissing(privilege, call.Principal.Name, call.Principal.UserId);
        }
    }

    /// <inheritdoc/>
    public override void Execute(MessageCall call)
    {
        if (api.Plugin is not { } plugin)
        {
            return;
        }

        var step = new StepRegistration { Id = api.Id, Name = api.UniqueName, Message = api.UniqueName, Stage = 30, Plugin = plugin };
        CallStages.RunMain(call, this, step);
        foreach (var result in api.Results)
        {
            if (call.Output.TryGetValue(result.UniqueName, out var value) && value is not null && !IsOfType(result.Type, value))
            {
                throw DataverseFault.WrongParameterType(api.UniqueName, result.UniqueName, result.Type.ToString(), value);
            }
        }
    }

    private void Check(CustomApiParameter parameter, object? value)
    {
        if (value is null)
        {
            if (!parameter.IsOptional)
            {
                throw DataverseFault.MissingParameter(api.UniqueName, parameter.UniqueName);
            }
        }
        else if (!IsOfType(parameter.Type, value))
        {
            throw DataverseFault.WrongParameterType(api.UniqueName, parameter.UniqueName, parameter.Type.ToString(), value);
        }
    }

    private static bool IsOfType(CustomApiParameterType type, object value) => type switch
    {
        CustomApiParameterType.Boolean => value is bool,
        CustomApiParameterType.DateTime => value is DateTime,
        CustomApiParameterType.Decimal => value is decimal,
        CustomApiParameterType.Entity => value is Entity,
        CustomApiParameterType.EntityCollection => value is EntityCollection,
        CustomApiParameterType.EntityReference => value is EntityReference,
        CustomApiParameterType.Float => value is double,
        CustomApiParameterType.Integer => value is int,
        CustomApiParameterType.Money => value is Money,
        CustomApiParameterType.Picklist => value is OptionSetValue,
        CustomApiParameterType.String => value is string,
        CustomApiParameterType.StringArray => value is string[],
        _ => value is Guid,
    };
}

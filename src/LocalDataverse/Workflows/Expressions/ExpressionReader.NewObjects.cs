using BuyingDynamics.LocalDataverse.Workflows.Reading;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Workflows.Expressions;

/// <summary>What the designer makes with New: lists, rows, references, empty values, outcomes.</summary>
internal sealed partial class ExpressionReader
{
    private Expression Made()
    {
        var type = tokens.Take('n');
        switch (type)
        {
            case "Object":
                Arguments(count: 0);
                tokens.Take('{');
                return new ListOf(List('}'));
            case "Entity" or "Microsoft.Xrm.Sdk.Entity":
                return new NewRow(Arguments(atMost: 1) is [var table] ? Constant<string>(table) : null);
            case "EntityReference" or "Microsoft.Xrm.Sdk.EntityReference":
                return Arguments(atMost: 2) is [var target, var id] ? new NewReference(Constant<string>(target), Constant<Guid>(id)) : new NewReference(null, Guid.Empty);
            case "Guid" or "System.Guid":
                return new Literal(Guid.TryParse(Constant<string>(Arguments(count: 1)[0]), out var guid) ? guid : throw new StepRefusedException("what is no id", isInvalid: true));
            case "Money" or "OptionSetValue" or "Microsoft.Xrm.Sdk.Money" or "Microsoft.Xrm.Sdk.OptionSetValue":
                Arguments(count: 0);
                return new Literal(null);
            case "Microsoft.Xrm.Sdk.InvalidPluginExecutionException":
                tokens.Take('(');
                var outcome = tokens.Take('n');
                tokens.Take(')');
                return outcome.StartsWith(Outcomes, StringComparison.Ordinal) && Enum.TryParse<OperationStatus>(outcome[Outcomes.Length..], out var status) && status is OperationStatus.Canceled or OperationStatus.Succeeded
                    ? new StopOutcome(status)
                    : throw new StepRefusedException($"the outcome '{outcome}'");
            default:
                throw new StepRefusedException($"'New {type}'");
        }
    }
}

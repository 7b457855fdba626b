using System.Xml.Linq;
using BuyingDynamics.LocalDataverse.Workflows.Expressions;
using BuyingDynamics.LocalDataverse.Workflows.Steps;
using BuyingDynamics.LocalDataverse.Workflows.Values;

namespace BuyingDynamics.LocalDataverse.Workflows.Reading;

/// <summary>Reads mxswa:ActivityReference: the designer's control flow and evaluations, and custom activities.</summary>
internal static class ReferenceReader
{
    /// <summary>Reads one.</summary>
    public static void Read(XElement reference, ProgramBuilder program)
    {
        var activity = ActivityName.Parse(StepReader.Required(reference, "AssemblyQualifiedName"));
        if (!activity.TypeName.StartsWith(XamlNames.CrmActivities, StringComparison.Ordinal))
        {
            Custom(reference, activity, program);
            return;
        }

        switch (activity.TypeName[XamlNames.CrmActivities.Length..])
        {
            case "Composite":
                Composite(reference, program);
                break;
            case "ConditionSequence":
                ConditionReader.Sequence(reference, program);
                break;
            case "EvaluateExpression":
                Evaluate(reference, program);
                break;
            case "EvaluateCondition":
                Compare(reference, program);
                break;
            case "EvaluateLogicalCondition":
                Combine(reference, program);
                break;
            case "ConvertCrmXrmTypes":
                program.Emit(new ConvertValue(program.Expression(Argument(reference, "Value").Value), TypeArgument(reference), Result(reference, program)));
                break;
            case var other:
                throw new StepRefusedException($"step {other}{(reference.Attribute("DisplayName")?.Value is { Length: > 0 } name ? $" '{name}'" : string.Empty)}");
        }
    }

    /// <summary>An argument that must be there.</summary>
    public static XElement Argument(XElement reference, string key) =>
        reference.Property("Arguments")?.Elements().FirstOrDefault(argument => string.Equals(argument.KeyOf(), key, StringComparison.Ordinal)) ?? throw new StepRefusedException($"no argument {key}", isInvalid: true);

    /// <summary>Variables and activities of a reference that holds others.</summary>
    public static IEnumerable<XElement> Collection(XElement reference, string key) =>
        reference.Property("Properties")?.Elements().FirstOrDefault(property => string.Equals(property.KeyOf(), key, StringComparison.Ordinal))?.Elements() ?? [];

    /// <summary>Reads the content of a Composite.</summary>
    public static void Composite(XElement composite, ProgramBuilder program)
    {
        if (composite.Attribute("DisplayName")?.Value is { } name)
        {
            program.Emit(name.StartsWith("StageStep", StringComparison.Ordinal) ? new EnterStage(name.Contains(": ", StringComparison.Ordinal) ? name[(name.IndexOf(": ", StringComparison.Ordinal) + 2)..] : name) : new EnterStep(name));
        }

        VariableReader.Read(Collection(composite, "Variables"), program);
        StepReader.ReadAll(Collection(composite, "Activities"), program);
    }

    private static void Evaluate(XElement reference, ProgramBuilder program)
    {
        var name = Argument(reference, "ExpressionOperator").Value.Trim();
        var parameters = Parameters(reference, program);
        var result = Result(reference, program);
        program.Emit(name switch
        {
            "CreateCrmType" when parameters is [PropertyKind kind, ..] => Checked(new MakeValue(kind.Name, [.. parameters.Skip(1)], result)),
            "SelectFirstNonNull" => new FirstValue(parameters, TypeArgument(reference), result),
            "RetrieveCurrentTime" when program.InWaitComparisons => throw new StepRefusedException("step EvaluateExpression RetrieveCurrentTime as a comparison of a wait (wait with a time-out instead)"),
            "RetrieveCurrentTime" => new TakeTime(TypeArgument(reference), result),
            "RetrieveLastExecutionTime" => new TakeWaitStart(result),
            _ when Arithmetic.Operators.Contains(name) => new Calculate(name, parameters, TypeArgument(reference), result),
            _ => throw new StepRefusedException($"step EvaluateExpression {name}"),
        });
    }

    /// <summary>A fixed value that cannot be made is refused now, not when the workflow runs.</summary>
    private static MakeValue Checked(MakeValue value)
    {
        try
        {
            CrmValue.Of(value.Kind, [.. value.Parameters.Select(parameter => (parameter as Literal)?.Constant)]);
            return value;
        }
        catch (Exception exception) when (exception is FormatException or OverflowException)
        {
            throw new StepRefusedException($"a value that is no {value.Kind}: {exception.Message}", isInvalid: true);
        }
    }

    private static void Compare(XElement reference, ProgramBuilder program)
    {
        var name = Argument(reference, "ConditionOperator").Value.Trim();
        if (!Comparison.Knows(name))
        {
            throw new StepRefusedException($"step EvaluateCondition with the operator {name}");
        }

        var parameters = Parameters(reference, program);
        if (Comparison.IsUnary(name) ? parameters.Count > 0 || !Argument(reference, "Parameters").IsNull() : parameters.Count == 0)
        {
            throw new StepRefusedException($"the operator {name} with {parameters.Count} parameters (an operator without a value takes <x:Null x:Key=\"Parameters\" />)", isInvalid: true);
        }

        program.Emit(new Compare(name, program.Expression(Argument(reference, "Operand").Value), parameters, Result(reference, program)));
    }

    private static void Combine(XElement reference, ProgramBuilder program)
    {
        var name = Argument(reference, "LogicalOperator").Value.Trim();
        program.Emit(new Combine(
            name is "And" || (name is "Or" ? false : throw new StepRefusedException($"the logical operator {name}", isInvalid: true)),
            program.Expression(Argument(reference, "LeftOperand").Value), program.Expression(Argument(reference, "RightOperand").Value), Result(reference, program)));
    }

    private static void Custom(XElement reference, ActivityName activity, ProgramBuilder program)
    {
        program.Emit(new EnterStep(reference.Attribute("DisplayName")?.Value ?? activity.TypeName));
        var arguments = (reference.Property("Arguments")?.Elements() ?? []).ToList();
        program.Emit(new CallActivity(
            activity,
            [.. arguments.Where(argument => argument.IsFoundation("InArgument")).Select(argument => new ActivityInput(KeyOf(argument), ArgumentType(argument), program.Expression(argument.Value, ArgumentType(argument))))],
            [.. arguments.Where(argument => argument.IsFoundation("OutArgument")).Select(argument => new ActivityOutput(KeyOf(argument), ArgumentType(argument), program.Variable(argument.Value)))]));
        if (arguments.FirstOrDefault(argument => !argument.IsFoundation("InArgument") && !argument.IsFoundation("OutArgument") && !argument.IsNull()) is { } other)
        {
            throw new StepRefusedException($"the argument {other.Described()}");
        }
    }

    private static string KeyOf(XElement argument) => argument.KeyOf() ?? throw new StepRefusedException("an argument without x:Key", isInvalid: true);

    private static Type ArgumentType(XElement argument) => ProgramBuilder.TypeOf(argument, argument.Attribute(XamlNames.TypeArguments)?.Value) ?? typeof(object);

    private static IReadOnlyList<Expression> Parameters(XElement reference, ProgramBuilder program)
    {
        var argument = Argument(reference, "Parameters");
        return argument.IsNull() ? [] : program.Expression(argument.Value) is ListOf list ? list.Items : throw new StepRefusedException($"the parameters {argument.Value}");
    }

    private static Type? TypeArgument(XElement reference) =>
        ProgramBuilder.TypeOf(reference, Argument(reference, "TargetType").Descendants().FirstOrDefault(element => element.IsSdk("ReferenceLiteral"))?.Attribute("Value")?.Value);

    private static string Result(XElement reference, ProgramBuilder program) => program.Variable(Argument(reference, "Result").Value);
}

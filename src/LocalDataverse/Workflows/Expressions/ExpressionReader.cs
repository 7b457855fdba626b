using System.Globalization;
using BuyingDynamics.LocalDataverse.Workflows.Reading;
using BuyingDynamics.LocalDataverse.Workflows.Values;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Workflows.Expressions;

/// <summary>
/// Reads the Visual Basic that the designer writes between brackets. It is a closed set of forms; any other is refused with its text,
/// never guessed at.
/// </summary>
internal sealed class ExpressionReader
{
    private const string PropertyTypes = "Microsoft.Xrm.Sdk.Workflow.WorkflowPropertyType.";
    private const string Outcomes = "Microsoft.Xrm.Sdk.OperationStatus.";
    private readonly ExpressionTokens tokens;
    private readonly IReadOnlySet<string> variables;

    private ExpressionReader(string text, IReadOnlySet<string> variables)
    {
        tokens = new ExpressionTokens(text);
        this.variables = variables;
    }

    /// <summary>The expression of a text without its brackets.</summary>
    /// <exception cref="StepRefusedException">It is of no supported form, or names a variable that is not declared.</exception>
    public static Expression Read(string text, IReadOnlySet<string> variables)
    {
        try
        {
            var reader = new ExpressionReader(text, variables);
            var expression = reader.Whole();
            reader.tokens.Take('e');
            return expression;
        }
        catch (StepRefusedException refused) when (!refused.Message.Contains("the expression [", StringComparison.Ordinal))
        {
            throw new StepRefusedException($"the expression [{text}], because of {refused.Message}", refused.IsInvalid);
        }
    }

    private Expression Whole()
    {
        var left = Postfixed();
        return tokens.TryTake('g') ? new AtLeast(left, Postfixed()) : left;
    }

    /// <summary>An operand with calls on its result: (...).ToUniversalTime(), (...).Id.</summary>
    private Expression Postfixed()
    {
        var value = Operand();
        while (tokens.TryTake('.'))
        {
            value = Member(value, tokens.Take('n'));
        }

        return value;
    }

    private Expression Member(Expression of, string name)
    {
        switch (name)
        {
            case "Id":
                return new IdOf(of);
            case "ToUniversalTime":
                Arguments(count: 0);
                return of;
            case "Add":
                return new Later(of, Arguments(count: 1)[0]);
            default:
                throw new StepRefusedException($"'.{name}'");
        }
    }

    private Expression Operand()
    {
        switch (tokens.Kind)
        {
            case 's':
                return new Literal(tokens.Take('s'));
            case '#':
                return new Literal(int.Parse(tokens.Take('#'), CultureInfo.InvariantCulture));
            default:
                var name = tokens.Take('n');
                return string.Equals(name, "New", StringComparison.OrdinalIgnoreCase) ? Made() : tokens.Kind == '(' ? Called(name) : Named(name);
        }
    }

    private Expression Named(string name) => name switch
    {
        "Nothing" => new Literal(null),
        "True" => new Literal(true),
        "False" => new Literal(false),
        "DateTime.UtcNow" or "System.DateTime.UtcNow" => new CurrentTime(),
        "DateTime.MinValue" or "System.DateTime.MinValue" => new Literal(DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc)),
        "DateTime.MaxValue" or "System.DateTime.MaxValue" => new Literal(DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc)),
        _ when name.StartsWith(PropertyTypes, StringComparison.Ordinal) => CrmValue.Kinds.Contains(name[PropertyTypes.Length..])
            ? new PropertyKind(name[PropertyTypes.Length..])
            : throw new StepRefusedException($"the type '{name[PropertyTypes.Length..]}'"),
        _ when name.EndsWith(".Id", StringComparison.Ordinal) => new IdOf(Variable(name[..^3])),
        _ => Variable(name),
    };

    private VariableValue Variable(string name) => variables.Contains(name)
        ? new VariableValue(name)
        : throw new StepRefusedException(name.Contains('.', StringComparison.Ordinal) ? $"'{name}'" : $"the variable '{name}', which is declared nowhere", isInvalid: !name.Contains('.', StringComparison.Ordinal));

    private Expression Called(string name)
    {
        switch (name)
        {
            case "InputEntities":
                return new InputRow(Text());
            case "CreatedEntities":
                return new CreatedRow(Text());
            case "Microsoft.VisualBasic.IsNothing" or "IsNothing":
                return new IsNothing(Arguments(count: 1)[0]);
            case "Microsoft.VisualBasic.IIf" or "IIf":
                var parts = Arguments(count: 3);
                return new Either(parts[0], parts[1], parts[2]);
            case "DirectCast":
                tokens.Take('(');
                var inner = Whole();
                tokens.Take(',');
                var type = tokens.Take('n');
                tokens.Take(')');
                return new Cast(inner, ValueTypes.Named(type) ?? throw new StepRefusedException($"the type '{type}'"));
            case var _ when name.EndsWith(".Add", StringComparison.Ordinal):
                return new Later(Variable(name[..^".Add".Length]), Arguments(count: 1)[0]);
            case var _ when name.EndsWith(".ToUniversalTime", StringComparison.Ordinal):
                Arguments(count: 0);
                return Named(name[..^".ToUniversalTime".Length]);
            default:
                throw new StepRefusedException($"the function '{name}'");
        }
    }

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

    private string Text() => Constant<string>(Arguments(count: 1)[0]);

    private static T Constant<T>(Expression expression) =>
        expression is Literal { Constant: T constant } ? constant : throw new StepRefusedException($"something else where a fixed {typeof(T).Name} is wanted");

    private List<Expression> Arguments(int count) =>
        Arguments(atMost: count, atLeast: count);

    private List<Expression> Arguments(int atMost, int atLeast = 0)
    {
        tokens.Take('(');
        var arguments = List(')');
        return arguments.Count >= atLeast && arguments.Count <= atMost ? arguments : throw new StepRefusedException($"a call with {arguments.Count} arguments");
    }

    private List<Expression> List(char end)
    {
        var items = new List<Expression>();
        while (!tokens.TryTake(end))
        {
            if (items.Count > 0)
            {
                tokens.Take(',');
            }

            items.Add(Whole());
        }

        return items;
    }
}

using System.Globalization;
using BuyingDynamics.LocalDataverse.Workflows.Reading;
using BuyingDynamics.LocalDataverse.Workflows.Values;

namespace BuyingDynamics.LocalDataverse.Workflows.Expressions;

/// <summary>
/// Reads the Visual Basic that the designer writes between brackets. It is a closed set of forms; any other is refused with its text,
/// never guessed at.
/// </summary>
internal sealed partial class ExpressionReader
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
        catch (StepRefusedException refused)
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
}

using BuyingDynamics.LocalDataverse.Workflows.Reading;
using BuyingDynamics.LocalDataverse.Workflows.Values;

namespace BuyingDynamics.LocalDataverse.Workflows.Expressions;

/// <summary>The functions that the designer calls, and how arguments are written.</summary>
internal sealed partial class ExpressionReader
{
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

using BuyingDynamics.LocalDataverse.Workflows.Expressions;
using BuyingDynamics.LocalDataverse.Workflows.Running;
using BuyingDynamics.LocalDataverse.Workflows.Values;

namespace BuyingDynamics.LocalDataverse.Workflows.Steps;

/// <summary>EvaluateExpression CreateCrmType: a fixed value.</summary>
internal sealed record MakeValue(string Kind, IReadOnlyList<Expression> Parameters, string Result) : Instruction
{
    public override void Run(WorkflowRun run) => run.State.Variables[Result] = CrmValue.Of(Kind, [.. Parameters.Select(parameter => parameter.Value(run))]);
}

/// <summary>EvaluateExpression SelectFirstNonNull: the first of several values that is there.</summary>
internal sealed record FirstValue(IReadOnlyList<Expression> Parameters, Type? Type, string Result) : Instruction
{
    public override void Run(WorkflowRun run) =>
        run.State.Variables[Result] = Conversion.To(Parameters.Select(parameter => parameter.Value(run)).FirstOrDefault(value => value is not null and not ""), Type, run.Culture);
}

/// <summary>EvaluateExpression Add, Subtract, Multiply, Divide.</summary>
internal sealed record Calculate(string Operator, IReadOnlyList<Expression> Parameters, Type? Type, string Result) : Instruction
{
    public override void Run(WorkflowRun run) =>
        run.State.Variables[Result] = Arithmetic.Of(Operator, [.. Parameters.Select(parameter => parameter.Value(run))], Type, run.Culture);
}

/// <summary>EvaluateExpression RetrieveCurrentTime.</summary>
internal sealed record TakeTime(Type? Type, string Result) : Instruction
{
    public override void Run(WorkflowRun run) => run.State.Variables[Result] = Conversion.To(run.Now, Type, run.Culture);
}

/// <summary>EvaluateExpression RetrieveLastExecutionTime: when the wait began. It stays what it was when the wait is looked at again.</summary>
internal sealed record TakeWaitStart(string Result) : Instruction
{
    public override void Run(WorkflowRun run)
    {
        if (run.State.Variables.GetValueOrDefault(Result) is not DateTime known || known == DateTime.MinValue)
        {
            run.State.Variables[Result] = run.Now;
        }
    }
}

/// <summary>ConvertCrmXrmTypes: the value as a custom activity takes it.</summary>
internal sealed record ConvertValue(Expression Value, Type? Type, string Result) : Instruction
{
    public override void Run(WorkflowRun run) => run.State.Variables[Result] = Conversion.To(Value.Value(run), Type, run.Culture);
}

/// <summary>EvaluateCondition: one comparison.</summary>
internal sealed record Compare(string Operator, Expression Operand, IReadOnlyList<Expression> Parameters, string Result) : Instruction
{
    public override void Run(WorkflowRun run) =>
        run.State.Variables[Result] = Comparison.Holds(Operator, Operand.Value(run), [.. Parameters.Select(parameter => parameter.Value(run))]);
}

/// <summary>EvaluateLogicalCondition: two comparisons together.</summary>
internal sealed record Combine(bool IsAnd, Expression Left, Expression Right, string Result) : Instruction
{
    public override void Run(WorkflowRun run)
    {
        var (left, right) = (Left.Value(run) is true, Right.Value(run) is true);
        run.State.Variables[Result] = IsAnd ? left && right : left || right;
    }
}

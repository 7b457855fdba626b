using System.Xml.Linq;
using BuyingDynamics.LocalDataverse.Workflows.Expressions;
using BuyingDynamics.LocalDataverse.Workflows.Steps;
using BuyingDynamics.LocalDataverse.Workflows.Values;

namespace BuyingDynamics.LocalDataverse.Workflows.Reading;

/// <summary>Collects instructions while XAML is read, and every complaint instead of only the first.</summary>
internal sealed class ProgramBuilder(IReadOnlySet<string> variables)
{
    private readonly List<Instruction> instructions = [];

    /// <summary>Steps and expressions that this environment does not support.</summary>
    public List<string> Unsupported { get; } = [];

    /// <summary>What Dataverse would refuse as well.</summary>
    public List<string> Invalid { get; } = [];

    /// <summary>Tables and columns that are used.</summary>
    public HashSet<(string Table, string? Column)> Columns { get; } = [];

    /// <summary>The instructions so far.</summary>
    public IReadOnlyList<Instruction> Instructions => instructions;

    /// <summary>True while the comparisons of a wait are read, not what its branches do.</summary>
    public bool InWaitComparisons { get; set; }

    /// <summary>True in what a wait does while a branch is not true yet: the only place for a postponement.</summary>
    public bool InWaitElse { get; set; }

    public void Emit(Instruction instruction) => instructions.Add(instruction);

    public void Mark(Label label) => label.Position = instructions.Count;

    /// <summary>Reads one element; a refusal becomes a complaint that names it.</summary>
    public void Guarded(XElement element, Action read)
    {
        try
        {
            read();
        }
        catch (StepRefusedException refused)
        {
            (refused.IsInvalid ? Invalid : Unsupported).Add(refused.Message.StartsWith("step ", StringComparison.Ordinal) ? refused.Message : $"{refused.Message} in {StepOf(element)}");
        }
    }

    /// <summary>An expression in brackets, or the literal text of an attribute or element.</summary>
    public Expression Expression(string? text, Type? type = null)
    {
        text = text?.Trim() ?? string.Empty;
        return text is "{x:Null}" ? new Literal(null)
            : text.StartsWith('[') && text.EndsWith(']') ? ExpressionReader.Read(text[1..^1], variables)
            : type == typeof(bool) ? new Literal(bool.TryParse(text, out var flag) ? flag : throw new StepRefusedException($"'{text}' where True or False is wanted", isInvalid: true))
            : type == typeof(int) ? new Literal(int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : throw new StepRefusedException($"'{text}' where a number is wanted", isInvalid: true))
            : type is null || type == typeof(string) ? new Literal(text)
            : throw new StepRefusedException($"the literal '{text}' of type {type.Name}");
    }

    /// <summary>The variable that a bracketed text names as the place for a result.</summary>
    public string Variable(string? text) =>
        Expression(text) is VariableValue variable ? variable.Name : throw new StepRefusedException($"the result place '{text}'");

    /// <summary>The type of a prefixed name; null for none.</summary>
    public static Type? TypeOf(XElement scope, string? prefixed) =>
        prefixed is null ? null
        : ValueTypes.OfXaml(scope, prefixed) is { } type ? type == typeof(object) ? null : type
        : throw new StepRefusedException($"the type '{prefixed}'");

    /// <summary>The element, or the step around it when it is a helper without a step of its own.</summary>
    private static string StepOf(XElement element)
    {
        var step = element.AncestorsAndSelf().FirstOrDefault(candidate => candidate.Attribute("DisplayName")?.Value is { Length: > 0 } name && !name.StartsWith("Evaluate", StringComparison.Ordinal) && name is not "ConvertCrmXrmTypes");
        return step is null || step == element ? element.Described() : $"{element.Described()} of {step.Attribute("DisplayName")!.Value}";
    }
}

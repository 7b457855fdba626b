using System.Globalization;
using System.Xml.Linq;
using BuyingDynamics.LocalDataverse.Workflows.Expressions;
using BuyingDynamics.LocalDataverse.Workflows.Steps;
using BuyingDynamics.LocalDataverse.Workflows.Values;

namespace BuyingDynamics.LocalDataverse.Workflows.Reading;

/// <summary>Variables with the values they begin with. Their names are structural: the designer and Dataverse derive steps from them.</summary>
internal static class VariableReader
{
    private const string Converted = "_converted";

    /// <summary>The names of all variables of a workflow.</summary>
    public static HashSet<string> Names(XElement workflow) =>
        workflow.Descendants(XamlNames.Activities + "Variable").Select(variable => variable.Attribute("Name")?.Value).OfType<string>().ToHashSet(StringComparer.Ordinal);

    /// <summary>Names of converted values whose source is not declared: Dataverse refuses them as an invalid property bag.</summary>
    public static IEnumerable<string> WithoutSource(IReadOnlySet<string> names) =>
        names.Where(name => name.EndsWith(Converted, StringComparison.Ordinal) && !names.Contains(name[..^Converted.Length]));

    /// <summary>Declares the variables among these elements.</summary>
    public static void Read(IEnumerable<XElement> elements, ProgramBuilder program)
    {
        foreach (var variable in elements)
        {
            program.Guarded(variable, () => program.Emit(new Declare(
                variable.Attribute("Name")?.Value ?? throw new StepRefusedException("a variable without a name", isInvalid: true),
                Initial(variable, program))));
        }
    }

    private static Expression Initial(XElement variable, ProgramBuilder program)
    {
        var type = ProgramBuilder.TypeOf(variable, variable.Attribute(XamlNames.TypeArguments)?.Value);
        if (variable.Attribute("Default")?.Value is { } text)
        {
            return program.Expression(text, type);
        }

        var literal = variable.Property("Default")?.Element(XamlNames.Activities + "Literal");
        return literal is null ? new Literal(null)
            : literal.Elements().FirstOrDefault(element => element.Name.LocalName is "XrmTimeSpan") is { } span ? new Literal(Span(span))
            : program.Expression(literal.Attribute("Value")?.Value, type);
    }

    private static XrmTimeSpan Span(XElement span) => new(Number(span, "Years"), Number(span, "Months"), Number(span, "Days"), Number(span, "Hours"), Number(span, "Minutes"));

    private static int Number(XElement span, string part) =>
        int.TryParse(span.Attribute(part)?.Value ?? "0", NumberStyles.Integer, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new StepRefusedException($"the duration {part}='{span.Attribute(part)?.Value}'", isInvalid: true);
}

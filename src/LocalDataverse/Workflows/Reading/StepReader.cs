using System.Globalization;
using System.Xml.Linq;
using BuyingDynamics.LocalDataverse.Workflows.Expressions;
using BuyingDynamics.LocalDataverse.Workflows.Steps;

namespace BuyingDynamics.LocalDataverse.Workflows.Reading;

/// <summary>Reads the elements that stand for themselves: sequences, row steps, assignments, persistence, postponement, stops.</summary>
internal static class StepReader
{
    private static readonly Dictionary<string, Action<XElement, ProgramBuilder>> Foundation = new(StringComparer.Ordinal)
    {
        ["Sequence"] = Sequence,
        ["Assign"] = Assign,
        ["If"] = If,
        ["Persist"] = (_, program) => program.Emit(new SavePoint()),
        ["TerminateWorkflow"] = Terminate,
    };

    private static readonly Dictionary<string, Action<XElement, ProgramBuilder>> Sdk = new(StringComparer.Ordinal)
    {
        ["ActivityReference"] = ReferenceReader.Read,
        ["GetEntityProperty"] = GetEntityProperty,
        ["SetEntityProperty"] = SetEntityProperty,
        ["CreateEntity"] = CreateEntity,
        ["UpdateEntity"] = (step, program) => program.Emit(new UpdateRow(Table(step, program), program.Expression(Required(step, "Entity")))),
        ["AssignEntity"] = (step, program) => program.Emit(new AssignRow(Table(step, program), program.Expression(Required(step, "EntityId")), program.Expression(Required(step, "Owner")))),
        ["SetState"] = (step, program) => program.Emit(new ChangeState(Table(step, program), program.Expression(Required(step, "EntityId")), Option(step, "State"), Option(step, "Status"))),
        ["RetrieveEntity"] = RetrieveEntity,
        ["Postpone"] = Postpone,
    };

    /// <summary>Reads these elements one after another.</summary>
    public static void ReadAll(IEnumerable<XElement> elements, ProgramBuilder program)
    {
        foreach (var element in elements)
        {
            Read(element, program);
        }
    }

    /// <summary>Reads one element.</summary>
    public static void Read(XElement element, ProgramBuilder program) => program.Guarded(element, () =>
    {
        if (element.IsNull())
        {
            return;
        }

        var reader = element.Name.Namespace == XamlNames.Activities ? Foundation.GetValueOrDefault(element.Name.LocalName)
            : element.IsSdk() ? Sdk.GetValueOrDefault(element.Name.LocalName)
            : null;
        (reader ?? throw new StepRefusedException($"step {element.Described()}"))(element, program);
    });

    /// <summary>An attribute that must be there.</summary>
    public static string Required(XElement element, string attribute) =>
        element.Attribute(attribute)?.Value ?? throw new StepRefusedException($"no {attribute}", isInvalid: true);

    private static void Sequence(XElement sequence, ProgramBuilder program)
    {
        program.Emit(new EnterStep(sequence.Attribute("DisplayName")?.Value ?? "Sequence"));
        VariableReader.Read(sequence.Property("Variables")?.Elements() ?? [], program);
        ReadAll(sequence.Elements().Where(element => element != sequence.Property("Variables")), program);
    }

    private static void Assign(XElement assign, ProgramBuilder program)
    {
        var value = program.Expression(Required(assign, "Value"));
        program.Emit(program.Expression(Required(assign, "To")) switch
        {
            VariableValue variable => new SetVariable(variable.Name, value),
            CreatedRow created => new SetCreated(created.Key, value),
            InputRow input => new SetInput(input.Key, value),
            IdOf { Row: CreatedRow created } => new SetCreatedId(created.Key, value),
            _ => throw new StepRefusedException($"an assignment to {assign.Attribute("To")!.Value}"),
        });
    }

    private static void If(XElement choice, ProgramBuilder program)
    {
        var (otherwise, end) = (new Label(), new Label());
        program.Emit(new JumpUnless(program.Expression(Required(choice, "Condition")), otherwise));
        ReadAll(choice.Property("Then")?.Elements() ?? [], program);
        program.Emit(new Jump(end));
        program.Mark(otherwise);
        ReadAll(choice.Property("Else")?.Elements() ?? [], program);
        program.Mark(end);
    }

    private static void Terminate(XElement stop, ProgramBuilder program)
    {
        program.Emit(new EnterStep(stop.Attribute("DisplayName")?.Value ?? "TerminateWorkflow"));
        program.Emit(new Stop(
            program.Expression(Required(stop, "Exception")) is StopOutcome outcome ? outcome : throw new StepRefusedException($"the outcome {stop.Attribute("Exception")!.Value}"),
            program.Expression(stop.Attribute("Reason")?.Value ?? "{x:Null}")));
    }

    private static void GetEntityProperty(XElement step, ProgramBuilder program)
    {
        var column = Column(step, program);
        program.Emit(new ReadColumn(Table(step, program), column, program.Expression(Required(step, "Entity")), TargetType(step), program.Variable(Required(step, "Value"))));
    }

    private static void SetEntityProperty(XElement step, ProgramBuilder program)
    {
        var column = Column(step, program);
        program.Emit(new WriteColumn(column, program.Expression(Required(step, "Entity")), program.Expression(Required(step, "Value")), TargetType(step)));
    }

    private static void CreateEntity(XElement step, ProgramBuilder program)
    {
        if (step.Attribute("EntityId")?.Value is { } id and not "{x:Null}")
        {
            throw new StepRefusedException($"the fixed row id {id}");
        }

        program.Emit(new CreateRow(Table(step, program), program.Expression(Required(step, "Entity"))));
    }

    private static void Postpone(XElement step, ProgramBuilder program)
    {
        if (!program.InWaitElse || step.Attribute("BlockExecution")?.Value is "True")
        {
            throw new StepRefusedException($"step {step.Described()} outside of a wait condition's time-out");
        }

        program.Emit(new Postpone(program.Expression(Required(step, "PostponeUntil"))));
    }

    private static void RetrieveEntity(XElement step, ProgramBuilder program) => program.Emit(new FetchRow(
        Table(step, program),
        program.Expression(Required(step, "Entity")) is CreatedRow created ? created.Key : throw new StepRefusedException($"the row place {step.Attribute("Entity")!.Value}"),
        program.Expression(Required(step, "EntityId"))));

    private static string Table(XElement step, ProgramBuilder program)
    {
        var table = Required(step, "EntityName").ToLowerInvariant();
        program.Columns.Add((table, null));
        return table;
    }

    private static string Column(XElement step, ProgramBuilder program)
    {
        var column = Required(step, "Attribute").ToLowerInvariant();
        program.Columns.Add((Required(step, "EntityName").ToLowerInvariant(), column));
        return column;
    }

    private static Type? TargetType(XElement step) =>
        ProgramBuilder.TypeOf(step, step.Property("TargetType")?.Descendants().FirstOrDefault(element => element.IsSdk("ReferenceLiteral"))?.Attribute("Value")?.Value);

    private static int Option(XElement step, string property) =>
        int.TryParse(step.Property(property)?.Descendants().FirstOrDefault(element => element.Name.LocalName is "OptionSetValue")?.Attribute("Value")?.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new StepRefusedException($"a {property} that is no fixed option");
}

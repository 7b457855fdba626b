using System.Xml.Linq;
using BuyingDynamics.LocalDataverse.Workflows.Steps;

namespace BuyingDynamics.LocalDataverse.Workflows.Reading;

/// <summary>
/// Reads ConditionSequence: comparisons and branches in turn; the first branch that is true is done and the others are not looked at.
/// With Wait=True it is looked at again until one is.
/// </summary>
internal static class ConditionReader
{
    private const string Branches = XamlNames.CrmActivities + "ConditionBranch";

    /// <summary>Reads one.</summary>
    public static void Sequence(XElement sequence, ProgramBuilder program)
    {
        var isWait = ReferenceReader.Argument(sequence, "Wait").Value.Trim() is "True";
        var (start, end) = (new Label(), new Label());
        VariableReader.Read(ReferenceReader.Collection(sequence, "Variables"), program);
        if (isWait)
        {
            program.Emit(new EnterStep(sequence.Attribute("DisplayName")?.Value ?? "Wait"));
            program.Mark(start);
            program.Emit(new WaitBegins(start));
        }

        foreach (var activity in ReferenceReader.Collection(sequence, "Activities"))
        {
            if (IsBranch(activity))
            {
                program.Guarded(activity, () => Branch(activity, program, isWait, end));
                continue;
            }

            var outside = program.InWaitComparisons;
            program.InWaitComparisons = isWait;
            StepReader.Read(activity, program);
            program.InWaitComparisons = outside;
        }

        if (isWait)
        {
            program.Emit(new Sleep(start));
        }

        program.Mark(end);
    }

    private static bool IsBranch(XElement activity) =>
        activity.IsSdk("ActivityReference") && activity.Attribute("AssemblyQualifiedName")?.Value.StartsWith(Branches + ",", StringComparison.Ordinal) == true;

    private static void Branch(XElement branch, ProgramBuilder program, bool isWait, Label end)
    {
        var next = new Label();
        program.Emit(new JumpUnless(program.Expression(ReferenceReader.Argument(branch, "Condition").Value, typeof(bool)), next));
        if (isWait)
        {
            program.Emit(new WaitEnds());
        }

        Part(branch, "Then", program, isWaitElse: false);
        program.Emit(new Jump(end));
        program.Mark(next);
        Part(branch, "Else", program, isWait);
    }

    private static void Part(XElement branch, string key, ProgramBuilder program, bool isWaitElse)
    {
        var part = branch.Property("Properties")?.Elements().FirstOrDefault(property => string.Equals(property.KeyOf(), key, StringComparison.Ordinal));
        if (part is not null)
        {
            var (comparisons, postponement) = (program.InWaitComparisons, program.InWaitElse);
            (program.InWaitComparisons, program.InWaitElse) = (false, isWaitElse);
            StepReader.Read(part, program);
            (program.InWaitComparisons, program.InWaitElse) = (comparisons, postponement);
        }
    }
}

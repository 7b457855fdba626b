using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.Domain.Journey;

namespace BuyingDynamics.Domain.Alerts.Rules;

/// <summary>The facts of an unmapped stage, written so that the stage can be asked for again from them.</summary>
internal static class UnmappedStageFacts
{
    private const string StageId = "stageId";
    private const string ProcessId = "processId";
    private const string Category = "category";
    private const string Variants = "variants";

    public static FactSet Of(StageReference stage, IEnumerable<ProcessVariant> variants)
    {
        var facts = new List<Fact>
        {
            Fact.Text(StageUnmapped.StageName, stage.Name ?? string.Empty),
            Fact.Sorted(Variants, variants.Distinct().Select(v => v.ToString())),
        };
        AddText(StageId, stage.StageId?.ToString("D"));
        AddText(ProcessId, stage.ProcessId?.ToString("D"));
        AddText(Category, stage.Category?.ToString());
        return new FactSet(facts);

        void AddText(string name, string? value)
        {
            if (value is not null)
            {
                facts.Add(Fact.Text(name, value));
            }
        }
    }

    public static IEnumerable<MetStage> Read(FactSet facts)
    {
        var stage = new StageReference(
            Text(ProcessId) is { } process ? Guid.Parse(process) : null,
            Text(StageId) is { } id ? Guid.Parse(id) : null,
            Text(StageUnmapped.StageName) is { Length: > 0 } name ? name : null,
            StageCategories.FromName(Text(Category)));
        return facts.Find(Variants) is TextsFact variants
            ? variants.Values.Select(v => new MetStage(stage, (ProcessVariant)Enum.Parse(typeof(ProcessVariant), v)))
            : Array.Empty<MetStage>();

        string? Text(string factName) => (facts.Find(factName) as TextFact)?.Value;
    }
}

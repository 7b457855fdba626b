using System;
using System.Collections.Generic;
using System.Linq;

namespace BuyingDynamics.Domain.Alerts;

/// <summary>A named fact of a finding.</summary>
/// <param name="Name">A language-free name in camelCase, unique within the finding.</param>
/// <param name="Value">The value.</param>
/// <param name="IsSecured">Stems from a secured column: stored apart, never part of a title.</param>
public sealed record Fact(string Name, FactValue Value, bool IsSecured = false)
{
    /// <summary>How many texts a fact names; of more it says how many more, so that a deal with a thousand people fits its row and a card.</summary>
    public const int MostTexts = 25;

    /// <summary>A number.</summary>
    public static Fact Number(string name, decimal value) => new(name, new NumberFact(value));

    /// <summary>A text or an enum member's name.</summary>
    public static Fact Text(string name, string value) => new(name, new TextFact(value));

    /// <summary>A moment in UTC.</summary>
    public static Fact Moment(string name, DateTime value) => new(name, new MomentFact(value));

    /// <summary>A record.</summary>
    public static Fact Reference(string name, Guid id, string recordName) => new(name, new ReferenceFact(id, recordName));

    /// <summary>Texts whose order means something, such as the gate's list.</summary>
    public static Fact Ordered(string name, IReadOnlyList<string> values) => new(name, TextsFact.Of(values));

    /// <summary>Texts whose order means nothing, such as names: put in ordinal order, so that row order does not show.</summary>
    public static Fact Sorted(string name, IEnumerable<string> values)
    {
        var sorted = values.ToArray();
        Array.Sort(sorted, StringComparer.Ordinal);
        return new(name, TextsFact.Of(sorted));
    }

    /// <summary>The same fact, marked as stemming from a secured column.</summary>
    public Fact Secured() => this with { IsSecured = true };
}

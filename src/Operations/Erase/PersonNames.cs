using System.Text.RegularExpressions;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Operations.Erase;

/// <summary>
/// What a person is called in texts. Always whole words: who is called Ott does not stand in "Otto". A name of several words is the person
/// wherever it stands; one word alone may be somebody else, or no name at all.
/// </summary>
/// <param name="Sure">Names that are the person: full name in either order, and what was named by hand.</param>
/// <param name="Likely">Last name and nickname alone: the person, in the person's own deals, unless somebody else there is called so.</param>
/// <param name="Doubtful">First name alone: shown to whoever erases, never replaced.</param>
public sealed record PersonNames(IReadOnlyList<string> Sure, IReadOnlyList<string> Likely, IReadOnlyList<string> Doubtful)
{
    /// <summary>Shorter names are not looked for.</summary>
    public const int Shortest = 2;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>The names of a contact.</summary>
    /// <param name="contact">The contact; null when it is gone.</param>
    /// <param name="otherNames">Names the person has or had besides.</param>
    public static PersonNames Of(Entity? contact, IReadOnlyCollection<string> otherNames)
    {
        var first = Name(contact?.Text(ContactTable.FirstName));
        var last = Name(contact?.Text(ContactTable.LastName));
        var sure = Distinct([.. otherNames, contact?.Text(ContactTable.FullName), .. first is null || last is null ? Array.Empty<string>() : [$"{first} {last}", $"{last}, {first}", $"{last} {first}"]]);

        // A contact with one name only is looked for by it, as one word alone.
        var several = sure.Where(name => name.Contains(' ', StringComparison.Ordinal) || otherNames.Contains(name, StringComparer.OrdinalIgnoreCase)).ToList();
        var likely = Distinct([last, contact?.Text(ContactTable.NickName), .. sure.Except(several, StringComparer.OrdinalIgnoreCase)]).Except(several, StringComparer.OrdinalIgnoreCase).ToList();
        return new PersonNames(several, likely, [.. Distinct([first]).Except(several.Concat(likely), StringComparer.OrdinalIgnoreCase)]);
    }

    /// <summary>Whether a name is looked for at all.</summary>
    public static bool IsLongEnough(string name) => Name(name) is not null;

    /// <summary>All of them.</summary>
    public IEnumerable<string> All => Sure.Concat(Likely).Concat(Doubtful);

    /// <summary>Without those that others are called, too.</summary>
    /// <param name="others">Full names of other people.</param>
    public PersonNames Among(IReadOnlyCollection<string> others)
    {
        var shared = Likely.Where(name => others.Any(other => Stands(other, name, StringComparison.OrdinalIgnoreCase))).ToList();
        return this with { Likely = [.. Likely.Except(shared, StringComparer.Ordinal)], Doubtful = [.. Doubtful, .. shared] };
    }

    /// <summary>Whether the text names the person surely.</summary>
    public bool IsIn(string text) => Sure.Any(name => Stands(text, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The text without the sure names, and without the likely ones when <paramref name="isOfTheirDeal"/>.</summary>
    public string Replaced(string text, bool isOfTheirDeal)
    {
        var replaced = Sure.OrderByDescending(name => name.Length).Aggregate(text, (rest, name) => Pattern(name, StringComparison.OrdinalIgnoreCase).Replace(rest, PersonalColumns.Nobody));
        return isOfTheirDeal ? Likely.Aggregate(replaced, (rest, name) => Pattern(name, StringComparison.Ordinal).Replace(rest, PersonalColumns.Nobody)) : replaced;
    }

    /// <summary>The names that stand in the text and are not replaced there.</summary>
    public IEnumerable<string> LeftIn(string replaced, bool isOfTheirDeal) =>
        Doubtful.Concat(isOfTheirDeal ? [] : Likely).Where(name => Stands(replaced, name, StringComparison.Ordinal));

    private static bool Stands(string text, string name, StringComparison comparison) => Pattern(name, comparison).IsMatch(text);

    // With or without the s of a possessive: "Müllers Angebot", "Miller's offer".
    private static Regex Pattern(string name, StringComparison comparison) => new(
        $@"(?<![\p{{L}}\p{{N}}]){Regex.Escape(name)}(?=(?:['’]?s)?(?![\p{{L}}\p{{N}}]))",
        RegexOptions.CultureInvariant | (comparison == StringComparison.OrdinalIgnoreCase ? RegexOptions.IgnoreCase : RegexOptions.None),
        Patience);

    private static string? Name(string? text) => text?.Trim() is { Length: >= Shortest } name ? name : null;

    private static List<string> Distinct(IEnumerable<string?> names) => [.. names.Select(Name).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];
}

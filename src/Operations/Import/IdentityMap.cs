using System.Text.RegularExpressions;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.Operations.Export;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Import;

/// <summary>Under which ids this environment has the users, teams and currencies that an export points to: the same ones, or those of the rows of the same name.</summary>
internal sealed partial class IdentityMap
{
    private const int NamesPerQuery = 200;
    private readonly Dictionary<Guid, Guid> here = [];
    private readonly Dictionary<Guid, Identity> there;

    private IdentityMap(IReadOnlyList<Identity> identities) => there = identities.ToDictionary(identity => identity.Id);

    /// <summary>Those that have another id here, named.</summary>
    public IReadOnlyList<Identity> Moved => [.. here.Keys.Select(id => there[id])];

    /// <summary>Looks the export's identities up.</summary>
    public static IdentityMap Of(IOrganizationService service, string folder)
    {
        var file = Path.Combine(folder, Identity.FileName);
        var map = new IdentityMap(File.Exists(file) ? [.. File.ReadLines(file).Select(Identity.Of)] : []);
        foreach (var table in map.there.Values.GroupBy(identity => identity.Table, StringComparer.Ordinal))
        {
            map.Find(service, table.Key, [.. table]);
        }

        return map;
    }

    /// <summary>What the row is called; its id where no name is known.</summary>
    public string NameOf(string table, Guid id) => there.TryGetValue(id, out var identity) && identity.Name.Length > 0 ? $"{table} {identity.Name} ({id:D})" : $"{table} {id:D}";

    /// <summary>The id that the row has here.</summary>
    public Guid Here(Guid id) => here.GetValueOrDefault(id, id);

    /// <summary>A value of the export as it is said here; ids within texts included.</summary>
    public object? Here(object? value) => value switch
    {
        EntityReference reference when here.TryGetValue(reference.Id, out var id) => new EntityReference(reference.LogicalName, id),
        string text when here.Count > 0 => GuidPattern().Replace(text, match => Guid.TryParse(match.Value, out var id) && here.TryGetValue(id, out var other) ? other.ToString("D") : match.Value),
        _ => value,
    };

    // A name that several rows have here says nothing.
    private void Find(IOrganizationService service, string table, IReadOnlyList<Identity> identities)
    {
        var column = Identity.NameColumns[table];
        var present = identities.Select(identity => identity.Id).Chunk(NamesPerQuery)
            .SelectMany(ids => service.ReadAll(Paging.RowsOf(table, table + "id", ids, table + "id"))).Select(row => row.Id).ToHashSet();
        foreach (var names in identities.Where(identity => !present.Contains(identity.Id) && identity.Name.Length > 0).Chunk(NamesPerQuery))
        {
            var query = new QueryExpression(table) { ColumnSet = new ColumnSet(column) };
            query.Criteria.AddCondition(column, ConditionOperator.In, [.. names.Select(identity => identity.Name).Distinct(StringComparer.Ordinal).Cast<object>()]);
            var found = service.ReadAll(query).ToLookup(row => row.GetAttributeValue<string>(column), row => row.Id, StringComparer.OrdinalIgnoreCase);
            foreach (var identity in names.Where(identity => found[identity.Name].Count() == 1))
            {
                here[identity.Id] = found[identity.Name].Single();
            }
        }
    }

    [GeneratedRegex("[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex GuidPattern();
}

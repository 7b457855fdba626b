using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Operations.Export;

/// <summary>
/// A user, a team or a currency that an export points to. Every environment makes these rows for itself, so that another one has them
/// under other ids: there they are found again by their name.
/// </summary>
/// <param name="Table">Its table.</param>
/// <param name="Id">Its id where the export was made.</param>
/// <param name="Name">Its user name, its name or its ISO code.</param>
public sealed record Identity(string Table, Guid Id, string Name)
{
    /// <summary>Name of their file in an export.</summary>
    public const string FileName = "identities.tsv";

    private const char Separator = '\t';
    private const int IdsPerQuery = 500;

    /// <summary>The column by which rows of a table are found again, by table.</summary>
    public static IReadOnlyDictionary<string, string> NameColumns { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [SystemUserTable.Table] = "domainname",
        [TeamTable.Table] = TeamTable.Name,
        ["transactioncurrency"] = "isocurrencycode",
    };

    /// <summary>A line of the file.</summary>
    public string Line => string.Join(Separator, Table, Id.ToString("D"), Name);

    /// <summary>Reads a line of the file.</summary>
    public static Identity Of(string line) => line.Split(Separator, 3) is [var table, var id, var name] && NameColumns.ContainsKey(table) && Guid.TryParse(id, out var known)
        ? new Identity(table, known, name)
        : throw new Running.StopException(Running.ExitCode.WrongInput, $"'{line}' of the export means nothing. Take another copy of the export.");

    /// <summary>The identities of these rows, in a fixed order.</summary>
    public static IEnumerable<Identity> Of(IOrganizationService service, IEnumerable<EntityReference> rows) => rows
        .GroupBy(row => row.LogicalName, StringComparer.Ordinal)
        .OrderBy(table => table.Key, StringComparer.Ordinal)
        .SelectMany(table => table.Select(row => row.Id).Distinct().Order().Chunk(IdsPerQuery)
            .SelectMany(ids => service.ReadAll(Paging.RowsOf(table.Key, table.Key + "id", ids, NameColumns[table.Key])))
            .Select(row => new Identity(table.Key, row.Id, row.GetAttributeValue<string>(NameColumns[table.Key]) ?? string.Empty))
            .OrderBy(identity => identity.Id));
}

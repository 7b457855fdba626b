using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using BuyingDynamics.LocalDataverse.App;
using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.LocalDataverse.Security;
using BuyingDynamics.Operations.Tests.Pack;
using Microsoft.AspNetCore.Builder;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace BuyingDynamics.Operations.Tests.Roles;

/// <summary>
/// Our package in one environment, served as in production, and what each role can do there: every table, every operation, with own
/// rows, the team's and others', tried over the Web API.
/// </summary>
public sealed class RoleMatrix : IAsyncLifetime
{
    private readonly LocalEnvironment environment = OurPackage.Open();
    private readonly MatrixPeople people;
    private readonly WebApplication app;
    private readonly HttpClient http = new();

    public RoleMatrix()
    {
        people = new MatrixPeople(new EnvironmentSetup(environment));
        app = LocalApp.Create(environment, new LocalAppOptions { Port = 0 });
    }

    /// <summary>The solution's own tables.</summary>
    public IReadOnlyList<string> Tables => [.. environment.Metadata.Tables.Keys.Where(table => table.StartsWith("bd_", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    internal MatrixPeople People => people;

    async Task IAsyncLifetime.InitializeAsync()
    {
        await app.StartAsync();
        http.BaseAddress = new Uri(app.Urls.First() + "/api/data/v9.2/");
    }

    async Task IAsyncLifetime.DisposeAsync()
    {
        http.Dispose();
        await app.DisposeAsync();
        environment.Dispose();
    }

    /// <summary>
    /// What the role can do, by table: three words for own rows, the team's and others'. Letters for create, read, write, delete and
    /// assign; a dash where the role does not reach the row, a small letter where the product itself refuses. Tables without owner: one word.
    /// </summary>
    public async Task<IReadOnlyDictionary<string, string>> MeasureAsync(string role)
    {
        var answers = Tables.ToDictionary(table => table, _ => new List<string>(), StringComparer.Ordinal);
        foreach (var relation in new[] { MatrixRows.Own, MatrixRows.Team, MatrixRows.Other })
        {
            var rows = Scene(role, relation);
            foreach (var table in Tables.Where(table => relation == MatrixRows.Own || !MatrixRows.Organisation.Contains(table)))
            {
                answers[table].Add(await TryAsync(role, rows, table));
            }
        }

        return answers.ToDictionary(answer => answer.Key, answer => string.Join(' ', answer.Value), StringComparer.Ordinal);
    }

    /// <summary>What the role can do with the secured columns of own rows: R and W, a dash where it cannot.</summary>
    public async Task<Dictionary<string, string>> MeasureSecuredColumnsAsync(string role)
    {
        var rows = Scene(role, MatrixRows.Own);
        var secured = environment.Metadata.Tables.Values.Where(table => Tables.Contains(table.LogicalName, StringComparer.Ordinal))
            .SelectMany(table => table.Columns.Values.Where(column => column.IsSecured).Select(column => (Table: table.LogicalName, Column: column.LogicalName)));
        var answers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (table, column) in secured)
        {
            var address = Address(table, rows.Written(table, 0));
            var (_, read) = await SendAsync(role, HttpMethod.Get, $"{address}?$select={column}");
            var (written, _) = await SendAsync(role, HttpMethod.Patch, address, new JsonObject { [column] = read![column]?.DeepClone() ?? (JsonNode?)717_700_000 });
            answers[$"{table}.{column}"] = (read[column] is null ? "-" : "R") + (written == HttpStatusCode.NoContent ? "W" : "-");
        }

        return answers;
    }

    /// <summary>
    /// A deal with its rows that stands in the relation to the person of the role. An account manager's team are those with deals on the
    /// account: what the platform lets the owner of an account inherit (customerid cascades Reparent), a share of the deal gives here.
    /// </summary>
    private MatrixRows Scene(string role, string relation)
    {
        var owner = people.Owner(role, relation);
        return relation == MatrixRows.Team && string.Equals(role, "BD Account Manager", StringComparison.Ordinal)
            ? new MatrixRows(WriteWithoutSteps, owner, people[role], deal => Share(deal, people[role]), people.Colleague, people.Stranger, people.Heir)
            : new MatrixRows(WriteWithoutSteps, owner, owner, _ => { }, people.Colleague, people.Stranger, people.Heir);
    }

    private void Share(Guid deal, Guid user) => environment.Execute(
        new GrantAccessRequest
        {
            Target = new EntityReference("opportunity", deal),
            PrincipalAccess = new PrincipalAccess
            {
                Principal = new EntityReference("systemuser", user),
                AccessMask = AccessRights.ReadAccess | AccessRights.WriteAccess | AccessRights.AppendAccess | AccessRights.AppendToAccess | AccessRights.DeleteAccess | AccessRights.AssignAccess | AccessRights.ShareAccess,
            },
        },
        environment.SystemUserId);

    /// <summary>A request as the person of the role.</summary>
    internal async Task<(HttpStatusCode Status, JsonNode? Body)> SendAsync(string role, HttpMethod method, string address, JsonObject? body = null)
    {
        using var request = new HttpRequestMessage(method, address) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Add("MSCRMCallerID", people[role].ToString());
        using var response = await http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return (response.StatusCode, text.Length > 0 ? JsonNode.Parse(text) : null);
    }

    internal string Address(string table, Guid id) => $"{environment.Metadata.Table(table).EntitySetName}({id})";

    private async Task<string> TryAsync(string role, MatrixRows rows, string table)
    {
        var definition = environment.Metadata.Table(table);
        var kept = Address(table, rows.Written(table, 0));
        var doomed = table is "bd_dealstate" ? kept : Address(table, rows.Written(table, 1));
        var create = await AnswerAsync('C', HttpMethod.Post, definition.EntitySetName, Body(rows.New(table, MatrixRows.NewRow)));
        var read = await AnswerAsync('R', HttpMethod.Get, kept, null);
        var write = await AnswerAsync('W', HttpMethod.Patch, kept, Changed(table));
        var delete = await AnswerAsync('D', HttpMethod.Delete, doomed, null);
        var assign = MatrixRows.Organisation.Contains(table) ? "" : await AnswerAsync('A', HttpMethod.Patch, kept, new JsonObject { ["ownerid@odata.bind"] = $"/systemusers({people.Heir})" });
        return create + read + write + delete + assign;

        async Task<string> AnswerAsync(char letter, HttpMethod method, string address, JsonObject? body)
        {
            var (status, answer) = await SendAsync(role, method, address, body);
            return status switch
            {
                HttpStatusCode.OK or HttpStatusCode.NoContent => letter.ToString(),
                HttpStatusCode.Forbidden or HttpStatusCode.NotFound => "-",
                HttpStatusCode.BadRequest => char.ToLowerInvariant(letter).ToString(),
                _ => throw new InvalidOperationException($"{role}: {method} {address} answered {(int)status} {answer}"),
            };
        }
    }

    private Guid WriteWithoutSteps(Entity row) =>
        ((CreateResponse)environment.Execute(new CreateRequest { Target = row, ["BypassCustomPluginExecution"] = true }, environment.SystemUserId)).id;

    private static JsonObject Changed(string table) => table switch
    {
        "bd_alertrule" => new() { ["bd_gracedays"] = 3 },
        "bd_alert" => new() { ["bd_feedback"] = "Helped" },
        "bd_dealstate" => new() { ["bd_rank"] = 7 },
        "bd_phasetransition" => new() { ["bd_note"] = "Mine" },
        "bd_compiledsettings" => new() { ["bd_json"] = "{}" },
        "bd_stakeholder" => new() { ["bd_influence"] = 4 },
        _ => new() { ["bd_name"] = "Changed" },
    };

    private JsonObject Body(Entity row)
    {
        var body = new JsonObject();
        foreach (var (column, value) in row.Attributes)
        {
            switch (value)
            {
                case EntityReference reference:
                    body[$"{column}@odata.bind"] = $"/{Address(reference.LogicalName, reference.Id)}";
                    break;
                case OptionSetValue choice:
                    body[column] = choice.Value;
                    break;
                case Money money:
                    body[column] = money.Value;
                    break;
                default:
                    body[column] = JsonValue.Create(value);
                    break;
            }
        }

        return body;
    }
}

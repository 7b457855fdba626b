using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Operations.Deploy.Checks;
using BuyingDynamics.Operations.Running;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Erase;

/// <summary>Finds what the product's tables hold about a contact, and what is to become of it. Reads only; done twice, the second time finds nothing.</summary>
public sealed class PersonPlan
{
    private readonly IOrganizationService service;
    private readonly Guid contactId;
    private readonly DateTime today;
    private readonly Dictionary<(string Table, Guid Id), ErasureStep> steps = [];
    private readonly List<DoubtfulMention> mentions = [];
    private readonly List<TextChange> texts = [];

    private PersonPlan(IOrganizationService service, Guid contactId, DateTime today)
    {
        this.service = service;
        this.contactId = contactId;
        this.today = today;
    }

    /// <summary>The names looked for in texts.</summary>
    public PersonNames Names { get; private set; } = new([], [], []);

    /// <summary>Where one of the names stands and may mean somebody else, or nobody: for a person to look at. Nothing is done about them.</summary>
    public IReadOnlyList<DoubtfulMention> Mentions => mentions;

    /// <summary>The texts in which names are replaced.</summary>
    public IReadOnlyList<TextChange> Texts => texts;

    /// <summary>What is to be done, deletions first: they do not meet rows that were changed before.</summary>
    public IReadOnlyList<ErasureStep> Steps => [.. steps.Values.OrderByDescending(step => step.IsDeletion).ThenBy(step => step.Row.LogicalName, StringComparer.Ordinal)];

    /// <summary>Looks for a contact.</summary>
    /// <param name="service">Reads as a system administrator.</param>
    /// <param name="contactId">The contact.</param>
    /// <param name="otherNames">Names the person has or had besides the contact's full name.</param>
    /// <param name="today">The day from which the person counts as gone.</param>
    /// <exception cref="StopException">The user is no administrator and might not see all; there is no such contact, and no name to look for; a name is too short.</exception>
    public static PersonPlan Of(IOrganizationService service, Guid contactId, IReadOnlyCollection<string> otherNames, DateTime today)
    {
        ImportRights.Demand(service);
        if (otherNames.FirstOrDefault(name => !PersonNames.IsLongEnough(name)) is { } tooShort)
        {
            throw new StopException(ExitCode.WrongUsage, $"'{tooShort}' is too short a name to be looked for: it would be found everywhere. Name the person by at least {PersonNames.Shortest} letters.");
        }

        var plan = new PersonPlan(service, contactId, today);
        var contact = service.ReadAll(Paging.RowsOf(ContactTable.Table, ContactTable.Id, [contactId], ContactTable.FullName, ContactTable.FirstName, ContactTable.LastName, ContactTable.NickName)).FirstOrDefault();
        plan.Names = PersonNames.Of(contact, otherNames);
        if (!plan.Names.All.Any())
        {
            throw new StopException(ExitCode.WrongInput, $"There is no contact {contactId:D} with a name. Erase before the contact is deleted, or say what the person was called with --name.");
        }

        plan.Look();
        return plan;
    }

    private void Look()
    {
        var people = service.ReadAll(Paging.RowsOf(StakeholderTable.Table, StakeholderTable.ContactId, [contactId], [StakeholderTable.OpportunityId, StakeholderTable.LeftOn, StakeholderTable.Name, .. PersonalColumns.OfStakeholder]));
        var named = Names.Sure.Count == 0 ? [] : service.ReadAll(Named(StakeholderTable.Table, [StakeholderTable.Name], Names.Sure, deals: null, StakeholderTable.OpportunityId))
            .Where(row => Names.IsIn(row.Text(StakeholderTable.Name) ?? string.Empty)).ToList();
        foreach (var person in people)
        {
            var row = Change(person, StakeholderTable.OpportunityId).Row;
            row[StakeholderTable.Name] = PersonalColumns.Nobody;
            foreach (var column in PersonalColumns.OfStakeholder.Where(person.Contains))
            {
                row[column] = null;
            }

            // Nobody is asked any more what they think: for the rules, this place in the buying team is empty.
            row[StakeholderTable.LeftOn] = person.Moment(StakeholderTable.LeftOn) ?? today;
        }

        var lookups = PersonalColumns.Lookups.Where(lookup => lookup.Table != StakeholderTable.Table || lookup.Column != StakeholderTable.ContactId).ToList();
        lookups.ForEach(lookup => Empty(lookup.Table, lookup.Column, [contactId], lookup.Column));
        if (people.Count > 0)
        {
            var ids = people.Select(person => person.Id).ToList();
            foreach (var (table, stakeholder) in PersonalColumns.Opinions)
            {
                Find(table, stakeholder, ids).ToList().ForEach(row => steps[(table, row.Id)] = new ErasureStep(new Entity(table, row.Id), IsDeletion: true, DealOf(row, PersonalColumns.DealColumn(table))));
            }

            PersonalColumns.Words.ToList().ForEach(word => Empty(word.Table, word.Stakeholder, ids, word.Column));
        }

        var deals = people.Concat(named).Select(row => row.Lookup(StakeholderTable.OpportunityId)).Concat(steps.Values.Select(step => step.DealId)).OfType<Guid>().Distinct().ToList();
        Names = Names.Among(OthersOf(deals, [.. people.Select(person => person.Id)]));
        foreach (var table in PersonalColumns.Texts.GroupBy(text => text.Table, text => text.Column, StringComparer.Ordinal))
        {
            Rename(table.Key, [.. table], deals);
        }
    }

    private void Empty(string table, string column, IReadOnlyCollection<Guid> ids, string emptied)
    {
        foreach (var row in Find(table, column, ids, emptied).Where(row => row.Contains(emptied)))
        {
            Change(row, PersonalColumns.DealColumn(table)).Row[emptied] = null;
        }
    }

    private void Rename(string table, string[] columns, List<Guid> deals)
    {
        var dealColumn = PersonalColumns.DealColumn(table);
        if (dealColumn is not null && deals.Count == 0)
        {
            return;
        }

        // The query finds parts of words, too: what a name is, is looked at here.
        foreach (var row in service.ReadAll(Named(table, columns, [.. Names.All], dealColumn is null ? null : deals, dealColumn)).Where(row => !steps.TryGetValue((table, row.Id), out var step) || !step.IsDeletion))
        {
            foreach (var column in columns.Where(column => row.Text(column) is not null && !IsChanged(table, row.Id, column)))
            {
                var before = row.Text(column)!;
                var after = Names.Replaced(before, dealColumn is not null);
                if (!string.Equals(before, after, StringComparison.Ordinal))
                {
                    Change(row, dealColumn).Row[column] = after;
                    texts.Add(new TextChange(table, row.Id, column, before, after));
                }

                mentions.AddRange(Names.LeftIn(after, dealColumn is not null).Select(name => new DoubtfulMention(table, row.Id, column, name)));
            }
        }
    }

    private bool IsChanged(string table, Guid id, string column) => steps.TryGetValue((table, id), out var step) && step.Row.Contains(column);

    // Customers' people and our own: who is called like the person keeps the name.
    private List<string> OthersOf(List<Guid> deals, HashSet<Guid> people)
    {
        if (deals.Count == 0)
        {
            return [];
        }

        const string user = "user";
        var stakeholders = service.ReadAll(Paging.RowsOf(StakeholderTable.Table, StakeholderTable.OpportunityId, deals, StakeholderTable.Name))
            .Where(row => !people.Contains(row.Id) && !Names.IsIn(row.Text(StakeholderTable.Name) ?? string.Empty)).Select(row => row.Text(StakeholderTable.Name));
        return [.. stakeholders.Concat(Users(OpportunityTable.Table, OpportunityTable.Id, StandardColumns.OwnerId)).Concat(Users(DealTeamMemberTable.Table, DealTeamMemberTable.OpportunityId, DealTeamMemberTable.UserId)).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];

        IEnumerable<string?> Users(string table, string deal, string lookup)
        {
            var query = Paging.RowsOf(table, deal, deals, deal);
            var link = query.AddLink(SystemUserTable.Table, lookup, SystemUserTable.Id);
            link.EntityAlias = user;
            link.Columns = new ColumnSet(SystemUserTable.FullName);
            return service.ReadAll(query).Select(row => row.Joined<string>(user, SystemUserTable.FullName));
        }
    }

    private static QueryExpression Named(string table, string[] columns, IReadOnlyCollection<string> names, IReadOnlyCollection<Guid>? deals, string? dealColumn)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet([.. columns, .. dealColumn is null ? Array.Empty<string>() : [dealColumn]]) };
        if (deals is not null)
        {
            query.Criteria.AddCondition(dealColumn, ConditionOperator.In, [.. deals.Cast<object>()]);
        }

        var named = query.Criteria.AddFilter(LogicalOperator.Or);
        foreach (var condition in columns.SelectMany(column => names.Select(name => new ConditionExpression(column, ConditionOperator.Like, $"%{Escaped(name)}%"))))
        {
            named.AddCondition(condition);
        }

        return query;
    }

    private IReadOnlyList<Entity> Find(string table, string column, IReadOnlyCollection<Guid> ids, params string[] columns) =>
        service.ReadAll(Paging.RowsOf(table, column, ids, [.. columns, .. PersonalColumns.DealColumn(table) is { } deal ? new[] { deal } : []]));

    private ErasureStep Change(Entity found, string? dealColumn)
    {
        var key = (found.LogicalName, found.Id);
        return steps.TryGetValue(key, out var step) ? step : steps[key] = new ErasureStep(new Entity(found.LogicalName, found.Id), IsDeletion: false, DealOf(found, dealColumn));
    }

    private static Guid? DealOf(Entity row, string? dealColumn) => dealColumn is null ? null : row.LogicalName == OpportunityTable.Table ? row.Id : row.Lookup(dealColumn);

    private static string Escaped(string name) => name.Replace("[", "[[]", StringComparison.Ordinal).Replace("%", "[%]", StringComparison.Ordinal).Replace("_", "[_]", StringComparison.Ordinal);
}

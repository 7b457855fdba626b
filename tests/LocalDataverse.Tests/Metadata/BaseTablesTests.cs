using BuyingDynamics.LocalDataverse.Metadata;

namespace BuyingDynamics.LocalDataverse.Tests.Metadata;

public sealed class BaseTablesTests
{
    private static readonly MetadataCatalog Catalog = BaseTables.Load();

    [Fact]
    public void EveryTable_HasItsIdAndNameColumn() =>
        Assert.All(Catalog.Tables.Values, table =>
        {
            Assert.Equal(ColumnType.Uniqueidentifier, table.Find(table.PrimaryId)?.Type);
            Assert.True(table.PrimaryName is null || table.Find(table.PrimaryName) is not null, table.LogicalName);
        });

    [Fact]
    public void EntitySetsAndTypeCodes_AreUnique()
    {
        Assert.Equal([], Catalog.Tables.Values.GroupBy(table => table.EntitySetName).Where(group => group.Count() > 1).Select(group => group.Key));
        Assert.Equal([], Catalog.Tables.Values.GroupBy(table => table.ObjectTypeCode).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public void EveryLookup_PointsToTablesThatExistAndHasARelationshipEach() =>
        Assert.All(Catalog.Tables.Values.SelectMany(table => table.Columns.Values.Where(column => column.IsLookup).Select(column => (Table: table, Column: column))), lookup =>
        {
            var name = $"{lookup.Table.LogicalName}.{lookup.Column.LogicalName}";
            Assert.True(lookup.Column.Targets.All(Catalog.Tables.ContainsKey), name);
            Assert.Equal(
                lookup.Column.Targets.Order(StringComparer.Ordinal),
                Catalog.ManyToOne(lookup.Table.LogicalName).Where(relationship => relationship.ReferencingColumn == lookup.Column.LogicalName).Select(relationship => relationship.ReferencedTable).Order(StringComparer.Ordinal));
        });

    [Fact]
    public void RelationshipsAndNavigationProperties_AreUnique()
    {
        Assert.Equal([], Catalog.Relationships.GroupBy(relationship => relationship.SchemaName, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).Select(group => group.Key));

        // ownerid is one navigation property that leads to users and teams alike.
        Assert.Equal([], Catalog.Relationships.Where(relationship => relationship.ReferencingNavigation != "ownerid").GroupBy(relationship => (relationship.ReferencingTable, relationship.ReferencingNavigation)).Where(group => group.Count() > 1).Select(group => group.Key.ToString()));
    }

    [Fact]
    public void EveryLabel_ExistsInEnglishAndGerman() =>
        Assert.All(Catalog.Tables.Values.SelectMany(table => table.Columns.Values.Select(column => column.Label).Append(table.Label).Append(table.CollectionLabel)), label =>
        {
            Assert.NotEmpty(label.ByLanguage[1033]);
            Assert.NotEmpty(label.ByLanguage[1031]);
        });

    [Fact]
    public void EveryDefault_IsAnOptionOfItsChoice() =>
        Assert.All(
            Catalog.Tables.Values.SelectMany(table => table.Columns.Values).Where(column => column is { OptionSet: not null, DefaultValue: int }),
            column => Assert.NotNull(column.OptionSet!.Find((int)column.DefaultValue!)));

    [Fact]
    public void Opportunity_StatusReasons_BelongToTheirStates()
    {
        var reasons = Catalog.Table("opportunity").Columns["statuscode"].OptionSet!.Options;

        Assert.Equal([(1, 0), (2, 0), (3, 1), (4, 2), (5, 2)], reasons.Select(reason => (reason.Value, reason.State!.Value)));
    }

    [Theory]
    [InlineData("opportunity", "customerid", "account", "customerid_account")]
    [InlineData("opportunity", "parentaccountid", "account", "parentaccountid")]
    [InlineData("task", "regardingobjectid", "opportunity", "regardingobjectid_opportunity_task")]
    [InlineData("activitypointer", "regardingobjectid", "opportunity", "regardingobjectid_opportunity")]
    [InlineData("leadtoopportunitysalesprocess", "opportunityid", "opportunity", "opportunityId")]
    [InlineData("opportunitysalesprocess", "activestageid", "processstage", "activestageid")]
    [InlineData("customapirequestparameter", "customapiid", "customapi", "CustomAPIId")]
    public void NavigationProperty_OfALookup_IsTheRealOne(string table, string column, string target, string expected) =>
        Assert.Equal(expected, Catalog.ManyToOne(table).Single(relationship => relationship.ReferencingColumn == column && relationship.ReferencedTable == target).ReferencingNavigation);

    [Fact]
    public void StandardProcesses_Stages_RunFromQualifyToClose() =>
        Assert.All([StandardProcess.OpportunitySales, StandardProcess.LeadToOpportunitySales], process =>
        {
            Assert.Equal([0, 1, 2, 3], process.Stages.Select(stage => stage.Category));
            Assert.NotNull(Catalog.Tables[process.UniqueName]);
        });
}

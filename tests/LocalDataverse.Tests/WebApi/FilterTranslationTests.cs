using System.Globalization;
using System.ServiceModel;
using BuyingDynamics.LocalDataverse.WebApi.Reading;
using Microsoft.OData;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Tests.WebApi;

public class FilterTranslationTests
{
    private static readonly Uri Root = new("http://localhost/api/data/v9.2/");

    [Theory]
    [InlineData("name eq 'x'", "(name Equal x)")]
    [InlineData("'x' eq name", "(name Equal x)")]
    [InlineData("name ne null", "(name NotNull)")]
    [InlineData("bd_journeyphase ne null and name eq null", "(bd_journeyphase NotNull And name Null)")]
    [InlineData("bd_journeyphase eq 717700001", "(bd_journeyphase Equal 717700001)")]
    [InlineData("estimatedvalue gt 100", "(estimatedvalue GreaterThan 100)")]
    [InlineData("100.5 ge estimatedvalue", "(estimatedvalue LessEqual 100.5)")]
    [InlineData("bd_important", "(bd_important Equal True)")]
    [InlineData("not bd_important", "(bd_important Equal False)")]
    [InlineData("createdon lt 2026-01-31T12:00:00Z", "(createdon LessThan 01/31/2026 12:00:00)")]
    [InlineData("createdon lt 2026-01-31", "(createdon LessThan 01/31/2026 00:00:00)")]
    [InlineData("bd_customerdecisiondate eq 2026-01-31", "(bd_customerdecisiondate Equal 01/31/2026 00:00:00)")]
    [InlineData("contains(name,'50%')", "(name Like %50[%]%)")]
    [InlineData("startswith(name,'x')", "(name Like x%)")]
    [InlineData("not endswith(name,'x')", "(name NotLike %x)")]
    [InlineData("name eq 'a' or name eq 'b'", "((name Equal a Or name Equal b))")]
    [InlineData("not (name eq 'a' and estimatedvalue lt 5)", "((name NotEqual a Or estimatedvalue GreaterEqual 5))")]
    [InlineData("name in ('a','b')", "(name In a,b)")]
    [InlineData("_parentaccountid_value eq 11111111-1111-1111-1111-111111111111", "(parentaccountid Equal 11111111-1111-1111-1111-111111111111)")]
    [InlineData("parentaccountid/name eq 'x'", "(path_parentaccountid.name Equal x) join account LeftOuter")]
    [InlineData("parentaccountid/name eq 'x' or parentaccountid/name eq 'y'", "((path_parentaccountid.name Equal x Or path_parentaccountid.name Equal y)) join account LeftOuter")]
    [InlineData("Microsoft.Dynamics.CRM.LastXDays(PropertyName='createdon',PropertyValue=7)", "(createdon LastXDays 7)")]
    [InlineData("Microsoft.Dynamics.CRM.EqualUserId(PropertyName='parentaccountid')", "(parentaccountid EqualUserId)")]
    [InlineData("Microsoft.Dynamics.CRM.In(PropertyName='bd_journeyphase',PropertyValues=['717700000','717700001'])", "(bd_journeyphase In 717700000,717700001)")]
    public void Translate_OfferedFilter_BecomesConditions(string filter, string expected) =>
        Assert.Equal(expected, Show(Translate("opportunities", filter)));

    [Fact]
    public void Translate_AnyOverRelatedRows_BecomesExists()
    {
        var query = Translate("accounts", "opportunity_parent_account/any(o:o/estimatedvalue gt 5)");

        var link = Assert.Single(query.LinkEntities);
        Assert.Equal(("opportunity", "accountid", "parentaccountid", JoinOperator.Exists), (link.LinkToEntityName, link.LinkFromAttributeName, link.LinkToAttributeName, link.JoinOperator));
        Assert.Equal("estimatedvalue", Assert.Single(link.LinkCriteria.Conditions).AttributeName);
    }

    [Theory]
    [InlineData("not opportunity_parent_account/any()")]
    [InlineData("length(name) gt 5")]
    [InlineData("tolower(name) eq 'x'")]
    [InlineData("opportunity_parent_account/all(o:o/estimatedvalue gt 5)")]
    public void Translate_FilterWithoutCounterpart_IsRefused(string filter)
    {
        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() => Translate("accounts", filter));

        Assert.Contains("not offered", fault.Detail.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Translate_UnknownProperty_IsRefusedByName()
    {
        var error = Assert.Throws<ODataException>(() => Translate("accounts", "nonsense eq 5"));

        Assert.Contains("nonsense", error.Message, StringComparison.Ordinal);
    }

    private static QueryExpression Translate(string set, string filter)
    {
        var uri = new ODataUriParser(SmallCatalog.Model.Edm, Root, new Uri(Root, $"{set}?$filter={Uri.EscapeDataString(filter)}"));
        var table = SmallCatalog.Catalog.ByEntitySet(set)!;
        return RowQuery.Of(SmallCatalog.Model, new RowSelection(table, [], []), uri.ParseFilter(), order: null);
    }

    private static string Show(QueryExpression query) =>
        string.Join(' ', query.LinkEntities.Select(link => $"join {link.LinkToEntityName} {link.JoinOperator}").Prepend(Show(query.Criteria)));

    private static string Show(FilterExpression filter) =>
        $"({string.Join($" {filter.FilterOperator} ", filter.Conditions.Select(Show).Concat(filter.Filters.Select(Show)))})";

    private static string Show(ConditionExpression condition)
    {
        var column = condition.EntityName is null ? condition.AttributeName : $"{condition.EntityName}.{condition.AttributeName}";
        var values = string.Join(',', condition.Values.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)));
        return $"{column} {condition.Operator} {values}".TrimEnd();
    }
}

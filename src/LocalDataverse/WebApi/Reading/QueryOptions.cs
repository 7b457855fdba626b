using BuyingDynamics.LocalDataverse.Errors;
using Microsoft.OData.UriParser;

namespace BuyingDynamics.LocalDataverse.WebApi.Reading;

/// <summary>The parsed query options of an address.</summary>
public static class QueryOptions
{
    /// <summary>$filter; null when absent.</summary>
    public static FilterClause? Filter(ODataUriParser uri) => Parse(uri.ParseFilter);

    /// <summary>$select and $expand; null when both are absent.</summary>
    public static SelectExpandClause? Selection(ODataUriParser uri) => Parse(uri.ParseSelectAndExpand);

    // The parser converts a number of a filter to the type it is compared with, and lets an overflow pass.
    private static T Parse<T>(Func<T> parse)
    {
        try
        {
            return parse();
        }
        catch (OverflowException)
        {
            throw DataverseFault.BadAddress("A number in $filter is outside of the range of the column that it is compared with.");
        }
    }
}

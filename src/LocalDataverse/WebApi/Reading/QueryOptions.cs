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

    /// <summary>Refuses the options that choose among rows, where the address names one.</summary>
    public static void DemandNoneOfCollections(WebApiRequest request) => Refuse(request, ["$filter", "$orderby", "$top", "$count", "$skiptoken"], "The address names one row");

    /// <summary>Refuses the options that shape rows, where the answer is their number.</summary>
    public static void DemandOnlyFilter(WebApiRequest request) => Refuse(request, ["$select", "$expand", "$orderby", "$top", "$count", "$skiptoken"], "The answer is a number");

    private static void Refuse(WebApiRequest request, string[] options, string why)
    {
        if (options.FirstOrDefault(option => request.Option(option) is not null) is { } option)
        {
            throw DataverseFault.BadAddress($"{why}, to which {option} cannot be applied. Leave it out.");
        }
    }

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

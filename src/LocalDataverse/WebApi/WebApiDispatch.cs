using BuyingDynamics.LocalDataverse.Errors;
using BuyingDynamics.LocalDataverse.WebApi.Definitions;
using BuyingDynamics.LocalDataverse.WebApi.Operations;
using BuyingDynamics.LocalDataverse.WebApi.Payload;
using BuyingDynamics.LocalDataverse.WebApi.Reading;
using BuyingDynamics.LocalDataverse.WebApi.Rows;
using Microsoft.AspNetCore.Http;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.WebApi;

/// <summary>Decides what a method on an address means.</summary>
public static class WebApiDispatch
{
    /// <summary>Does what the request asks for.</summary>
    public static async Task<WebApiAnswer> AnswerAsync(WebApiRequest request)
    {
        if (EntityDefinitions.Matches(request.RelativeAddress))
        {
            return EntityDefinitions.Answer(request);
        }

        var uri = request.Parser(request.RelativeAddress);
        var method = request.Http.Request.Method;
        var path = Path(uri);
        if (ChangesRead.IsAsked(request))
        {
            return (method, path) switch
            {
                ("GET", [EntitySetSegment set]) => ChangesRead.Answer(request, uri, Table(request, set)),
                ("GET", [EntitySetSegment set, CountSegment]) => ChangesRead.Count(request, Table(request, set)),
                _ => throw DataverseFault.NotOffered($"Change tracking of {method} on '{request.RelativeAddress.Split('?')[0]}'", "Ask for the changes of a collection, such as GET accounts."),
            };
        }

        switch ((method, path))
        {
            case ("GET", []):
                return ServiceDocument.Answer(request);
            case ("GET", [MetadataSegment]):
                return MetadataDocument.Answer(request);
            case ("GET", [EntitySetSegment set]):
                return CollectionRead.Answer(request, uri, Table(request, set));
            case ("GET", [EntitySetSegment set, CountSegment]):
                return CollectionRead.Count(request, uri, Table(request, set));
            case ("POST", [EntitySetSegment set]):
                return await RowWrite.CreateAsync(request, uri, Table(request, set));
            case (_, [OperationImportSegment operation]):
                return await OperationCall.AnswerAsync(request, uri, operation.OperationImports.First().Name, operation.Parameters, target: null);
            case (_, [EntitySetSegment set, OperationSegment operation]):
                return await OperationCall.AnswerAsync(request, uri, operation.Operations.First().Name, operation.Parameters, target: null, Table(request, set));
            case (_, [EntitySetSegment set, KeySegment key, .. var rest]):
                return await RowAsync(request, uri, method, RowAddress.Of(Table(request, set), key), rest);
            case (_, [BatchSegment]):
                throw DataverseFault.NestedBatch();
            default:
                throw NotAllowed(request, method);
        }
    }

    private static List<ODataPathSegment> Path(ODataUriParser uri)
    {
        try
        {
            return [.. uri.ParsePath()];
        }
        catch (NullReferenceException)
        {
            // The library's way to meet a bare word as the value of a parameter alias (@t=word).
            throw DataverseFault.BadAddress("The value of a parameter in the address cannot be read. Put texts into single quotes, and rows into {'@odata.id':'accounts(id)'}.");
        }
    }

    private static async Task<WebApiAnswer> RowAsync(WebApiRequest request, ODataUriParser uri, string method, EntityReference row, List<ODataPathSegment> rest) => (method, rest) switch
    {
        ("GET", []) => RowRead.Answer(request, uri, row),
        ("PATCH", []) => await RowWrite.ChangeAsync(request, uri, row),
        ("DELETE", []) => RowWrite.Delete(request, row),
        ("GET", [PropertySegment property]) => RowRead.Property(request, row, property.Property.Name),
        ("PUT" or "DELETE", [PropertySegment property]) => await RowWrite.SetPropertyAsync(request, row, property.Property.Name, clear: HttpMethods.IsDelete(method)),
        ("GET", [NavigationPropertySegment navigation]) => RowRead.Navigation(request, uri, row, navigation.NavigationProperty),
        ("POST" or "PUT", [NavigationPropertyLinkSegment link]) => await RowReferences.RelateAsync(request, row, link.NavigationProperty),
        ("DELETE", [NavigationPropertyLinkSegment link, .. var key]) => RowReferences.Separate(request, row, link.NavigationProperty, key.OfType<KeySegment>().FirstOrDefault()),
        (_, [OperationSegment operation]) => await OperationCall.AnswerAsync(request, uri, operation.Operations.First().Name, operation.Parameters, row),
        _ => throw NotAllowed(request, method),
    };

    private static Metadata.TableDefinition Table(WebApiRequest request, EntitySetSegment set) => request.Model.TableOf(set.EntitySet.EntityType());

    private static Exception NotAllowed(WebApiRequest request, string method) =>
        DataverseFault.NotOffered($"{method} on '{request.RelativeAddress.Split('?')[0]}'", "Read the Web API's README for what each address takes.");
}

using BuyingDynamics.LocalDataverse.WebApi.Model;
using BuyingDynamics.LocalDataverse.WebApi.Reading;

namespace BuyingDynamics.LocalDataverse.WebApi.Payload;

/// <summary>@odata.context: tells a client what the body describes.</summary>
public static class ContextAddress
{
    /// <summary>Rows of a selection, or one of them.</summary>
    public static string Of(WebApiRequest request, RowSelection selection, bool isSingle = false) =>
        $"{request.ServiceRoot}$metadata#{selection.Table.EntitySetName}{Shape(selection)}{(isSingle ? "/$entity" : string.Empty)}";

    /// <summary>The result of an action or function.</summary>
    public static string OfResult(WebApiRequest request, string operation) =>
        $"{request.ServiceRoot}$metadata#{WebApiModel.Namespace}.{operation}Response";

    private static string Shape(RowSelection selection)
    {
        var parts = (selection.Columns ?? []).Select(WebApiNames.Property)
            .Concat(selection.Expansions.Select(expansion => expansion.Navigation + (Shape(expansion.Rows) is { Length: > 0 } shape ? shape : "()")))
            .ToList();
        return parts.Count == 0 ? string.Empty : $"({string.Join(',', parts)})";
    }
}

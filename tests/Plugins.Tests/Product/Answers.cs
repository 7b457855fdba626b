using System.Text.Json;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Tests.Product;

/// <summary>Calls Custom APIs and reads what they answer.</summary>
internal static class Answers
{
    /// <summary>The JSON in a response property.</summary>
    public static JsonElement Ask(this IOrganizationService caller, string api, string property, params (string Name, object Value)[] parameters) =>
        JsonDocument.Parse((string)caller.Call(api, parameters).Results[property]).RootElement;

    /// <summary>The whole answer.</summary>
    public static OrganizationResponse Call(this IOrganizationService caller, string api, params (string Name, object Value)[] parameters)
    {
        var request = new OrganizationRequest(api);
        foreach (var (name, value) in parameters)
        {
            request[name] = value;
        }

        return caller.Execute(request);
    }
}

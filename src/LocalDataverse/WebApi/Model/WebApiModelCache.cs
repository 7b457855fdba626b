using System.Collections.Frozen;
using BuyingDynamics.LocalDataverse.Pipeline;

namespace BuyingDynamics.LocalDataverse.WebApi.Model;

/// <summary>Holds the model of the environment's current catalogue and makes a new one when an import has replaced the catalogue.</summary>
public sealed class WebApiModelCache(LocalEnvironment environment)
{
    private readonly Lock building = new();
    private volatile WebApiModel? current;

    /// <summary>The model of the catalogue as it is now.</summary>
    public WebApiModel Current
    {
        get
        {
            var catalog = environment.Metadata;
            if (current is { } known && ReferenceEquals(known.Catalog, catalog))
            {
                return known;
            }

            lock (building)
            {
                var operations = PlatformOperations.All
                    .Concat(CustomApiOperations.Read(environment.ServiceFor(environment.SystemUserId)))
                    .ToFrozenDictionary(operation => operation.Name, StringComparer.Ordinal);
                return current = new WebApiModel(catalog, EdmModelBuilder.Build(catalog, operations.Values), operations);
            }
        }
    }
}

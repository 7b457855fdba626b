using System.Collections.Generic;

namespace Microsoft.PowerPlatform.Dataverse.Client.Operations;

/// <summary>An action or function as $metadata declares it.</summary>
/// <param name="Name">Its name, without namespace.</param>
/// <param name="IsFunction">Called by GET; an action is called by POST.</param>
/// <param name="Binding">What it is bound to, null when it stands alone.</param>
/// <param name="Parameters">Its parameters without the binding one.</param>
/// <param name="Results">Its results by name; one without a name when it returns a value as such.</param>
internal sealed record OperationShape(
    string Name, bool IsFunction, OperationType Binding, IReadOnlyList<OperationValue> Parameters, IReadOnlyList<OperationValue> Results);

/// <summary>A parameter or result.</summary>
internal sealed record OperationValue(string Name, OperationType Type);

/// <summary>A type of $metadata, such as Edm.Int32 or a table of the model.</summary>
internal sealed record OperationType(string Name, bool IsCollection)
{
    private const string Collection = "Collection(";

    /// <summary>Name without the model's namespace; null for Edm types.</summary>
    public string ModelName => Name.StartsWith("Edm.", System.StringComparison.Ordinal) ? null : Name[(Name.LastIndexOf('.') + 1)..];

    public static OperationType Parse(string type) => type.StartsWith(Collection, System.StringComparison.Ordinal)
        ? new OperationType(type[Collection.Length..^1], IsCollection: true)
        : new OperationType(type, IsCollection: false);
}

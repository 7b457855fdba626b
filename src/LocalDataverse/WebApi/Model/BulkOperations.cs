namespace BuyingDynamics.LocalDataverse.WebApi.Model;

/// <summary>The messages for several rows of a table, as actions bound to its collection. DeleteMultiple is there to be refused by name.</summary>
public static class BulkOperations
{
    /// <summary>All of them. UpsertMultiple answers nothing, as published.</summary>
    public static IReadOnlyList<OperationDefinition> All { get; } =
    [
        OfCollection("CreateMultiple", new OperationValue("Ids", OperationValueType.GuidArray)),
        OfCollection("UpdateMultiple"),
        OfCollection("UpsertMultiple"),
        OfCollection("DeleteMultiple"),
    ];

    private static OperationDefinition OfCollection(string name, params OperationValue[] results) =>
        new(name, IsFunction: false, [new("Targets", OperationValueType.EntityCollection)], results) { BoundTable = OperationDefinition.AnyTable, IsBoundToCollection = true };
}

using BuyingDynamics.LocalDataverse.Metadata;
using BuyingDynamics.LocalDataverse.Pipeline.Messages;
using Microsoft.OData.Edm;

namespace BuyingDynamics.LocalDataverse.WebApi.Model;

/// <summary>Makes the EDM model that the OData URI parser resolves names with.</summary>
public sealed class EdmModelBuilder
{
    private readonly MetadataCatalog catalog;
    private readonly EdmModel model = new();
    private readonly EdmEntityContainer container = new(WebApiModel.Namespace, "System");
    private readonly EdmEntityType anyRow = new(WebApiModel.Namespace, OperationDefinition.AnyTable, baseType: null, isAbstract: true, isOpen: false);
    private readonly EdmEntityType principal;
    private readonly Dictionary<string, EdmEntityType> types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, EdmEntitySet> sets = new(StringComparer.Ordinal);

    private EdmModelBuilder(MetadataCatalog catalog)
    {
        this.catalog = catalog;
        model.AddElement(anyRow);
        model.AddElement(container);
        model.AddElement(EdmTypes.EndpointAccess);
        model.AddElement(EdmTypes.Structure);
        principal = new EdmEntityType(WebApiModel.Namespace, Principal.Table.LogicalName, anyRow);
        principal.AddKeys(principal.AddStructuralProperty(Principal.Id, EdmPrimitiveTypeKind.Guid, isNullable: false));
        model.AddElement(principal);
    }

    /// <summary>The model of a catalogue and its operations.</summary>
    public static IEdmModel Build(MetadataCatalog catalog, IEnumerable<OperationDefinition> operations)
    {
        var builder = new EdmModelBuilder(catalog);
        var tables = catalog.Tables.Values.OrderBy(table => table.LogicalName, StringComparer.Ordinal).ToList();
        tables.ForEach(builder.AddType);
        tables.ForEach(builder.AddNavigation);
        QueryFunctions.AddTo(builder.model, builder.anyRow);
        foreach (var operation in operations.OrderBy(operation => operation.Name, StringComparer.Ordinal))
        {
            builder.AddOperation(operation);
        }

        return builder.model;
    }

    private void AddType(TableDefinition table)
    {
        var type = new EdmEntityType(WebApiModel.Namespace, table.LogicalName, anyRow);
        foreach (var column in WebApiNames.Columns(table))
        {
            var isKey = string.Equals(column.LogicalName, table.PrimaryId, StringComparison.Ordinal);
            var property = type.AddStructuralProperty(WebApiNames.Property(column), EdmTypes.Of(column, nullable: !isKey));
            if (isKey)
            {
                type.AddKeys(property);
            }
        }

        model.AddElement(type);
        types[table.LogicalName] = type;
        sets[table.LogicalName] = container.AddEntitySet(table.EntitySetName, type);
        foreach (var key in table.Keys)
        {
            model.AddAlternateKeyAnnotation(type, key.Columns.ToDictionary(
                column => WebApiNames.Property(table.Columns[column]),
                column => (IEdmProperty)type.FindProperty(WebApiNames.Property(table.Columns[column])),
                StringComparer.Ordinal));
        }
    }

    private void AddNavigation(TableDefinition table)
    {
        foreach (var lookup in WebApiNames.Lookups(catalog, table).GroupBy(lookup => lookup.Name, StringComparer.Ordinal))
        {
            // One property that leads to several tables can only be the owner: it leads to what users and teams have in common.
            var target = lookup.Count() > 1 ? principal : types[lookup.First().Target];
            Link(table, lookup.Key, target, EdmMultiplicity.ZeroOrOne, lookup.Count() > 1 ? null : lookup.First().Target);
        }

        foreach (var relationship in catalog.OneToMany(table.LogicalName).Where(relationship => types.ContainsKey(relationship.ReferencingTable)))
        {
            Link(table, relationship.ReferencedNavigation, types[relationship.ReferencingTable], EdmMultiplicity.Many, relationship.ReferencingTable);
        }

        foreach (var intersect in Intersect.Known)
        {
            if (intersect.Other(table.LogicalName) is { } other && types.TryGetValue(other, out var target))
            {
                Link(table, intersect.Relationship, target, EdmMultiplicity.Many, other);
            }
        }
    }

    private void Link(TableDefinition table, string name, EdmEntityType target, EdmMultiplicity multiplicity, string? targetTable)
    {
        var type = types[table.LogicalName];
        if (type.FindProperty(name) is not null)
        {
            return;
        }

        var property = type.AddUnidirectionalNavigation(new EdmNavigationPropertyInfo { Name = name, Target = target, TargetMultiplicity = multiplicity });
        if (targetTable is not null)
        {
            sets[table.LogicalName].AddNavigationTarget(property, sets[targetTable]);
        }
    }

    private void AddOperation(OperationDefinition operation)
    {
        var result = Result(operation);
        var isBound = operation.BoundTable is not null;
        EdmOperation element = operation.IsFunction
            ? new EdmFunction(WebApiModel.Namespace, operation.Name, (IEdmTypeReference?)result ?? EdmCoreModel.Instance.GetString(isNullable: true), isBound, entitySetPathExpression: null, isComposable: false)
            : new EdmAction(WebApiModel.Namespace, operation.Name, result, isBound, entitySetPathExpression: null);
        if (Bound(operation) is { } bound)
        {
            var row = new EdmEntityTypeReference(bound, isNullable: false);
            element.AddParameter("entity", operation.IsBoundToCollection ? EdmCoreModel.GetCollection(row) : row);
        }

        foreach (var parameter in operation.Parameters)
        {
            element.AddParameter(parameter.Name, EdmTypes.Of(parameter, anyRow));
        }

        model.AddElement(element);
        switch (element)
        {
            case EdmFunction function when !isBound:
                container.AddFunctionImport(operation.Name, function);
                break;
            case EdmAction action when !isBound:
                container.AddActionImport(operation.Name, action);
                break;
        }
    }

    private EdmEntityType? Bound(OperationDefinition operation) =>
        operation.BoundTable is null ? null
        : string.Equals(operation.BoundTable, OperationDefinition.AnyTable, StringComparison.Ordinal) ? anyRow
        : types.GetValueOrDefault(operation.BoundTable);

    private EdmComplexTypeReference? Result(OperationDefinition operation)
    {
        if (operation.Results.Count == 0)
        {
            return null;
        }

        var type = new EdmComplexType(WebApiModel.Namespace, $"{operation.Name}Response");
        foreach (var result in operation.Results.Where(result => result.Type is not (OperationValueType.Entity or OperationValueType.EntityCollection or OperationValueType.EntityReference)))
        {
            type.AddStructuralProperty(result.Name, EdmTypes.Of(result, anyRow));
        }

        model.AddElement(type);
        return new EdmComplexTypeReference(type, isNullable: false);
    }
}

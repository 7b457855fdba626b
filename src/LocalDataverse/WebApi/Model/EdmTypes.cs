using BuyingDynamics.LocalDataverse.Metadata;
using Microsoft.OData.Edm;
using Microsoft.Xrm.Sdk.Organization;

namespace BuyingDynamics.LocalDataverse.WebApi.Model;

/// <summary>How columns and operation values appear in the EDM model.</summary>
public static class EdmTypes
{
    /// <summary>Which addresses of the environment a caller wants to know.</summary>
    public static EdmEnumType EndpointAccess { get; } = Endpoints();

    /// <summary>Stands for the structures of the platform's own messages; which properties they have, the model does not say.</summary>
    public static EdmComplexType Structure { get; } = new(WebApiModel.Namespace, "crmstructure", baseType: null, isAbstract: false, isOpen: true);

    /// <summary>The EDM type of a column's value; lookups are the id of the row they point to.</summary>
    public static IEdmTypeReference Of(ColumnDefinition column, bool nullable) => Primitive(column.Type switch
    {
        ColumnType.Uniqueidentifier or ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner => EdmPrimitiveTypeKind.Guid,
        ColumnType.Integer or ColumnType.Picklist or ColumnType.State or ColumnType.Status => EdmPrimitiveTypeKind.Int32,
        ColumnType.BigInt => EdmPrimitiveTypeKind.Int64,
        ColumnType.Decimal or ColumnType.Money => EdmPrimitiveTypeKind.Decimal,
        ColumnType.Double => EdmPrimitiveTypeKind.Double,
        ColumnType.Boolean => EdmPrimitiveTypeKind.Boolean,
        ColumnType.DateTime when column.DateTimeBehavior == DateTimeBehavior.DateOnly => EdmPrimitiveTypeKind.Date,
        ColumnType.DateTime => EdmPrimitiveTypeKind.DateTimeOffset,
        _ => EdmPrimitiveTypeKind.String,
    }, nullable);

    /// <summary>The EDM type of an operation's parameter or result; rows and references are of <paramref name="anyRow"/>.</summary>
    public static IEdmTypeReference Of(OperationValue value, IEdmEntityType anyRow) => value.Type switch
    {
        OperationValueType.Entity or OperationValueType.EntityReference => new EdmEntityTypeReference(anyRow, value.IsOptional),
        OperationValueType.EntityCollection => EdmCoreModel.GetCollection(new EdmEntityTypeReference(anyRow, isNullable: false)),
        OperationValueType.StringArray => EdmCoreModel.GetCollection(Primitive(EdmPrimitiveTypeKind.String, nullable: false)),
        OperationValueType.GuidArray => EdmCoreModel.GetCollection(Primitive(EdmPrimitiveTypeKind.Guid, nullable: false)),
        OperationValueType.EndpointAccessType => new EdmEnumTypeReference(EndpointAccess, isNullable: false),
        OperationValueType.PrincipalAccesses or OperationValueType.RolePrivileges => EdmCoreModel.GetCollection(new EdmComplexTypeReference(Structure, isNullable: false)),
        OperationValueType.PrincipalAccess or OperationValueType.OrganizationDetail => new EdmComplexTypeReference(Structure, value.IsOptional),
        _ => Primitive(Kind(value.Type), value.IsOptional),
    };

    private static EdmPrimitiveTypeKind Kind(OperationValueType type) => type switch
    {
        OperationValueType.Boolean => EdmPrimitiveTypeKind.Boolean,
        OperationValueType.DateTime => EdmPrimitiveTypeKind.DateTimeOffset,
        OperationValueType.Decimal or OperationValueType.Money => EdmPrimitiveTypeKind.Decimal,
        OperationValueType.Float => EdmPrimitiveTypeKind.Double,
        OperationValueType.Integer or OperationValueType.Picklist => EdmPrimitiveTypeKind.Int32,
        OperationValueType.Guid => EdmPrimitiveTypeKind.Guid,
        OperationValueType.Binary => EdmPrimitiveTypeKind.Binary,
        _ => EdmPrimitiveTypeKind.String,
    };

    private static EdmEnumType Endpoints()
    {
        var type = new EdmEnumType(WebApiModel.Namespace, "EndpointAccessType");
        foreach (var access in Enum.GetValues<EndpointAccessType>())
        {
            type.AddMember($"{access}", new EdmEnumMemberValue((long)access));
        }

        return type;
    }

    private static IEdmTypeReference Primitive(EdmPrimitiveTypeKind kind, bool nullable) => EdmCoreModel.Instance.GetPrimitive(kind, nullable);
}

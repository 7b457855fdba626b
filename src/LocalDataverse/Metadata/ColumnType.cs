namespace BuyingDynamics.LocalDataverse.Metadata;

/// <summary>The data types of columns that LocalDataverse stores, named as Dataverse's AttributeTypeCode names them.</summary>
public enum ColumnType
{
    Uniqueidentifier,
    String,
    Memo,
    Integer,
    BigInt,
    Decimal,
    Double,
    Money,
    Boolean,
    DateTime,
    Picklist,
    MultiSelectPicklist,
    State,
    Status,
    Lookup,
    Customer,
    Owner,
    PartyList,
    EntityName,
}

/// <summary>How a DateTime column treats time zones.</summary>
public enum DateTimeBehavior
{
    UserLocal,
    DateOnly,
    TimeZoneIndependent,
}

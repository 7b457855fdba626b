using System;

namespace Microsoft.PowerPlatform.Dataverse.Client.Tables;

/// <summary>What kind of values a column holds, as far as SDK values and JSON differ.</summary>
internal enum ColumnKind
{
    /// <summary>Of a kind that has no form here; reading leaves it out, writing refuses it.</summary>
    Other,
    Text,
    Integer,
    BigInt,
    Decimal,
    Double,
    Money,
    Boolean,
    Choice,
    Choices,

    /// <summary>A moment, in UTC.</summary>
    Moment,

    /// <summary>A day without time of day.</summary>
    Date,
    Id,
    Lookup,
    Owner,
    Parties,
    ManagedProperty,
    Image,
}

/// <summary>Reads AttributeType and AttributeTypeName of a column's definition.</summary>
internal static class ColumnKinds
{
    public static ColumnKind Of(string type, string typeName) => (type, typeName) switch
    {
        (_, "MultiSelectPicklistType") => ColumnKind.Choices,
        (_, "ImageType") => ColumnKind.Image,
        ("String" or "Memo" or "EntityName", _) => ColumnKind.Text,
        ("Integer", _) => ColumnKind.Integer,
        ("BigInt", _) => ColumnKind.BigInt,
        ("Decimal", _) => ColumnKind.Decimal,
        ("Double", _) => ColumnKind.Double,
        ("Money", _) => ColumnKind.Money,
        ("Boolean", _) => ColumnKind.Boolean,
        ("Picklist" or "State" or "Status", _) => ColumnKind.Choice,
        ("DateTime", _) => ColumnKind.Moment,
        ("Uniqueidentifier", _) => ColumnKind.Id,
        ("Lookup" or "Customer", _) => ColumnKind.Lookup,
        ("Owner", _) => ColumnKind.Owner,
        ("PartyList", _) => ColumnKind.Parties,
        ("ManagedProperty", _) => ColumnKind.ManagedProperty,
        _ => ColumnKind.Other,
    };

    public static bool IsLookup(this ColumnKind kind) => kind is ColumnKind.Lookup or ColumnKind.Owner;
}

using System;
using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The type of a column.</summary>
[DataContract(Name = "AttributeTypeCode", Namespace = ContractNamespaces.Metadata)]
public enum AttributeTypeCode
{
    [EnumMember] Boolean = 0,
    [EnumMember] Customer = 1,
    [EnumMember] DateTime = 2,
    [EnumMember] Decimal = 3,
    [EnumMember] Double = 4,
    [EnumMember] Integer = 5,
    [EnumMember] Lookup = 6,
    [EnumMember] Memo = 7,
    [EnumMember] Money = 8,
    [EnumMember] Owner = 9,
    [EnumMember] PartyList = 10,
    [EnumMember] Picklist = 11,
    [EnumMember] State = 12,
    [EnumMember] Status = 13,
    [EnumMember] String = 14,
    [EnumMember] Uniqueidentifier = 15,
    [EnumMember] CalendarRules = 16,
    [EnumMember] Virtual = 17,
    [EnumMember] BigInt = 18,
    [EnumMember] ManagedProperty = 19,
    [EnumMember] EntityName = 20,
}

/// <summary>Whether a column must be filled in.</summary>
[DataContract(Name = "AttributeRequiredLevel", Namespace = ContractNamespaces.Metadata)]
public enum AttributeRequiredLevel
{
    [EnumMember] None = 0,
    [EnumMember] SystemRequired = 1,
    [EnumMember] ApplicationRequired = 2,
    [EnumMember] Recommended = 3,
}

/// <summary>Which parts of a table's definition are read.</summary>
[Flags]
[DataContract(Name = "EntityFilters", Namespace = ContractNamespaces.Metadata)]
public enum EntityFilters
{
    [EnumMember] Entity = 1,
    [EnumMember] Default = 1,
    [EnumMember] Attributes = 2,
    [EnumMember] Privileges = 4,
    [EnumMember] Relationships = 8,
    [EnumMember] All = 15,
}

/// <summary>Who can own the rows of a table.</summary>
[Flags]
[DataContract(Name = "OwnershipTypes", Namespace = ContractNamespaces.Metadata)]
public enum OwnershipTypes
{
    [EnumMember] None = 0,
    [EnumMember] UserOwned = 1,
    [EnumMember] TeamOwned = 2,
    [EnumMember] BusinessOwned = 4,
    [EnumMember] OrganizationOwned = 8,
    [EnumMember] BusinessParented = 16,
}

/// <summary>What a choice is for.</summary>
[DataContract(Name = "OptionSetType", Namespace = ContractNamespaces.Metadata)]
public enum OptionSetType
{
    [EnumMember] Picklist = 0,
    [EnumMember] State = 1,
    [EnumMember] Status = 2,
    [EnumMember] Boolean = 3,
}

/// <summary>What a privilege allows.</summary>
[DataContract(Name = "PrivilegeType", Namespace = ContractNamespaces.Metadata)]
public enum PrivilegeType
{
    [EnumMember] None = 0,
    [EnumMember] Create = 1,
    [EnumMember] Read = 2,
    [EnumMember] Write = 3,
    [EnumMember] Delete = 4,
    [EnumMember] Assign = 5,
    [EnumMember] Share = 6,
    [EnumMember] Append = 7,
    [EnumMember] AppendTo = 8,
}

/// <summary>How many rows a relationship joins.</summary>
[DataContract(Name = "RelationshipType", Namespace = ContractNamespaces.Metadata)]
public enum RelationshipType
{
    [EnumMember] Default = 0,
    [EnumMember] OneToManyRelationship = 0,
    [EnumMember] ManyToManyRelationship = 1,
}

/// <summary>What happens to related rows.</summary>
[DataContract(Name = "CascadeType", Namespace = ContractNamespaces.Metadata)]
public enum CascadeType
{
    [EnumMember] NoCascade = 0,
    [EnumMember] Cascade = 1,
    [EnumMember] Active = 2,
    [EnumMember] UserOwned = 3,
    [EnumMember] RemoveLink = 4,
    [EnumMember] Restrict = 5,
}

/// <summary>How a text column is shown.</summary>
[DataContract(Name = "StringFormat", Namespace = ContractNamespaces.Metadata)]
public enum StringFormat
{
    [EnumMember] Email = 0,
    [EnumMember] Text = 1,
    [EnumMember] TextArea = 2,
    [EnumMember] Url = 3,
    [EnumMember] TickerSymbol = 4,
    [EnumMember] PhoneticGuide = 5,
    [EnumMember] VersionNumber = 6,
    [EnumMember] Phone = 7,
    [EnumMember] Json = 8,
    [EnumMember] RichText = 9,
}

/// <summary>How a whole-number column is shown.</summary>
[DataContract(Name = "IntegerFormat", Namespace = ContractNamespaces.Metadata)]
public enum IntegerFormat
{
    [EnumMember] None = 0,
    [EnumMember] Duration = 1,
    [EnumMember] TimeZone = 2,
    [EnumMember] Language = 3,
    [EnumMember] Locale = 4,
}

/// <summary>Whether a date column carries a time.</summary>
[DataContract(Name = "DateTimeFormat", Namespace = ContractNamespaces.Metadata)]
public enum DateTimeFormat
{
    [EnumMember] DateOnly = 0,
    [EnumMember] DateAndTime = 1,
}

/// <summary>How far the index of an alternate key is: it is built after the key was created, and works only when Active.</summary>
[DataContract(Name = "EntityKeyIndexStatus", Namespace = ContractNamespaces.Metadata)]
public enum EntityKeyIndexStatus
{
    [EnumMember] Pending = 0,
    [EnumMember] InProgress = 1,
    [EnumMember] Active = 2,
    [EnumMember] Failed = 3,
}

using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Errors;

/// <summary>Errors of the row store and of the database file.</summary>
public static partial class DataverseFault
{
    /// <summary>Code of a disk that is full. This environment's own: the platform's is published nowhere we can read.</summary>
    public const uint StorageFullCode = 0x80044190;

    /// <summary>Another process has the database open.</summary>
    public static FaultException<OrganizationServiceFault> DatabaseInUse(string folder) =>
        Create(0x80040216, $"The environment in folder '{folder}' is already open in another process. Stop that process, or start this one with another data folder.");

    /// <summary>The disk has no room for what was to be written; the transaction is rolled back.</summary>
    public static FaultException<OrganizationServiceFault> StorageFull() =>
        Create(StorageFullCode, "The storage of the environment is full: the disk that holds its data has no room left. Nothing of this request was kept. Free some space, then send the request again.");

    /// <summary>The write lock was not free in time.</summary>
    public static FaultException<OrganizationServiceFault> WriterBusy(TimeSpan waited) =>
        Create(0x80044150, $"Another request has been writing for {waited.TotalSeconds:0} seconds. Send the request again when that one has ended.");

    /// <summary>A create with an id that exists.</summary>
    public static FaultException<OrganizationServiceFault> DuplicateId(string table, Guid id) =>
        Create(0x80040237, $"Table '{table}' already has a row with id {id:D}. Leave the id out to get a new one, or update the existing row.");

    /// <summary>A write that would give two rows the same alternate key.</summary>
    public static FaultException<OrganizationServiceFault> DuplicateKey(string table, string key, string columns) =>
        Create(0x80060892, $"Table '{table}' already has a row with the same {columns} (alternate key '{key}'). Change the value, or update the existing row.");

    /// <summary>A key cannot be created because rows that exist violate it.</summary>
    public static FaultException<OrganizationServiceFault> KeyHasDuplicates(string table, string key) =>
        Create(0x80060892, $"Alternate key '{key}' cannot be created: table '{table}' has rows with equal values in its columns. Make them different, then import again.");

    /// <summary>A value whose .NET type is not the one the column takes.</summary>
    public static FaultException<OrganizationServiceFault> WrongValueType(string column, string expected, object value) =>
        Create(0x80044331, $"Column '{column}' takes {expected}, but got a value of type {value.GetType().Name}.");

    /// <summary>A number that the column's precision leaves no room for.</summary>
    public static FaultException<OrganizationServiceFault> NumberTooLarge(string column, decimal value) =>
        Create(0x80044330, $"The value {value} of column '{column}' is outside of the range that can be stored with its number of decimal places.");

    /// <summary>A lookup to a table that the column does not point to.</summary>
    public static FaultException<OrganizationServiceFault> WrongLookupTarget(string column, string target, IEnumerable<string> targets) =>
        Create(0x80040203, $"Column '{column}' cannot point to table '{target}'. It takes: {string.Join(", ", targets)}.");

    /// <summary>A column's data type in a solution differs from the stored one.</summary>
    public static FaultException<OrganizationServiceFault> ColumnTypeChanged(string table, string column) =>
        Create(ImportFailedCode, $"Column '{column}' of table '{table}' exists with another data type. Delete the old column, or give the new one another name.");

    /// <summary>A write to the table that only shows the rows of all activity tables.</summary>
    public static FaultException<OrganizationServiceFault> ActivityPointerIsReadOnly() =>
        Create(0x80040800, "Table 'activitypointer' shows the rows of all activity tables. Write to the activity's own table, e.g. task or appointment.");

    /// <summary>A party column whose kind of participation is not known.</summary>
    public static FaultException<OrganizationServiceFault> UnknownPartyColumn(string column) =>
        Create(0x80040216, $"Party column '{column}' has no kind of participation in this environment. Use from, to, cc, bcc, organizer, requiredattendees, optionalattendees, resources, customers or partners.");
}

using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Errors;

public static partial class DataverseFault
{
    /// <summary>A plugin caught the fault of a service call and went on; the platform rolls back all the same.</summary>
    public static FaultException<OrganizationServiceFault> FaultSwallowed(OrganizationServiceFault first)
    {
        var fault = Create(0x8009000C, $"A plug-in caught the failure of a service call and went on, but the transaction is lost with the first failure: {first.Message} Let the exception pass, or ask before you call.");
        fault.Detail.InnerFault = first;
        return fault;
    }

    /// <summary>A plugin calls the service after its time is over.</summary>
    public static FaultException<OrganizationServiceFault> TransactionAbandoned() =>
        Create(0x80044151, "The operation was stopped because its plug-ins took too long; nothing more can be read or written in it.");

    /// <summary>The plugins of one message took longer than allowed.</summary>
    public static FaultException<OrganizationServiceFault> PluginTimeout(string plugin, string message, TimeSpan limit) =>
        Create(0x80044151, $"Plug-in {plugin} on {message} was stopped: a message with all its synchronous plug-ins may take {limit.TotalSeconds:0.#} seconds. Nothing was saved. Do less in the save, or do it in an asynchronous step.");

    /// <summary>Operations caused one another more than eight levels deep.</summary>
    public static FaultException<OrganizationServiceFault> DepthExceeded(string message, string table, int limit) =>
        Create(0x80044182, $"The operation was stopped because {message} of '{table}' would be level {limit + 1} of operations that cause one another; {limit} are allowed. A plug-in probably sets itself off: check its filtering columns and what it writes.");

    /// <summary>The request's message does not exist here.</summary>
    public static FaultException<OrganizationServiceFault> UnknownMessage(string? message) =>
        Create(0x80040203, $"This environment does not have the message '{message}'. Check the name; if it is a Custom API, check that its solution is imported.");

    /// <summary>A parameter that the message needs was not given.</summary>
    public static FaultException<OrganizationServiceFault> MissingParameter(string message, string parameter) =>
        Create(0x80040203, $"Message '{message}' needs the parameter '{parameter}'.");

    /// <summary>A parameter that the message does not know.</summary>
    public static FaultException<OrganizationServiceFault> UnknownParameter(string message, string parameter) =>
        Create(0x80040203, $"Message '{message}' has no parameter '{parameter}'.");

    /// <summary>A parameter of another type than the message takes.</summary>
    public static FaultException<OrganizationServiceFault> WrongParameterType(string message, string parameter, string expected, object? actual) =>
        Create(0x80040203, $"Parameter '{parameter}' of message '{message}' must be {expected}, but is {actual?.GetType().Name ?? "empty"}.");

    /// <summary>A value of another type than the column takes.</summary>
    public static FaultException<OrganizationServiceFault> WrongValueType(string table, string column, string expected, object actual) =>
        Create(0x80040203, $"Column '{column}' of table '{table}' takes {expected}, but was given {actual.GetType().Name}.");

    /// <summary>A text longer than the column.</summary>
    public static FaultException<OrganizationServiceFault> TextTooLong(string table, string column, string label, int maximum, int actual) =>
        Create(0x80044330, $"{Named(label, column)} ({table}.{column}) may have at most {maximum} characters; the value has {actual}. Shorten it.");

    /// <summary>A number outside the column's range.</summary>
    public static FaultException<OrganizationServiceFault> NumberOutOfRange(string table, string column, string label, object value, decimal? minimum, decimal? maximum) =>
        Create(0x80044331, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Named(label, column)} ({table}.{column}) must lie between {minimum} and {maximum}; the value is {value}."));

    /// <summary>A value that the choice does not have.</summary>
    public static FaultException<OrganizationServiceFault> UnknownOption(string table, string column, string label, int value, IEnumerable<int> options) =>
        Create(0x8004431A, $"{Named(label, column)} ({table}.{column}) has no option {value}. Its options are {string.Join(", ", options)}.");

    /// <summary>A status reason that belongs to another state.</summary>
    public static FaultException<OrganizationServiceFault> StatusNotOfState(string table, int status, int state) =>
        Create(0x80048408, $"Status reason {status} of table '{table}' does not belong to state {state}. Set a status reason of that state, or leave it out.");

    /// <summary>A column that must always have a value has none.</summary>
    public static FaultException<OrganizationServiceFault> RequiredColumnEmpty(string table, string column, string label) =>
        Create(0x80040200, $"{Named(label, column)} ({table}.{column}) must have a value.");

    /// <summary>A lookup to a table that the column does not take.</summary>
    public static FaultException<OrganizationServiceFault> WrongLookupTarget(string table, string column, string target, IEnumerable<string> targets) =>
        Create(0x80048D19, $"Column '{column}' of table '{table}' cannot point to '{target}'; it takes {string.Join(", ", targets)}.");

    /// <summary>The alternate key given does not exist, or not as these columns.</summary>
    public static FaultException<OrganizationServiceFault> UnknownKey(string table, IEnumerable<string> columns) =>
        Create(0x80060888, $"Table '{table}' has no alternate key of the columns {string.Join(", ", columns)}.");

    /// <summary>The alternate key given is not active.</summary>
    public static FaultException<OrganizationServiceFault> KeyNotActive(string table, string key) =>
        Create(0x80060888, $"The alternate key '{key}' of table '{table}' is not active: its index is not built yet, or could not be built. Wait until EntityKeyIndexStatus is Active; if it is Failed, make the rows' values different and send ReactivateEntityKey.");

    /// <summary>A key of a table that it does not have.</summary>
    public static FaultException<OrganizationServiceFault> NoSuchKey(string table, string key) =>
        Create(0x80060888, $"Table '{table}' has no alternate key '{key}'.");

    /// <summary>No row has these key values.</summary>
    public static FaultException<OrganizationServiceFault> NoRowWithKey(string table, IEnumerable<KeyValuePair<string, object>> key) =>
        Create(0x80060891, $"Table '{table}' has no row with {string.Join(", ", key.Select(pair => $"{pair.Key} = {pair.Value}"))}.");

    /// <summary>The row has changed since it was read.</summary>
    public static FaultException<OrganizationServiceFault> VersionMismatch(string table, Guid id) =>
        Create(0x80060882, $"The row {id:D} of table '{table}' was changed by someone else since it was read. Read it again and repeat the change.");

    /// <summary>A conditional write without the version to compare with.</summary>
    public static FaultException<OrganizationServiceFault> VersionMissing(string table) =>
        Create(0x80060883, $"The write to '{table}' asks for its version to be compared, but carries no RowVersion.");

    /// <summary>Rows that point to this one forbid its deletion.</summary>
    public static FaultException<OrganizationServiceFault> DeleteRestricted(string table, string referencing, string relationship) =>
        Create(0x80048452, $"The row of '{table}' cannot be deleted: rows of '{referencing}' still point to it (relationship {relationship}). Delete or repoint them first.");

    /// <summary>Rows of the platform's own tables are written by imports and jobs only.</summary>
    public static FaultException<OrganizationServiceFault> PlatformTable(string table, string message) =>
        Create(0x80040800, $"Rows of '{table}' cannot be written by message '{message}' of a user: they come with a solution or are kept by the system.");

    /// <summary>Win or lose of a deal that is not open.</summary>
    public static FaultException<OrganizationServiceFault> OpportunityAlreadyClosed(Guid id) =>
        Create(0x80048421, $"The opportunity {id:D} is already closed. Reopen it before closing it another way.");

    /// <summary>A batch inside a batch, or too many requests in one.</summary>
    public static FaultException<OrganizationServiceFault> BatchNotAllowed(string reason) =>
        Create(0x80048420, reason);

    /// <summary>An operation with transactions of its own, called by a plugin or within a batch that is one transaction.</summary>
    public static FaultException<OrganizationServiceFault> NotInsideTransaction(string message) =>
        Create(0x80048420, $"{message} has transactions of its own. Call it from outside, not from a plug-in or within ExecuteTransaction.");

    /// <summary>A many-to-many relationship that this environment does not have.</summary>
    public static FaultException<OrganizationServiceFault> UnknownRelationship(string? name) =>
        Create(0x80040217, $"There is no relationship '{name}' between these tables. Check the schema name.");

    /// <summary>A plugin stopped the operation with its own sentence.</summary>
    public static FaultException<OrganizationServiceFault> StoppedByPlugin(string message) => Create(0x80040265, message);

    /// <summary>A plugin threw something that it did not mean to throw.</summary>
    public static FaultException<OrganizationServiceFault> PluginFailed(string plugin, Exception exception) =>
        Create(0x80040224, $"An unexpected error occurred in plug-in {plugin}: {exception.GetType().FullName}: {exception.Message}");

    /// <summary>The plugin assembly or type cannot be loaded.</summary>
    public static FaultException<OrganizationServiceFault> PluginNotLoadable(string plugin, string reason) =>
        Create(0x80044193, $"Plug-in {plugin} cannot be loaded: {reason}");

    private static string Named(string label, string column) => label.Length == 0 ? $"Column '{column}'" : $"'{label}'";
}

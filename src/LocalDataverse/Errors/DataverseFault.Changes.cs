using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Errors;

/// <content>Errors of change tracking.</content>
public static partial class DataverseFault
{
    /// <summary>Changes are asked for of a table that does not record them.</summary>
    public static FaultException<OrganizationServiceFault> ChangesNotTracked(string table) =>
        Create(0x80072491, $"Entity {table} isn't enabled for change tracking. Switch on 'Track changes' in the table's settings, or read the rows whose modifiedon is later than the last time.");

    /// <summary>A token from which the changes cannot be told any more.</summary>
    public static FaultException<OrganizationServiceFault> ChangeTokenExpired() =>
        Create(0x80044352, "Version stamp associated with the client has expired. Please perform a full sync: ask once without a token, and keep the new one.");

    /// <summary>A token that this environment did not write.</summary>
    public static FaultException<OrganizationServiceFault> InvalidChangeToken(string token) =>
        Create(0x80040203, $"'{token}' is no token of change tracking. Use the DataToken of the last answer, or follow @odata.deltaLink as it was given.");

    /// <summary>Changes are asked for by a plugin or within a batch that is one transaction.</summary>
    public static FaultException<OrganizationServiceFault> ChangesInsideTransaction() =>
        Create(0x80048420, "RetrieveEntityChanges cannot be called by a plug-in or within ExecuteTransaction in this environment: the token would tell of writes that may be rolled back. Call it from outside.");

    /// <summary>Changes are asked for by somebody who may read some rows only.</summary>
    public static FaultException<OrganizationServiceFault> ReadsPartOnly(string privilege, string user, string table) =>
        Create(0x80040220, $"User {user} has the privilege {privilege}, but not for the whole organization, as change tracking of table '{table}' demands. Ask an administrator for a role that grants it at that level.");

    /// <summary>A query option that does not go with change tracking.</summary>
    public static FaultException<OrganizationServiceFault> NotWithChangeTracking(string option, string instead) =>
        Create(BadAddressCode, $"The \"{option}\" query parameter isn't supported when Change Tracking is enabled. {instead}");
}

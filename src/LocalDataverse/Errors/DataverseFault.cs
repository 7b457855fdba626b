using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Errors;

/// <summary>
/// The catalogue of errors this environment answers with: one named factory per error, Dataverse's own code where it has one.
/// The sentence says what is wrong and what to do. Each capability adds its factories in its own partial file.
/// </summary>
public static partial class DataverseFault
{
    /// <summary>No table of that name.</summary>
    public static FaultException<OrganizationServiceFault> UnknownTable(string table) =>
        Create(0x80041102, $"There is no table '{table}' in this environment. Check the logical name, and that the solution that brings it is imported.");

    /// <summary>No column of that name in the table.</summary>
    public static FaultException<OrganizationServiceFault> UnknownColumn(string table, string column) =>
        Create(0x80041103, $"Table '{table}' has no column '{column}'. Check the logical name, and that the solution that brings it is imported.");

    /// <summary>No row of that id, or none that the caller may see.</summary>
    public static FaultException<OrganizationServiceFault> RowNotFound(string table, Guid id) =>
        Create(0x80040217, $"Table '{table}' has no row with id {id:D}.");

    private static FaultException<OrganizationServiceFault> Create(uint code, string message) =>
        new(new OrganizationServiceFault { ErrorCode = unchecked((int)code), Message = message }, new FaultReason(message));
}

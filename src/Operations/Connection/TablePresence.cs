using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.Operations.Connection;

/// <summary>Whether an environment has a table, asked in a way that every user may ask.</summary>
public static class TablePresence
{
    // No such table: by its definition, in a query, or as a collection of the Web API.
    private static readonly HashSet<int> NoTable = [unchecked((int)0x80040217), unchecked((int)0x80041102), unchecked((int)0x80060888), unchecked((int)0x8006088A)];

    /// <summary>Asks for one row.</summary>
    /// <exception cref="FaultException{T}">Something else is wrong: the user may not read the table, for instance.</exception>
    public static bool Has(IOrganizationService service, string table)
    {
        try
        {
            service.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(allColumns: false), TopCount = 1 });
            return true;
        }
        catch (FaultException<OrganizationServiceFault> fault) when (NoTable.Contains(fault.Detail.ErrorCode))
        {
            return false;
        }
    }
}

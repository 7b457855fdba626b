using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Errors;

public static partial class DataverseFault
{
    /// <summary>No role of the user grants the privilege at any depth.</summary>
    public static FaultException<OrganizationServiceFault> PrivilegeMissing(string privilege, string user, Guid userId) =>
        Create(0x80040220, $"User {user} ({userId:D}) is missing the privilege {privilege}. Ask an administrator for a role that grants it.");

    /// <summary>The privilege is there, but does not reach this row, nor is the row shared with the right.</summary>
    public static FaultException<OrganizationServiceFault> AccessDenied(string privilege, string user, string table, Guid id) =>
        Create(0x80048306, $"User {user} has the privilege {privilege}, but not on the row {id:D} of table '{table}': it belongs to someone else or to another business unit, and is not shared with that right.");

    /// <summary>A create whose row would lie outside the depth of the user's create privilege.</summary>
    public static FaultException<OrganizationServiceFault> CreateOutsideDepth(string privilege, string user, string table) =>
        Create(0x80048306, $"User {user} may not create rows of table '{table}' for this owner: the privilege {privilege} does not reach that far.");

    /// <summary>A write of a column that column security keeps from the user.</summary>
    public static FaultException<OrganizationServiceFault> ColumnSecured(string table, string column, string user, string operation) =>
        Create(0x8004F507, $"User {user} may not {operation} the secured column '{column}' of table '{table}'. A column security profile must allow it.");

    /// <summary>The user is disabled.</summary>
    public static FaultException<OrganizationServiceFault> UserDisabled(string user) =>
        Create(0x80040225, $"User {user} is disabled. An administrator can enable the user again.");

    /// <summary>Someone who cannot own rows was to own one.</summary>
    public static FaultException<OrganizationServiceFault> NotAnOwner(string table, Guid id) =>
        Create(0x80040203, $"A row can be owned by a user or a team, not by '{table}' {id:D}.");

    /// <summary>The new owner has no read privilege on the table.</summary>
    public static FaultException<OrganizationServiceFault> OwnerCannotRead(string owner, string privilege, string table) =>
        Create(0x80040220, $"{owner} cannot own rows of table '{table}': the privilege {privilege} is missing. Give the owner a role that grants it first.");

    /// <summary>A solution message of a user who may not customize.</summary>
    public static FaultException<OrganizationServiceFault> SolutionPrivilegeMissing(string privilege, string user, Guid userId, string message) =>
        Create(0x80040220, $"User {user} ({userId:D}) is missing the privilege {privilege}, which {message} needs. Ask an administrator for the role System Administrator or System Customizer.");

    /// <summary>No privilege of that name.</summary>
    public static FaultException<OrganizationServiceFault> UnknownPrivilege(string name) =>
        Create(0x80040217, $"There is no privilege '{name}' in this environment. Check the name (prv + right + schema name of the table), and that the table's solution is imported.");

    /// <summary>An access team was asked for with the template of another table.</summary>
    public static FaultException<OrganizationServiceFault> TeamTemplateOfAnotherTable(string? template, string table) =>
        Create(0x80040203, $"The team template '{template}' is not for rows of table '{table}'. Name a template of that table.");

    /// <summary>A user was to be taken out of an access team that was never begun.</summary>
    public static FaultException<OrganizationServiceFault> NoRecordTeam(string table, Guid id) =>
        Create(0x80040217, $"The row {id:D} of table '{table}' has no access team of this template: nobody was added to it yet.");

    /// <summary>Rows that cannot be merged: of another table than account, contact and lead, inactive, or the same row twice.</summary>
    public static FaultException<OrganizationServiceFault> CannotMerge(string table) =>
        Create(0x80040203, $"Two different active accounts, contacts or leads can be merged, with the second as SubordinateId; these rows of table '{table}' cannot.");
}

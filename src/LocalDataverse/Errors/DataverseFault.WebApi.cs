using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Errors;

/// <content>Errors of the Web API: addresses, query options and payloads that it does not take.</content>
public static partial class DataverseFault
{
    /// <summary>Code of an address or query option that cannot be understood.</summary>
    public const uint BadAddressCode = 0x80060888;

    /// <summary>Code of a body that cannot be understood.</summary>
    public const uint BadPayloadCode = 0x80048D19;

    /// <summary>Code of an address that leads to nothing.</summary>
    public const uint ResourceNotFoundCode = 0x8006088A;

    /// <summary>Code of a row that changed since the caller read it.</summary>
    public const uint VersionMismatchCode = 0x80060882;

    /// <summary>Code of a row that exists although the caller asked for a new one.</summary>
    public const uint RowExistsCode = 0x80040237;

    /// <summary>Code of a defect of this environment.</summary>
    public const uint UnexpectedCode = 0x80040216;

    /// <summary>The address or a query option cannot be understood; <paramref name="reason"/> says why.</summary>
    public static FaultException<OrganizationServiceFault> BadAddress(string reason) => Create(BadAddressCode, reason);

    /// <summary>Something Dataverse offers and this environment does not.</summary>
    public static FaultException<OrganizationServiceFault> NotOffered(string what, string instead) =>
        Create(0x80060888, $"{what} is not offered by this local environment. {instead}");

    /// <summary>The address leads to nothing.</summary>
    public static FaultException<OrganizationServiceFault> ResourceNotFound(string address) =>
        Create(ResourceNotFoundCode, $"Nothing is found at '{address}'. Check the name of the collection, action or function against $metadata.");

    /// <summary>The body cannot be understood; <paramref name="reason"/> says why.</summary>
    public static FaultException<OrganizationServiceFault> BadPayload(string reason) => Create(BadPayloadCode, reason);

    /// <summary>A property of the body that its table does not have.</summary>
    public static FaultException<OrganizationServiceFault> UnknownProperty(string table, string property) =>
        Create(BadPayloadCode, $"Invalid property '{property}' was found in entity 'Microsoft.Dynamics.CRM.{table}'. Check the logical name against $metadata.");

    /// <summary>A value of the body that its column does not take.</summary>
    public static FaultException<OrganizationServiceFault> WrongValue(string property, string value, string expected) =>
        Create(BadPayloadCode, $"The value {value} of '{property}' is not of the expected type: {expected}.");
}

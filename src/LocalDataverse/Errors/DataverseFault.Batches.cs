using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Errors;

/// <content>Errors of $batch.</content>
public static partial class DataverseFault
{
    /// <summary>The body of a batch cannot be taken apart; <paramref name="reason"/> says why. None of its requests has run.</summary>
    public static FaultException<OrganizationServiceFault> BadBatch(string reason) => Create(BadPayloadCode, $"{reason} None of the batch's requests has run.");

    /// <summary>A change set's request without the header by which its answer is found.</summary>
    public static FaultException<OrganizationServiceFault> ContentIdMissing() =>
        Create(BadAddressCode, "Content-ID header not present: every request of a change set needs one of its own. None of the batch's requests has run.");

    /// <summary>A reference such as $1 to nothing.</summary>
    public static FaultException<OrganizationServiceFault> UnknownContentId(string reference) =>
        Create(BadAddressCode, $"'{reference}' refers to no earlier request of the same change set that named a row. Give that request the header Content-ID: {reference.TrimStart('$')}.");

    /// <summary>A batch within a batch.</summary>
    public static FaultException<OrganizationServiceFault> NestedBatch() =>
        Create(BadAddressCode, "A batch cannot contain another batch. Send its requests as parts of this one.");

    /// <summary>More requests than a batch may have.</summary>
    public static FaultException<OrganizationServiceFault> BatchTooLarge(int limit) => BadBatch($"A batch takes at most {limit} requests. Send several batches.");

    /// <summary>Rows of several tables in a message that takes rows of one.</summary>
    public static FaultException<OrganizationServiceFault> RowsOfSeveralTables(string message, string table, string other) =>
        Create(0x80040203, $"Message '{message}' takes rows of one table. Its Targets are of '{table}', but one is of '{other}'.");

    /// <summary>A message that the platform has for elastic tables only.</summary>
    public static FaultException<OrganizationServiceFault> OnlyForElasticTables(string message) =>
        Create(0x80040800, $"Message '{message}' exists for elastic tables only, as in Dataverse, and this environment has none. Delete the rows one by one, or in a batch.");
}

using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>The part of a date by which rows are grouped.</summary>
[DataContract(Name = "DateTimeGroupingType", Namespace = ContractNamespaces.Xrm2011)]
public enum XrmDateTimeGrouping
{
    [EnumMember] None = 0,
    [EnumMember] Day = 1,
    [EnumMember] Week = 2,
    [EnumMember] Month = 3,
    [EnumMember] Quarter = 4,
    [EnumMember] Year = 5,
    [EnumMember] FiscalPeriod = 6,
    [EnumMember] FiscalYear = 7,
}

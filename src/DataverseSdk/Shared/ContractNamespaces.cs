namespace BuyingDynamics.DataverseSdk;

/// <summary>The documented XML namespaces of the SDK's data contracts. Compiled into both contract assemblies.</summary>
internal static class ContractNamespaces
{
    public const string Xrm2011 = "http://schemas.microsoft.com/xrm/2011/Contracts";
    public const string Xrm2012 = "http://schemas.microsoft.com/xrm/2012/Contracts";
    public const string Xrm2013 = "http://schemas.microsoft.com/xrm/2013/Contracts";
    public const string Xrm2014 = "http://schemas.microsoft.com/xrm/2014/Contracts";
    public const string Xrm71 = "http://schemas.microsoft.com/xrm/7.1/Contracts";
    public const string Xrm90 = "http://schemas.microsoft.com/xrm/9.0/Contracts";
    public const string Crm2011 = "http://schemas.microsoft.com/crm/2011/Contracts";
    public const string Metadata = "http://schemas.microsoft.com/xrm/2011/Metadata";
    public const string Collections = "http://schemas.datacontract.org/2004/07/System.Collections.Generic";
}

using System.Reflection;
using System.Runtime.Loader;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.DataverseSdk.Tests.Conformance;

/// <summary>Loads a foreign assembly and gives it our contracts wherever it asks for the SDK.</summary>
internal sealed class ContractsOnly() : AssemblyLoadContext("connector")
{
    private static readonly Assembly[] Contracts =
        [typeof(Entity).Assembly, typeof(WhoAmIRequest).Assembly, typeof(System.ServiceModel.FaultException).Assembly];

    protected override Assembly? Load(AssemblyName assemblyName) =>
        Array.Find(Contracts, contract => string.Equals(contract.GetName().Name, assemblyName.Name, StringComparison.Ordinal));
}

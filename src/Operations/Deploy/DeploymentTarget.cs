using BuyingDynamics.LocalDataverse.Solutions;
using BuyingDynamics.Operations.Connection;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Operations.Deploy;

/// <summary>What is deployed, and where to.</summary>
/// <param name="Service">Calls the environment.</param>
/// <param name="Zip">The package.</param>
/// <param name="Package">What it brings.</param>
/// <param name="Settings">The environment's settings file.</param>
/// <param name="DataFolder">Folder with the settings rows that come with the solution (solution/data).</param>
/// <param name="UserId">Who is signed in.</param>
/// <param name="Time">The clock to wait by.</param>
public sealed record DeploymentTarget(
    IOrganizationService Service,
    byte[] Zip,
    SolutionContents Package,
    EnvironmentSettings Settings,
    string DataFolder,
    Guid UserId,
    TimeProvider Time);

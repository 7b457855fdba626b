using BuyingDynamics.LocalDataverse.Pipeline;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

// Arguments: folder of the environment, what to do (import, upgrade, uninstall), the zip. Says "ready" before it begins and "done" at the end.
using var environment = LocalEnvironment.Open(new EnvironmentOptions { DataFolder = args[0] });
var service = environment.ServiceFor(environment.SystemUserId);
if (args[1] is "uninstall")
{
    var solution = service.RetrieveMultiple(new QueryExpression("solution")).Entities.Single();
    Console.WriteLine("ready");
    service.Delete("solution", solution.Id);
}
else
{
    var zip = File.ReadAllBytes(args[2]);
    service.Execute(args[1] is "upgrade"
        ? new StageAndUpgradeAsyncRequest { CustomizationFile = zip, PublishWorkflows = true }
        : new ImportSolutionAsyncRequest { CustomizationFile = zip, PublishWorkflows = true });
    Console.WriteLine("ready");
    environment.RunPendingJobs();
}

Console.WriteLine("done");

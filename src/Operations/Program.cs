using System.CommandLine;
using BuyingDynamics.Operations.Deploy;
using BuyingDynamics.Operations.Local;
using BuyingDynamics.Operations.Pack;
using BuyingDynamics.Operations.Running;
using BuyingDynamics.Operations.SolutionValidation;

var bd = new RootCommand("Buying Dynamics: pack, check, run and operate the solution.")
{
    LocalCommand.Create(),
    DeployCommand.Create(),
    PackCommand.Create(),
    ValidateCommand.Create(),
};
return await Verb.InvokeAsync(bd, args);

using System.CommandLine;
using BuyingDynamics.Operations.Deploy;
using BuyingDynamics.Operations.Doctor;
using BuyingDynamics.Operations.Erase;
using BuyingDynamics.Operations.Export;
using BuyingDynamics.Operations.Forms;
using BuyingDynamics.Operations.Import;
using BuyingDynamics.Operations.Initialise;
using BuyingDynamics.Operations.Load;
using BuyingDynamics.Operations.Local;
using BuyingDynamics.Operations.Pack;
using BuyingDynamics.Operations.Rules;
using BuyingDynamics.Operations.Running;
using BuyingDynamics.Operations.SolutionValidation;
using BuyingDynamics.Operations.Sweep;
using BuyingDynamics.Operations.Uninstall;
using BuyingDynamics.Operations.Verify;

var bd = new RootCommand("Buying Dynamics: pack, check, run and operate the solution.")
{
    LocalCommand.Create(),
    DeployCommand.Create(),
    ExportCommand.Create(),
    ImportCommand.Create(),
    UninstallCommand.Create(),
    InitialiseCommand.Create(),
    VerifyCommand.Create(),
    SweepCommand.Create(),
    RulesCommand.Create(),
    FormsCommand.Create(),
    EraseCommand.Create(),
    LoadCommand.Create(),
    DoctorCommand.Create(),
    PackCommand.Create(),
    ValidateCommand.Create(),
};
return await Verb.InvokeAsync(bd, args);

using System.CommandLine;
using BuyingDynamics.Operations.Pack;

var bd = new RootCommand("Buying Dynamics: pack, check, run and operate the solution.")
{
    PackCommand.Create(),
};
return await bd.Parse(args).InvokeAsync();

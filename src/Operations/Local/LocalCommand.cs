using System.CommandLine;
using BuyingDynamics.LocalDataverse.WebApi.Faults;
using BuyingDynamics.LocalDataverse.WebApi.Protection;
using BuyingDynamics.Operations.Running;

namespace BuyingDynamics.Operations.Local;

/// <summary>bd local: runs the product on this machine.</summary>
internal static class LocalCommand
{
    private const string Small = "small";
    private const string None = "none";

    public static Command Create()
    {
        var port = new Option<int>("--port") { Description = "Port on 127.0.0.1.", DefaultValueFactory = _ => 5080 };
        var data = new Option<DirectoryInfo?>("--data") { Description = "Folder of the database. Default: .bd below the repository." };
        var fresh = new Option<bool>("--fresh") { Description = "Make the environment anew; everything in the data folder is lost." };
        var empty = new Option<bool>("--empty") { Description = "Serve an environment without the product, to deploy into with bd deploy." };
        var sample = new Option<string?>("--sample") { Description = "Sample rows: small or none. Default: small, with --load none." };
        sample.AcceptOnlyFromAmong(Small, None);
        var load = new Option<DirectoryInfo?>("--load") { Description = "Folder of CSV files to load; needs --map." };
        var map = new Option<FileInfo?>("--map") { Description = "Mapping file of the load; see src/Operations/Load/README.md." };
        var noServe = new Option<bool>("--no-serve") { Description = "End when everything is loaded and evaluated and the system jobs have run." };
        var faults = Faults();
        var protection = new Option<bool>("--service-protection") { Description = "Apply the published service-protection limits.", Hidden = true };
        var command = new Command("local", "Packs and imports the solution into an environment on this machine, loads settings and samples, and serves it.")
        {
            port, data, fresh, empty, sample, load, map, noServe, faults, protection,
        };
        port.MustBeBetween(0, 65535);
        command.Validators.Add(result =>
        {
            if (result.GetValue(load) is null != result.GetValue(map) is null)
            {
                result.AddError("--load and --map belong together: name the folder of CSV files and the mapping file.");
            }

            if (result.GetValue(empty) && (result.GetValue(sample) is not null || result.GetValue(load) is not null))
            {
                result.AddError("--empty serves an environment without the product: leave out --sample and --load, which need it.");
            }
        });
        command.Runs(async (parsed, cancellation) =>
        {
            var options = new LocalOptions
            {
                Port = parsed.GetValue(port),
                DataFolder = parsed.GetValue(data)?.FullName,
                Fresh = parsed.GetValue(fresh),
                Empty = parsed.GetValue(empty),
                WithSample = string.Equals(parsed.GetValue(sample) ?? (parsed.GetValue(load) is null ? Small : None), Small, StringComparison.Ordinal),
                LoadFolder = parsed.GetValue(load)?.FullName,
                MapFile = parsed.GetValue(map)?.FullName,
                Faults = parsed.GetValue(faults),
                Protection = parsed.GetValue(protection) ? ServiceProtection.Published : null,
                Serve = !parsed.GetValue(noServe),
            };
            await new LocalRun(options, RunConsole.OfThisProcess).RunAsync(cancellation);
            return ExitCode.Done;
        });
        return command;
    }

    // Hidden, and with a seed that must be given: nobody meets it by accident. It exists for tests that kill and disturb a real process.
    private static Option<FaultInjection?> Faults() => new("--inject-faults")
    {
        Description = "Disturb the Web API, for tests of clients. See the Web API's README.",
        Hidden = true,
        CustomParser = result =>
        {
            try
            {
                return FaultInjection.Parse(result.Tokens[0].Value);
            }
            catch (FormatException wrong)
            {
                result.AddError(wrong.Message);
                return null;
            }
        },
    };
}

using BuyingDynamics.LocalDataverse.Pipeline;
using BuyingDynamics.Operations.Tests.Deploy;

namespace BuyingDynamics.Operations.Tests.Load;

/// <summary>Folders of environments with the product: imported once, copied for each test.</summary>
internal static class InstalledFolder
{
    private static readonly Lazy<DirectoryInfo> Installed = new(Import);

    /// <summary>Bytes that the database has before anything is loaded.</summary>
    public static long Size => Installed.Value.GetFiles("*.db").Sum(file => file.Length);

    /// <summary>Copies it.</summary>
    public static string CopyTo(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in Installed.Value.GetFiles())
        {
            file.CopyTo(Path.Combine(folder, file.Name));
        }

        return folder;
    }

    private static DirectoryInfo Import()
    {
        var folder = Directory.CreateTempSubdirectory("bd-installed-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        using var environment = LocalEnvironment.Open(new EnvironmentOptions { DataFolder = folder.FullName });
        environment.ImportSolution(Packages.Product);
        return folder;
    }
}

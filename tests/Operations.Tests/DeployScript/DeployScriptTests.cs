using System.Diagnostics;

namespace BuyingDynamics.Operations.Tests.DeployScript;

/// <summary>deploy.ps1 is PowerShell, describes itself, and calls bd as bd is.</summary>
public class DeployScriptTests
{
    private static readonly string Script = Path.Combine(Prerequisite.RepositoryRoot, "deploy.ps1");
    private static readonly string Checker = Path.Combine(Prerequisite.RepositoryRoot, "tests", "Operations.Tests", "DeployScript");

    [SkippableFact]
    public void DeployScript_Parsed_IsPowerShellThroughout() => Assert.Equal((0, ""), Check(Script));

    [SkippableFact]
    public void BrokenScript_Parsed_IsReportedByLine()
    {
        var broken = Path.Combine(Directory.CreateTempSubdirectory("bd-ps-").FullName, "broken.ps1");
        File.WriteAllText(broken, "$a = 1\nif ($a -eq 1 {\n");

        var (code, output) = Check(broken);

        Assert.Equal(1, code);
        Assert.Contains("broken.ps1:", output, StringComparison.Ordinal);
    }

    [Fact]
    public void DeployScript_Help_DescribesEveryParameter()
    {
        var text = File.ReadAllText(Script);

        Assert.All(new[] { "Url", "Settings", "DeviceCode", "Package", "ExportTo", "ImportFrom", "Uninstall", "OutFile", "Unmanaged", "SchemaFolder", "Configuration", "NoBuild" }, parameter =>
        {
            Assert.Contains($".PARAMETER {parameter}\n", text, StringComparison.Ordinal);
            Assert.Contains($"${parameter}", text, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("deploy", "--what-if", "--package", "--unmanaged", "--url", "--settings", "--device-code")]
    [InlineData("export", "--out", "--url")]
    [InlineData("import", "--from", "--yes", "--what-if", "--url")]
    [InlineData("uninstall", "--export", "--yes", "--what-if")]
    public void DeployScript_CallsBd_WithVerbsAndOptionsThatItHas(string verb, params string[] options)
    {
        var text = File.ReadAllText(Script);
        var source = string.Concat(Directory.GetFiles(Path.Combine(Prerequisite.RepositoryRoot, "src", "Operations"), "*Co*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));

        Assert.Contains($"'{verb}'", text, StringComparison.Ordinal);
        Assert.Contains($"new Command(\"{verb}\"", source, StringComparison.Ordinal);
        Assert.All(options, option =>
        {
            Assert.Contains($"'{option}'", text, StringComparison.Ordinal);
            Assert.Contains($"\"{option}\")", source, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void DeployScript_Parameters_AreNoSecrets() =>
        Assert.DoesNotMatch(@"\$(\w*Secret|\w*Password|\w*Token)\b", File.ReadAllText(Script));

    private static (int Code, string Output) Check(string script)
    {
        var npm = Prerequisite.Tool("it installs the PowerShell grammar", "npm", "npm.cmd");
        if (!Directory.Exists(Path.Combine(Checker, "node_modules", "web-tree-sitter")))
        {
            var (code, output) = Run(npm, "ci");
            Assert.True(code == 0, $"npm ci: {output}");
        }

        // The optimising compiler would spend half a minute on the grammar, to save nothing on one short script.
        return Run(Prerequisite.Tool("it parses the script", "node", "node.exe"), "--liftoff-only", "check.mjs", script);
    }

    private static (int Code, string Output) Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = Checker, RedirectStandardOutput = true, UseShellExecute = false })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}

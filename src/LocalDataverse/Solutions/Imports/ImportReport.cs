using System.Globalization;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.LocalDataverse.Solutions.Imports;

/// <summary>The data of an import job: what came of the manifest and of each table, in the platform's XML.</summary>
internal static class ImportReport
{
    /// <summary>The report of an import that ended well.</summary>
    public static string Of(ImportResult result, DateTime now) => Report(100, now,
        Manifest(result.UniqueName, now, "success", new XElement("Version", result.Version), new XElement("Managed", result.IsManaged ? 1 : 0)),
        new XElement("entities", result.Tables.Select(table => new XElement("entity", new XAttribute("id", table), new XAttribute("processed", "true"), Result("success", now)))),
        new XElement("warnings", result.Warnings.Select(warning => Result("warning", now, text: warning))));

    /// <summary>The report of an import that failed.</summary>
    public static string Of(string? solution, double progress, OrganizationServiceFault fault, DateTime now) => Report(progress, now,
        Manifest(solution ?? "unknown", now, "failure", Result("failure", now, FormattableString.Invariant($"0x{fault.ErrorCode:X8}"), fault.Message)));

    private static string Report(double progress, DateTime now, params XElement[] parts) => new XElement("importexportxml",
        new XAttribute("stop", now.Ticks), new XAttribute("progress", progress.ToString("0.##", CultureInfo.InvariantCulture)), new XAttribute("processed", "true"), parts).ToString(SaveOptions.DisableFormatting);

    private static XElement Manifest(string solution, DateTime now, string outcome, params XElement[] parts) => new("solutionManifests",
        new XElement("solutionManifest", new XAttribute("id", solution), new XAttribute("LocalizedName", solution), new XAttribute("processed", "true"),
            new XElement("UniqueName", solution), parts, parts.Any(part => part.Name == "result") ? null : Result(outcome, now)));

    private static XElement Result(string outcome, DateTime now, string code = "0", string text = "") => new("result",
        new XAttribute("result", outcome), new XAttribute("errorcode", code), new XAttribute("errortext", text),
        new XAttribute("datetime", now.ToString("HH:mm:ss.ff", CultureInfo.InvariantCulture)), new XAttribute("datetimeticks", now.Ticks));
}

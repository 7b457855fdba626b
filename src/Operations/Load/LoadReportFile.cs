using System.Globalization;
using BuyingDynamics.Operations.Running;
using CsvHelper;

namespace BuyingDynamics.Operations.Load;

/// <summary>
/// The file that lists what needs a look. It is opened before anything is loaded: that it cannot be written is then no loss. Findings are
/// in it as soon as they are found, so that a load that was killed leaves those so far.
/// </summary>
public sealed class LoadReportFile : IDisposable
{
    private readonly StreamWriter text;
    private readonly CsvWriter csv;

    private LoadReportFile(StreamWriter text)
    {
        this.text = text;
        csv = CsvWriter.Create(text, leaveOpen: true);
        csv.WriteHeader("severity", "file", "row", "column", "reason", "what to do");
        Flush();
    }

    /// <summary>Begins the report; one of an earlier load is overwritten.</summary>
    /// <exception cref="StopException">The file cannot be written there.</exception>
    public static LoadReportFile Begin(string path)
    {
        try
        {
            return new LoadReportFile(new StreamWriter(path));
        }
        catch (Exception wrong) when (wrong is UnauthorizedAccessException or DirectoryNotFoundException or NotSupportedException or ArgumentException)
        {
            throw new LoadStopException($"The report {path} cannot be written: {wrong.Message} Name another file with --report. Nothing was loaded.", wrong);
        }
    }

    /// <summary>Adds a finding; it is in the file when this returns.</summary>
    /// <exception cref="IOException">The disk is full, for instance.</exception>
    public void Add(LoadFinding finding)
    {
        csv.WriteRecord(
            finding.IsError ? "error" : "warning", finding.File, finding.Line.ToString(CultureInfo.InvariantCulture), finding.Column, finding.Reason, finding.WhatToDo);
        Flush();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            csv.Dispose();
            text.Dispose();
        }
        catch (IOException)
        {
            // What could not be written was told when it was added.
        }
    }

    private void Flush()
    {
        csv.Flush();
        text.Flush();
    }
}

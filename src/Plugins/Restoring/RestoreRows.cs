using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.Serialization;
using BuyingDynamics.DataAccess.Restoring;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.Plugins.Platform;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Restoring;

/// <summary>
/// bd_RestoreRows: writes rows of the product back as an export holds them, those included that only the system writes. Within it the
/// product's steps step aside: what they derived is among the rows. For system administrators; rows of others it refuses.
/// </summary>
[PluginTypeId("bd010080-0000-4000-8000-000000000001")]
public sealed class RestoreRows : CustomApiShell
{
    private const string Rows = "Rows";
    private const string Created = "Created";

    /// <inheritdoc/>
    public override CustomApiDeclaration Declaration { get; } = new()
    {
        Name = ProductRows.RestoreApi,
        Parameters = new[] { new ApiParameter(Rows, ParameterType.String) },
        Responses = new[] { new ApiParameter(Created, ParameterType.Integer) },

        // No role of the product has it: results are nobody's to write by hand.
        Privilege = "prvCreatebd_CompiledSettings",
    };

    /// <inheritdoc/>
    protected override void Handle(PluginCall call)
    {
        var rows = Read(call.Parameter<string>(Rows));
        if (rows.Count > ProductRows.MostRows)
        {
            throw new ExpectedStopException(Messages.TooManyRows(ProductRows.MostRows, rows.Count));
        }

        foreach (var row in rows)
        {
            if (!ProductRows.MayBeWritten(row.LogicalName))
            {
                throw new ExpectedStopException(Messages.ForeignTable(row.LogicalName));
            }

            if (ProductRows.Foreign(row) is { } foreign)
            {
                throw new ExpectedStopException(Messages.ForeignRow(row.LogicalName, foreign));
            }
        }

        var there = RowRestore.Existing(call.System, rows);
        if (rows.FirstOrDefault(row => !ProductRows.IsOwnTable(row.LogicalName) && !there.Contains(row.Id)) is { } missing)
        {
            throw new ExpectedStopException(Messages.MissingRow(missing.LogicalName, missing.Id));
        }

        var created = RowRestore.Write(call.System, rows, there);
        call.Trace.Decision("rows restored", rows.Count, created);
        call.Answer(Created, created);
    }

    private static IReadOnlyList<Entity> Read(string json)
    {
        try
        {
            return Json.ReadList<RestoredRow>(json).Select(row => Row(row ?? throw new FormatException("A row is null."))).ToArray();
        }
        catch (Exception broken) when (broken is SerializationException or FormatException or OverflowException)
        {
            throw new ExpectedStopException(Messages.InvalidParameter(Rows));
        }
    }

    private static Entity Row(RestoredRow restored)
    {
        if (string.IsNullOrEmpty(restored.Table) || restored.Values is null || !Guid.TryParse(restored.Id, out var id) || id == Guid.Empty)
        {
            throw new FormatException("A row lacks its table, its id or its values.");
        }

        var row = new Entity(restored.Table, id);
        foreach (var value in restored.Values)
        {
            row[value.Key] = RowText.Value(value.Value ?? throw new FormatException("A value is null."));
        }

        return row;
    }
}

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
            if (ProductRows.Foreign(row) is { } foreign)
            {
                throw new ExpectedStopException(Messages.ForeignRow(row.LogicalName, foreign));
            }
        }

        var created = RowRestore.Write(call.System, rows);
        call.Trace.Decision("rows restored", rows.Count, created);
        call.Answer(Created, created);
    }

    private static IReadOnlyList<Entity> Read(string json)
    {
        try
        {
            return Json.Read<List<RestoredRow>>(json).Select(Row).ToArray();
        }
        catch (Exception broken) when (broken is SerializationException or FormatException or OverflowException)
        {
            throw new ExpectedStopException(Messages.InvalidParameter(Rows));
        }
    }

    private static Entity Row(RestoredRow restored)
    {
        var row = new Entity(restored.Table, Guid.Parse(restored.Id));
        foreach (var value in restored.Values)
        {
            row[value.Key] = RowText.Value(value.Value);
        }

        return row;
    }
}

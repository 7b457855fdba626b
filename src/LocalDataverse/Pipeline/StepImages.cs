using BuyingDynamics.LocalDataverse.Pipeline.Steps;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Pipeline;

/// <summary>Copies of the row before and after the main operation, each read at most once per message and cut to a step's columns.</summary>
internal sealed class StepImages(MessageCall call)
{
    private Entity? before;
    private bool beforeRead;

    /// <summary>Reads the row as it is now when any of the steps wants it: after the main operation it is too late.</summary>
    public void RememberBefore(IEnumerable<StepRegistration> steps)
    {
        if (steps.Any(step => step.Images.Any(image => image.Before)))
        {
            _ = BeforeRow();
        }
    }

    /// <summary>The step's pre-images.</summary>
    public EntityImageCollection Before(StepRegistration step) =>
        Cut(step.Images.Where(image => image.Before), step.Images.Any(image => image.Before) ? BeforeRow() : null);

    /// <summary>The step's post-images; there are none before stage 40.</summary>
    public EntityImageCollection After(StepRegistration step) => step.Stage != 40
        ? []
        : Cut(step.Images.Where(image => image.After), step.Images.Any(image => image.After) ? Row() : null);

    private Entity? BeforeRow()
    {
        if (!beforeRead)
        {
            before = Row();
            beforeRead = true;
        }

        return before;
    }

    private Entity? Row() => call.RowId == Guid.Empty || !call.Metadata.Tables.ContainsKey(call.Table)
        ? null
        : call.Read(unit => call.Environment.Rows.Find(unit, call.Table, call.RowId, new ColumnSet(allColumns: true)));

    private static EntityImageCollection Cut(IEnumerable<StepImage> images, Entity? row)
    {
        var cut = new EntityImageCollection();
        foreach (var image in images)
        {
            if (row is null)
            {
                continue;
            }

            var copy = Rows.RowCopy.Of(row);
            if (image.Columns is not null)
            {
                foreach (var extra in copy.Attributes.Keys.Except(image.Columns, StringComparer.Ordinal).ToList())
                {
                    copy.Attributes.Remove(extra);
                }
            }

            cut[image.Alias] = copy;
        }

        return cut;
    }
}

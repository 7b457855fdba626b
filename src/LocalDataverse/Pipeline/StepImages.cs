using BuyingDynamics.LocalDataverse.Pipeline.Steps;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace BuyingDynamics.LocalDataverse.Pipeline;

/// <summary>Copies of the row before and after the main operation, each read at most once per message and cut to a step's columns.</summary>
internal sealed class StepImages(MessageCall call, IReadOnlyList<StepRegistration> steps)
{
    private Entity? before;
    private Entity? after;
    private bool beforeRead;
    private bool afterRead;

    /// <summary>Reads the row as it is now when any of the steps wants it: after the main operation it is too late.</summary>
    public void RememberBefore(IEnumerable<StepRegistration> firing)
    {
        if (firing.Any(step => step.Images.Any(image => image.Before)))
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
        : Cut(step.Images.Where(image => image.After), step.Images.Any(image => image.After) ? AfterRow() : null);

    /// <summary>The row is what the main operation left; a step that writes it anew is seen by the steps after it.</summary>
    public void Changed() => afterRead = false;

    private Entity? BeforeRow()
    {
        if (!beforeRead)
        {
            before = Row(image => image.Before);
            beforeRead = true;
        }

        return before;
    }

    private Entity? AfterRow()
    {
        if (!afterRead)
        {
            after = Row(image => image.After);
            afterRead = true;
        }

        return after;
    }

    private Entity? Row(Func<StepImage, bool> wanted) => call.RowId == Guid.Empty || !call.Metadata.Tables.ContainsKey(call.Table)
        ? null
        : call.Read(unit => call.Environment.Rows.Find(unit, call.Table, call.RowId, Columns(wanted)));

    /// <summary>The columns that any image of this kind asks for.</summary>
    private ColumnSet Columns(Func<StepImage, bool> wanted)
    {
        var asked = steps.SelectMany(step => step.Images).Where(wanted).ToList();
        return asked.Any(image => image.Columns is null)
            ? new ColumnSet(allColumns: true)
            : new ColumnSet([.. asked.SelectMany(image => image.Columns!).Distinct(StringComparer.Ordinal).Where(column => call.Definition.Find(column) is not null)]);
    }

    private static EntityImageCollection Cut(IEnumerable<StepImage> images, Entity? row)
    {
        var cut = new EntityImageCollection();
        foreach (var image in row is null ? [] : images)
        {
            var copy = Rows.RowCopy.Of(row!);
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

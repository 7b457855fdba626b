using System;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.DataAccess.Rows;

/// <summary>A row as it will be after a save: what is written over what was stored.</summary>
public sealed class SavedRow
{
    private readonly Entity? written;
    private readonly Entity? stored;

    /// <summary>Takes what is written and what was stored, either of which may be missing.</summary>
    public SavedRow(Entity? written, Entity? stored)
    {
        this.written = written;
        this.stored = stored;
    }

    /// <summary>What was stored; an empty row on create.</summary>
    public Entity Stored => stored ?? new Entity();

    /// <summary>Whether the save names the column.</summary>
    public bool Writes(string column) => written is not null && written.Contains(column);

    /// <summary>Whether the save gives the column another value.</summary>
    public bool Changes(string column) => Writes(column) && !Equals(written![column], Stored.GetAttributeValue<object>(column));

    /// <summary>The row after the save, as one row.</summary>
    public Entity After
    {
        get
        {
            var after = new Entity((written ?? stored)?.LogicalName, (written ?? stored)?.Id ?? Guid.Empty);
            foreach (var source in new[] { stored, written })
            {
                if (source is null)
                {
                    continue;
                }

                foreach (var column in source.Attributes)
                {
                    after[column.Key] = column.Value;
                }
            }

            return after;
        }
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using BuyingDynamics.DataAccess.Rows;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Plugins.Platform;

/// <summary>One run of a step: the row that is saved, its images, and the services.</summary>
public sealed class EventCall
{
    private const string ImageName = "Image";

    private readonly StepDeclaration step;

    /// <summary>A run of the declared step.</summary>
    public EventCall(PluginCall call, StepDeclaration step)
    {
        Call = call;
        this.step = step;
    }

    /// <summary>Services, moment and trace.</summary>
    public PluginCall Call { get; }

    /// <summary>The message is Create.</summary>
    public bool IsCreate => IsMessage(MessageNames.Create);

    /// <summary>The message is Delete.</summary>
    public bool IsDelete => IsMessage(MessageNames.Delete);

    /// <summary>The id of the row; empty before a row was created without one.</summary>
    public Guid RowId => Call.Context.PrimaryEntityId;

    /// <summary>What the save writes. At stage 20 it may be changed.</summary>
    /// <exception cref="InvalidOperationException">The message has no row, as Delete has not.</exception>
    public Entity Target => Call.Context.InputParameters.TryGetValue("Target", out var target) && target is Entity row
        ? row
        : throw new InvalidOperationException($"{Call.Context.MessageName} carries no row.");

    /// <summary>The declared columns before the save.</summary>
    /// <exception cref="InvalidOperationException">The step is registered without the image it declares.</exception>
    public Entity PreImage => step.PreImage.Count > 0 && Call.Context.PreEntityImages.TryGetValue(ImageName, out var image)
        ? image
        : throw new InvalidOperationException($"Step {step.Id} has no image of the row before the save.");

    /// <summary>The declared columns after the save.</summary>
    /// <exception cref="InvalidOperationException">The step is registered without the image it declares.</exception>
    public Entity PostImage => step.PostImage.Count > 0 && Call.Context.PostEntityImages.TryGetValue(ImageName, out var image)
        ? image
        : throw new InvalidOperationException($"Step {step.Id} has no image of the row after the save.");

    /// <summary>The row as it will be after the save: what is written over what is stored. On delete, what was stored.</summary>
    public SavedRow Row => new(IsDelete ? null : Target, step.PreImage.Count > 0 ? PreImage : null);

    /// <summary>Whether this happens because that row is deleted, and this row goes or changes with it.</summary>
    public bool IsPartOfDelete(string table, Guid id) => Deletes(table).Any(a => a.PrimaryEntityId == id);

    /// <summary>
    /// Whether the save only clears a lookup because the row it pointed to is deleted: the platform does so itself, no person has
    /// anything to correct, and a refusal would keep the other row from being deleted.
    /// </summary>
    /// <param name="table">The table the lookup points to.</param>
    /// <param name="column">The lookup.</param>
    public bool IsLinkRemoval(string table, string column) =>
        Row.Writes(column)
        && Target[column] is null
        && Row.Stored.Lookup(column) is { } id
        && IsPartOfDelete(table, id);

    private IEnumerable<IPluginExecutionContext> Deletes(string table) =>
        Call.Ancestors.Where(a => string.Equals(a.MessageName, MessageNames.Delete, StringComparison.Ordinal)
            && string.Equals(a.PrimaryEntityName, table, StringComparison.Ordinal));

    private bool IsMessage(string name) => string.Equals(Call.Context.MessageName, name, StringComparison.Ordinal);
}

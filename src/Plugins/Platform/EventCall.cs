using System;
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

    /// <summary>Whether this happens because a row of one of the tables (of any table, when none is named) is deleted.</summary>
    public bool IsPartOfDelete(params string[] tables) =>
        Call.Ancestors.Any(a => string.Equals(a.MessageName, MessageNames.Delete, StringComparison.Ordinal)
            && (tables.Length == 0 || tables.Contains(a.PrimaryEntityName, StringComparer.Ordinal)));

    private bool IsMessage(string name) => string.Equals(Call.Context.MessageName, name, StringComparison.Ordinal);
}

using System;

namespace BuyingDynamics.Plugins.Platform;

/// <summary>Words for declaring steps: <c>On.Update("…", table, Stage.PostOperation, columns)</c>.</summary>
public static class On
{
    /// <summary>A row is created.</summary>
    public static StepDeclaration Create(string id, string table, Stage stage) =>
        new() { Id = new Guid(id), Message = MessageNames.Create, Table = table, Stage = stage };

    /// <summary>A row is saved with one of the columns.</summary>
    /// <exception cref="ArgumentException">No column is named: the step would run on every save.</exception>
    public static StepDeclaration Update(string id, string table, Stage stage, params string[] filter) =>
        filter.Length == 0
            ? throw new ArgumentException("An update step names the columns it waits for.", nameof(filter))
            : new() { Id = new Guid(id), Message = MessageNames.Update, Table = table, Stage = stage, Filter = filter };

    /// <summary>A row is deleted; the image holds the columns.</summary>
    public static StepDeclaration Delete(string id, string table, Stage stage, params string[] preImage) =>
        new() { Id = new Guid(id), Message = MessageNames.Delete, Table = table, Stage = stage, PreImage = preImage };

    /// <summary>The same step with an image of the row before the save.</summary>
    public static StepDeclaration WithPreImage(this StepDeclaration step, params string[] columns) => step with { PreImage = columns };

    /// <summary>The same step with an image of the row after the save.</summary>
    public static StepDeclaration WithPostImage(this StepDeclaration step, params string[] columns) => step with { PostImage = columns };

    /// <summary>The same step as a system job after the commit.</summary>
    public static StepDeclaration AfterCommit(this StepDeclaration step) => step with { IsAsynchronous = true };

    /// <summary>The same step with another order.</summary>
    public static StepDeclaration Ranked(this StepDeclaration step, int rank) => step with { Rank = rank };
}

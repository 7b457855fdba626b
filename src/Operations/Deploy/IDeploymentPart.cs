namespace BuyingDynamics.Operations.Deploy;

/// <summary>
/// One part of a deployment. It looks before it acts and does only what is missing, so that a deployment may be run again at any time,
/// also after one that was killed.
/// </summary>
internal interface IDeploymentPart
{
    /// <summary>What it is about, in a word or two.</summary>
    string Subject { get; }

    /// <summary>What it will do once the solution is there, when it is not yet.</summary>
    string AfterImport { get; }

    /// <summary>What there is to do, a line each; empty when everything is as it should be. Changes nothing.</summary>
    IReadOnlyList<string> Plan();

    /// <summary>Does it.</summary>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="cancellation">Stops between two calls.</param>
    Task DoAsync(Action<string> progress, CancellationToken cancellation);
}

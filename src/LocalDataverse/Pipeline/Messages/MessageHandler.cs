namespace BuyingDynamics.LocalDataverse.Pipeline.Messages;

/// <summary>The main operation (stage 30) of one message.</summary>
internal abstract class MessageHandler
{
    /// <summary>RequestName of the requests it serves.</summary>
    public abstract string RequestName { get; }

    /// <summary>Name of the message that steps are registered on, where it differs ("Win" for WinOpportunity).</summary>
    public virtual string MessageName => RequestName;

    /// <summary>True when the operation only reads; without steps it then needs no writing transaction.</summary>
    public virtual bool ReadsOnly => false;

    /// <summary>True when steps can be registered on it; a mere wrapper of other messages has none of its own.</summary>
    public virtual bool HasSteps => true;

    /// <summary>
    /// True when the operation begins and commits its transactions itself, because what it did must be on record even when it fails.
    /// It has no steps, and a plugin cannot call it: its writes would not be part of the plugin's transaction.
    /// </summary>
    public virtual bool OwnTransactions => false;

    /// <summary>Checks the request's shape and names its table and row, before any step runs. Reads through <see cref="MessageCall.Read{T}"/>.</summary>
    public virtual void Prepare(MessageCall call)
    {
    }

    /// <summary>Asks for the caller's rights: after stage 10, before stage 20, as the platform does.</summary>
    public virtual void Authorize(MessageCall call)
    {
    }

    /// <summary>What the platform does by itself after the synchronous steps of stage 40, still in the transaction.</summary>
    public virtual void Complete(MessageCall call)
    {
    }

    /// <summary>Does it and fills <see cref="MessageCall.Output"/>.</summary>
    public abstract void Execute(MessageCall call);
}

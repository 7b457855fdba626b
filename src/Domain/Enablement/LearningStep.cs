namespace BuyingDynamics.Domain.Enablement;

/// <summary>How far a rep is with one competency.</summary>
/// <remarks>Values are the Dataverse option values of the choice of the same name.</remarks>
public enum LearningStep
{
    /// <summary>Hears about it.</summary>
    Training = 717700000,

    /// <summary>Tries it on a deal.</summary>
    PracticeDeal,

    /// <summary>Says what worked and what did not.</summary>
    Learning,

    /// <summary>Talks about it with a coach.</summary>
    Coaching,

    /// <summary>Done; the next training opens.</summary>
    Closed,
}

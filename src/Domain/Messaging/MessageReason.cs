namespace BuyingDynamics.Domain.Messaging;

/// <summary>Why a part of a message costs or gains points.</summary>
public enum MessageReason
{
    /// <summary>We, us, our: the message is about the sender.</summary>
    We,

    /// <summary>Our product, its features, our company, our customers.</summary>
    OwnProduct,

    /// <summary>Praise of oneself that every competitor writes too.</summary>
    Brag,

    /// <summary>A solution, before the customer decided to change anything.</summary>
    SolutionTooEarly,

    /// <summary>A greeting that names nobody.</summary>
    NamelessGreeting,

    /// <summary>One of many questions: an interrogation serves the seller.</summary>
    QuestionList,

    /// <summary>The reader is addressed.</summary>
    You,

    /// <summary>What the reader wants to reach or has to overcome.</summary>
    Goal,

    /// <summary>A measure that businesses are run by.</summary>
    Metric,

    /// <summary>The very metric that the stakeholder is measured by.</summary>
    TheirMetric,

    /// <summary>The stakeholder's own words.</summary>
    TheirWords,
}

namespace BuyingDynamics.Domain.Perspectives;

/// <summary>What is recommended before a conversation.</summary>
public enum PerspectiveKind
{
    /// <summary>What to say, and why it matters to that role now; with its published asset when it has one.</summary>
    Perspective,

    /// <summary>A published asset that no perspective brings along.</summary>
    Asset,

    /// <summary>A result that another customer confirmed and let us tell: the what, not the how.</summary>
    Reference,

    /// <summary>What a colleague found to work.</summary>
    WhatWorked,
}

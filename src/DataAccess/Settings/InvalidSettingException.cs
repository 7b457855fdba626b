using System;

namespace BuyingDynamics.DataAccess.Settings;

/// <summary>A setting holds something that means nothing.</summary>
public sealed class InvalidSettingException : Exception
{
    /// <summary>Names the setting and what it holds.</summary>
    public InvalidSettingException(string setting, string held)
        : base($"'{setting}' holds '{held}'.")
    {
        Setting = setting;
        Held = held;
    }

    /// <summary>The environment variable, or the settings row and column.</summary>
    public string Setting { get; }

    /// <summary>What it holds; empty when it lacks a value that it cannot do without.</summary>
    public string Held { get; }
}

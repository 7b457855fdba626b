using System;

namespace BuyingDynamics.Plugins.Platform;

/// <summary>The id of a plugin type, the same in every environment; a shipped one never changes.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PluginTypeIdAttribute : Attribute
{
    /// <summary>Takes the id as text.</summary>
    public PluginTypeIdAttribute(string id) => Id = new Guid(id);

    /// <summary>The id.</summary>
    public Guid Id { get; }
}

using System;
using System.Collections.Generic;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Journey;

namespace BuyingDynamics.DataAccess.Settings;

/// <summary>The words that the product's environment variables take: the names of a choice of Domain, in any case.</summary>
public static class VariableWords
{
    private static readonly Dictionary<string, Type> Choices = new(StringComparer.Ordinal)
    {
        [SettingNames.EnforcementModeVariable] = typeof(EnforcementMode),
        [SettingNames.DefaultVariantVariable] = typeof(ProcessVariant),
    };

    /// <summary>The words a variable takes; null for a variable that is not the product's.</summary>
    public static IReadOnlyList<string>? Of(string? variable) =>
        variable is not null && Choices.TryGetValue(variable, out var choice) ? Enum.GetNames(choice) : null;

    /// <summary>What a word stands for; null for an empty one, which leaves the decision to the default.</summary>
    /// <exception cref="InvalidSettingException">The variable does not take the word.</exception>
    public static T? Read<T>(string variable, string? word)
        where T : struct, Enum
    {
        if (string.IsNullOrWhiteSpace(word))
        {
            return null;
        }

        foreach (var name in Enum.GetNames(typeof(T)))
        {
            if (Same(name, word!))
            {
                return (T)Enum.Parse(typeof(T), name);
            }
        }

        throw new InvalidSettingException(variable, word!);
    }

    /// <summary>Whether one of the words is meant.</summary>
    public static bool Same(string name, string word) => string.Equals(name, word.Trim(), StringComparison.OrdinalIgnoreCase);
}

using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.DataAccess.Settings;
using BuyingDynamics.LocalDataverse.Solutions;
using BuyingDynamics.Operations.Connection;
using BuyingDynamics.Operations.Running;

namespace BuyingDynamics.Operations.Deploy.Settings;

/// <summary>Holds the settings file against the package before anything is done: half of a wrong file must not be in force.</summary>
public static class SettingsCheck
{
    /// <summary>Refuses what the product would refuse later.</summary>
    /// <exception cref="StopException">Names the key and what it takes.</exception>
    public static void Demand(EnvironmentSettings settings, SolutionContents package)
    {
        foreach (var (name, value) in settings.Variables)
        {
            if (!package.Variables.Contains(name, StringComparer.Ordinal))
            {
                throw Wrong($"variables names '{name}', which is no environment variable of {package.UniqueName}. There are {string.Join(", ", package.Variables.Order(StringComparer.Ordinal))}.");
            }

            if (Taken(name, value) is { } taken)
            {
                throw Wrong($"variables.{name} does not take '{value}'. It takes {taken}.");
            }
        }

        if (settings.Roles.FirstOrDefault(role => !package.Roles.Contains(role.Role, StringComparer.Ordinal)) is { } unknown)
        {
            throw Wrong($"roles names '{unknown.Role}', which is no role of {package.UniqueName}. There are {string.Join(", ", package.Roles.Order(StringComparer.Ordinal))}.");
        }
    }

    private static string? Taken(string name, string value) => name switch
    {
        _ when string.IsNullOrWhiteSpace(value) => null,
        _ when VariableWords.Of(name) is { } words => words.Any(word => VariableWords.Same(word, value)) ? null : string.Join(", ", words),
        SettingNames.ConfirmationDaysVariable => ConfirmationDays.TryRead(value) is null ? "rising numbers of days, such as 90, 270, 450" : null,
        SettingNames.HolidaysVariable => HolidayList.TryRead(value) is null ? "days, such as 2026-12-24, 12-25" : null,
        _ => null,
    };

    private static StopException Wrong(string sentence) => new(ExitCode.WrongUsage, "Settings file: " + sentence);
}

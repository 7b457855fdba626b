using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.ValueRealization;

namespace BuyingDynamics.DataAccess.Settings;

/// <summary>The days on which confirmations of the value are due, as an administrator writes them: "90, 270, 450".</summary>
public static class ConfirmationDays
{
    /// <summary>A confirmation counts its rounds up to this.</summary>
    public const int MostRounds = 10;

    private const int MostDays = 3650;

    /// <summary>The days; those shipped when nothing is written.</summary>
    /// <exception cref="InvalidSettingException">The text is no list of one to ten rising numbers of days, at most ten years.</exception>
    public static IReadOnlyList<int> Read(string? held) =>
        string.IsNullOrWhiteSpace(held) ? ConfirmationPlan.ShippedDueDays
        : TryRead(held!) ?? throw new InvalidSettingException(SettingNames.ConfirmationDaysVariable, held!);

    /// <summary>The days in a text; null when it is no such list.</summary>
    public static IReadOnlyList<int>? TryRead(string held)
    {
        var parts = held.Split(',');
        var days = new List<int>();
        foreach (var part in parts)
        {
            if (!int.TryParse(part.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var day) || day > MostDays || day <= days.LastOrDefault())
            {
                return null;
            }

            days.Add(day);
        }

        return days.Count > MostRounds ? null : days;
    }
}

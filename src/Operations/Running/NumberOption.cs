using System.CommandLine;
using System.Globalization;

namespace BuyingDynamics.Operations.Running;

/// <summary>Options that take a whole number within bounds.</summary>
public static class NumberOption
{
    /// <summary>Refuses what is no whole number within these bounds, in a sentence that names them.</summary>
    public static void MustBeBetween<T>(this Option<T> option, int least, int most) => option.Validators.Add(result =>
    {
        // What is no number at all has no value that could be asked for.
        var isWithin = result.Tokens is []
            || (result.Tokens is [var only] && int.TryParse(only.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most);
        if (!isWithin)
        {
            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{option.Name} takes a whole number from {least} to {most}."));
        }
    });
}

using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace System.ServiceModel;

/// <summary>Why a fault happened, in one or more languages.</summary>
public class FaultReason
{
    private readonly FaultReasonText[] _translations;

    public FaultReason(string text) : this(new FaultReasonText(text)) { }

    public FaultReason(FaultReasonText translation) : this(new[] { translation ?? throw new ArgumentNullException(nameof(translation)) }) { }

    /// <exception cref="ArgumentException">There is no translation.</exception>
    public FaultReason(IEnumerable<FaultReasonText> translations)
    {
        ArgumentNullException.ThrowIfNull(translations);
        _translations = translations.ToArray();
        if (_translations.Length == 0)
            throw new ArgumentException("A fault reason needs at least one translation.", nameof(translations));
    }

    public FaultReasonText GetMatchingTranslation() => GetMatchingTranslation(CultureInfo.CurrentCulture);

    /// <summary>The translation for the culture or its nearest parent; the first one when there is none.</summary>
    public FaultReasonText GetMatchingTranslation(CultureInfo cultureInfo)
    {
        ArgumentNullException.ThrowIfNull(cultureInfo);
        for (var culture = cultureInfo; culture.Name.Length > 0; culture = culture.Parent)
        {
            var match = _translations.FirstOrDefault(translation => translation.Matches(culture));
            if (match is not null)
                return match;
        }

        return _translations[0];
    }

    public override string ToString() => _translations[0].Text;
}

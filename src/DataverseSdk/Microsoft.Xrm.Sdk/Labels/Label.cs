using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;

namespace Microsoft.Xrm.Sdk;

/// <summary>A text in several languages.</summary>
[DataContract(Name = "Label", Namespace = ContractNamespaces.Xrm2011)]
public sealed class Label : IExtensibleDataObject
{
    private LocalizedLabelCollection _localizedLabels;

    public Label() { }

    public Label(string label, int languageCode) => LocalizedLabels.Add(new LocalizedLabel(label, languageCode));

    public Label(LocalizedLabel userLocalizedLabel, LocalizedLabel[] labels)
    {
        UserLocalizedLabel = userLocalizedLabel;
        LocalizedLabels.AddRange(labels);
    }

    [DataMember]
    public LocalizedLabelCollection LocalizedLabels
    {
        get => _localizedLabels ??= new LocalizedLabelCollection();
        private set => _localizedLabels = value;
    }

    /// <summary>The text in the caller's language, as the platform chose it.</summary>
    [DataMember]
    public LocalizedLabel UserLocalizedLabel { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}

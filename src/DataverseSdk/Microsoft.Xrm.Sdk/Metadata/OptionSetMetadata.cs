using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The definition of a choice.</summary>
[DataContract(Name = "OptionSetMetadataBase", Namespace = ContractNamespaces.Metadata)]
public abstract class OptionSetMetadataBase : MetadataBase
{
    [DataMember]
    public Label Description { get; set; }

    [DataMember]
    public Label DisplayName { get; set; }

    [DataMember]
    public string ExternalTypeName { get; set; }

    [DataMember]
    public string IntroducedVersion { get; set; }

    [DataMember]
    public bool? IsCustomOptionSet { get; set; }

    [DataMember]
    public BooleanManagedProperty IsCustomizable { get; set; }

    [DataMember]
    public bool? IsGlobal { get; set; }

    [DataMember]
    public bool? IsManaged { get; set; }

    [DataMember]
    public string Name { get; set; }

    [DataMember]
    public OptionSetType? OptionSetType { get; set; }
}

/// <summary>A choice with a list of options.</summary>
[DataContract(Name = "OptionSetMetadata", Namespace = ContractNamespaces.Metadata)]
public sealed class OptionSetMetadata : OptionSetMetadataBase
{
    private OptionMetadataCollection _options;

    public OptionSetMetadata() { }

    public OptionSetMetadata(OptionMetadataCollection options) => _options = options;

    [DataMember]
    public OptionMetadataCollection Options
    {
        get => _options ??= new OptionMetadataCollection();
        private set => _options = value;
    }
}

/// <summary>A choice between yes and no.</summary>
[DataContract(Name = "BooleanOptionSetMetadata", Namespace = ContractNamespaces.Metadata)]
public sealed class BooleanOptionSetMetadata : OptionSetMetadataBase
{
    public BooleanOptionSetMetadata() { }

    public BooleanOptionSetMetadata(OptionMetadata trueOption, OptionMetadata falseOption)
    {
        TrueOption = trueOption;
        FalseOption = falseOption;
    }

    [DataMember]
    public OptionMetadata TrueOption { get; set; }

    [DataMember]
    public OptionMetadata FalseOption { get; set; }
}

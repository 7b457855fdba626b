using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;

namespace Microsoft.Xrm.Sdk;

/// <summary>What happened to a row.</summary>
[DataContract(Name = "ChangeType", Namespace = ContractNamespaces.Xrm71)]
public enum ChangeType
{
    [EnumMember] NewOrUpdated = 0,
    [EnumMember] RemoveOrDeleted = 1,
}

/// <summary>One change of a row.</summary>
public interface IChangedItem
{
    ChangeType Type { get; }
}

/// <summary>A row that is new or was updated.</summary>
[DataContract(Name = "NewOrUpdatedItem", Namespace = ContractNamespaces.Xrm71)]
public sealed class NewOrUpdatedItem : IChangedItem, IExtensibleDataObject
{
    public NewOrUpdatedItem() { }

    public NewOrUpdatedItem(ChangeType type, Entity entity)
    {
        Type = type;
        NewOrUpdatedEntity = entity;
    }

    [DataMember]
    public ChangeType Type { get; set; }

    /// <summary>The row with the columns asked for.</summary>
    [DataMember]
    public Entity NewOrUpdatedEntity { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}

/// <summary>A row that is no more.</summary>
[DataContract(Name = "RemovedOrDeletedItem", Namespace = ContractNamespaces.Xrm71)]
public sealed class RemovedOrDeletedItem : IChangedItem, IExtensibleDataObject
{
    public RemovedOrDeletedItem() { }

    public RemovedOrDeletedItem(ChangeType type, EntityReference entityReference)
    {
        Type = type;
        RemovedItem = entityReference;
    }

    [DataMember]
    public ChangeType Type { get; set; }

    /// <summary>The row's table and id.</summary>
    [DataMember]
    public EntityReference RemovedItem { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}

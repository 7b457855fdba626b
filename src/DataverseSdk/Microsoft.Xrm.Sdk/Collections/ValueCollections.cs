using System;
using System.Collections.Generic;
using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;

namespace Microsoft.Xrm.Sdk;

/// <summary>The columns of a row by logical name.</summary>
[Serializable]
[CollectionDataContract(Name = "AttributeCollection", Namespace = ContractNamespaces.Xrm2011)]
public sealed class AttributeCollection : DataCollection<string, object>;

/// <summary>The display texts of a row's columns by logical name.</summary>
[Serializable]
[CollectionDataContract(Name = "FormattedValueCollection", Namespace = ContractNamespaces.Xrm2011)]
public sealed class FormattedValueCollection : DataCollection<string, string>;

/// <summary>The column values of an alternate key.</summary>
[Serializable]
[CollectionDataContract(Name = "KeyAttributeCollection", Namespace = ContractNamespaces.Xrm2014)]
public sealed class KeyAttributeCollection : DataCollection<string, object>;

/// <summary>The rows as they were before or are after the operation, by image alias.</summary>
[Serializable]
[CollectionDataContract(Name = "EntityImageCollection", Namespace = ContractNamespaces.Xrm2011)]
public sealed class EntityImageCollection : DataCollection<string, Entity>;

/// <summary>Extra error details by name.</summary>
[Serializable]
[CollectionDataContract(Name = "ErrorDetailCollection", Namespace = ContractNamespaces.Xrm2011)]
public sealed class ErrorDetailCollection : DataCollection<string, object>;

/// <summary>Rows that are related to a row, by relationship.</summary>
[Serializable]
[CollectionDataContract(Name = "RelatedEntityCollection", Namespace = ContractNamespaces.Xrm2011)]
public sealed class RelatedEntityCollection : DataCollection<Relationship, EntityCollection>;

/// <summary>Queries for related rows, by relationship.</summary>
[Serializable]
[CollectionDataContract(Name = "RelationshipQueryCollection", Namespace = ContractNamespaces.Xrm2011)]
public sealed class RelationshipQueryCollection : DataCollection<Relationship, Query.QueryBase>;

/// <summary>Parameters of a message by name.</summary>
[Serializable]
[CollectionDataContract(Name = "ParameterCollection", Namespace = ContractNamespaces.Xrm2011)]
public sealed class ParameterCollection : DataCollection<string, object>
{
    /// <summary>Sets the parameter unless the value is null.</summary>
    public void AddOrUpdateIfNotNull(string key, object value)
    {
        if (value is not null)
            this[key] = value;
    }
}

/// <summary>References to rows.</summary>
[Serializable]
[CollectionDataContract(Name = "EntityReferenceCollection", Namespace = ContractNamespaces.Xrm2011)]
public sealed class EntityReferenceCollection : DataCollection<EntityReference>
{
    public EntityReferenceCollection() { }

    public EntityReferenceCollection(IList<EntityReference> list) : base(list) { }
}

/// <summary>The selected options of a multi-select choice column.</summary>
[Serializable]
[CollectionDataContract(Name = "OptionSetValueCollection", Namespace = ContractNamespaces.Xrm2011)]
public sealed class OptionSetValueCollection : DataCollection<OptionSetValue>
{
    public OptionSetValueCollection() { }

    public OptionSetValueCollection(IList<OptionSetValue> list) : base(list) { }
}

/// <summary>Requests of a batch, in order.</summary>
[Serializable]
[CollectionDataContract(Name = "OrganizationRequestCollection", Namespace = ContractNamespaces.Xrm2012)]
public sealed class OrganizationRequestCollection : DataCollection<OrganizationRequest>;

/// <summary>Responses of a batch, in the order of its requests.</summary>
[Serializable]
[CollectionDataContract(Name = "OrganizationResponseCollection", Namespace = ContractNamespaces.Xrm2014)]
public sealed class OrganizationResponseCollection : DataCollection<OrganizationResponse>;

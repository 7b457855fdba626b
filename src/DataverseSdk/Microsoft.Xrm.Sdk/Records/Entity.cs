using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Runtime.Serialization;
using BuyingDynamics.DataverseSdk;
using Microsoft.Xrm.Sdk.Client;

namespace Microsoft.Xrm.Sdk;

/// <summary>A row of a table, with the columns that were read or are to be written.</summary>
[Serializable]
[DataContract(Name = "Entity", Namespace = ContractNamespaces.Xrm2011)]
public class Entity : IExtensibleDataObject
{
    [NonSerialized]
    private ExtensionDataObject _extensionData;
    private AttributeCollection _attributes;
    private FormattedValueCollection _formattedValues;
    private KeyAttributeCollection _keyAttributes;
    private RelatedEntityCollection _relatedEntities;

    public Entity() { }

    public Entity(string entityName) => LogicalName = entityName;

    public Entity(string entityName, Guid id) : this(entityName) => Id = id;

    public Entity(string entityName, string keyName, object keyValue) : this(entityName) => KeyAttributes.Add(keyName, keyValue);

    public Entity(string entityName, KeyAttributeCollection keyAttributes) : this(entityName) => _keyAttributes = keyAttributes;

    [DataMember]
    public AttributeCollection Attributes
    {
        get => _attributes ??= new AttributeCollection();
        set => _attributes = value;
    }

    [DataMember]
    public EntityState? EntityState { get; set; }

    [DataMember]
    public FormattedValueCollection FormattedValues
    {
        get => _formattedValues ??= new FormattedValueCollection();
        internal set => _formattedValues = value;
    }

    [DataMember]
    public virtual Guid Id { get; set; }

    [DataMember]
    public KeyAttributeCollection KeyAttributes
    {
        get => _keyAttributes ??= new KeyAttributeCollection();
        set => _keyAttributes = value;
    }

    [DataMember]
    public string LogicalName { get; set; }

    [DataMember]
    public RelatedEntityCollection RelatedEntities
    {
        get => _relatedEntities ??= new RelatedEntityCollection();
        internal set => _relatedEntities = value;
    }

    /// <summary>The version of the row as read; compared on writing when the request asks for it.</summary>
    [DataMember]
    public string RowVersion { get; set; }

    public ExtensionDataObject ExtensionData { get => _extensionData; set => _extensionData = value; }

    /// <summary>A column's value.</summary>
    /// <exception cref="KeyNotFoundException">The row does not carry the column.</exception>
    public object this[string attributeName]
    {
        get => Attributes[attributeName];
        set => Attributes[attributeName] = value;
    }

    public bool Contains(string attributeName) => Attributes.Contains(attributeName);

    /// <summary>A column's value, or the type's default when the row does not carry it or it is empty.</summary>
    /// <exception cref="InvalidCastException">The column holds another type.</exception>
    public virtual T GetAttributeValue<T>(string attributeLogicalName) =>
        Attributes.TryGetValue(Named(attributeLogicalName), out var value) && value is not null ? (T)value : default;

    /// <summary>Reads a column's value; false when the row does not carry it, it is empty, or it holds another type.</summary>
    public bool TryGetAttributeValue<T>(string attributeKey, out T result)
    {
        var found = Attributes.TryGetValue(Named(attributeKey), out var untyped) && untyped is T;
        result = found ? (T)untyped : default;
        return found;
    }

    /// <summary>A reference to this row. By alternate key where the row has no id but key columns.</summary>
    /// <exception cref="InvalidOperationException">The row has no table name.</exception>
    public EntityReference ToEntityReference()
    {
        if (string.IsNullOrWhiteSpace(LogicalName))
            throw new InvalidOperationException("The row has no LogicalName, so nothing can refer to it.");
        return new EntityReference(LogicalName, Id)
        {
            KeyAttributes = Copy(KeyAttributes),
            RowVersion = RowVersion,
        };
    }

    /// <summary>The same row as a generated class. The result shares the columns of this one.</summary>
    /// <exception cref="NotSupportedException">The class belongs to another table, or to none.</exception>
    public T ToEntity<T>() where T : Entity
    {
        if (typeof(T) != typeof(Entity))
            RequireTableOf(typeof(T));
        var typed = (T)Activator.CreateInstance(typeof(T));
        typed.LogicalName = LogicalName;
        typed._attributes = Attributes;
        typed._formattedValues = FormattedValues;
        typed._keyAttributes = KeyAttributes;
        typed._relatedEntities = RelatedEntities;
        typed.EntityState = EntityState;
        typed.RowVersion = RowVersion;
        typed.Id = Id;
        typed.ExtensionData = ExtensionData;
        return typed;
    }

    protected virtual void SetAttributeValue(string attributeLogicalName, object value) => this[Named(attributeLogicalName)] = value;

    /// <summary>The display text of a column, or null.</summary>
    protected virtual string GetFormattedAttributeValue(string attributeLogicalName) =>
        FormattedValues.TryGetValue(Named(attributeLogicalName), out var text) ? text : null;

    protected virtual TEntity GetRelatedEntity<TEntity>(string relationshipSchemaName, EntityRole? primaryEntityRole) where TEntity : Entity =>
        GetRelatedEntities<TEntity>(relationshipSchemaName, primaryEntityRole)?.FirstOrDefault();

    protected virtual void SetRelatedEntity<TEntity>(string relationshipSchemaName, EntityRole? primaryEntityRole, TEntity entity) where TEntity : Entity =>
        SetRelatedEntities(relationshipSchemaName, primaryEntityRole, entity is null ? null : new[] { entity });

    protected virtual IEnumerable<TEntity> GetRelatedEntities<TEntity>(string relationshipSchemaName, EntityRole? primaryEntityRole) where TEntity : Entity =>
        RelatedEntities.TryGetValue(Between(relationshipSchemaName, primaryEntityRole), out var rows) ? rows.Entities.Cast<TEntity>() : null;

    protected virtual void SetRelatedEntities<TEntity>(string relationshipSchemaName, EntityRole? primaryEntityRole, IEnumerable<TEntity> entities) where TEntity : Entity
    {
        var relationship = Between(relationshipSchemaName, primaryEntityRole);
        if (entities is null)
            RelatedEntities.Remove(relationship);
        else
            RelatedEntities[relationship] = new EntityCollection(new List<Entity>(entities));
    }

    private static Relationship Between(string schemaName, EntityRole? role) => new(Named(schemaName)) { PrimaryEntityRole = role };

    private static string Named(string name) =>
        string.IsNullOrWhiteSpace(name) ? throw new ArgumentNullException(nameof(name)) : name;

    private static KeyAttributeCollection Copy(KeyAttributeCollection source)
    {
        var copy = new KeyAttributeCollection();
        copy.AddRange(source);
        return copy;
    }

    private void RequireTableOf(Type type)
    {
        var table = type.GetCustomAttribute<EntityLogicalNameAttribute>()?.LogicalName;
        if (string.IsNullOrWhiteSpace(LogicalName))
            throw new NotSupportedException("LogicalName must be set before calling ToEntity().");
        if (string.IsNullOrWhiteSpace(table))
            throw new NotSupportedException($"{type.Name} has no EntityLogicalNameAttribute.");
        if (!string.Equals(LogicalName, table, StringComparison.Ordinal))
            throw new NotSupportedException($"A row of {LogicalName} cannot become {type.Name}, which is for {table}.");
    }
}

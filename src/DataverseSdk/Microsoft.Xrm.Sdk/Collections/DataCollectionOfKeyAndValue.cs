using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;

namespace Microsoft.Xrm.Sdk;

/// <summary>Named values, in the order in which they were added.</summary>
/// <remarks>
/// Reading an absent key through the indexer throws <see cref="KeyNotFoundException"/>; adding a present key throws
/// <see cref="ArgumentException"/>; writing through the indexer adds or replaces.
/// </remarks>
[Serializable]
public abstract class DataCollection<TKey, TValue> : IEnumerable<KeyValuePair<TKey, TValue>>
{
    private readonly IDictionary<TKey, TValue> _values;

    protected internal DataCollection() : this(new Dictionary<TKey, TValue>()) { }

    protected internal DataCollection(IDictionary<TKey, TValue> collection) => _values = collection;

    public int Count => _values.Count;

    public ICollection<TKey> Keys => _values.Keys;

    public ICollection<TValue> Values => _values.Values;

    public virtual bool IsReadOnly { get; internal set; }

    public virtual TValue this[TKey key]
    {
        get => _values[key];
        set => Writable[key] = value;
    }

    private IDictionary<TKey, TValue> Writable =>
        IsReadOnly ? throw new InvalidOperationException("The collection is read-only.") : _values;

    public void Add(TKey key, TValue value) => Writable.Add(key, value);

    public void Add(KeyValuePair<TKey, TValue> item) => Writable.Add(item);

    /// <summary>Adds every item; null adds nothing.</summary>
    public void AddRange(params KeyValuePair<TKey, TValue>[] items) => AddRange((IEnumerable<KeyValuePair<TKey, TValue>>)items);

    /// <summary>Adds every item; null adds nothing.</summary>
    public void AddRange(IEnumerable<KeyValuePair<TKey, TValue>> items)
    {
        foreach (var item in items ?? Enumerable.Empty<KeyValuePair<TKey, TValue>>())
            Writable.Add(item);
    }

    public void Clear() => Writable.Clear();

    public bool Contains(TKey key) => _values.ContainsKey(key);

    public bool Contains(KeyValuePair<TKey, TValue> key) => _values.Contains(key);

    public bool ContainsKey(TKey key) => _values.ContainsKey(key);

    public void CopyTo(KeyValuePair<TKey, TValue>[] array, int arrayIndex) => _values.CopyTo(array, arrayIndex);

    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool Remove(TKey key) => Writable.Remove(key);

    public bool Remove(KeyValuePair<TKey, TValue> item) => Writable.Remove(item);

    public bool TryGetValue(TKey key, out TValue value) => _values.TryGetValue(key, out value);
}

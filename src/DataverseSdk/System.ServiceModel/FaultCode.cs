namespace System.ServiceModel;

/// <summary>The SOAP code of a fault.</summary>
public class FaultCode
{
    public FaultCode(string name) : this(name, string.Empty, null) { }

    public FaultCode(string name, FaultCode subCode) : this(name, string.Empty, subCode) { }

    public FaultCode(string name, string ns) : this(name, ns, null) { }

    /// <exception cref="ArgumentException">The name is empty.</exception>
    public FaultCode(string name, string ns, FaultCode subCode)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
        Namespace = ns;
        SubCode = subCode;
    }

    public string Name { get; }

    public string Namespace { get; }

    public FaultCode SubCode { get; }
}

namespace System.ServiceModel;

/// <summary>A fault with a typed detail, such as the organization service's fault.</summary>
public class FaultException<TDetail> : FaultException
{
    public FaultException(TDetail detail) => Detail = detail;

    public FaultException(TDetail detail, string reason) : base(reason) => Detail = detail;

    public FaultException(TDetail detail, FaultReason reason) : base(reason) => Detail = detail;

    public FaultException(TDetail detail, string reason, FaultCode code) : base(reason, code) => Detail = detail;

    public FaultException(TDetail detail, FaultReason reason, FaultCode code) : base(reason, code) => Detail = detail;

    public FaultException(TDetail detail, string reason, FaultCode code, string action) : base(reason, code, action) => Detail = detail;

    public FaultException(TDetail detail, FaultReason reason, FaultCode code, string action) : base(reason, code, action) => Detail = detail;

    public TDetail Detail { get; }

    public override string ToString() => $"{GetType()}: {Message} (Fault Detail is equal to {Detail}).";
}

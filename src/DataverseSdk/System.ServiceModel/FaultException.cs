namespace System.ServiceModel;

/// <summary>A fault that a service answered with. Its message is the text of the reason.</summary>
public class FaultException : CommunicationException
{
    private const string NoReason = "The creator of this fault did not specify a Reason.";

    public FaultException() : this(new FaultReason(NoReason)) { }

    public FaultException(string reason) : this(new FaultReason(reason)) { }

    public FaultException(FaultReason reason) : this(reason, null, null) { }

    public FaultException(string reason, FaultCode code) : this(new FaultReason(reason), code, null) { }

    public FaultException(FaultReason reason, FaultCode code) : this(reason, code, null) { }

    public FaultException(string reason, FaultCode code, string action) : this(new FaultReason(reason), code, action) { }

    public FaultException(FaultReason reason, FaultCode code, string action)
    {
        Reason = reason ?? new FaultReason(NoReason);
        Code = code ?? new FaultCode("Sender");
        Action = action;
    }

    public string Action { get; }

    public FaultCode Code { get; }

    public FaultReason Reason { get; }

    public override string Message => Reason.GetMatchingTranslation().Text;
}

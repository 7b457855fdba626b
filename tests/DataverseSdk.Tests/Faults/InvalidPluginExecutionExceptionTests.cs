using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.DataverseSdk.Tests.Faults;

public class InvalidPluginExecutionExceptionTests
{
    /// <summary>0x80040265, "ISV code aborted the operation".</summary>
    private const int IsvAborted = -2147220891;

    [Fact]
    public void New_WithMessage_FailedWithTheCodeForPlugins()
    {
        var stop = new InvalidPluginExecutionException("Add a sponsor first.");

        Assert.Equal("Add a sponsor first.", stop.Message);
        Assert.Equal(OperationStatus.Failed, stop.Status);
        Assert.Equal(IsvAborted, stop.ErrorCode);
        Assert.Equal(PluginHttpStatusCode.NotSet, stop.HttpStatus);
    }

    [Fact]
    public void New_WithStatusAndCode_KeepsBoth()
    {
        var stop = new InvalidPluginExecutionException(OperationStatus.Retry, 4711, "Later.");

        Assert.Equal((OperationStatus.Retry, 4711, "Later."), (stop.Status, stop.ErrorCode, stop.Message));
    }

    [Fact]
    public void New_WithCause_KeepsIt()
    {
        var cause = new InvalidOperationException("why");

        Assert.Same(cause, new InvalidPluginExecutionException("Stopped.", cause).InnerException);
    }
}

using BuyingDynamics.Operations.Connection;
using BuyingDynamics.Operations.Running;

namespace BuyingDynamics.Operations.Tests.Connection;

/// <summary>Where to, and as whom: from command line, settings file and environment variables, which may not contradict each other.</summary>
public class ConnectionRequestTests
{
    private const string Contoso = "https://contoso.crm4.dynamics.com";

    [Theory]
    [InlineData("BD_CLIENT_ID=app;BD_CLIENT_SECRET=s3cret;BD_TENANT_ID=dir", "application app with its secret")]
    [InlineData("BD_CLIENT_ID=app;BD_CERTIFICATE_THUMBPRINT=AB12;BD_TENANT_ID=dir", "application app with the certificate AB12")]
    public void SignIn_ByVariables_IsDescribedWithoutItsSecret(string variables, string description)
    {
        var request = Of(Contoso, variables);

        Assert.Equal(description, request.SignIn.Description);
        Assert.DoesNotContain("s3cret", request.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void ConnectionString_WithoutUrlOption_NamesTheEnvironment()
    {
        var request = ConnectionRequest.Of(null, null, deviceCode: false, name => name == SignIn.ConnectionVariable ? $"AuthType=ClientSecret;Url={Contoso};ClientId=a;ClientSecret=s3cret" : null);

        Assert.Equal(new Uri(Contoso + "/"), request.Url);
        Assert.DoesNotContain("s3cret", request.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void LocalAddress_WithVariablesOfARealOne_AsksForNoSignIn() =>
        Assert.IsType<SignIn.Nobody>(Of("http://localhost:5080/main.aspx", "BD_CLIENT_ID=app;BD_CLIENT_SECRET=s;BD_TENANT_ID=dir").SignIn);

    [Theory]
    [InlineData(Contoso, "", "Nothing says how to sign in.")]
    [InlineData(Contoso, "BD_CLIENT_SECRET=s", "BD_CLIENT_SECRET needs BD_CLIENT_ID and BD_TENANT_ID beside it")]
    [InlineData(Contoso, "BD_CLIENT_ID=a;BD_CLIENT_SECRET=s;BD_CERTIFICATE_THUMBPRINT=t;BD_TENANT_ID=d", "BD_CLIENT_SECRET and BD_CERTIFICATE_THUMBPRINT are both there.")]
    [InlineData("http://contoso.crm4.dynamics.com", "", "'http://contoso.crm4.dynamics.com/' is not encrypted.")]
    [InlineData("contoso", "", "'contoso' is no address of an environment.")]
    [InlineData(null, "", "Name the environment: --url")]
    public void Request_MissingOrContradicting_SaysWhatToDo(string? url, string variables, string sentence)
    {
        var stop = Assert.Throws<StopException>(() => Of(url, variables));

        Assert.Equal(ExitCode.WrongUsage, stop.Code);
        Assert.StartsWith(sentence, stop.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SettingsFile_OfAnotherEnvironment_IsRefused()
    {
        var file = new EnvironmentSettings { Version = 1, Url = new Uri("https://fabrikam.crm4.dynamics.com") };

        var stop = Assert.Throws<StopException>(() => ConnectionRequest.Of(new Uri(Contoso), file, deviceCode: true, _ => null));

        Assert.StartsWith("--url names contoso.crm4.dynamics.com, the settings file fabrikam.crm4.dynamics.com", stop.Message, StringComparison.Ordinal);
    }

    private static ConnectionRequest Of(string? url, string variables)
    {
        var values = variables.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split('=', 2)).ToDictionary(one => one[0], one => one[1], StringComparer.Ordinal);
        return ConnectionRequest.Of(url is null ? null : new Uri(url, UriKind.RelativeOrAbsolute), null, deviceCode: false, values.GetValueOrDefault);
    }
}

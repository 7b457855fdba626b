using Microsoft.PowerPlatform.Dataverse.Client;

namespace BuyingDynamics.DataverseClient.Tests.Connecting;

/// <summary>What connection strings may say, and what is said of those that may not.</summary>
public class ConnectionStringTests
{
    private const string App = "ClientId=00000000-0000-0000-0000-00000000000a";

    [Theory]
    [InlineData("AuthType=ClientSecret;Url=https://a.crm.dynamics.com;ClientId=a;ClientSecret=s3cret", "ClientSecret a s3cret")]
    [InlineData("AuthenticationType=ClientSecret;ServiceUri=https://a.crm.dynamics.com;AppId=a;Secret='s;3=t'", "ClientSecret a s;3=t")]
    [InlineData("authtype=clientsecret;service uri=https://a.crm.dynamics.com;APPLICATIONID=a;SECRET=s", "ClientSecret a s")]
    [InlineData("AuthType=Certificate;Server=https://a.crm.dynamics.com;ClientId=a;Thumbprint=T;StoreName=Root", "Certificate a T Root")]
    [InlineData("AuthType=Certificate;Url=https://a.crm.dynamics.com;ClientId=a;CertificateThumbprint=T;RequireNewInstance=true", "Certificate a T My")]
    [InlineData("AuthType=OAuth;Url=https://a.crm.dynamics.com;User Name=u;Password=p;LoginPrompt=Never;TokenCacheStorePath=/c;RedirectUri=app://x", "OAuth u p Never /c app://x")]
    [InlineData("AuthType=OAuth;Url=https://a.crm.dynamics.com", "OAuth   Auto  ")]
    public void Parse_DocumentedForms_AreUnderstood(string text, string expected)
    {
        var parsed = Microsoft.PowerPlatform.Dataverse.Client.Connecting.ConnectionString.Parse(text);

        Assert.Equal(new Uri("https://a.crm.dynamics.com"), parsed.Url);
        Assert.Equal(expected, parsed.AuthType switch
        {
            AuthenticationType.ClientSecret => $"ClientSecret {parsed.ClientId} {parsed.ClientSecret}",
            AuthenticationType.Certificate => $"Certificate {parsed.ClientId} {parsed.Thumbprint} {parsed.StoreName}",
            _ => $"OAuth {parsed.UserName} {parsed.Password} {parsed.LoginPrompt} {parsed.TokenCacheStorePath} {parsed.RedirectUri}",
        });
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("hunter2", "malformed")]
    [InlineData("Url=https://a.crm.dynamics.com;" + App + ";ClientSecret=hunter2", "needs AuthType")]
    [InlineData("AuthType=Kerberos;Url=https://a.crm.dynamics.com;Password=hunter2;UserName=u", "Kerberos")]
    [InlineData("AuthType=AD;Url=https://a.crm.dynamics.com;Password=hunter2;UserName=u", "AD")]
    [InlineData("AuthType=AD;Url=https://a.crm.dynamics.com;Domain=hunter2", "Domain")]
    [InlineData("AuthType=ClientSecret;Url=https://a.crm.dynamics.com;Klient=hunter2", "Klient")]
    [InlineData("AuthType=ClientSecret;Url=https://a.crm.dynamics.com;ClientSecret=hunter2", "ClientId")]
    [InlineData("AuthType=ClientSecret;Url=https://a.crm.dynamics.com;" + App, "ClientSecret")]
    [InlineData("AuthType=ClientSecret;" + App + ";ClientSecret=hunter2", "Url")]
    [InlineData("AuthType=ClientSecret;Url=hunter2;" + App + ";ClientSecret=hunter2", "Url")]
    [InlineData("AuthType=Certificate;Url=https://a.crm.dynamics.com;" + App, "Thumbprint")]
    [InlineData("AuthType=Certificate;Url=https://a.crm.dynamics.com;" + App + ";Thumbprint=hunter2;StoreName=hunter2", "StoreName")]
    [InlineData("AuthType=OAuth;Url=https://a.crm.dynamics.com;Password=hunter2", "UserName")]
    [InlineData("AuthType=OAuth;Url=https://a.crm.dynamics.com;LoginPrompt=hunter2", "LoginPrompt")]
    [InlineData("AuthType=OAuth;Url=https://a.crm.dynamics.com;RequireNewInstance=hunter2", "RequireNewInstance")]
    public void Connect_ByAFaultyString_NamesTheKeyButNoValue(string text, string named)
    {
        var refusal = Assert.Throws<ArgumentException>(() => new ServiceClient(text));

        Assert.Contains(named, refusal.Message, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("hunter2", refusal.ToString(), StringComparison.Ordinal);
    }
}

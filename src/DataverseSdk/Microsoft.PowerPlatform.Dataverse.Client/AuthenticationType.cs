namespace Microsoft.PowerPlatform.Dataverse.Client;

/// <summary>How a client signs in.</summary>
public enum AuthenticationType
{
    /// <summary>Windows sign-in on premises; not offered by this contract.</summary>
    AD = 0,

    /// <summary>A person, by user name and password or interactively.</summary>
    OAuth = 5,

    /// <summary>An application with a certificate.</summary>
    Certificate = 6,

    /// <summary>An application with a secret.</summary>
    ClientSecret = 7,

    /// <summary>The caller supplies the tokens.</summary>
    ExternalTokenManagement = 99,

    InvalidConnection = -1,
}

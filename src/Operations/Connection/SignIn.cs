using BuyingDynamics.Operations.Running;

namespace BuyingDynamics.Operations.Connection;

/// <summary>How bd proves who it is. Secrets come from environment variables only: a command line is seen in process lists and histories.</summary>
public abstract record SignIn
{
    /// <summary>Holds a documented connection string.</summary>
    public const string ConnectionVariable = "BD_CONNECTION";

    /// <summary>Application (client) id of an app registration.</summary>
    public const string ClientIdVariable = "BD_CLIENT_ID";

    /// <summary>Its secret.</summary>
    public const string ClientSecretVariable = "BD_CLIENT_SECRET";

    /// <summary>Thumbprint of its certificate in the store of this user or machine.</summary>
    public const string ThumbprintVariable = "BD_CERTIFICATE_THUMBPRINT";

    /// <summary>The directory (tenant) of the app registration.</summary>
    public const string TenantVariable = "BD_TENANT_ID";

    /// <summary>What the variables say, in a sentence for a person. Holds no secret.</summary>
    public abstract string Description { get; }

    /// <summary>Reads what the environment variables say.</summary>
    /// <param name="variable">Reads an environment variable.</param>
    /// <param name="deviceCode">A person signs in in a browser.</param>
    /// <param name="isLocal">The address is a local environment's, which asks for no sign-in.</param>
    /// <exception cref="StopException">Something is missing, or said twice.</exception>
    public static SignIn Read(Func<string, string?> variable, bool deviceCode, bool isLocal)
    {
        string? Value(string name) => variable(name) is { Length: > 0 } value ? value : null;
        var connection = Value(ConnectionVariable);
        var (client, secret, thumbprint, tenant) = (Value(ClientIdVariable), Value(ClientSecretVariable), Value(ThumbprintVariable), Value(TenantVariable));
        var said = new[] { connection is null ? null : ConnectionVariable, secret is null ? null : ClientSecretVariable, thumbprint is null ? null : ThumbprintVariable, deviceCode ? "--device-code" : null }
            .OfType<string>().ToList();
        return said switch
        {
            _ when isLocal => new Nobody(),
            [_, _, ..] => throw Usage($"{string.Join(" and ", said)} are both there. Leave one way to sign in."),
            [ConnectionVariable] => new ByConnectionString(connection!),
            ["--device-code"] => new ByDeviceCode(client, tenant),
            [] => throw Usage($"""
                Nothing says how to sign in. Set one of these, or pass --device-code to sign in in a browser:
                  {ClientIdVariable}, {ClientSecretVariable}, {TenantVariable}: an app registration with a secret
                  {ClientIdVariable}, {ThumbprintVariable}, {TenantVariable}: an app registration with a certificate
                  {ConnectionVariable}: a connection string
                """),
            _ when client is null || tenant is null => throw Usage($"{said[0]} needs {ClientIdVariable} and {TenantVariable} beside it: the application id and the directory id of the app registration."),
            _ => secret is not null ? new BySecret(client, secret, tenant) : new ByCertificate(client, thumbprint!, tenant),
        };
    }

    private static StopException Usage(string sentence) => new(ExitCode.WrongUsage, sentence);

    /// <summary>A local environment knows no passwords.</summary>
    public sealed record Nobody : SignIn
    {
        /// <inheritdoc/>
        public override string Description => "a local environment, which asks for no sign-in";
    }

    /// <summary>A connection string.</summary>
    public sealed record ByConnectionString(string Text) : SignIn
    {
        /// <inheritdoc/>
        public override string Description => $"the connection string of {ConnectionVariable}";

        /// <inheritdoc/>
        public override string ToString() => Description;
    }

    /// <summary>An app registration with a secret.</summary>
    public sealed record BySecret(string ClientId, string Secret, string TenantId) : SignIn
    {
        /// <inheritdoc/>
        public override string Description => $"application {ClientId} with its secret";

        /// <inheritdoc/>
        public override string ToString() => Description;
    }

    /// <summary>An app registration with a certificate.</summary>
    public sealed record ByCertificate(string ClientId, string Thumbprint, string TenantId) : SignIn
    {
        /// <inheritdoc/>
        public override string Description => $"application {ClientId} with the certificate {Thumbprint}";
    }

    /// <summary>A person, who enters a code in a browser on any machine.</summary>
    public sealed record ByDeviceCode(string? ClientId, string? TenantId) : SignIn
    {
        /// <inheritdoc/>
        public override string Description => "a person in a browser";
    }
}

using System.Net;
using System.ServiceModel;
using Microsoft.Identity.Client;
using Microsoft.PowerPlatform.Dataverse.Client.Utils;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Operations.Connection;

/// <summary>Names what is wrong with a sign-in, by the published codes of Microsoft Entra and Dataverse.</summary>
public static class SignInProblem
{
    // 0x80072560: not a member of the organization; 0x80040225: disabled; 0x8004A10C: no license.
    private const int NotAMember = unchecked((int)0x80072560);
    private const int Disabled = unchecked((int)0x80040225);

    private static readonly (string Code, string Sentence)[] Known =
    [
        ("AADSTS7000222", $"The secret of the application has expired. Make a new one (Microsoft Entra admin center, App registrations, Certificates & secrets) and put it into {SignIn.ClientSecretVariable}."),
        ("AADSTS7000215", $"The secret is not the application's. Put the secret's value, not its id, into {SignIn.ClientSecretVariable}."),
        ("AADSTS700016", $"The directory does not know the application. Check {SignIn.ClientIdVariable} and {SignIn.TenantVariable}."),
        ("AADSTS900023", $"The directory id is none. Check {SignIn.TenantVariable}."),
        ("AADSTS90002", $"There is no such directory. Check {SignIn.TenantVariable}."),
        ("AADSTS700027", $"The directory does not know the certificate. Upload it to the app registration, or correct {SignIn.ThumbprintVariable}."),
        ("AADSTS500011", "The directory does not know this environment. Check the address and the directory: they belong to different organisations."),
        ("AADSTS65001", "Nobody has consented yet to the application's access to Dataverse. Have an administrator grant it (API permissions, Dynamics CRM, user_impersonation)."),
        ("AADSTS50105", "The person is not assigned to the application. Have an administrator assign it."),
        ("AADSTS53003", "A conditional-access policy of the organisation blocks this sign-in. Ask its administrators."),
    ];

    /// <summary>The sentence; null when the failure is none of the sign-in or the connection.</summary>
    public static string? Sentence(Exception problem, ConnectionRequest request)
    {
        for (var at = problem; at is not null; at = at.InnerException)
        {
            switch (at)
            {
                case MsalException refused:
                    return OfDirectory(refused, request);
                case FaultException<OrganizationServiceFault> { Detail.ErrorCode: NotAMember }:
                    return $"The sign-in is good, but {request.Url.Authority} has no such user. Add an application user for it (Power Platform admin center, the environment, Settings, Users, Application users), or give the person access.";
                case FaultException<OrganizationServiceFault> { Detail.ErrorCode: Disabled }:
                    return $"The user is disabled in {request.Url.Authority}. Enable it, or sign in as another.";
                case HttpRequestException { StatusCode: HttpStatusCode.Unauthorized }:
                    return $"{request.Url.Authority} does not take the sign-in of {request.SignIn.Description}. Check that it was made for this environment's directory.";
            }
        }

        return problem is DataverseConnectionException ? $"{request.Url.Authority} cannot be used: {problem.Message} Check the address and how to sign in." : null;
    }

    private static string OfDirectory(MsalException refused, ConnectionRequest request)
    {
        var known = Known.FirstOrDefault(one => refused.Message.Contains(one.Code, StringComparison.Ordinal));
        return known.Sentence ?? $"Microsoft Entra refused the sign-in of {request.SignIn.Description}: {refused.Message}";
    }
}

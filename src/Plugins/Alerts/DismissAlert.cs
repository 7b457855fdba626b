using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Alerts;
using BuyingDynamics.Plugins.Platform;

namespace BuyingDynamics.Plugins.Alerts;

/// <summary>bd_DismissAlert: quiet until it gets worse, with one of the reasons.</summary>
[PluginTypeId("bd010006-0000-4000-8000-000000000004")]
public sealed class DismissAlert : CustomApiShell
{
    private const int CommentLength = 1000;
    private const string Reason = "Reason";
    private const string Comment = "Comment";

    /// <inheritdoc/>
    public override CustomApiDeclaration Declaration { get; } = new()
    {
        Name = "bd_DismissAlert",
        Parameters = new[]
        {
            new ApiParameter(AlertAction.AlertId, ParameterType.Guid),
            new ApiParameter(Reason, ParameterType.Integer, IsOptional: true),
            new ApiParameter(Comment, ParameterType.String, IsOptional: true),
        },
    };

    /// <inheritdoc/>
    protected override void Handle(PluginCall call)
    {
        var reason = (DismissalReason?)call.Optional<int?>(Reason);
        var comment = call.OptionalText(Comment, CommentLength);
        AlertAction.Run(
            call,
            state => AlertActions.CheckDismissal(state, reason),
            row =>
            {
                row[AlertTable.State] = AlertState.Dismissed.ToOption();
                row[AlertTable.DismissalReason] = reason.ToOption();
                // Dismissing again without a comment keeps the one that was typed before.
                if (comment is not null)
                {
                    row[AlertTable.Feedback] = comment;
                }
            });
    }
}

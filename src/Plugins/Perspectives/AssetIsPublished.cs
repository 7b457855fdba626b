using System.Collections.Generic;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Domain.Perspectives;
using BuyingDynamics.Plugins.Platform;

namespace BuyingDynamics.Plugins.Perspectives;

/// <summary>An asset is recorded: published only with a clip that shows how to use it.</summary>
[PluginTypeId("bd010021-0000-4000-8000-000000000002")]
public sealed class AssetIsPublished : EventShell
{
    private static readonly string[] Columns = { EnablementAssetTable.Status, EnablementAssetTable.HowToClipUrl };

    /// <inheritdoc/>
    public override IReadOnlyList<StepDeclaration> Steps { get; } = new[]
    {
        On.Create("bd1c0001-0000-4000-8000-000000000001", EnablementAssetTable.Table, Stage.PreOperation),
        On.Update("bd1c0001-0000-4000-8000-000000000002", EnablementAssetTable.Table, Stage.PreOperation, Columns).WithPreImage(Columns),
    };

    /// <inheritdoc/>
    protected override void Handle(EventCall call)
    {
        var asset = call.Row.After;
        if (PublicationCheck.Asset(asset.Choice<AssetStatus>(EnablementAssetTable.Status), asset.Text(EnablementAssetTable.HowToClipUrl)) is { } problem)
        {
            throw new ExpectedStopException(Messages.Publication(problem));
        }
    }
}

using System.IO.Compression;
using System.Text;
using BuyingDynamics.DataAccess.Rows;
using BuyingDynamics.DataAccess.Schema;
using BuyingDynamics.Operations.Restoring;
using Microsoft.Xrm.Sdk;

namespace BuyingDynamics.Operations.Forms;

/// <summary>
/// The forms as they were before the product's parts were put on them, kept in the environment, so that any administrator on any machine
/// may take them off again. What is attached stands on the forms themselves: this only says how they were.
/// </summary>
internal sealed class FormMemory(IOrganizationService service)
{
    /// <summary>How the form was; null when nobody kept it.</summary>
    public string? Of(Guid form) => Read().GetValueOrDefault(form.ToString("D")) is { } packed ? Unpacked(packed) : null;

    /// <summary>Keeps how a form is.</summary>
    public void Keep(Guid form, string xml)
    {
        var all = Read();
        all[form.ToString("D")] = Packed(xml);
        RestoreCall.Send(service, [new Entity(CompiledSettingsTable.Table, SettingNames.FormsRowId)
        {
            [CompiledSettingsTable.Name] = SettingNames.FormsRow,
            [CompiledSettingsTable.Json] = Json.Write(all),
        }]);
    }

    private Dictionary<string, string> Read()
    {
        var row = service.ReadAll(Paging.RowsOf(CompiledSettingsTable.Table, CompiledSettingsTable.Id, [SettingNames.FormsRowId], CompiledSettingsTable.Json)).FirstOrDefault();
        return row?.GetAttributeValue<string>(CompiledSettingsTable.Json) is { Length: > 0 } json ? Json.Read<Dictionary<string, string>>(json) : new(StringComparer.Ordinal);
    }

    // A form is some hundred thousand characters long, most of them said many times.
    private static string Packed(string xml)
    {
        using var packed = new MemoryStream();
        using (var pack = new BrotliStream(packed, CompressionLevel.SmallestSize))
        {
            pack.Write(Encoding.UTF8.GetBytes(xml));
        }

        return Convert.ToBase64String(packed.ToArray());
    }

    private static string Unpacked(string packed)
    {
        using var unpack = new BrotliStream(new MemoryStream(Convert.FromBase64String(packed)), CompressionMode.Decompress);
        using var reader = new StreamReader(unpack, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}

using System;

namespace BuyingDynamics.Domain.Conversations;

/// <summary>
/// When people last met, spoke or wrote, per contact. A deal has a handful of contacts and every evaluation begins such a record: a
/// look along them is quicker than to build a dictionary, and takes a quarter of its memory.
/// </summary>
internal sealed class LastContacts
{
    // Room for the contacts of most deals.
    private const int UsualContacts = 8;

    private Guid[] contacts = new Guid[UsualContacts];
    private DateTime[] moments = new DateTime[UsualContacts];
    private int count;

    /// <summary>The last moment with that contact (UTC); null when there was none.</summary>
    public DateTime? With(Guid contact) => IndexOf(contact) is var index and >= 0 ? moments[index] : null;

    /// <summary>Takes a moment with that contact (UTC).</summary>
    public void Take(Guid contact, DateTime moment)
    {
        var index = IndexOf(contact);
        if (index >= 0)
        {
            moments[index] = moment > moments[index] ? moment : moments[index];
            return;
        }

        if (count == contacts.Length)
        {
            Array.Resize(ref contacts, count * 2);
            Array.Resize(ref moments, count * 2);
        }

        contacts[count] = contact;
        moments[count] = moment;
        count++;
    }

    private int IndexOf(Guid contact)
    {
        for (var i = 0; i < count; i++)
        {
            if (contacts[i] == contact)
            {
                return i;
            }
        }

        return -1;
    }
}

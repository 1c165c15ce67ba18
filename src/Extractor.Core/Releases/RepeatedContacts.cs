namespace Extractor.Releases;

/// <summary>Persons whom a release names twice: in its text and in a block of contacts, or at its head and at its end.</summary>
internal static class RepeatedContacts
{
    /// <summary>Leaves out contacts of which another with the same name says as much.</summary>
    /// <param name="contacts">The contacts, in the order of the text.</param>
    /// <param name="phones">The phones of the release.</param>
    /// <param name="emails">Its emails.</param>
    /// <returns>The others, numbered in their order.</returns>
    public static IReadOnlyList<Contact> Drop(IReadOnlyList<Contact> contacts, IReadOnlyList<PhoneMention> phones, IReadOnlyList<EmailMention> emails)
    {
        var names = new HashSet<string>();
        if (contacts.All(contact => contact.Name is null || names.Add(contact.Name))) return contacts;
        var phoneOfId = phones.ToDictionary(static phone => phone.Id, static phone => phone.E164 ?? phone.Text);
        var emailOfId = emails.ToDictionary(static email => email.Id);
        var fullest = new Dictionary<string, Known>();
        var dropped = new HashSet<string>();
        foreach (var contact in contacts)
        {
            if (contact.Name is not { } name) continue;

            // Of the addresses only those with the person's name count: another's may stand beside it.
            var known = new Known(contact,
            [
                .. contact.Phones.Select(id => phoneOfId[id]),
                .. contact.Emails.Select(id => emailOfId[id]).Where(email => PersonName.Fits(email, name)).Select(static email => email.Address),
            ]);
            if (!fullest.TryGetValue(name, out var other))
            {
                fullest.Add(name, known);
            }
            else if (other.Holds(known))
            {
                dropped.Add(contact.Id);
            }
            else
            {
                if (known.Holds(other)) dropped.Add(other.Contact.Id);
                fullest[name] = known;
            }
        }

        return dropped.Count == 0 ? contacts : [.. contacts.Where(contact => !dropped.Contains(contact.Id)).Select(static (contact, index) => contact with { Id = $"c{index + 1}" })];
    }

    private sealed record Known(Contact Contact, HashSet<string> Reached)
    {
        public bool Holds(Known less) =>
            (less.Contact.Kind == Contact.Kind || less.Contact.Kind == ContactKind.Unspecified)
            && (less.Contact.Title is null || less.Contact.Title == Contact.Title)
            && (less.Contact.Organization is null || less.Contact.Organization == Contact.Organization)
            && less.Reached.All(Reached.Contains);
    }
}

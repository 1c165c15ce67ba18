using System.Text.Json;

namespace Extractor.Tests;

/// <summary>Contacts as they are written in tables: numbers by E.164, emails by address.</summary>
internal static class ContactText
{
    public static Dictionary<string, string?> Cells(Extraction extraction, Contact contact) => new()
    {
        ["name"] = contact.Name,
        ["title"] = contact.Title,
        ["organization"] = contact.Organization,
        ["kind"] = JsonNamingPolicy.CamelCase.ConvertName(contact.Kind.ToString()),
        ["phones"] = Phones(extraction, contact.Phones),
        ["emails"] = string.Join(", ", contact.Emails.Select(id => extraction.Emails.Single(email => email.Id == id).Address).Distinct()),
    };

    public static string Phones(Extraction extraction, IEnumerable<string> ids) =>
        string.Join(", ", ids.Select(id => extraction.Phones.Single(phone => phone.Id == id)).Select(phone => phone.E164 ?? phone.Text));
}

/// <summary>Events as they are written in tables.</summary>
internal static class EventText
{
    public static Dictionary<string, string?> Cells(Extraction extraction, ReleaseEvent found) => new()
    {
        ["kind"] = JsonNamingPolicy.CamelCase.ConvertName(found.Kind.ToString()),
        ["title"] = found.Title,
        ["start"] = found.Start,
        ["zone"] = found.TimeZone,
        ["dialIn"] = ContactText.Phones(extraction, found.DialIn.Select(number => number.Phone)),
        ["replay"] = ContactText.Phones(extraction, found.Replay.Select(number => number.Phone)),
        ["conferenceId"] = found.ConferenceId,
        ["replayUntil"] = found.ReplayUntil,
        ["urls"] = string.Join(", ", found.Urls),
        ["labels"] = string.Join(", ", found.DialIn.Concat(found.Replay).Select(number => number.Label ?? "-")),
    };
}

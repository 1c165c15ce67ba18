namespace Extractor.Releases;
internal static class EventReader { public static List<ReleaseEvent> Read(ReleaseText release, IReadOnlyList<Contact> contacts, NodaTime.LocalDate? published) => []; }

namespace Extractor.Releases;
internal static class ContactReader { public static List<Contact> Read(ReleaseText release, string? issuer) => []; }

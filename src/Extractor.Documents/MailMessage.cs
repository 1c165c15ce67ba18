namespace Extractor.Documents;

/// <summary>A mail message as it is sent, whose text is encoded or one of several parts: .eml, .mht.</summary>
/// <remarks>RFC 2045: MIME-Version, Content-Type and Content-Transfer-Encoding in its header, which ends with an empty line.</remarks>
internal static class MailMessage
{
    private const int LongestHeader = 64 << 10;

    /// <summary>Whether a text is such a message.</summary>
    public static bool Is(ReadOnlySpan<char> text)
    {
        var (isMime, isEncoded) = (false, false);
        foreach (var line in text[..Math.Min(text.Length, LongestHeader)].EnumerateLines())
        {
            if (line.IsWhiteSpace() || !(line[0] is ' ' or '\t' || IsField(line))) break;
            isMime |= line.StartsWith("MIME-Version:", StringComparison.OrdinalIgnoreCase);
            isEncoded |= Says(line, "Content-Type:", "multipart/", "text/html") || Says(line, "Content-Transfer-Encoding:", "quoted-printable", "base64");
        }

        return isMime && isEncoded;
    }

    private static bool IsField(ReadOnlySpan<char> line) => line.IndexOf(':') is > 0 and var colon && !line[..colon].ContainsAny(' ', '\t');

    private static bool Says(ReadOnlySpan<char> line, string field, string one, string other) =>
        line.StartsWith(field, StringComparison.OrdinalIgnoreCase)
        && (line.Contains(one, StringComparison.OrdinalIgnoreCase) || line.Contains(other, StringComparison.OrdinalIgnoreCase));
}

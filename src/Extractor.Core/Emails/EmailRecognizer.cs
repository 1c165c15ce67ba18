using Extractor.Text;

namespace Extractor.Emails;

/// <summary>
/// Finds email addresses: <c>address := local ("@" | "[at]") domain</c>, read from the at sign to both sides.
/// </summary>
/// <remarks>
/// RFC 5322 with the characters that people use, quoted local parts among them; comments are not read. Markdown's signs belong
/// to no address: **jane@example.com**, _jane@example.com_, jane\_roe@example.com. The top-level domain decides
/// where an address ends that has something glued to it.
/// </remarks>
/// <param name="text">The text and its tokens.</param>
/// <param name="found">Where mentions are added.</param>
internal sealed class EmailRecognizer(SourceText text, List<Mention> found) : IRecognizer
{
    private const int LongestLocalPart = 64;

    private EmailMention? last;
    private int free;
    private int at;

    /// <inheritdoc/>
    public void ReadTo(int end)
    {
        for (; (at = text.Next(at, end, Marks.At)) < end; at++)
        {
            if (Read(text, at, free) is not { } email) continue;
            if (!IsCopy(text.Text, email, last)) found.Add(email);
            last = email;
            free = email.Offset + email.Length;
        }
    }

    // [jane@example.com](mailto:jane@example.com), [**jane@example.com**](mailto:jane@example.com), jane@example.com<mailto:jane@example.com>, jane@example.com[mailto:jane@example.com]
    private static bool IsCopy(string text, EmailMention email, EmailMention? last) => last is not null && email.Address == last.Address
        && text.AsSpan(last.Offset + last.Length, email.Offset - last.Offset - last.Length).TrimStart("*_ ") is var between
        && (between.Equals("](mailto:", StringComparison.OrdinalIgnoreCase) || between.Equals("<mailto:", StringComparison.OrdinalIgnoreCase) || between.Equals("[mailto:", StringComparison.OrdinalIgnoreCase));

    private static bool IsSpelledAt(SourceText text, int i) => text[i].Length == 2 && text.Is(i, "at");

    private static EmailMention? Read(SourceText text, int at, int free)
    {
        var (before, after) = (at - 1, at + 1);
        var spelled = IsSpelledAt(text, at);
        var bracketed = spelled && IsBracketed(text, at);
        if (bracketed) (before, after) = (at - 2, at + 2);
        else if (spelled && !GoesOn(text, after + 1)) return null;
        var glued = text.IsGlued(before + 1) && text.IsGlued(after);
        if (!glued && !(text.IsNear(before + 1) && text.IsNear(after))) return null;
        if (text[after].Kind is TokenKind.Edge || text.Is(after, '@') || text.Is(after + 1, '@')) return null;

        var start = LocalPartStart(text.Text, text[before].End, free);
        if (start < 0) return null;

        Span<char> name = stackalloc char[EmailDomain.Longest];
        Span<int> ends = stackalloc int[EmailDomain.Longest];
        if (!EmailDomain.TryRead(text.Text, text[after].Start, spelled, name, ends, out var domain)) return null;

        // _jane@example.com_
        while (text.Text[start] == '_' && domain.End < text.Text.Length && text.Text[domain.End] == '_') start++;
        var local = Without(text.Text.AsSpan(start, text[before].End - start));
        var plausible = spelled ? domain.IsKnown && (bracketed || domain.HasSpelledDot || IsAnnounced(text, before, start, true))
            : glued || (domain.IsKnown && IsTornApart(text, before, after, local, start));
        if (!plausible) return null;

        var host = domain.ToString();
        if (IsNoMail(text.Text, start, domain.End, local, host)) return null;
        return new()
        {
            Text = text.Text[start..domain.End],
            Offset = start,
            Length = domain.End - start,
            Address = $"{local}@{host}",
            Domain = host,
        };
    }

    // "@jane@mastodon.example", "logo@2x.png", "git@example.com:jane/repository.git"
    private static bool IsNoMail(string text, int start, int end, string local, string host) =>
        (start > 0 && text[start - 1] == '@') || (local == "git" && end + 1 < text.Length && text[end] == ':' && char.IsAsciiLetter(text[end + 1]))
        || host.EndsWith(".png", StringComparison.Ordinal) || host.EndsWith(".jpg", StringComparison.Ordinal) || host.EndsWith(".webp", StringComparison.Ordinal);

    // "example.com", "my-example dot com", "example (dot) com": what follows "at" in most sentences does not go on like a domain.
    private static bool GoesOn(SourceText text, int i) => text.Is(i, "dot") || text.IsAny(i, '(', '[', '{', '<')
        || (text[i].Kind == TokenKind.Symbol && text.IsGlued(i) && text.IsGlued(i + 1)) || text.IsGluedNumber(i);

    private static bool IsBracketed(SourceText text, int i) =>
        (text.Is(i - 1, '(') && text.Is(i + 1, ')')) || (text.Is(i - 1, '[') && text.Is(i + 1, ']'))
        || (text.Is(i - 1, '{') && text.Is(i + 1, '}')) || (text.Is(i - 1, '<') && text.Is(i + 1, '>'));

    /// <summary>
    /// Whether an address with a space or a line break at its at sign is one: not the "@" of "today @ example.com". It is
    /// when the break leaves the at sign at one side, when the name has a dot, or when a label stands before it.
    /// </summary>
    private static bool IsTornApart(SourceText text, int before, int after, string local, int start)
    {
        var leftGap = text[before + 1].Gap;
        var rightGap = text[after].Gap;
        if (leftGap == Gap.None && rightGap == Gap.Line) return true;
        return local.AsSpan().ContainsAny('.', '_') || IsAnnounced(text, before, start, false);
    }

    // "E-mail: jane at example.com", "Email jane @ example.com", but not "Email us at example.com"
    private static bool IsAnnounced(SourceText text, int before, int start, bool spelled)
    {
        var first = before;
        while (first > 0 && text[first].Start > start) first--;
        return text.Is(first - 1, ':') ? text.IsAny(first - 2, "email", "mail", "contact") : !spelled && text.IsAny(first - 1, "email", "mail");
    }

    /// <summary>Where the local part starts that ends at an offset; -1 when there is none.</summary>
    private static int LocalPartStart(string text, int end, int free)
    {
        if (end > free + 1 && text[end - 1] == '"') return QuoteStart(text, end, free);
        var start = end;
        while (start > free && end - start <= LongestLocalPart * 2 && IsLocal(text, start - 1, end)) start--;
        if (BeforeLineBreak(text, start, free) is > 0 and var line && start < end && char.IsAsciiLetterLower(text[start]))
        {
            while (line > free && end - line <= LongestLocalPart * 2 && IsLocal(text, line - 1, end)) line--;

            // The line above may be _marked_ as a whole.
            if (text[line] != '_') start = line;
        }

        if (end - start > LongestLocalPart * 2) return -1;

        start = BehindPhone(text, start, end);
        start = BehindLabel(text, start, end);
        while (start < end && !(char.IsLetterOrDigit(text[start]) || text[start] == '_')) start++;
        return start < end && text[end - 1] != '.' && end - start <= LongestLocalPart ? start : -1;
    }

    // "jane roe"@example.com
    private static int QuoteStart(string text, int end, int free)
    {
        for (var start = end - 2; start >= Math.Max(free, end - LongestLocalPart); start--)
        {
            if (text[start] == '"') return start < end - 2 && (start == 0 || !char.IsLetterOrDigit(text[start - 1])) ? start : -1;
            if (text[start] is '\n' or '\r' or '<' or '>' or '@') return -1;
        }

        return -1;
    }

    // "investor-\nrelations@example.com", "jane_\nroe@example.com": the place before the line break, 0 where none is. The hyphen
    // of "e-\nmail" is of no address.
    private static int BeforeLineBreak(string text, int start, int free)
    {
        var line = start - 1;
        if (line <= free + 1 || text[line] != '\n') return 0;
        if (text[line - 1] == '\r') line--;
        var isJoint = text[line - 1] == '_' || (text[line - 1] == '-' && line - 3 > free && char.IsAsciiLetterLower(text[line - 2]) && char.IsAsciiLetterOrDigit(text[line - 3]));
        return isJoint ? line : 0;
    }

    private static bool IsLocal(string text, int i, int end) => text[i] switch
    {
        '.' => i + 1 == end || text[i + 1] != '.',
        '_' or '-' or '+' or '\'' or '\u2019' or '&' or '%' or '~' or '!' or '#' or '$' or '^' => true,
        '*' => i > 0 && i + 1 < end && char.IsAsciiLetterOrDigit(text[i - 1]) && char.IsAsciiLetterOrDigit(text[i + 1]),
        '\\' => i + 1 < end && text[i + 1] == '_',
        var c => char.IsAsciiLetterOrDigit(c) || Tokenizer.IsIgnorable(c) || (c is >= '\u00C0' and < '\u0250' and not ('\u00D7' or '\u00F7')),
    };

    // "646-555-0145jdoe@example.com", "+1 646 555 0145jdoe@example.com": a phone number is glued to the name.
    private static int BehindPhone(string text, int start, int end)
    {
        for (var i = end - 1; i > start; i--)
        {
            if (!char.IsAsciiLetter(text[i]) || !char.IsAsciiDigit(text[i - 1])) continue;
            var (first, digits, separators) = (i, 0, 0);
            for (; first > start && (char.IsAsciiDigit(text[first - 1]) || text[first - 1] is '-' or '.' or '+'); first--)
            {
                if (char.IsAsciiDigit(text[first - 1])) digits++;
                else separators++;
            }

            var goesOnBefore = first == start && start > 1 && text[start - 1] is ' ' or '\u00A0' && (char.IsAsciiDigit(text[start - 2]) || text[start - 2] == ')');
            if (digits >= 7 ? separators > 0 || goesOnBefore : digits >= 3 && goesOnBefore) return i;
        }

        return start;
    }

    // "EmailJane@example.com", "%20jane@example.com": what is glued to the name ends where the name's capital stands.
    private static int BehindLabel(string text, int start, int end)
    {
        foreach (var label in (ReadOnlySpan<string>)["%20", "Email", "E-mail", "Mail"])
        {
            if (end - start > label.Length && text.AsSpan(start, end - start).StartsWith(label, StringComparison.OrdinalIgnoreCase)
                && (label[0] == '%' || char.IsAsciiLetterUpper(text[start + label.Length]) && char.IsAsciiLetterLower(text[start + label.Length - 1]))) return start + label.Length;
        }

        return start;
    }

    private static string Without(ReadOnlySpan<char> text)
    {
        Span<char> kept = stackalloc char[text.Length];
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var isEscape = c == '\\' && i + 1 < text.Length && text[i + 1] == '_';
            if (!isEscape && !Tokenizer.IsIgnorable(c) && c is not ('\n' or '\r')) kept[length++] = c;
        }

        return kept[..length].ToString();
    }
}

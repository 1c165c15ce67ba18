using Extractor.Text;

namespace Extractor.Releases;

/// <summary>What organizations' names are made of.</summary>
internal static class OrganizationName
{
    private const int LongestBuffer = 64;

    /// <summary>The token behind a legal form that starts at a token, its full stop included: Inc., GmbH, S.A., L.P., AS; -1 when none does.</summary>
    public static int LegalFormEnd(SourceText text, int first)
    {
        if (text[first].Kind != TokenKind.Word) return -1;
        if (text.Contact(first).HasFlag(ContactWord.LegalForm) && !text.IsGlued(first + 1, '-')) return text.IsGlued(first + 1, '.') ? first + 2 : first + 1;
        if (text.Span(first) is "AS" && first > 0 && !text.IsInCapitals(first - 1, first)) return first + 1;
        if (text[first].Length > 2 || !(text.IsCapital(first) || text[first].Length == 1) || !(text.IsGlued(first + 1, '.') || text.IsGlued(first + 1, '/'))) return -1;

        // "S.A.", "A/S", "a.s.", "e.V.".
        Span<char> letters = stackalloc char[6];
        var length = 0;
        var i = first;
        while (length < letters.Length && text[i].Kind == TokenKind.Word && text[i].Length <= 2 && length + text[i].Length <= letters.Length && (i == first || text.IsGlued(i)))
        {
            text.Span(i).CopyTo(letters[length..]);
            length += text[i].Length;
            i++;
            if (!text.IsGlued(i, '.') && !text.IsGlued(i, '/')) break;
            i++;
        }

        return length > 1 && (letters[..length] is "AS" or "as" or "dd" or "doo" or "eV" || text.IsCapital(first) && Lexicon.FactsOf(Lexicon.Find(letters[..length])).Contact.HasFlag(ContactWord.LegalForm)) ? i : -1;
    }

    /// <summary>Whether tokens end with a legal form behind other words.</summary>
    public static bool EndsWithLegalForm(SourceText text, int first, int end)
    {
        for (var i = end - 1; i > first && i > end - 8; i--)
        {
            if (LegalFormEnd(text, i) is var behind && behind >= 0 && (behind >= end || (behind == end - 1 && text.Is(end - 1, ')')))) return true;
        }

        return false;
    }

    /// <summary>Whether the domain of an address is made from an organization's name: its first word, all its words, or their initials.</summary>
    public static bool FitsDomain(ReadOnlySpan<char> domain, ReadOnlySpan<char> words)
    {
        // mail.quillmere.co.uk: the longest label but the last is the organization's.
        var longest = ReadOnlySpan<char>.Empty;
        foreach (var range in domain[..Math.Max(0, domain.LastIndexOf('.'))].Split('.'))
        {
            if (domain[range].Length > longest.Length) longest = domain[range];
        }

        Span<char> labelBuffer = longest.Length <= LongestBuffer ? stackalloc char[LongestBuffer] : new char[longest.Length];
        Span<char> nameBuffer = words.Length <= LongestBuffer ? stackalloc char[LongestBuffer] : new char[words.Length];
        var label = labelBuffer[..Letters.Fold(longest, labelBuffer)];
        if (label.Length < 2) return false;

        var (names, length, areInitials) = (0, 0, true);
        foreach (var range in words.SplitAny(' ', '-', '&', '.', ','))
        {
            var name = nameBuffer.Slice(length, Letters.Fold(words[range], nameBuffer[length..]));
            if (name.IsEmpty) continue;
            if (names == 0 && name.Length >= 3 && label.StartsWith(name)) return true;
            areInitials &= names < label.Length && label[names] == name[0];
            length += name.Length;
            names++;
        }

        return label.SequenceEqual(nameBuffer[..length]) || (names > 1 && areInitials && names == label.Length);
    }

    /// <summary>Whether a domain starts with the letters of words.</summary>
    public static bool StartsDomain(ReadOnlySpan<char> domain, ReadOnlySpan<char> words)
    {
        Span<char> buffer = words.Length <= LongestBuffer ? stackalloc char[LongestBuffer] : new char[words.Length];
        return domain.StartsWith(buffer[..Letters.Fold(words, buffer)]);
    }
}

using Extractor.Text;

namespace Extractor.Releases;

/// <summary>What organizations' names are made of.</summary>
internal static class OrganizationName
{
    /// <summary>The token behind a legal form that starts at a token, its full stop included: Inc., GmbH, S.A., L.P.; -1 when none does.</summary>
    public static int LegalFormEnd(SourceText text, int first)
    {
        if (text[first].Kind != TokenKind.Word) return -1;
        if (text.Contact(first).HasFlag(ContactWord.LegalForm)) return text.IsGlued(first + 1, '.') ? first + 2 : first + 1;
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

        return length > 1 && char.IsUpper(letters[0]) && Lexicon.Get(Lexicon.Find(letters[..length])).Contact.HasFlag(ContactWord.LegalForm) ? i : -1;
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

    /// <summary>Whether the domain of an address is made from an organization's name.</summary>
    public static bool FitsDomain(string domain, string words)
    {
        // mail.quillmere.co.uk: the longest label but the last is the organization's.
        var label = PersonName.Fold(domain.Split('.')[..^1].MaxBy(part => part.Length) ?? "");
        var names = words.Split([' ', '-', '&', '.', ','], StringSplitOptions.RemoveEmptyEntries).Select(PersonName.Fold).Where(name => name.Length > 0).ToList();
        if (names.Count == 0 || label.Length < 2) return false;
        return (names[0].Length >= 3 && label.StartsWith(names[0], StringComparison.Ordinal)) || string.Concat(names) == label
            || (names.Count > 1 && string.Concat(names.Select(name => name[0])) == label);
    }
}

using Extractor.Text;

namespace Extractor.Releases;

/// <summary>The grammar of a person's name: honorifics, capitalized words, initials and particles, degrees.</summary>
/// <remarks>Honorifics and degrees are read and left out. A word that titles, headings, places or organizations are made of is never part of a name.</remarks>
/// <param name="First">The first token of the name itself.</param>
/// <param name="End">The token behind the name itself.</param>
/// <param name="Behind">The token behind its degrees.</param>
internal readonly record struct PersonName(int First, int End, int Behind)
{
    private const int MostParts = 5;

    /// <summary>Reads the longest name that starts at a token and has at least two parts; null when none does.</summary>
    public static PersonName? Read(SourceText text, int first, int end)
    {
        var i = first;
        while (i < end && IsHonorific(text, i))
        {
            i++;
            while (i < end && text.Is(i, '.') && text.IsGlued(i)) i++;
        }

        var start = i;
        var (parts, whole, behind) = (0, 0, i);
        while (i < end && parts < MostParts)
        {
            var word = text.Contact(i);
            if (word.HasFlag(ContactWord.Particle) && char.IsLower(text.Text[text[i].Start]))
            {
                i++;
                while (i < end && text.IsGlued(i) && (text.Is(i, '\'') || text.Is(i, '-'))) i++;
                continue;
            }

            if (text.Is(i, '"') && text[i + 1].Kind == TokenKind.Word && text.Is(i + 2, '"') && parts > 0)
            {
                i += 3;
                continue;
            }

            if (parts > 0 && IsBracketed(text, i))
            {
                i += 3;
                continue;
            }

            if (!IsSurname(text, i, start, end, parts) && (!IsPart(text, i) || (parts > 0 && CredentialEnd(text, i, end) is not null && !IsInitial(text, i)))) break;
            var initial = IsInitial(text, i);
            i = PartEnd(text, i, end);
            parts++;
            if (!initial) whole++;
            if (!initial || parts > 1) behind = i;
        }

        if (whole == 0 || parts < 2 || IsAcronym(text, start) || IsInitial(text, behind - 1) || text.Is(behind - 1, '.')) return null;
        return new(start, behind, SkipCredentials(text, behind, end));
    }

    /// <summary>Whether tokens are exactly one name.</summary>
    public static bool Is(SourceText text, int first, int end) => Read(text, first, end) is { } name && name.Behind >= end;

    /// <summary>The token behind degrees and generations, with their commas, that stand at a token.</summary>
    public static int SkipCredentials(SourceText text, int i, int end)
    {
        while (i < end)
        {
            var at = text.Is(i, ',') ? i + 1 : i;
            if (CredentialEnd(text, at, end) is not { } behind) break;
            i = behind;
        }

        return i;
    }

    /// <summary>Whether the local part of an email address is made from a name: its last name, its first name, or its initials.</summary>
    public static bool Fits(EmailMention email, string name)
    {
        var local = Fold(email.Address[..email.Address.IndexOf('@', StringComparison.Ordinal)]);
        return Fits(local, name, Fold) || (name.AsSpan().ContainsAny(Transcribed) && Fits(local, name, Transcribe));
    }

    /// <summary>Letters in lower case, without diacritics: jurgen for Jürgen.</summary>
    public static string Fold(string word)
    {
        var folded = new System.Text.StringBuilder();
        foreach (var c in word)
        {
            if (!char.IsLetter(c)) continue;
            var at = Accented.IndexOf(char.ToLowerInvariant(c), StringComparison.Ordinal);
            folded.Append(at < 0 ? char.ToLowerInvariant(c) : Plain[at]);
        }

        return folded.ToString();
    }

    private const string Accented = "àáâãäåāăąçćčďđèéêëēėęěğìíîïīıķłľñńňòóôõöøōőŕřśšşșťţțùúûüūůűųýÿžźż";
    private const string Plain = "aaaaaaaaacccddeeeeeeeegiiiiiikllnnnoooooooorrsssstttuuuuuuuuyyzzz";

    private static readonly System.Buffers.SearchValues<char> Transcribed = System.Buffers.SearchValues.Create("äöüßåæøÄÖÜÅÆØ");

    // juergen for Jürgen.
    private static string Transcribe(string word) => Fold(word.ToLowerInvariant()
        .Replace("ä", "ae", StringComparison.Ordinal).Replace("æ", "ae", StringComparison.Ordinal).Replace("ö", "oe", StringComparison.Ordinal).Replace("ø", "oe", StringComparison.Ordinal)
        .Replace("ü", "ue", StringComparison.Ordinal).Replace("ß", "ss", StringComparison.Ordinal).Replace("å", "aa", StringComparison.Ordinal));

    private static bool Fits(string letters, string name, Func<string, string> fold)
    {
        var words = name.Split([' ', '-', '.', '\''], StringSplitOptions.RemoveEmptyEntries).Where(word => !Lexicon.Get(Lexicon.Find(word)).Contact.HasFlag(ContactWord.Particle))
            .Select(fold).Where(word => word.Length > 0).ToList();
        if (words.Count == 0 || letters.Length < 2) return false;
        var initials = string.Concat(words.Select(word => word[0]));
        return words.Any(word => word.Length >= 3 && letters.Contains(word, StringComparison.Ordinal))
            || letters == initials || (words.Count > 1 && letters == $"{words[0][0]}{words[^1][0]}")
            || (letters.Length >= 4 && letters[0] == words[0][0] && words[^1].StartsWith(letters[1..], StringComparison.Ordinal))
            || (letters.Length >= 3 && words[0].StartsWith(letters, StringComparison.Ordinal));
    }

    private static bool IsPart(SourceText text, int i) =>
        text[i].Kind == TokenKind.Word && char.IsUpper(text.Text[text[i].Start])
        && ((text.Contact(i) & (ContactWord.NoName | ContactWord.Honorific)) == 0 || IsSaint(text, i));

    // "DI" is one, "di" and "Di" are parts of names.
    private static bool IsHonorific(SourceText text, int i)
    {
        var word = text.Contact(i);
        return word.HasFlag(ContactWord.Honorific) && text[i + 1].Gap < Gap.Paragraph && (!word.HasFlag(ContactWord.Particle) || !text.Span(i).ContainsAnyInRange('a', 'z'));
    }

    // Saint: "St. Clair", "St-Onge".
    private static bool IsSaint(SourceText text, int i) =>
        text[i].Length == 2 && text.Is(i, "st") && (text.IsGlued(i + 1, '.') || (text.IsGlued(i + 1, '-') && text.IsGlued(i + 2))) && text[i + 2].Kind == TokenKind.Word && char.IsUpper(text.Text[text[i + 2].Start]);

    // Robert (Bob) Pike.
    private static bool IsBracketed(SourceText text, int i) =>
        text.Is(i, '(') && text[i + 1].Kind == TokenKind.Word && text.Is(i + 2, ')') && text[i + 3].Gap == Gap.Space && text.Contact(i + 1) == ContactWord.None && IsPart(text, i + 3);

    // Thomas Head, Ngoc Do: a first name that means nothing else, then a word that is a surname as well and ends the name.
    private static bool IsSurname(SourceText text, int i, int start, int end, int parts)
    {
        if (parts != 1 || !text.Contact(i).HasFlag(ContactWord.Surname) || i != start + 1) return false;
        var span = text.Span(i);
        return char.IsUpper(span[0]) && char.IsLower(span[^1]) && text.Contact(start) == ContactWord.None
            && (i + 1 >= end || text.Is(i + 1, ',') || text[i + 1].Gap >= Gap.Wide);
    }

    private static bool IsInitial(SourceText text, int i) => text[i].Kind == TokenKind.Word && text[i].Length == 1 && !(text.IsGlued(i + 1) && text.Is(i + 1, '\''));

    // JQA, FTI: the beginning of an organization's name, when what follows is not in capitals as well.
    private static bool IsAcronym(SourceText text, int i) =>
        text[i].Length > 2 && !text.Span(i).ContainsAnyExceptInRange('A', 'Z') && text[i + 1].Kind == TokenKind.Word && text[i + 1].Length > 1 && text.Span(i + 1)[1..].ContainsAnyInRange('a', 'z');

    // Voss-Lindgren, O'Dunleavy, McNeil, J., St. John, J.P.
    private static int PartEnd(SourceText text, int i, int end)
    {
        var initial = IsInitial(text, i);
        i++;
        while (i < end && text.IsGlued(i))
        {
            if (text[i].Kind == TokenKind.Word && char.IsLetter(text.Text[text[i].Start])) i++;
            else if ((text.Is(i, '-') || text.Is(i, '\'')) && text.IsGlued(i + 1) && text[i + 1].Kind == TokenKind.Word && i + 1 < end) i += 2;
            else if (text.Is(i, '.') && (initial || text[i - 1].Length <= 2)) i++;
            else break;
        }

        return i;
    }

    private static int? CredentialEnd(SourceText text, int i, int end)
    {
        Span<char> letters = stackalloc char[12];
        var length = 0;
        var k = i;
        for (; k < end && k < i + 10 && (k == i || text.IsGlued(k)); k++)
        {
            if (text[k].Kind == TokenKind.Word && length + text[k].Length <= letters.Length)
            {
                text.Span(k).CopyTo(letters[length..]);
                length += text[k].Length;
            }
            else if (!text.Is(k, '.') || k == i)
            {
                break;
            }
        }

        if (length < 2 || (k < end && text.IsGlued(k) && (text.Is(k, '-') || text.Is(k, '\'')))) return null;
        return Lexicon.Get(Lexicon.Find(letters[..length])).Contact.HasFlag(ContactWord.Credential) && char.IsUpper(letters[0]) ? k : null;
    }
}

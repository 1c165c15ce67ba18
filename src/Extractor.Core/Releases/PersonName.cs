using Extractor.Text;

namespace Extractor.Releases;

/// <summary>The grammar of a person's name: honorifics, capitalized words, initials and particles, degrees.</summary>
/// <remarks>Honorifics and degrees are read and left out. A word that titles, headings, places or organizations are made of is never part of a name.</remarks>
/// <param name="First">The first token of the name itself.</param>
/// <param name="End">The token behind the name itself.</param>
/// <param name="Behind">The token behind its degrees.</param>
internal readonly record struct PersonName(int First, int End, int Behind)
{
    /// <summary>How many tokens the name of a person is searched in: five parts with their points and hyphens.</summary>
    public const int Longest = 9;

    private const int MostParts = 5;
    private const int LongestCredential = 12;
    private const int LongestLetters = 5;
    private const int LongestBuffer = 64;

    /// <summary>Reads the longest name that starts at a token and has at least two parts; null when none does.</summary>
    public static PersonName? Read(SourceText text, int first, int end)
    {
        var i = first;
        if (IsProfessor(text, i)) i++;
        while (i < end && (IsHonorific(text, i) || (i > first && IsHonorificField(text, i))))
        {
            i++;
            while (i < end && text.IsAny(i, '.', '-') && text.IsGlued(i)) i++;
        }

        var start = i;
        var (parts, whole, behind) = (0, 0, i);
        while (i < end && parts < MostParts)
        {
            var word = text.Contact(i);
            if (word.HasFlag(ContactWord.Particle) && char.IsLower(text.Text[text[i].Start]))
            {
                i++;
                while (i < end && text.IsGlued(i) && text.IsAny(i, '\'', '-')) i++;
                continue;
            }

            if (parts > 0 && IsChildOf(text, i))
            {
                i += 3;
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

            var initial = IsInitial(text, i);
            var isDegree = parts > 0 && !initial && CredentialEnd(text, i, end) is not null;
            if (!IsSurname(text, i, start, end, parts) && (isDegree || !IsPart(text, i))) break;
            i = PartEnd(text, i, end);
            parts++;
            if (!initial) whole++;
            if (!initial || parts > 1) behind = i;
        }

        if (whole == 0 || parts < 2 || IsAcronym(text, start) || IsInitial(text, behind - 1) || text.Is(behind - 1, '.')) return null;
        return new(start, behind, SkipCredentials(text, behind, end));
    }

    // Each of both words is of names too: "Li Hong", "Rica Santos".
    private static bool IsCountry(SourceText text, int i) => (text.Is(i, "hong") && text.Is(i + 1, "kong")) || (text.Is(i, "costa") && text.Is(i + 1, "rica"))
        || (text.Is(i, "sri") && text.Is(i + 1, "lanka")) || (text.Is(i, "great") && text.Is(i + 1, "britain"));

    /// <summary>Whether tokens are exactly one name.</summary>
    public static bool Is(SourceText text, int first, int end) => Read(text, first, end) is { } name && name.Behind >= end;

    /// <summary>The token behind degrees and generations, with their commas, that stand at a token.</summary>
    public static int SkipCredentials(SourceText text, int i, int end)
    {
        var first = i;
        while (i < end)
        {
            var at = text.Is(i, ',') ? i + 1 : i;
            var followsDegree = i > first || text.Contact(at - 2).HasFlag(ContactWord.Credential);
            if (IsRank(text, at)) break;
            if ((CredentialEnd(text, at, end) ?? (followsDegree ? LetterEnd(text, at, end) : null)) is not { } behind) break;
            i = behind;
        }

        return i;
    }

    // "Jane Doe, Sr. Director": senior, and no generation; "Jane Doe, MD and CEO": managing director, and no degree.
    private static bool IsRank(SourceText text, int i) => (text.Is(i, "md") && (text.Is(i + 1, "and") || text.Is(i + 1, '&')) && text.Contact(i + 2).HasFlag(ContactWord.Title)) || text.Is(i, "sr") && text.Contact(text.Is(i + 1, '.') ? i + 2 : i + 1).HasAny(ContactWord.Title | ContactWord.Rank);

    // "CPA, ARe": behind a degree that is known, letters behind a comma are another.
    private static int? LetterEnd(SourceText text, int i, int end)
    {
        var isShort = i < end && text[i] is { Kind: TokenKind.Word, Length: <= LongestLetters } && text.Span(i) is [>= 'A' and <= 'Z', >= 'A' and <= 'Z', ..];
        var isUnknown = (text.Contact(i) & ~ContactWord.HeadingFiller) == ContactWord.None;
        return isShort && isUnknown && text.Is(i - 1, ',') && !text.IsOnLine(i + 1) ? i + 1 : null;
    }

    /// <summary>Whether the local part of an email address is made from a name: its last name, its first name, or its initials.</summary>
    public static bool Fits(EmailMention email, string name)
    {
        var local = email.Address.AsSpan(0, email.Address.IndexOf('@', StringComparison.Ordinal));
        Span<char> buffer = local.Length <= LongestBuffer ? stackalloc char[LongestBuffer] : new char[local.Length];
        var letters = buffer[..Letters.Fold(local, buffer)];
        return letters.Length >= 2 && (Fits(letters, name, false) || (Letters.CanTranscribe(name) && Fits(letters, name, true)));
    }

    /// <summary>Whether the local part of an email address is a first name, or its initial, and a last name.</summary>
    public static bool IsWhole(EmailMention email, ReadOnlySpan<char> firstName, ReadOnlySpan<char> lastName)
    {
        var local = email.Address.AsSpan(0, email.Address.IndexOf('@', StringComparison.Ordinal));
        if (!local.EndsWith(lastName, StringComparison.OrdinalIgnoreCase)) return false;
        var before = local[..^lastName.Length].TrimEnd("._-");
        return before.Length > 0 && (before.Length == 1 ? firstName.StartsWith(before, StringComparison.OrdinalIgnoreCase) : firstName.Equals(before, StringComparison.OrdinalIgnoreCase));
    }

    // Any word, the initials of all words or of the first and the last, the first's initial with the start of the last, the start of the first.
    private static bool Fits(ReadOnlySpan<char> letters, ReadOnlySpan<char> name, bool transcribe)
    {
        Span<char> buffer = name.Length <= LongestBuffer / 2 ? stackalloc char[LongestBuffer] : new char[2 * name.Length];
        var (words, areInitials, fitsLast) = (0, true, false);
        var (firstInitial, lastInitial) = (letters[0], letters[1]);
        foreach (var range in name.SplitAny(' ', '-', '.', '\''))
        {
            if (IsParticle(name[range])) continue;
            var word = buffer[..(transcribe ? Letters.Transcribe(name[range], buffer) : Letters.Fold(name[range], buffer))];
            if (word.IsEmpty) continue;
            if (word.Length >= 3 && letters.IndexOf(word) >= 0) return true;
            if (words == 0 && letters.Length >= 3 && word.StartsWith(letters)) return true;
            if (words == 0) firstInitial = word[0];
            areInitials &= words < letters.Length && letters[words] == word[0];
            lastInitial = word[0];
            fitsLast = letters.Length >= 3 && letters[0] == firstInitial && (letters.Length >= 4 ? word.StartsWith(letters[1..]) : word.SequenceEqual(letters[1..]));
            words++;
        }

        return fitsLast || (areInitials && words == letters.Length) || (words > 1 && letters.SequenceEqual([firstInitial, lastInitial]));
    }

    private static bool IsParticle(ReadOnlySpan<char> word) => Lexicon.FactsOf(Lexicon.Find(word)).Contact.HasFlag(ContactWord.Particle);

    private static bool IsPart(SourceText text, int i) =>
        text.IsCapital(i)
        && !IsCountry(text, i)
        && ((text.Contact(i) & (ContactWord.NoName | ContactWord.Honorific)) == 0 || IsSaint(text, i) || IsInitial(text, i));

    // "DI" is one, "di" and "Di" are parts of names.
    private static bool IsHonorific(SourceText text, int i)
    {
        var word = text.Contact(i);
        if (text.Is(i, "sr")) return text.IsGlued(i + 1, '.') && text.IsCapital(i + 2) && !IsRank(text, i);
        return word.HasFlag(ContactWord.Honorific) && text[i + 1].Gap < Gap.Paragraph && (!word.HasFlag(ContactWord.Particle) || !text.Span(i).ContainsAnyInRange('a', 'z'));
    }

    /// <summary>Whether a rank of professors stands at a token: "Associate Professor Jane Doe".</summary>
    public static bool IsProfessor(SourceText text, int i) => text.IsAny(i, "associate", "assistant", "adjunct") && text.Is(i + 1, "professor") && text.IsCapital(i + 2);

    // "Ravi s/o Kumar", "Devi d/o Kumar": son and daughter of.
    private static bool IsChildOf(SourceText text, int i) => text[i].Length == 1 && text.IsAny(i, "s", "d") && text.IsGlued(i + 1, '/') && text.IsGlued(i + 2) && text.Is(i + 2, "o") && text.IsCapital(i + 3);

    // "Dr. med.", "Dr. h.c.", "Rev. Canon"
    private static bool IsHonorificField(SourceText text, int i) =>
        (text.Contact(i).HasFlag(ContactWord.HonorificField) && text.IsGlued(i + 1, '.') && !text.IsCapital(i)) || (text.Is(i, "canon") && text.IsCapital(i + 2));

    // Saint: "St. Clair", "St-Onge".
    private static bool IsSaint(SourceText text, int i) =>
        text[i].Length == 2 && text.Is(i, "st") && (text.IsGlued(i + 1, '.') || (text.IsGlued(i + 1, '-') && text.IsGlued(i + 2))) && text.IsCapital(i + 2);

    // Robert (Bob) Pike.
    private static bool IsBracketed(SourceText text, int i) =>
        text.Is(i, '(') && text[i + 1].Kind == TokenKind.Word && text.Contact(i + 1) == ContactWord.None && text.Is(i + 2, ')')
        && text[i + 3].Gap == Gap.Space && IsPart(text, i + 3);

    // Thomas Head, Ngoc Do, THOMAS HEAD: a first name that means nothing else, then a word that is a surname as well and ends the name.
    private static bool IsSurname(SourceText text, int i, int start, int end, int parts)
    {
        if (parts != 1 || !text.Contact(i).HasFlag(ContactWord.Surname) || i != start + 1) return false;
        var span = text.Span(i);
        var isWord = char.IsLower(span[^1]) || (span.Length > LongestLetters && text.IsInCapitals(start, i + 1));
        return char.IsUpper(span[0]) && isWord && text.Contact(start) == ContactWord.None
            && (i + 1 >= end || text.Is(i + 1, ',') || text[i + 1].Gap >= Gap.Wide);
    }

    private static bool IsInitial(SourceText text, int i) => text[i].Kind == TokenKind.Word && text[i].Length == 1 && !(text.IsGlued(i + 1) && text.Is(i + 1, '\''));

    // JQA, FTI: the beginning of an organization's name, when what follows is not in capitals as well.
    private static bool IsAcronym(SourceText text, int i) =>
        text[i].Length > 2 && !text.Span(i).ContainsAnyExceptInRange('A', 'Z')
        && text[i + 1] is { Kind: TokenKind.Word, Length: > 1 } && text.Span(i + 1)[1..].ContainsAnyInRange('a', 'z');

    // Voss-Lindgren, O'Dunleavy, McNeil, J., St. John, J.P.
    private static int PartEnd(SourceText text, int i, int end)
    {
        var initial = IsInitial(text, i);
        i++;
        while (i < end && text.IsGlued(i))
        {
            if (text[i].Kind == TokenKind.Word && char.IsLetter(text.Text[text[i].Start])) i++;
            else if (text.IsAny(i, '-', '\'') && text.IsGlued(i + 1) && text[i + 1].Kind == TokenKind.Word && i + 1 < end) i += 2;
            else if (text.Is(i, '.') && (initial || text[i - 1].Length <= 2)) i++;
            else break;
        }

        return i;
    }

    private static int? CredentialEnd(SourceText text, int i, int end)
    {
        if (i >= end || !text.IsCapital(i)) return null;
        if (i + 1 >= end || !text.IsGlued(i + 1)) return text.Contact(i).HasFlag(ContactWord.Credential) && text[i].Length > 1 ? i + 1 : null;

        // "Ph.D.", "M.D."
        Span<char> letters = stackalloc char[LongestCredential];
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

        if (length < 2 || (k < end && text.IsGlued(k) && text.IsAny(k, '-', '\''))) return null;
        return Lexicon.FactsOf(Lexicon.Find(letters[..length])).Contact.HasFlag(ContactWord.Credential) ? k : null;
    }
}

using Extractor.Text;

namespace Extractor.Releases;

/// <content>Where the name of a company starts and ends.</content>
internal sealed partial record Issuer
{
    // "Solvanta Corporation, Reno, Nevada (NYSE: SOLV)", "Solvanta, Inc. Common Stock (NYSE: SOLV)": behind the legal form stands where the company is, or its share.
    private static int? BeforePlace(SourceText text, int body, int end) =>
        ((text.Is(end, ',') || text.Header(end).HasFlag(HeaderWord.Share)) && OrganizationName.EndsWithLegalForm(text, body, end)) || IsPartOf(text, end) ? end : null;

    // "Larch Foods of Reno, Nev., is recalling": the name ends before the place that the company is of.
    private static int? BeforeHome(SourceText text, int first, int comma)
    {
        const int LongestState = 5;
        if (!IsInState(text, comma)) return null;
        var of = comma - 1;
        while (of > first && !text.Is(of, "of")) of--;
        return of > first + 1 && HasVerb(text, comma + 2, comma + 2 + LongestState) ? of : null;
    }

    // "Larch Water, a subsidiary of Solvanta Group (NYSE: SOLV)"
    private static bool IsPartOf(SourceText text, int comma)
    {
        const int Between = 3;
        if (!text.Is(comma, ',') || !text.IsAny(comma + 1, "a", "an", "the")) return false;
        for (var i = comma + 2; i <= comma + 2 + Between; i++)
        {
            if (text.IsAny(i, "subsidiary", "unit", "division", "affiliate", "brand")) return text.Is(i + 1, "of");
        }

        return false;
    }

    // "[Solvanta, Inc.](https://solvanta.example) (NYSE: SOLV)": Markdown's sign between a link's words and its address.
    private static bool IsLink(SourceText text, int i) => text.Is(i, ']') && text.IsGlued(i + 1, '(') && text[i + 2].Kind == TokenKind.Url;

    // "Solvanta Bank (the "Bank") (NYSE: SOLV)": the first bracket says what the company is called from here on.
    private static int BeforeShortName(SourceText text, int body, int bracket)
    {
        for (var i = body + 1; i < bracket; i++)
        {
            if (IsLink(text, i)) return i;
            if (text.Is(i, '(') && (text.IsAny(i + 1, '"', '\'') || (text.Is(i + 1, "the") && (text.Is(i + 2, '"') || text.Is(i + 3, ')'))))) return i;
        }

        return bracket;
    }

    // "Larch Acquisition Corp. II": a number that tells one of a row of companies from the others.
    private static int NameEnd(SourceText text, int first)
    {
        const int LongestNumeral = 4;
        var end = WordsEnd(text, first);
        var isNumbered = end > first + 1 && text[end] is { Kind: TokenKind.Word, Gap: Gap.Space, Length: <= LongestNumeral } && !text.Span(end).ContainsAnyExcept("IVX")
            && OrganizationName.EndsWithLegalForm(text, first, end);
        return isNumbered ? end + 1 : end;
    }

    // Capitalized words, with the small words and signs that names hold between them, and a legal form behind a comma.
    private static int WordsEnd(SourceText text, int first)
    {
        var end = first;
        for (var i = first; i < first + LongestName; i++)
        {
            if (i > first && text[i].Gap is Gap.Paragraph or Gap.Wide) break;
            var token = text[i];
            if (token.Kind == TokenKind.Word)
            {
                var isPart = char.IsUpper(text.Text[token.Start]) || (i > first && (text.IsGlued(i) || text.Header(i).HasFlag(HeaderWord.SmallForm)));
                // "Larch A/S", "Larch hf."
                if (i > first && (text.IsGlued(i + 1, '/') || !text.IsCapital(i)) && OrganizationName.LegalFormEnd(text, i) is > 0 and var form) return form;
                if (isPart) end = i + 1;
                else if (i == first || !(text.Header(i).HasFlag(HeaderWord.NameLink) || (text.Is(i, "and") && IsJoined(text, first, i)))) break;
                if (isPart && i > first && text.Contact(i).HasFlag(ContactWord.LegalForm) && !text.IsAny(i + 1, '.', '&') && !text.IsGlued(i + 1, '-') && !GoesOnInForm(text, i + 1)) break;
            }
            else if (token.Kind == TokenKind.Number)
            {
                end = i + 1;
            }
            else if (text.Is(i, ','))
            {
                if (OrganizationName.LegalFormEnd(text, i + 1) < 0) break;
            }
            else if (text.Is(i, '.'))
            {
                if (i == first || !text.IsGlued(i)) break;
                if (ClosesInitials(text, first, i)) continue;
                var (isForm, goesOn) = (text.Contact(i - 1).HasFlag(ContactWord.LegalForm), text.IsGlued(i + 1));
                // "N.V.": the stop behind its last letter.
                var endsLetters = text[i - 1].Length == 1 && OrganizationName.EndsWithLegalForm(text, first, i + 1);
                if (isForm || endsLetters || goesOn) end = i + 1;
                if (!goesOn && !(isForm && text.Is(i + 1, '&')) && !((isForm || endsLetters) && GoesOnInForm(text, i + 1))) break;
            }
            else if (!text.IsAny(i, '&', '+', '®', '™') && !(text.IsAny(i, '-', '\'') && text.IsGlued(i) && text.IsGlued(i + 1)))
            {
                break;
            }
        }

        return end;
    }

    // "Pty Ltd", "SGPS, S.A.", "S.A. de C.V.", "Public Limited Company": behind one word of a legal form another.
    private static bool GoesOnInForm(SourceText text, int i) => text.IsOnLine(i)
        && (text.Contact(i).HasFlag(ContactWord.LegalForm) || text.Is(i, "company") || (text.Is(i, ',') || text.Is(i, "de")) && OrganizationName.LegalFormEnd(text, i + 1) >= 0);

    // "A.B. Larch": the stop behind initials that open a name.
    private static bool ClosesInitials(SourceText text, int first, int stop)
    {
        for (var i = first; i < stop; i++)
        {
            if (text[i].Kind == TokenKind.Symbol ? !text.Is(i, '.') : text[i].Length > 1 || !text.IsCapital(i)) return false;
        }

        return text.IsCapital(stop + 1) && text.IsOnLine(stop + 1) && !(text.Is(first, "u") && text.Is(first + 2, "s"));
    }

    // "Carrick University and Solvanta plc (NASDAQ: SOLV)": another organization before the one that the ticker belongs to.
    private static bool HasOther(SourceText text, int first, int bracket)
    {
        for (var i = first + 1; i < bracket; i++)
        {
            if (text.Is(i, "and") && !IsJoined(text, first, i)) return true;
        }

        return false;
    }

    // "Delmont and Rusk Corporation": one name, unless what stands before "and" is an organization's by itself, there or later.
    private static bool IsJoined(SourceText text, int first, int and)
    {
        if (!text.IsCapital(and + 1)) return false;
        for (var i = first; i < and; i++)
        {
            if (text.Contact(i).HasAny(ContactWord.LegalForm | ContactWord.Organization) || text.IsAny(i, ',', ')')) return false;
        }

        var name = text.Span(first);
        for (var i = and + 1; i < Math.Min(text.Count, and + ReachOfName); i++)
        {
            var behind = i + and - first;
            var isSame = text[i].Length == name.Length && text.Span(i).SequenceEqual(name) && text[i - 1].Gap < Gap.Paragraph;
            if (isSame && !text.Is(behind, "and") && !text.Is(behind, '&')) return false;
        }

        return true;
    }

    // "OSLO | May 5, 2026: Solvanta plc", "Oslo, May 5, 2026) Solvanta plc": the name starts behind such a sign.
    private static bool IsBroken(SourceText text, int first, int end)
    {
        var open = false;
        for (var i = first; i < end; i++)
        {
            if (IsLink(text, i)) return false;
            if (text.IsAny(i, '|', '·', ']') || (text.Is(i, ':') && !text.IsGlued(i + 1)) || (text.Is(i, ')') && !open)) return true;
            open = text.Is(i, '(') || (open && !text.Is(i, ')'));
        }

        return false;
    }

    private static int NameStart(SourceText text, int from, int bracket)
    {
        var start = bracket;
        while (start > Math.Max(from, bracket - LongestName) && GoesBack(text, start)) start--;
        while (start < bracket && text[start].Kind != TokenKind.Word) start++;
        return start;
    }

    // Whether a name that holds a token holds the one before it too.
    private static bool GoesBack(SourceText text, int i) => text[i - 1].Kind switch
    {
        TokenKind.Word => text.IsCapital(i - 1) || text.Contact(i - 1).HasFlag(ContactWord.LegalForm),
        TokenKind.Symbol => text[i - 1].Code switch
        {
            ')' => false,
            ',' => text.Contact(i).HasFlag(ContactWord.LegalForm),
            ':' => false,
            '-' => text.IsGlued(i - 1) || text.IsGlued(i),
            _ => true,
        },
        _ => true,
    };
}

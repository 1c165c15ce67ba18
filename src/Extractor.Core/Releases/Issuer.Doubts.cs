using Extractor.Text;

namespace Extractor.Releases;

/// <content>Tells companies from what only looks like their name.</content>
internal sealed partial record Issuer
{
    // "The Board of Directors": of which company is not said.
    private static bool IsBody(SourceText text, int first, int end)
    {
        if (!text.Is(first, "the")) return false;
        var i = first + 1;
        while (i < end && (text.Header(i).HasFlag(HeaderWord.Body) || text.IsAny(i, "of", "and"))) i++;
        return i == end;
    }

    private static bool IsOrganization(SourceText text, int first, int end)
    {
        if (text.IsNumber(first) ? !IsNumbered(text, first, end) : text[first].Kind != TokenKind.Word || OpensSentence(text, first) || IsContactHeading(text, first)) return false;
        // Capitalized words open any line; what follows them tells a company, unless they name a text or, as in "the Oslo-based", a place.
        var last = text.Is(end - 1, '.') ? end - 2 : end - 1;
        if (text.Is(last, "based") || IsCode(text, first, end)) return false;
        // "Highs Thursday will be", not "Ruby Tuesday".
        if (text.Is(last, WordClass.Weekday) && !text.Is(last - 1, DateWord.BeforeDayName)) return false;
        if (NamesDocument(text, first, end) || (text.Is(first, "the") && end == first + 2 && text.IsAny(first + 1, "company", "group", "bank", "fund", "issuer")) || IsBody(text, first, end)) return false;
        if (text.Contact(last).HasAny(ContactWord.LegalForm) || OrganizationName.EndsWithLegalForm(text, first, end)) return true;
        if (text[first].Length == 1 && text.Is(first + 1, '.') && !text.Contact(last).HasFlag(ContactWord.Organization)) return false;
        if (end - first > LongestUnmarked || HasDay(text, first, end) || IsTitled(text, first, end) || IsOfficial(text, first, end)) return false;
        // "Britain's rail watchdog said", not "Harrow's said".
        if (text.Is(last, "s") && text.Is(last - 1, '\'') && !HasVerb(text, end, end + 1) && text.IsSmall(end)) return false;
        // "Conferences at which we will present": others do.
        if (HasVerbNear(text, end)) return !text.IsAny(end + 1, "we", "you", "they");
        if (text.IsSmall(end) && text.Header(end).HasFlag(HeaderWord.Headline)) return !PersonName.Is(text, first, end);

        // "Tuesday, ...", "Reno, NV ..." and "Rosa Bo, whose books ..." are none.
        if ((text.IsAny(first, WordClass.Weekday | WordClass.Month) && (end == first + 1 || text.IsNumber(first + 1))) || IsInState(text, end)) return false;
        if (text.Is(end, ',') && (text.IsGluedNumber(end + 1) || (text.Is(end + 1, WordClass.Month) && text.IsNumber(end + 2)))) return false;
        return text.IsAny(end, '(', ',', ']') && !text.IsAny(end + 1, "who", "whose", "whom");
    }

    // "ISIN US0378331005", "Section 12", "Rule 13d-1".
    private static bool IsCode(SourceText text, int first, int end) =>
        text.Header(first).HasFlag(HeaderWord.Code) || (text.IsAny(first, "section", "rule", "rules", "form", "item") && text.IsNumber(first + 1) && !OrganizationName.EndsWithLegalForm(text, first, end));

    // "3M Company", "1st Quill Corporation".
    private static bool IsNumbered(SourceText text, int first, int end) =>
        text[first + 1].Kind == TokenKind.Word && text.IsGlued(first + 1) && end > first + 2 && !text.Is(first + 2, '\'') && text.Contact(text.Is(end - 1, '.') ? end - 2 : end - 1).HasFlag(ContactWord.LegalForm);

    // "Here is", not "Here Technologies"; "A", not "A.B. Larch".
    private static bool OpensSentence(SourceText text, int first) =>
        (text.Header(first).HasFlag(HeaderWord.SentenceOpener) && !text.IsGlued(first + 1, '.')) || (text.Header(first).HasFlag(HeaderWord.SmallOpener) && !text.IsCapital(first + 1) && !text.IsGlued(first + 1, '-'));

    // "Senator Jane Doe", "Mayor Doe announced"; "Captain Fresh, a seller of fish", is a company.
    private static bool IsTitled(SourceText text, int first, int end) =>
        text.Contact(first).HasFlag(ContactWord.Honorific)
        && (PersonName.Is(text, first, end) || (end - first <= 2 && !text.Contact(end - 1).HasFlag(ContactWord.Organization) && !text.IsAny(end, '(', ',')));

    // "Reno, Ohio", not "Larch Bank, Ohio's largest lender".
    private static bool IsInState(SourceText text, int comma)
    {
        if (!text.Is(comma, ',') || !text.IsCapital(comma + 1)) return false;
        if (text.IsGlued(comma + 2, '.') && text.IsGlued(comma + 4, '.') && IsInitials(text, comma + 1, comma + 3)) return true;
        // "Mumbai, India. Contact: ..."
        if (text.Is(comma + 1, WordClass.Country) && text.Is(comma + 2, '.') && text.EndsSentence(comma + 2)) return true;
        if (!text.Header(comma + 1).HasFlag(HeaderWord.State)) return false;
        var behind = comma + 2;
        while (text.IsCapital(behind) && text.IsNear(behind)) behind++;
        return !text.IsGlued(behind, '\'');
    }

    // "N.Y.", "S.C.", "R.I.", "D.C."; not "S.A.", "N.V."
    private static bool IsInitials(SourceText text, int first, int second) =>
        (text.Is(first, "n") && text.IsAny(second, "y", "j", "c", "d", "h", "m")) || (text.Is(first, "s") && text.IsAny(second, "c", "d")) || (text.Is(first, "r") && text.Is(second, "i")) || (text.Is(first, "d") && text.Is(second, "c"));

    // "Solvanta Opens Plant March 7".
    private static bool HasDay(SourceText text, int first, int end)
    {
        for (var i = first; i < end - 1; i++)
        {
            if (text.Is(i, WordClass.Month) && text.IsNumber(i + 1)) return true;
        }

        return false;
    }

    // "Attorney General Jane Doe", "Ohio Senator Jane Doe".
    private static bool IsOfficial(SourceText text, int first, int end)
    {
        for (var i = first; i < end - 2; i++)
        {
            if (text.Contact(i).HasAny(ContactWord.Title | ContactWord.Honorific) && (PersonName.Is(text, i + 1, end) || (text.Contact(i + 1).HasFlag(ContactWord.HeadingFiller) && PersonName.Is(text, i + 2, end)))) return true;
        }

        return false;
    }

    // "Enquiries", "Investor & Media Contact", "Media:".
    private static bool IsContactHeading(SourceText text, int first)
    {
        var says = false;
        for (var i = first; i == first || text.IsOnLine(i); i++)
        {
            if (text.Contact(i).HasFlag(ContactWord.HeadingNoun)) return !text.Contact(i + 1).HasFlag(ContactWord.LegalForm);
            if (text.Is(i, ':')) return says;
            says |= text.Contact(i).HasFlag(ContactWord.Heading);
            if (!text.Is(i, '&') && !text.Contact(i).HasAny(ContactWord.Heading | ContactWord.HeadingFiller | ContactWord.Function)) return false;
        }

        return false;
    }

    private static bool NamesDocument(SourceText text, int first, int end) => text.Says(first, end, HeaderWord.Document);

    // "Solvanta today", not "Investor Day" above a paragraph.
    private static bool HasVerbNear(SourceText text, int end)
    {
        const int Reach = 3;
        for (var i = end; i < end + Reach && text.IsNear(i); i++)
        {
            if (text.Header(i).HasFlag(HeaderWord.Verb)) return true;
        }

        return false;
    }

    private static bool HasVerb(SourceText text, int first, int end) => text.Says(first, end, HeaderWord.Verb);
}

using Extractor.Text;

namespace Extractor.Phones;

internal readonly partial record struct PhoneContext
{
    /// <summary>The way back from a number over the words before it, with what they have said so far.</summary>
    /// <param name="text">The text.</param>
    /// <param name="first">The number's first token.</param>
    private ref struct WayBack(SourceText text, int first)
    {
        private const int ReachOfLabel = 11;
        private const int ReachOfIdentifier = 6;
        private const int ReachOfCall = 3;
        private const int ReachAcrossLine = 3;

        private readonly int reachAcrossLine = Math.Max(ReachAcrossLine, LineAbove(text, first));
        private Announcement announcement = IsAddressed(text, first) ? Announcement.Addressed : Announcement.None;
        private bool isIdentifier;
        private bool isIdentifierAdjacent;
        private PhoneLabel label;
        private CountryCode? country;
        private bool isCountryAdjacent;

        // What has been passed: nothing but connectors, nothing but these and labels, the ends of lines.
        private bool onlyConnectors = true;
        private bool onlyLabels = true;
        private int lines = IsBelow(text, first) ? 1 : 0;

        // What was said on this side of the last boundary; what is said beyond it belongs to the number before, if there is one.
        private bool isBeyond = IsBelow(text, first);
        private (PhoneLabel Label, CountryCode? Country) own;

        public PhoneContext Read()
        {
            if (text[first].Gap < Gap.Paragraph) Go();
            if (announcement == Announcement.None && !isIdentifier && IsCalledNumber(text, first)) announcement = Announcement.Addressed;
            return new(announcement, isIdentifier, isIdentifierAdjacent, label, country, isCountryAdjacent && country is not null, RowCountryAt(text, first))
            {
                IsSecond = text.IsNumber(first - 2) && text.IsOnLine(first) && (text.IsAny(first - 1, '/', ',', ';') || text.Is(first - 1, "or")),
            };
        }

        private void Go()
        {
            for (var i = first - 1; i >= Math.Max(0, first - Reach); i--)
            {
                if (text.IsNumber(i))
                {
                    if (isBeyond) (label, country) = own;
                    return;
                }

                if (text[i].Kind is TokenKind.Url || IsStopBehindWord(text, i) || (lines > 0 && first - i > reachAcrossLine)) return;
                if (i < first - 1 && SeparatesNumbers(text, i))
                {
                    // What is in the brackets is said of the number before them.
                    if (text.Is(i, ')')) return;
                    CrossBoundary();
                }

                var word = LabelAt(text, i);
                if (IsOfNumberBefore(text, i, word)) return;
                Take(word, i);
                TakeCountry(i);
                onlyConnectors &= IsConnector(text, i);
                onlyLabels &= onlyConnectors || word != PhoneLabel.None || text.Is(i, "free");
                if (text[i].Gap == Gap.Paragraph) return;
                if (!IsBelow(text, i)) continue;
                if (++lines > 1) return;
                CrossBoundary();
            }
        }

        // Whether a line ends before a token that is more than the width of the page: not "toll-free" above "at 877-555-0142", "international callers may dial" above the number.
        private static bool IsBelow(SourceText text, int i)
        {
            if (text[i].Gap != Gap.Line) return false;
            var goesOn = text.IsSmall(i) && text[i - 1].Kind == TokenKind.Word;
            return !goesOn && !(text.IsSmall(i - 1) && text.IsAny(i - 1, "at", "on", "is", "dial", "dialing", "dialling", "call", "calling", "by", "to"));
        }

        // What stands before "or", in brackets or in the line above may be the number's before it: "888 ... for domestic callers or 404 ...".
        private void CrossBoundary() => (own, isBeyond) = ((label, country), true);

        private void Take(PhoneLabel word, int i)
        {
            var distance = first - i;
            if (word == PhoneLabel.None || distance > ReachOfLabel || isIdentifier) return;
            if (word != PhoneLabel.Identifier)
            {
                label = Stronger(label, word);
                Announce(word, i);
            }
            else if (announcement == Announcement.None && (onlyConnectors || distance <= ReachOfIdentifier))
            {
                (isIdentifier, isIdentifierAdjacent) = (true, onlyConnectors);
            }
        }

        private void Announce(PhoneLabel word, int i)
        {
            if (text[i].Length == 1 && !IsSingleLabel(text, i))
            {
                // A capital before figures names them, but only in a signature it makes a phone of them.
                if (i == first - 1 && IsOfSignature(text, i)) announcement = Announcement.Labelled;
            }
            else if (MakesPhone(word)) announcement = Announcement.Labelled;
            else if (word == PhoneLabel.Call && announcement == Announcement.None && first - i <= ReachOfCall) announcement = Announcement.Addressed;
        }

        // "fax 212-555-0142"; right before a colon other labels do as well: "Office: 212-555-0142".
        private readonly bool MakesPhone(PhoneLabel word) =>
            word is PhoneLabel.Phone or PhoneLabel.Fax or PhoneLabel.Mobile or PhoneLabel.TollFree
            || (onlyConnectors && text.Is(first - 1, ':') && word is not (PhoneLabel.Call or PhoneLabel.Extension or PhoneLabel.Replay));

        private void TakeCountry(int i)
        {
            country ??= PhoneCountries.CountryAt(text, i) ?? (first - i <= 2 ? PhoneCountries.CountryOfRow(text, i) : null);
            isCountryAdjacent |= country is not null && onlyLabels;
        }
    }
}

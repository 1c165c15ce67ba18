using System.Buffers;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Extractor.Text;

/// <summary>A text and its tokens: what recognizers read. Positions are token indexes; any position may be asked for.</summary>
internal sealed class SourceText : IDisposable
{
    /// <summary>How many tokens are fetched at once, and read by all recognizers before the first one goes on: less than a processor keeps at hand.</summary>
    public const int Piece = 8192;

    // Of an opening, the bits of letters beyond ASCII.
    private const int NotAscii = unchecked((int)0x80808080);

    private static readonly Token[] Edge = [new(0, 0, Token.NoCode, 0, TokenKind.Edge, Gap.Paragraph)];
    private Token[] tokens;
    private Marks[] marks;
    private readonly bool hasOddWords;
    private bool? hasDecimalCommas;
    private int fetched = -1;

    private SourceText(string text)
    {
        Text = text;
        (tokens, marks, Count, hasOddWords) = Tokenizer.Tokenize(text);
    }

    private SourceText(SourceText whole, int count) =>
        (Text, tokens, marks, hasOddWords, hasDecimalCommas, Count) = (whole.Text, whole.tokens, whole.marks, whole.hasOddWords, whole.hasDecimalCommas, count);

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>How many tokens it has.</summary>
    public int Count { get; }

    /// <summary>The token at a position; an edge token outside the text.</summary>
    public ref readonly Token this[int i]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref (uint)i < (uint)Count ? ref tokens[i] : ref Edge[0];
    }

    /// <summary>
    /// Whether the text prints decimal commas: more of its numbers before a unit or a per cent sign have a comma before their
    /// last one or two digits ("2,5 mg") than have a dot.
    /// </summary>
    public bool HasDecimalCommas => hasDecimalCommas ??= CountDecimalCommas() > 0;

    /// <summary>Reads a text.</summary>
    public static SourceText Read(string text) => new(text);

    /// <summary>The same text, as if it ended before a token; it is the whole text that is disposed of.</summary>
    public SourceText Before(int end) => new(this, end);

    /// <summary>
    /// Reads through the piece that a token is in, unless it was the last one fetched. Readers jump about in a text: in one that is larger
    /// than what the processor keeps at hand each jump would wait for the memory, which is quick to hand over a piece in one go.
    /// </summary>
    public void Fetch(int i)
    {
        var piece = i / Piece;
        if (piece == fetched || Count <= Piece) return;
        fetched = piece;
        var ofPiece = tokens.AsSpan(piece * Piece, Math.Min(Piece, Count - (piece * Piece)));
        _ = MemoryMarshal.AsBytes(ofPiece).Count((byte)0);
        _ = Text.AsSpan(ofPiece[0].Start, ofPiece[^1].End - ofPiece[0].Start).Count('\0');
    }

    /// <summary>The characters of a token.</summary>
    public ReadOnlySpan<char> Span(int i)
    {
        ref readonly var token = ref this[i];
        return Text.AsSpan(token.Start, token.Length);
    }

    /// <summary>The characters from the start of one token to the end of another, or of the text.</summary>
    public ReadOnlySpan<char> Span(int first, int last) => Text.AsSpan(this[first].Start, this[Math.Min(last, Count - 1)].End - this[first].Start);

    /// <summary>What the lexicon says about a token; <see cref="Lexicon.Unknown"/> when it is no known word.</summary>
    public Word Word(int i) => Lexicon.Get(this[i].Word);

    /// <summary>The first token with one of these marks at or behind a position; <see cref="Count"/> when there is none.</summary>
    public int Next(int i, Marks wanted) => i < Count ? MarkSearch.Next(marks, i, Count, wanted) : Count;

    /// <summary>The first token with one of these marks at or behind a position and before another; the later of the two when there is none.</summary>
    public int Next(int i, int end, Marks wanted) => i < end ? MarkSearch.Next(marks, i, end, wanted) : i;

    /// <summary>The last token with one of these marks before another; -1 when there is none.</summary>
    public int Last(int end, Marks wanted) => MarkSearch.Last(marks, end, wanted);

    /// <summary>How many tokens from one on and before another have one of these marks.</summary>
    public int CountOf(int first, int end, Marks wanted) => MarkSearch.Count(marks.AsSpan(first, end - first), wanted);

    /// <summary>Whether a token has one of these marks.</summary>
    public bool Has(int i, Marks wanted) => (uint)i < (uint)Count && (marks[i] & wanted) != 0;

    /// <summary>What a token says about the phone number next to it; nothing when it is no known word.</summary>
    public PhoneLabel PhoneLabelAt(int i) => FactsAt(i).PhoneLabel;

    /// <summary>Whether a token is a word of all these classes.</summary>
    public bool Is(int i, WordClass classes) => (Classes(i) & classes) == classes;

    /// <summary>Whether a token is a word of one of these classes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsAny(int i, WordClass classes) => (Classes(i) & classes) != 0;

    /// <summary>What a token does in a contact block; nothing when it is no known word.</summary>
    public ContactWord Contact(int i) => FactsAt(i).Contact;

    /// <summary>What a token says about an event; nothing when it is no known word.</summary>
    public EventWord Event(int i) => FactsAt(i).Event;

    /// <summary>What a token does in the head of a release; nothing when it is no known word.</summary>
    public HeaderWord Header(int i) => FactsAt(i).Header;

    /// <summary>Whether a token says all this about a date or a time next to it.</summary>
    public bool Is(int i, DateWord words) => FactsAt(i).Date.HasFlag(words);

    /// <summary>Whether a token says one of these things about a date next to it.</summary>
    public bool IsAny(int i, DateWord words) => (FactsAt(i).Date & words) != 0;

    /// <summary>What a token tells of the time its sentence speaks of; nothing when it is no known word.</summary>
    public TenseWord Tense(int i) => FactsAt(i).Tense;

    /// <summary>Whether a token tells all this of the time its sentence speaks of.</summary>
    public bool Is(int i, TenseWord words) => FactsAt(i).Tense.HasFlag(words);

    /// <summary>Whether a token tells one of these things of the time its sentence speaks of.</summary>
    public bool IsAny(int i, TenseWord words) => (FactsAt(i).Tense & words) != 0;

    /// <summary>Whether a token says all this about a duration next to it.</summary>
    public bool Is(int i, DurationWord words) => FactsAt(i).Duration.HasFlag(words);

    /// <summary>Whether a token does all this beside a phone number and its label.</summary>
    public bool Is(int i, PhoneWord words) => FactsAt(i).Phone.HasFlag(words);

    /// <summary>Whether a token says all this about how a dose next to it is given.</summary>
    public bool Is(int i, DosingWord words) => FactsAt(i).Dosing.HasFlag(words);

    /// <summary>What a token can be; nothing when it is no known word.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public WordClass Classes(int i) => FactsAt(i).Classes;

    /// <summary>Whether a token is a word that starts with a capital.</summary>
    public bool IsCapital(int i)
    {
        ref readonly var token = ref this[i];
        return token.Kind == TokenKind.Word && char.IsUpper(Text[token.Start]);
    }

    /// <summary>Whether a token is a word that starts with a small letter.</summary>
    public bool IsSmall(int i)
    {
        ref readonly var token = ref this[i];
        return token.Kind == TokenKind.Word && char.IsLower(Text[token.Start]);
    }

    /// <summary>Whether a token ends in an s.</summary>
    public bool IsPlural(int i) => Span(i) is [.., 's' or 'S'];

    /// <summary>Whether no letter from a to z stands from one token on and before another.</summary>
    public bool IsInCapitals(int first, int end) => !Span(first, end - 1).ContainsAnyInRange('a', 'z');

    /// <summary>The first token from one on that is no symbol; the end when all are.</summary>
    public int BehindSymbols(int first, int end)
    {
        while (first < end && this[first].Kind == TokenKind.Symbol) first++;
        return first;
    }

    /// <summary>Whether a token is the number of a row of a list, by what stands behind it: "1. Dial-in", "2) Dial-in"; not "1.5".</summary>
    public bool IsRowNumber(int i) =>
        IsNumber(i) && this[i].Length <= 2 && (IsGlued(i + 1, '.') || IsGlued(i + 1, ')')) && !IsGlued(i + 2) && !IsNumber(i + 2);

    /// <summary>Whether a token from one on and before another says one of these things about an event.</summary>
    public bool Says(int first, int end, EventWord words)
    {
        for (var i = first; i < end; i++)
        {
            if (Event(i).HasAny(words)) return true;
        }

        return false;
    }

    /// <summary>Whether a token from one on and before another does one of these in the head of a release.</summary>
    public bool Says(int first, int end, HeaderWord words)
    {
        for (var i = first; i < end; i++)
        {
            if ((Header(i) & words) != 0) return true;
        }

        return false;
    }

    /// <summary>Whether a token from one on and before another does one of these in a contact.</summary>
    public bool Says(int first, int end, ContactWord words)
    {
        for (var i = first; i < end; i++)
        {
            if (Contact(i).HasAny(words)) return true;
        }

        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref readonly WordFacts FactsAt(int i) => ref Lexicon.FactsOf(this[i].Word);

    /// <summary>Whether a token is this word, in any case.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Is(int i, string word) => Is(in this[i], word);

    /// <summary>Whether a token is one of these words, in any case.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsAny(int i, string one, string two)
    {
        ref readonly var token = ref this[i];
        return Is(in token, one) || Is(in token, two);
    }

    /// <inheritdoc cref="IsAny(int, string, string)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsAny(int i, string one, string two, string three)
    {
        ref readonly var token = ref this[i];
        return Is(in token, one) || Is(in token, two) || Is(in token, three);
    }

    /// <inheritdoc cref="IsAny(int, string, string)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsAny(int i, string one, string two, string three, string four)
    {
        ref readonly var token = ref this[i];
        return Is(in token, one) || Is(in token, two) || Is(in token, three) || Is(in token, four);
    }

    /// <inheritdoc cref="IsAny(int, string, string)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsAny(int i, string one, string two, string three, string four, string five, string? six = null, string? seven = null, string? eight = null)
    {
        ref readonly var token = ref this[i];
        return Is(in token, one) || Is(in token, two) || Is(in token, three) || Is(in token, four) || Is(in token, five)
            || (six is not null && Is(in token, six)) || (seven is not null && Is(in token, seven)) || (eight is not null && Is(in token, eight));
    }

    /// <inheritdoc cref="IsAny(int, string, string)"/>
    public bool IsAny(int i, params ReadOnlySpan<string> words)
    {
        ref readonly var token = ref this[i];
        if (token.Kind != TokenKind.Word) return false;
        foreach (var word in words)
        {
            if (AsciiWord.Letter(word[0]) == (token.Code & 0xFF) && Is(in token, word)) return true;
        }

        return false;
    }

    // The opening of a literal is a constant: most tokens are told from it by one comparison, and it is all there is of a short word.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Is(in Token token, string word)
    {
        Debug.Assert(char.IsLetter(word[0]), $"No word: {word}. Signs are characters.");
        var opening = AsciiWord.Opening(word);
        return token.Code == opening && ((word.Length < AsciiWord.LongestOpening && (opening & NotAscii) == 0) || Equals(in token, word));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool Equals(in Token token, string word)
    {
        var printed = Text.AsSpan(token.Start, token.Length);
        return printed.Equals(word, StringComparison.OrdinalIgnoreCase) || (hasOddWords && Lexicon.IsSpelling(printed, word));
    }

    /// <summary>Whether a token is this symbol, in any typographic form (see <see cref="Tokenizer.Plain"/>).</summary>
    public bool Is(int i, char symbol)
    {
        Debug.Assert(symbol > ' ' && !char.IsLetterOrDigit(symbol) && Tokenizer.Plain(symbol) == symbol, $"No symbol in its plain form: {symbol}.");
        return this[i].Code == symbol;
    }

    /// <summary>Whether a token is one of these symbols, in any typographic form.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsAny(int i, char one, char two) => this[i].Code is var code && (code == one || code == two);

    /// <inheritdoc cref="IsAny(int, char, char)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsAny(int i, char one, char two, char three) => this[i].Code is var code && (code == one || code == two || code == three);

    /// <inheritdoc cref="IsAny(int, char, char)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsAny(int i, char one, char two, char three, char four) =>
        this[i].Code is var code && (code == one || code == two || code == three || code == four);

    /// <inheritdoc cref="IsAny(int, char, char)"/>
    public bool IsAny(int i, params ReadOnlySpan<char> symbols)
    {
        ref readonly var token = ref this[i];
        return token.Kind == TokenKind.Symbol && symbols.Contains((char)token.Code);
    }

    /// <summary>Whether a token is a run of digits.</summary>
    public bool IsNumber(int i) => this[i].Kind == TokenKind.Number;

    /// <summary>Whether a token is a run of digits of this length.</summary>
    public bool IsNumber(int i, int length) => this[i] is { Kind: TokenKind.Number } token && token.Length == length;

    /// <summary>Whether nothing visible separates a token from the one before it.</summary>
    public bool IsGlued(int i) => this[i].Gap == Gap.None;

    /// <summary>Whether a token is this symbol and nothing separates it from the one before.</summary>
    public bool IsGlued(int i, char symbol) => Is(i, symbol) && IsGlued(i);

    /// <summary>Whether a token is a run of digits and nothing separates it from the one before.</summary>
    public bool IsGluedNumber(int i) => IsNumber(i) && IsGlued(i);

    /// <summary>Whether at most one line break separates a token from the one before it.</summary>
    public bool IsNear(int i) => this[i].Gap < Gap.Paragraph;

    /// <summary>Whether a token starts on the line on which the one before it ends.</summary>
    public bool IsOnLine(int i) => this[i].Gap < Gap.Line;

    /// <summary>Whether a token stands on the line of the one before, or opens the next line with a small letter: prose that was wrapped.</summary>
    public bool IsInProse(int i) => IsOnLine(i) || (this[i].Gap == Gap.Line && IsSmall(i));

    /// <summary>The first token that ends behind an offset.</summary>
    public int At(int offset)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (tokens[middle].End > offset) high = middle;
            else low = middle + 1;
        }

        return low;
    }

    /// <summary>
    /// Whether a sentence ends with a token: at a blank line, or at a full stop before white space and a capital, unless an
    /// abbreviation stands before it: an initial, but not the unit of "24 h" or "60 km/h".
    /// </summary>
    public bool EndsSentence(int i)
    {
        if (this[i + 1].Gap == Gap.Paragraph) return true;
        return IsAny(i, '.', '!', '?') && !IsGlued(i + 1) && EndsAtStop(i);
    }

    private bool EndsAtStop(int i)
    {
        // "Reno, Nev. – May 12"
        if (Is(i + 1, '-') && this[i].Code == '.' && IsOnLine(i + 1)) return false;
        var abbreviated = this[i - 1].Kind == TokenKind.Word && IsGlued(i) && ((this[i - 1].Length == 1 && !IsNumber(i - 2) && this[i - 2].Code != '/') || Is(i - 1, WordClass.Abbreviation));
        return (!abbreviated || OpensBehindAbbreviation(i)) && (!IsSmall(i + 1) || HasInnerCapital(i + 1));
    }

    // "mRNA", "eGFR", "siRNA"
    private bool HasInnerCapital(int i) => this[i].Length > 2 && Span(i)[1..].ContainsAnyInRange('A', 'Z');

    /// <summary>Whether a sentence starts behind the point of an hour or a company: "at 9 a.m. It said", "by Larch Inc. The company"; not "at 9 a.m. Monday", "Mr. He".</summary>
    public bool OpensBehindAbbreviation(int i) => IsCapital(i + 1) && (Contact(i - 1).HasFlag(ContactWord.LegalForm) || (Is(i - 1, "m") && IsGlued(i - 1) && Is(i - 2, '.')))
        && (Is(i + 1, "the") || (Header(i + 1) & (HeaderWord.SentenceOpener | HeaderWord.SmallOpener)) != 0);

    /// <summary>Whether a sentence starts with a token: where the text does, or behind the end of another.</summary>
    public bool OpensSentence(int i) => this[i - 1].Kind == TokenKind.Edge || EndsSentence(i - 1);

    /// <summary>Whether what stands before a token makes it approximate: about, ~, approx., close to.</summary>
    public bool IsApproximate(int i) => Is(i - 1, WordClass.Approximator) || Is(i - 1, '~') || Is(i - 1, '≈') || (Is(i - 1, "to") && Is(i - 2, "close"))
        || (Is(i - 1, '.') && (Is(i - 2, WordClass.Approximator | WordClass.Abbreviation) || (Is(i - 2, "c") && !IsCapital(i - 2))));

    /// <summary>Whether a token is of a sum: a sign of a currency or a share, million, cents.</summary>
    public bool IsSum(int i) => this[i].Kind == TokenKind.Symbol ? this[i].Code is '$' or '€' or '£' or '¥' or '%' : Is(i, DateWord.Sum);

    private int CountDecimalCommas()
    {
        var surplus = 0;
        for (var i = 0; (i = Next(i, Marks.Number)) < Count - 2; i++)
        {
            if (!IsNumber(i + 2) || !IsAny(i + 1, '.', ',') || !IsGlued(i + 1) || !IsGlued(i + 2)) continue;
            var measured = Is(i + 3, '%') || Is(i + 3, WordClass.DoseUnit) || Is(i + 3, WordClass.TimeUnit) || Is(i + 3, WordClass.Cardinal);
            var isDecimal = measured && this[i + 2].Length <= 2 && !(IsGlued(i) && (this[i - 1].Kind != TokenKind.Symbol || this[i - 1].Code is '.' or ',' or '-' or '/'));
            if (isDecimal || (this[i + 1].Code == ',' && this[i + 2].Length == 3 && measured && Text[this[i].Start] != '0')) surplus += Is(i + 1, ',') && isDecimal ? 1 : -1;
        }

        return surplus;
    }

    /// <summary>The value of a run of digits; -1 when it is no such run or has more than nine digits.</summary>
    public int Int(int i)
    {
        if (!IsNumber(i) || this[i].Length > 12) return -1;
        var value = 0L;
        var digits = 0;
        foreach (var c in Span(i))
        {
            if (Tokenizer.IsIgnorable(c)) continue;
            value = (value * 10) + Digit(c);
            if (++digits > 9) return -1;
        }

        return (int)value;
    }

    /// <summary>The value of a decimal digit of any script.</summary>
    public static int Digit(char c) => char.IsAsciiDigit(c) ? c - '0' : (int)char.GetNumericValue(c);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (tokens.Length > 0) ArrayPool<Token>.Shared.Return(tokens);
        if (marks.Length > 0) ArrayPool<Marks>.Shared.Return(marks);
        (tokens, marks) = ([], []);
    }
}

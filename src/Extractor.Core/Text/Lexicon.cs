using System.Globalization;
using System.Runtime.CompilerServices;

namespace Extractor.Text;

/// <summary>What a word can be. A word can be several things: "second" is an ordinal and a time unit.</summary>
[Flags]
internal enum WordClass : long
{
    /// <summary>Nothing the lexicon knows.</summary>
    None = 0,

    /// <summary>A month; see <see cref="Word.Month"/>.</summary>
    Month = 1L << 0,

    /// <summary>A day of the week; see <see cref="Word.Weekday"/>.</summary>
    Weekday = 1L << 1,

    /// <summary>A number word: one, twenty, hundred; see <see cref="Word.Number"/>.</summary>
    Cardinal = 1L << 2,

    /// <summary>An ordinal: first, 21st as a word; see <see cref="Word.Number"/>.</summary>
    Ordinal = 1L << 3,

    /// <summary>A unit of time, singular or plural or abbreviated; see <see cref="Word.TimeUnit"/>.</summary>
    TimeUnit = 1L << 4,

    /// <summary>A time zone by name or abbreviation; see <see cref="Word.Zone"/>.</summary>
    Zone = 1L << 5,

    /// <summary>A season or a part of the year; see <see cref="Word.Timex"/>.</summary>
    Season = 1L << 6,

    /// <summary>today, yesterday, tomorrow: days counted from the reference date; see <see cref="Word.Number"/>.</summary>
    RelativeDay = 1L << 7,

    /// <summary>this, next, last: which of a row of units; see <see cref="Word.Number"/>.</summary>
    Deictic = 1L << 8,

    /// <summary>morning, afternoon, evening, night; see <see cref="Word.Timex"/>.</summary>
    DayPart = 1L << 9,

    /// <summary>am or pm.</summary>
    Meridiem = 1L << 10,

    /// <summary>early, mid, late, end ...: a part of a period, or nearness; see <see cref="Word.Timex"/> for the TIMEX3 mod.</summary>
    Modifier = 1L << 11,

    /// <summary>seventies, nineties: a decade; see <see cref="Word.Number"/>.</summary>
    Decade = 1L << 12,

    /// <summary>A unit that doses are given in. The spelling decides: see the units of dosages.</summary>
    DoseUnit = 1L << 13,

    /// <summary>A word that announces a phone number or an extension, such as phone, tel, fax.</summary>
    PhoneLabel = 1L << 14,

    /// <summary>A word that opens a contact block or names the role of a contact.</summary>
    ContactLabel = 1L << 15,

    /// <summary>A word of an event, such as call, webcast, replay.</summary>
    EventWord = 1L << 16,

    /// <summary>A word that begins or is a feast day's name; the calendar of holidays decides.</summary>
    Holiday = 1L << 17,

    /// <summary>quarter and half, as parts of a year.</summary>
    YearPart = 1L << 18,

    /// <summary>A vague amount: several, few, couple; see <see cref="Word.Number"/>.</summary>
    VagueAmount = 1L << 19,

    /// <summary>A word that opens a stretch of a period: rest, remainder, final, year-end.</summary>
    PeriodOpener = 1L << 20,

    /// <summary>a, an: as a number, "a year ago".</summary>
    Article = 1L << 21,

    /// <summary>noon, midnight: a time of day by its name.</summary>
    ClockName = 1L << 22,

    /// <summary>fiscal, full, calendar: a word before a year.</summary>
    YearWord = 1L << 23,

    /// <summary>Q and H, as in Q3 and H1.</summary>
    YearPartCode = 1L << 24,

    /// <summary>every, each.</summary>
    Every = 1L << 25,

    /// <summary>A word that tells of the future: will, upcoming.</summary>
    FutureCue = 1L << 26,

    /// <summary>A word that tells of the past: was, ended.</summary>
    PastCue = 1L << 27,

    /// <summary>A small word that may stand behind a number inside an expression: of, to, th, past.</summary>
    Link = 1L << 28,

    /// <summary>A preposition that may announce a date: in, since, during.</summary>
    Preposition = 1L << 29,

    /// <summary>A country, or a city that stands for one; see <see cref="Word.Region"/>.</summary>
    Country = 1L << 30,

    /// <summary>A word whose number is a name, such as day 1, cohort 3, phase 2.</summary>
    Label = 1L << 31,

    /// <summary>Something that laboratories measure, such as creatinine: a concentration near it is no dose.</summary>
    Analyte = 1L << 32,

    /// <summary>Something that is weighed or measured on people and things: an amount near it is no dose.</summary>
    Measurand = 1L << 33,

    /// <summary>A word of giving medicines, such as dose, injection, insulin.</summary>
    DoseWord = 1L << 34,

    /// <summary>A word between a number and its unit of time that changes nothing: two full years, three consecutive days.</summary>
    TimeAdjective = 1L << 35,

    /// <summary>A word before a unit that says what is counted: CAR, viable, CD34 before cells, log10, anti-Xa.</summary>
    CellWord = 1L << 36,

    /// <summary>A word that stands for an amount of time: half an hour, a week, all day.</summary>
    AmountWord = 1L << 37,

    /// <summary>A word of the spread of a value in brackets: range, IQR, CI.</summary>
    SpreadWord = 1L << 38,

    /// <summary>A unit whose amounts are whole numbers: IU, units.</summary>
    CountedUnit = 1L << 39,

    /// <summary>A word inside a row of quantities: 10 and 20 mg, 5 or more years, a couple of days.</summary>
    QuantityLink = 1L << 40,

    /// <summary>A word that opens a part of a dosing schedule: every, daily, over.</summary>
    ScheduleWord = 1L << 41,

    /// <summary>A word behind which a dose's clause goes on to something else: followed, versus, while.</summary>
    ClauseBreak = 1L << 42,

    /// <summary>The last word of a bound: more than, at least, up to, within.</summary>
    BoundEnd = 1L << 43,

    /// <summary>A word that may stand between a day and its time: at, from, starting, around.</summary>
    ClockLead = 1L << 44,

    /// <summary>A word of giving or taking, behind which an amount is given whatever was measured before: received, injected.</summary>
    Giving = 1L << 45,

    /// <summary>A medicine that laboratories measure in the blood as well, such as insulin.</summary>
    MeasuredMedicine = 1L << 46,

    /// <summary>A modal verb: will, could.</summary>
    Modal = 1L << 47,

    /// <summary>Is abbreviated when a full stop is glued to it, which ends no sentence then: vs., approx.</summary>
    Abbreviation = 1L << 48,

    /// <summary>Makes a date or an amount approximate: around, nearly.</summary>
    Approximator = 1L << 49,

    /// <summary>Behind digits, makes an ordinal of them: 3rd.</summary>
    OrdinalSuffix = 1L << 50,
}

/// <summary>A unit of time.</summary>
internal enum TimeUnit : byte
{
    None,
    Second,
    Minute,
    Hour,
    Day,
    BusinessDay,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    HalfYear,
    Year,
    Decade,
    Century,
}

/// <summary>A word that the lexicon knows.</summary>
internal sealed record Word(string Text)
{
    /// <summary>What it can be.</summary>
    public WordClass Classes { get; set; }

    /// <summary>1 to 12.</summary>
    public int Month { get; set; }

    /// <summary>ISO 8601: 1 for Monday to 7 for Sunday.</summary>
    public int Weekday { get; set; }

    /// <summary>The value of a number word, ordinal, day name, deictic or vague amount.</summary>
    public int Number { get; set; }

    /// <summary>The unit of time.</summary>
    public TimeUnit TimeUnit { get; set; }

    /// <summary>IANA zone.</summary>
    public string Zone { get; set; } = "";

    /// <summary>The TIMEX3 code: SU for summer, MO for morning, START for early.</summary>
    public string Timex { get; set; } = "";

    /// <summary>What it says about the phone number next to it.</summary>
    public PhoneLabel PhoneLabel { get; set; }

    /// <summary>What it does beside a phone number and its label.</summary>
    public PhoneWord Phone { get; set; }

    /// <summary>ISO 3166-1 alpha-2 region.</summary>
    public string Region { get; set; } = "";

    /// <summary>What it does in a contact block.</summary>
    public ContactWord Contact { get; set; }

    /// <summary>What it does in the head of a release.</summary>
    public HeaderWord Header { get; set; }

    /// <summary>What it says about an event.</summary>
    public EventWord Event { get; set; }

    /// <summary>What it says about a date or a time.</summary>
    public DateWord Date { get; set; }

    /// <summary>What it tells of the time its sentence speaks of.</summary>
    public TenseWord Tense { get; set; }

    /// <summary>What it says about a duration.</summary>
    public DurationWord Duration { get; set; }

    /// <summary>What it says about how a dose is given.</summary>
    public DosingWord Dosing { get; set; }

    /// <summary>A bit for each language in which it is a function word.</summary>
    public byte Languages { get; set; }

    /// <summary>Whether it may be a name: it is unknown, or known only for what it does beside other expressions, as "miles" is.</summary>
    public bool MayBeName => Classes == WordClass.None && (Header & ~HeaderWord.State) == HeaderWord.None && Languages == 0 && Region.Length == 0;
}

/// <summary>
/// All words that the engine knows, as tables: one file a subject, one row a meaning ("value: word word ..."). Adding a
/// word is adding it to a row.
/// </summary>
internal static partial class Lexicon
{
    /// <summary>The classes of words that can open a date.</summary>
    public const WordClass DateOpeners = WordClass.Month | WordClass.Weekday | WordClass.Cardinal | WordClass.Ordinal | WordClass.TimeUnit | WordClass.Season
        | WordClass.RelativeDay | WordClass.Deictic | WordClass.DayPart | WordClass.Modifier | WordClass.Decade | WordClass.Holiday | WordClass.YearPart
        | WordClass.VagueAmount | WordClass.PeriodOpener | WordClass.Article | WordClass.ClockName | WordClass.YearWord | WordClass.YearPartCode | WordClass.Every;

    /// <summary>What words say that tell of an event; all else is asked only of the words beside them.</summary>
    public const EventWord TellingOfEvents = EventWord.Call | EventWord.Webcast | EventWord.Presentation | EventWord.Meeting | EventWord.Replay | EventWord.Live
        | EventWord.Identifier | EventWord.Due | EventWord.Hold | EventWord.When | EventWord.DialIn | EventWord.Dialed | EventWord.Occasion | EventWord.Title | EventWord.Line | EventWord.Given | EventWord.Calendar | EventWord.Off | EventWord.Limit | EventWord.HandedIn | EventWord.TakenUp | EventWord.Party;

    /// <summary>What is known about a word that is not in the lexicon: nothing.</summary>
    public static readonly Word Unknown = new("");

    private static readonly Word[] Words = Read();

    // Readers ask one word for many things: all of them lie side by side, so that the word is fetched once.
    private static readonly WordFacts[] Facts = [.. Words.Select(static word => new WordFacts(word))];
    private static readonly Marks[] MarksOfWords = [.. Words.Select(static word => MarksOf(word))];

    private static readonly WordTable Table = new([.. Words.Skip(1).Select(static (word, index) => new WordEntry(AsciiWord.Key(word.Text), (ushort)(index + 1), MarksOfWords[index + 1]))]);

    // Long words, and those with letters or signs beyond ASCII.
    private static readonly Dictionary<string, ushort> OtherWords = Words.Index().Where(static word => word.Index > 0 && AsciiWord.Key(word.Item.Text) == default).ToDictionary(static word => word.Item.Text, static word => (ushort)word.Index);

    /// <summary>The number of a word in any case, 0 when it is unknown.</summary>
    public static ushort Find(ReadOnlySpan<char> word)
    {
        if (AsciiWord.Key(word) is var ascii && ascii != default) return Find(ascii).Number;
        return word.Length <= LongestPrinted ? FindFolded(word) : (ushort)0;
    }

    /// <summary>Whether printed characters are this word, in any case, broken ("ex\u00ADtension") or with ligatures ("o\uFB03ce") as well.</summary>
    public static bool IsSpelling(ReadOnlySpan<char> printed, string word)
    {
        Span<char> folded = stackalloc char[LongestWord];
        return printed.Length <= LongestPrinted && folded[..Fold(printed, folded)].Equals(word, StringComparison.OrdinalIgnoreCase);
    }

    private static ushort FindFolded(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[LongestWord];
        var letters = folded[..Fold(word, folded)];
        if (AsciiWord.Key(letters) is var key && key != default) return Find(key).Number;
        return OtherWords.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(letters, out var code) ? code : (ushort)0;
    }

    // How many small letters a word has; 0 when there is no room for them.
    private static int Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        var length = 0;
        foreach (var c in word)
        {
            var small = char.IsAsciiLetter(c) ? (char)(c | 0x20) : FoldOther(c);
            if (small == '\0') continue;
            var ligature = Tokenizer.Ligature(small);
            if (length + Math.Max(1, ligature.Length) > folded.Length) return 0;
            if (ligature.Length == 0) folded[length++] = small;
            ligature.CopyTo(folded[length..]);
            length += ligature.Length;
        }

        return length;
    }

    /// <summary>The word of a key, with the number 0 when it is unknown.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref readonly WordEntry Find(in WordKey key) => ref Table.Find(key);

    /// <summary>How many words there are: their numbers are 1 and more, and less than this.</summary>
    public static int Count => Words.Length;

    /// <summary>The word of a number that <see cref="Find(ReadOnlySpan{char})"/> gave.</summary>
    public static Word Get(ushort code) => Words[code];

    /// <summary>What is asked most of the word of a number.</summary>
    public static ref readonly WordFacts FactsOf(ushort code) => ref Facts[code];

    /// <summary>What the readers that skip words look for in the word of a number.</summary>
    public static Marks MarksOfWord(ushort code) => MarksOfWords[code];

    /// <summary>What they look for in a symbol in its plain form.</summary>
    public static Marks MarksOf(char symbol) => symbol < 0x80 ? MarksOfAscii[symbol] : MarksOfSymbol(symbol);

    private static readonly Marks[] MarksOfAscii = [.. Enumerable.Range(0, 0x80).Select(static symbol => MarksOfSymbol((char)symbol))];

    private static Marks MarksOfSymbol(char symbol) => symbol switch
    {
        '.' or '!' or '?' => Marks.Stop,
        ':' => Marks.Colon,
        '+' or '(' or '[' => Marks.Opening,
        '@' or '\uFE6B' => Marks.At,
        _ => NumberReader.IsFraction(symbol) ? Marks.Cardinal : Marks.None,
    };

    private const int LongestWord = 24;

    // With what breaks it: soft hyphens, or the end of a line and the indent of the next one.
    private const int LongestPrinted = 2 * LongestWord;

    // "U.S." and "U.K." are told by their last letters, "I.E." as well.
    private static Marks MarksOf(Word word)
    {
        const WordClass Amounts = WordClass.AmountWord | WordClass.VagueAmount | WordClass.TimeUnit | WordClass.YearPart | WordClass.Cardinal;
        return OfClass(WordClass.Cardinal, Marks.Cardinal) | OfClass(Amounts, Marks.Amount) | OfClass(DateOpeners, Marks.DateOpener)
            | OfClass(WordClass.TimeUnit | WordClass.DayPart, Marks.TimeUnit) | OfClass(WordClass.DoseUnit, Marks.DoseUnit) | OfClass(WordClass.Country, Marks.Country)
            | When(word.Event.HasAny(TellingOfEvents), Marks.Event) | When(word.Contact != ContactWord.None, Marks.Contact)
            | When(word.Text == "at", Marks.At) | When(word.Text is "s" or "k" or "isin" || word.Region.Length > 0, Marks.Country) | When(word.Text == "e", Marks.DoseUnit);
        Marks OfClass(WordClass classes, Marks mark) => When(word.Classes.HasAny(classes), mark);
        static Marks When(bool condition, Marks mark) => condition ? mark : Marks.None;
    }

    private static char FoldOther(char c) => c switch
    {
        '\u03BC' => '\u00B5',
        _ when Tokenizer.IsBreak(c) => '\0',
        _ => char.ToLowerInvariant(c),
    };

    private static Word[] Read()
    {
        var byText = new Dictionary<string, Word>();
        AddNumbers(byText);
        AddCalendar(byText);
        AddClock(byText);
        AddDoseUnits(byText);
        AddDoseWords(byText);
        AddPhoneLabels(byText);
        AddContactWords(byText);
        AddEventWords(byText);
        AddHeaderWords(byText);
        AddDateWords(byText);
        AddTenseWords(byText);
        AddDurationWords(byText);
        AddDosingWords(byText);
        AddPhoneWords(byText);
        AddCountries(byText);
        AddFunctionWords(byText);
        return [Unknown, .. byText.Values];
    }

    /// <summary>Adds a table of rows "value: word word ...": each word becomes of the class, and takes the row's value.</summary>
    private static void AddTable(Dictionary<string, Word> words, WordClass wordClass, string rows, Action<Word, string>? take = null)
    {
        foreach (var row in rows.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var colon = row.IndexOf(':', StringComparison.Ordinal);
            var value = row[..Math.Max(0, colon)];
            foreach (var text in row[(colon + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (!words.TryGetValue(text, out var word)) words[text] = word = new Word(text);
                word.Classes |= wordClass;
                if (colon > 0) take?.Invoke(word, value);
            }
        }
    }

    private static int Number(string value) => int.Parse(value, CultureInfo.InvariantCulture);
}

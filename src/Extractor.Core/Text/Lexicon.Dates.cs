namespace Extractor.Text;

/// <summary>What a word says about a date or a time next to it. A word can say several things.</summary>
[Flags]
internal enum DateWord : long
{
    None = 0,

    /// <summary>What is done at a time: held at 15.00.</summary>
    HeldAt = 1L << 0,

    /// <summary>Before an hour with its mark, says that it is one of the clock: at 14h.</summary>
    BeforeHour = 1L << 1,

    /// <summary>Before an hour whose part of the day follows: about 8 in the morning.</summary>
    BeforeSpokenHour = 1L << 2,

    /// <summary>Before hours and minutes that might be a ratio, says that they are a time.</summary>
    BeforeTime = 1L << 3,

    /// <summary>May follow a bare hour: at 7 on.</summary>
    BehindHour = 1L << 4,

    /// <summary>Behind hours, says that they have passed since something: 4 h post.</summary>
    Elapsed = 1L << 5,

    /// <summary>A part of no one day, or of no one half of it: mornings, overnight.</summary>
    LoosePart = 1L << 6,

    /// <summary>Days of the week that recur: Mondays.</summary>
    Weekdays = 1L << 7,

    /// <summary>Before three letters, says that they are a day of the week: on Sun.</summary>
    BeforeWeekday = 1L << 8,

    /// <summary>Before two numbers, says that they are a day: on 5/6.</summary>
    BeforeNumericDay = 1L << 9,

    /// <summary>Before an ordinal, says that it is a day: on the 27th.</summary>
    BeforeNth = 1L << 10,

    /// <summary>Says which day the next or last one is of a row, and so no day of the calendar: the last day of.</summary>
    BehindSomeDay = 1L << 11,

    /// <summary>With "day", the one beside the day of speaking: the previous day.</summary>
    BesideToday = 1L << 12,

    /// <summary>Before the end or the middle of a period: by end June, by mid-year.</summary>
    BeforePart = 1L << 13,

    /// <summary>Before a month without its capital, says that it is one: in march.</summary>
    BeforeSmallMonth = 1L << 14,

    /// <summary>Before a month that is a given name as well, says that it is one: during April.</summary>
    BeforeMonth = 1L << 15,

    /// <summary>Before a season, says when: in summer.</summary>
    BeforeSeason = 1L << 16,

    /// <summary>Before a number, in words as well, says that it is a year: since two thousand five, founded 1923.</summary>
    BeforeYear = 1L << 17,

    /// <summary>Is written together with a year: mid-2018.</summary>
    YearPrefix = 1L << 18,

    /// <summary>Makes of "calendar" a list of days: financial calendar.</summary>
    BeforeAgenda = 1L << 19,

    /// <summary>Before a stretch of time that follows the day of speaking: over the following 3 months.</summary>
    BeforeStretch = 1L << 20,

    /// <summary>Before "the" and a unit, the one that the text speaks of: during the quarter.</summary>
    BeforeSpokenOf = 1L << 21,

    /// <summary>Before a part of a year, says when something happens: in the fourth quarter.</summary>
    BeforeWhen = 1L << 22,

    /// <summary>Behind a unit, makes something else of it: the year ended, a year old.</summary>
    BreaksUnit = 1L << 23,

    /// <summary>What recurs behind "every": every day.</summary>
    Recurring = 1L << 24,

    /// <summary>Relates an amount of time to a day: two years ago.</summary>
    Relating = 1L << 25,

    /// <summary>A small word that goes on behind a phrase of time.</summary>
    BehindPhrase = 1L << 26,

    /// <summary>Labels or measures the number behind it, which is no year: suite 2010.</summary>
    NumberLabel = 1L << 27,

    /// <summary>Labels the number behind its colon, which is no year: abstract: 2014.</summary>
    NumberTitle = 1L << 28,

    /// <summary>Labels a code near by, whose numbers are no days: passcode, account.</summary>
    CodeLabel = 1L << 29,

    /// <summary>What the number before it counts or measures: patients, km.</summary>
    Counted = 1L << 30,

    /// <summary>What the number before it counts even behind a month: May 30 patients; but "on May 8 workers" names the day.</summary>
    CountedBehindMonth = 1L << 31,

    /// <summary>A street in an address, whose number is no year.</summary>
    Street = 1L << 32,

    /// <summary>Before a unit, the one before that of which the text speaks: the prior quarter.</summary>
    Preceding = 1L << 33,

    /// <summary>Is abbreviated before the number of a thing, which is no day and no year: No. 13.</summary>
    NumberAbbreviation = 1L << 34,

    /// <summary>Before the number of an announcement: announcement 8/2025.</summary>
    SerialLabel = 1L << 35,

    /// <summary>Is counted in an account: five million, 31 cents.</summary>
    Sum = 1L << 36,

    /// <summary>Before an account of now, says that one of then follows: from, than, compared with.</summary>
    Compares = 1L << 37,

    /// <summary>What a word that is a zone's as well gives its name to: Pacific Ballroom, Central Park.</summary>
    Venue = 1L << 38,

    /// <summary>Names who made a standard, before its number: EN 1993-1-1.</summary>
    Standard = 1L << 39,

    /// <summary>What a month gives its name to: a March poll.</summary>
    OfMonth = 1L << 40,

    /// <summary>What an account gives of a month, a half or a year: March sales, first-half profit.</summary>
    OfPeriod = 1L << 41,

    /// <summary>Before the number of a part of a text or a rule, which is no day and no hour: Item 1A, Article 17 MAR.</summary>
    PartLabel = 1L << 45,

    /// <summary>Before numbers in a row, which are no days: units 1, 2 and 3.</summary>
    ListLabel = 1L << 46,

    /// <summary>What is called by a word in capitals, such as a month: the AUGUST trial.</summary>
    Study = 1L << 55,

    /// <summary>Ends the name of a company: Tuesday Morning Corp.</summary>
    Company = 1L << 56,

    /// <summary>A book whose verses are numbered like times: Luke 12:30.</summary>
    Scripture = 1L << 58,

    /// <summary>With a day behind it, names a company or a paper: Ruby Tuesday, USA Today.</summary>
    BeforeDayName = 1L << 57,

    /// <summary>Beside "5p", says that pence are meant: a dividend of 5p, 5p ordinary shares.</summary>
    Pence = 1L << 60,

    /// <summary>Before a feast, says that it is that of another calendar: Chinese New Year, Orthodox Easter.</summary>
    OtherCalendar = 1L << 42,

    /// <summary>What a year gives its name to, however old: the 1901 census.</summary>
    OfYear = 1L << 43,

    /// <summary>With a point, stands before a year, however old: b. 1932, est. 1887, c. 1750.</summary>
    BeforeOldYear = 1L << 44,

    /// <summary>With "day", the one beside the day just named: the following day; not "yesterday", "the last day".</summary>
    BesideNamedDay = 1L << 61,
}

internal static partial class Lexicon
{
    private static void AddDateWords(Dictionary<string, Word> words) => AddTable(words, WordClass.None, """
        HeldAt: held start starts starting begin begins beginning commence commences open opens published released presented arranged
        BeforeHour: at um from until till by
        BeforeSpokenHour: at by than circa around about
        BeforeTime: at from to until till by around about and between in before after
        BehindHour: to on and or until till through in this last with for tomorrow today next
        Elapsed: after post postdose before following prior p
        LoosePart: mornings afternoons evenings nights overnight midday
        Weekdays: mondays tuesdays wednesdays thursdays fridays saturdays sundays
        BeforeWeekday: on by until from to and or of next last this coming every
        BeforeNumericDay: expected closes opens
        BeforeNumericDay: on by thru until till since from dated date due before after through back
        BeforeNth: on by for from at until till since before after
        BehindSomeDay: of to for on in including excluding with without
        BesideToday: next following previous last past prior
        BesideNamedDay: next following previous same
        BeforePart: by at in until till before after since from around for due
        BeforeSmallMonth: in since until mid early late
        BeforeMonth: in since until by last next this of during early late mid
        BeforeSeason: in during the by since until leave early late mid into before through
        BeforeYear: in since until till from by founded established built rebuilt born died circa
        YearPrefix: mid early late end post pre
        BeforeAgenda: financial corporate event events investor reporting
        BeforeStretch: the these for over during in within
        BeforeSpokenOf: in for of over during through throughout within
        BeforeWhen: in by during until before within from through
        BreaksUnit: ended ending end over old long
        Recurring: day week month quarter year weekday
        Relating: ago earlier later hence from after before following prior and
        BehindPhrase: and or but than is are as with by due to from compared because while after on in at
        NumberLabel: suite room box no number building apt unit section rule form article iso model usd eur chf gbp nsw approximately nearly floor
        NumberLabel: than extension ext page pages pp poster abstract booth paragraph flight bill hb sb russell windows server passcode pin password excel powerpoint autocad
        NumberLabel: stand stall kiosk gate pier lot route channel port peugeot
        NumberTitle: number no code id passcode pin booth poster abstract
        CodeLabel: id code passcode pin number no conference access account password passwort replay
        CodeLabel: sku lot codes hole contract version firmware kernel os sdk
        Counted, CountedBehindMonth: patients people participants subjects units million billion percent mmhg
        Counted: employees shares women men children copies individuals volunteers members sites stores customers km miles feet meters acres
        Counted: complaints signatures passengers tons tonnes vehicles barrels megawatts troops soldiers homes jobs workers points dollars euros nm x
        Counted: psi mhz ghz khz gw kwh mwh bhp boe ounces oz lb lbs pixels calories hectares kilometres kilometers metres votes villages sq rpm
        Study: study studies trial trials registry gene genes strain strains test assay show
        Company: inc corp corporation holdings llc ltd plc
        Scripture: luke john acts isaiah psalm psalms matthew genesis exodus corinthians romans proverbs jeremiah revelation
        BeforeDayName: ruby tgi usa psychology christianity india history
        Preceding: prior previous preceding
        NumberAbbreviation: no nos nr apt ste ext reg supp stat
        PartLabel: item items article articles section sections rule rules note notes part class unit schedule route clause paragraph exhibit
        Pence: cost costs rose fell
        Pence: share shares dividend dividends ordinary pence price priced prices nominal nav discount premium par bid
        PartLabel: appendix annex chapter table figure grade tier lr uklr dtr cfr
        ListLabel: units reactor reactors cohort cohorts phase phases arm arms stage stages grades tiers lot lots tables figures chapters
        ListLabel: clauses paragraphs exhibits schedules appendices annexes resolutions tranches platform platforms gate gates suite suites
        ListLabel: vol vols volume volumes page pages pp nos numbers parts group groups step steps level levels room rooms booth booths
        SerialLabel: no number nr announcement release series tranche ordinance resolution
        Sum: percent cent cents pence million billion trillion
        Compares: from than with against versus vs
        OfPeriod: sales revenue revenues turnover profit profits earnings income loss losses result results growth margin margins demand volume volumes
        OfPeriod: production output orders bookings deliveries shipments spending costs cost capex dividend ebitda ebit guidance outlook forecast forecasts
        OfPeriod: net operating gross pretax adjusted underlying organic core consolidated retail inflation payrolls exports imports eps ffo cash comparable
        OtherCalendar: chinese lunar jewish orthodox greek coptic islamic persian vietnamese tamil thai ethiopian russian serbian ukrainian
        OfYear: census election elections revolution uprising rebellion fire earthquake flood famine epidemic pandemic war treaty novel constitution massacre
        OfYear: conflict coup commune crash expedition exhibition
        BeforeOldYear: b d c ca est fl
        Standard: en din iec astm ansi ieee bs
        OfMonth: quarter poll polls survey surveys interview data meeting meetings issue report reports election elections primary primaries deadline
        OfMonth: levels level figures reading readings index contract contracts futures contest hearing vote summit statement auto car home housing jobs
        Venue: ballroom room hall park view city conference division university college station bank coast hotel center centre hospital railway
        Street: street st avenue ave road rd drive dr boulevard blvd lane parkway pkwy way place plaza court square highway circle
        """, (word, value) => word.Date |= Enum.Parse<DateWord>(value));
}

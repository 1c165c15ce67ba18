namespace Extractor.Text;

/// <summary>What a word says about a duration next to it. A word can say several things.</summary>
[Flags]
internal enum DurationWord
{
    None = 0,

    /// <summary>Before "a year", says that it lasts: for, took, nearly.</summary>
    Lasting = 1 << 0,

    /// <summary>Has an extent, with "of" behind it: a period of a year.</summary>
    Extent = 1 << 1,

    /// <summary>What happens so often in the unit behind it: twice in a year.</summary>
    Often = 1 << 2,

    /// <summary>Before half or all of a unit, says that it lasts: spent half a day.</summary>
    BeforeWhole = 1 << 3,

    /// <summary>Goes on behind half or all of a unit: a full year after.</summary>
    BehindWhole = 1 << 4,

    /// <summary>A stretch of treatment, which has a length: each 28-day cycle.</summary>
    Treatment = 1 << 5,

    /// <summary>What a number behind it names and does not count: visit 3.</summary>
    Numbered = 1 << 6,

    /// <summary>Opens an amount with its unit: the day 2 hours later.</summary>
    UnitOpener = 1 << 7,

    /// <summary>People of whom an age is told: adults, patients.</summary>
    AgeGroup = 1 << 8,

    /// <summary>People who are young, whatever the unit of their age: infants.</summary>
    Young = 1 << 9,

    /// <summary>A small word between an age and what it is the age of: age was at least.</summary>
    AgeLink = 1 << 10,

    /// <summary>Tells how an amount of time lies to something else, and so no age: patients 6 to 11 years after.</summary>
    Afterwards = 1 << 11,

    /// <summary>Behind "or" and "and", sets a lower bound: or more.</summary>
    OrMore = 1 << 12,

    /// <summary>Stands before the whole that a part is a part of: half of the.</summary>
    Determiner = 1 << 13,

    /// <summary>Stands before an amount whose unit is a capital letter: over 3Y.</summary>
    BeforeLetter = 1 << 14,

    /// <summary>What "second" ranks and does not measure: one second dose.</summary>
    Ranked = 1 << 15,

    /// <summary>Moves something, with "by" and how far behind it: delayed by a year.</summary>
    Shifts = 1 << 16,

    /// <summary>Before "over" and an amount, says that it is more: for over a year; not "given over an hour".</summary>
    BeforeOver = 1 << 17,

    /// <summary>What years make: 20 years of experience.</summary>
    Experience = 1 << 18,
}

internal static partial class Lexicon
{
    /// <summary>What stands before an amount of time and bounds it, word by word, with the bound that it sets. The last word of each is a <see cref="WordClass.BoundEnd"/>.</summary>
    public static readonly (string[] Words, Comparator Comparator)[] Bounds = ReadBounds("""
        Over: more than, longer than, greater than, older than, in excess of, exceeding, exceeded, exceeds, surpassing, surpassed, beyond
        UpTo: not exceeding, not to exceed, less than or equal to, up to, no more than, not more than, no longer than, not longer than, nor more than, nor longer than
        UpTo: no later than, not later than, no older than, not older than, no greater than, not greater than, at most, within
        AtLeast: at least, no less than, not less than, no fewer than, no shorter than
        LessThan: less than, fewer than, shorter than, younger than, under, below
        """);

    private static (string[] Words, Comparator Comparator)[] ReadBounds(string rows) =>
    [
        .. from row in rows.Split('\n', StringSplitOptions.TrimEntries)
           let colon = row.IndexOf(':', StringComparison.Ordinal)
           from phrase in row[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries)
           select (phrase.Split(' '), Enum.Parse<Comparator>(row[..colon])),
    ];

    private static void AddDurationWords(Dictionary<string, Word> words) => AddTable(words, WordClass.None, """
        Lasting: for in over within than about nearly almost approximately roughly around after during last lasts lasted lasting take takes took
        Lasting: least to under exceeding exceeded spanning only just barely exactly
        Extent: period total minimum maximum average median mean term duration course span space matter excess better up followup length stay
        Often: once twice times hours days quarter quarters
        Shifts: delay delays delayed extend extends extended postpone postponed postpones push pushed put prolong prolonged shorten shortened slip slipped slips lag lags
        Shifts: lagged miss missed beat moved reduced cut
        BeforeOver: for of with after just well lasting lasted has have had having brings bring brought was were at in spans spanning took takes
        BeforeOver: spent exceeds offers boasts possesses accumulated
        Experience: experience expertise history leadership practice service knowledge tradition heritage research data
        BeforeWhole: a for over within lasted last lasts lasting took takes take spend spent
        BehindWhole: of after before long and in to from until because
        Treatment: cycle cycles treatment period course block dosing infusion visit session interval window study
        Numbered: cycle phase cohort cohorts visit grade stage part arm version form
        UnitOpener: a the each every per first last one this that
        AgeGroup: people persons adults adult adolescents women men boys girls males females subjects patients pts participants volunteers individuals
        AgeGroup: dogs cats horses animals
        AgeGroup, Young: pediatric paediatric children infants toddlers neonates kids puppies kittens foals piglets lambs
        AgeLink: was is were of between from at least over under than median mean range approximately about above below equal to or ranged ranging minimum maximum
        Afterwards: after before post postmenopause postmenopausal later following prior
        OrMore: more longer older greater above over up upwards
        Determiner: the all a its our their
        BeforeLetter: for lasted after over within in
        Ranked: half quarter line generation phase dose cohort
        """, (word, value) => word.Duration |= Enum.Parse<DurationWord>(value));
}

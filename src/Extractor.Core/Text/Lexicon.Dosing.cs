namespace Extractor.Text;

/// <summary>What a word says about how the dose next to it is given. A word can say several things.</summary>
[Flags]
internal enum DosingWord
{
    None = 0,

    /// <summary>What no dose is given per: 20 g per mile.</summary>
    NoDenominator = 1 << 0,

    /// <summary>Stands beside a dose that repeats or bounds the one before its bracket: 100 mg (up to 600 mg).</summary>
    InAside = 1 << 1,

    /// <summary>A schedule does not reach back across it: and, preceded.</summary>
    Boundary = 1 << 2,

    /// <summary>What is given once when "single" stands before it: a single intravenous infusion.</summary>
    Single = 1 << 3,

    /// <summary>Doses, as a number before them counts them: three doses.</summary>
    Counted = 1 << 4,

    /// <summary>Stands between such a number and what it counts: three divided doses.</summary>
    BeforeCounted = 1 << 5,

    /// <summary>Says that a dose is given in parts: fractionated over two weeks.</summary>
    Parted = 1 << 6,

    /// <summary>Holds what is given once, and does not say that it is: a single-dose vial.</summary>
    Container = 1 << 7,

    /// <summary>Stands between a length of time and the infusion that takes it: a 4-hour extended infusion.</summary>
    BeforeInfusion = 1 << 8,

    /// <summary>With a number such as 50 glued to it, a concentration that has a part of an effect: GI50.</summary>
    Potency = 1 << 9,

    /// <summary>Says of a volume that it is one given: a total volume of.</summary>
    GivenVolume = 1 << 10,

    /// <summary>Behind "given with", what has no schedule of its own: food, chemotherapy.</summary>
    TakenWith = 1 << 11,

    /// <summary>How a medicine is given: iv.</summary>
    Route = 1 << 12,

    /// <summary>Names how a dose is given, above or beside which it stands: dosing frequency, route.</summary>
    ScheduleLabel = 1 << 13,

    /// <summary>Opens a line that says how the dose of the line above is given: taken with food, intramuscular injection.</summary>
    OpensLine = 1 << 14,

    /// <summary>Stands behind a frequency and is what is given so often: weekly dosing, two capsules.</summary>
    IsGiven = 1 << 15,

    /// <summary>Done with those who are treated, with days of its own: scans on days 1 and 15.</summary>
    Observed = 1 << 16,
}

internal static partial class Lexicon
{
    private static void AddDosingWords(Dictionary<string, Word> words) => AddTable(words, WordClass.None, """
        NoDenominator: cubic ton tonne kilometer kilometre mile hectare acre share deciliter decilitre
        InAside: max maximum maximal dose up to of about not exceed exceeding capped cap at most a
        Boundary: and or with following after preceded
        Single: dose infusion injection administration intravenous iv bolus subcutaneous
        Counted: dose doses infusions injections administrations times fractions fx fr
        BeforeCounted: divided equal iv intravenous subcutaneous consecutive additional
        Parted: divided fractionated split spread
        Container: vial vials pen pens syringe syringes autoinjector autoinjectors injector injectors ampoule ampoules cartridge cartridges
        Container: bottle bottles container containers applicator applicators sachet sachets device devices pouch pouches kit kits
        Potency: gi lc dc cc ed ld td
        GivenVolume: small large maximum minimum bolus oral subcutaneous intramuscular intravenous reduced equal same single low high constant
        GivenVolume: a the each total final fill fixed dosing infusion injection dose injected administered given sample
        Route: iv im sc sq po orally intravenously intramuscularly subcutaneously
        Route: oral intravenous subcutaneous
        ScheduleLabel: frequency schedule dosing interval regimen timing route form formulation administration duration infusion cycle
        OpensLine: administered given infused injected taken dosed applied inhaled instilled repeated self to be via by mouth with food over on starting
        OpensLine: intramuscular intravitreal intrathecal topical topically one two continuous
        OpensLine, IsGiven: infusion infusions injection injections inhalation inhalations bolus tablet tablets capsule capsules pill pills dosing
        IsGiven: dose doses cycle cycles continuous continuously continued thereafter x up starting for until or
        Observed: pk sampling samples scan scans imaging mri ct pet ecg ecgs visits assessments biopsy biopsies monitoring testing tests labs bloods
        TakenWith: food meal meals breakfast dinner supper water milk fluid fluids chemotherapy radiotherapy radiation or a an the
        BeforeInfusion: iv intravenous continuous subcutaneous constant extended prolonged short loading initial
        """, (word, value) => word.Dosing |= Enum.Parse<DosingWord>(value));
}

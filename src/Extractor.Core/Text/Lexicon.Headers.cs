namespace Extractor.Text;

/// <summary>What a word does in the head of a release. A word can do several things.</summary>
[Flags]
internal enum HeaderWord
{
    None = 0,

    /// <summary>Part of lines that stand over headlines and say what kind of text this is: for immediate release.</summary>
    Boilerplate = 1 << 0,

    /// <summary>Opens such a line, whatever follows: exhibit, ISIN.</summary>
    BoilerplateOpener = 1 << 1,

    /// <summary>Names a wire service.</summary>
    Wire = 1 << 2,

    /// <summary>A small word within the names of places: Stratford upon Avon.</summary>
    PlaceLink = 1 << 3,

    /// <summary>Opens a sentence and no company's name.</summary>
    SentenceOpener = 1 << 4,

    /// <summary>Says what a company does; behind its name.</summary>
    Verb = 1 << 5,

    /// <summary>Stands before a code that is no ticker: ISIN, WKN.</summary>
    Code = 1 << 6,

    /// <summary>A body of a company that may speak for it: board, management.</summary>
    Body = 1 << 7,

    /// <summary>A small word at the end of a line that goes on.</summary>
    Runs = 1 << 8,

    /// <summary>A small word within the names of companies.</summary>
    NameLink = 1 << 9,

    /// <summary>Names a text or an occasion, and no company: report, meeting.</summary>
    Document = 1 << 10,

    /// <summary>A legal form that stays one in small letters: plc.</summary>
    SmallForm = 1 << 11,

    /// <summary>Says what a company does, in a headline; behind its name, which may fill the line above.</summary>
    Headline = 1 << 12,

    /// <summary>A state or a province behind a city, or the first word of its name: Ohio, Calif, TX, New.</summary>
    State = 1 << 13,

    /// <summary>Stands beside the date in a line that holds nothing else.</summary>
    Dating = 1 << 14,

    /// <summary>Labels a line of the head, before a colon: who is to read it, and when.</summary>
    Label = 1 << 15,

    /// <summary>Ends what kind of announcement it is, before its date.</summary>
    Notice = 1 << 16,

    /// <summary>Opens a sentence in which a wire speaks of itself.</summary>
    ServiceOpener = 1 << 17,

    /// <summary>Says which share, behind its company's name.</summary>
    Share = 1 << 18,

    /// <summary>Says that a release was made, before the day: dated, posted.</summary>
    DateLabel = 1 << 19,

    /// <summary>Opens a sentence before a word in small letters; before a capital it may be a name: here, my.</summary>
    SmallOpener = 1 << 20,

    /// <summary>A stock exchange or one of its markets, in the line of the head that gives the company's symbols.</summary>
    Exchange = 1 << 21,

    /// <summary>Names the market of an exchange, behind its name: TSX Venture, NYSE American.</summary>
    Market = 1 << 22,
}

internal static partial class Lexicon
{
    private static void AddHeaderWords(Dictionary<string, Word> words) => AddTable(words, WordClass.None, """
        Boilerplate: bursa malaysia for immediate release press news media investor company corporate regulatory announcement stock exchange inside information
        Boilerplate: communication communiqué de presse the to publication pdf download version print medienmitteilung pressemitteilung all releases
        Boilerplate: back update newsroom embargoed until global statement share email at on date no number released published issued notice hoc ad
        Boilerplate: provided by this article summary background introduction overview note warning caution breaking opinion analysis video photo watch
        Boilerplate: correction correcting replacing advisory alert reminder einladung invitation mitteilung logo graphic revised corrected unaudited translation
        Boilerplate: comunicato stampa nota prensa comunicado communique skip main content menu navigation home close window page tweet
        Boilerplate: joint opportunity obituary traffic sens singapore
        Boilerplate: asx nzx sgx contains regulated securities and commission
        BoilerplateOpener: exhibit ex ex99 source isin wkn ticker eqs dgap pta rns distribute distribution attention attn
        Wire: newsfile cnw eqs cision marketwired marketwire reuters
        Exchange: tsx tsxv nyse nasdaq asx nzx aim lse otc otcqb otcqx otcpk fse cse neo cboe tase hkex sehk sgx jse six tse bse nse euronext frankfurt xetra
        Exchange: kosdaq krx set omx oslo amex nex aquis
        Market: v american growth venture main standard first premier market north
        PlaceLink: and am an der de the upon of on la le les sur near im
        SentenceOpener: in on at as with following after a an this these we our today patients management for it to if when while please dial investors
        SentenceOpener: what who why how where participants researchers subjects investigators respondents volunteers adults elderly children rats mice its
        SentenceOpener: he she anyone everyone someone nobody dear
        SentenceOpener: below i there several yesterday tomorrow tonight since because although despite during democrats republicans
        SmallOpener: they you hi hello reference recent here my his her their
        SmallOpener: service services snow rain fog detours visiting visitation oral hearing data launch enrollment highs lows until noon midnight
        SmallOpener: each every written late supply entries outcomes registration applications nominations comments bids tenders submissions admission tickets doors
        Verb: today announced announces announce reported reports said has is will published provided plans expects hereby invites
        Headline: announces reports declares names appoints acquires completes updates receives elects launches posts signs opens enters extends
        Headline: provides issues schedules sets hosts increases raises confirms wins assigns affirms unveils introduces expands welcomes celebrates joins
        Headline: warns seeks urges recalls secures earns achieves delivers selects submits initiates obtains
        State: alabama ala al alaska ak arizona ariz az arkansas ark ar california calif ca colorado colo co connecticut conn ct delaware del
        State: florida fla fl georgia ga hawaii hi idaho id illinois ill il indiana ind iowa ia kansas kan ks kentucky ky louisiana la maine
        State: maryland md massachusetts mass ma michigan mich mi minnesota minn mn mississippi miss ms missouri mo montana mont mt nebraska
        State: neb ne nevada nev nv new nh nj nm ny north nc nd ohio oh oklahoma okla ok oregon ore or pennsylvania penn pa rhode ri south sc sd
        State: tennessee tenn tn texas tex tx utah ut vermont vt virginia va washington wash wa west wv wisconsin wis wi wyoming wyo wy
        State: united dc district puerto alberta alta ab british bc manitoba mb newfoundland nl nova ns ontario ont quebec québec qc saskatchewan sk yukon
        State: england scotland wales northern queensland victoria nsw vic
        Dating: date dated released published posted issued updated on at
        DateLabel: update edit correction
        DateLabel: date dated published posted issued released release publication updated embargoed filed filing posting submitted created bulletin advisory information statement pubdate datepublished datum veröffentlicht
        Label: for to from date release company representative
        Notice: release announcement notice
        ServiceOpener: the this not regulated issuer
        Share: common ordinary class series
        Code: isin wkn cusip valor symbol ticker lei sedol tty tdd nct hr ci
        Body: vorstand aufsichtsrat verwaltungsrat board directors trustees governors management shareholders stockholders supervisory executive committee
        Runs: of and for in the a an with to at on from by positive additional preliminary interim
        NameLink: of for de the du y e
        SmallForm: plc ltd inc llc gmbh oyj asa
        Document: report statement meeting results release calendar presentation call dividend notice memorandum
        """, (word, value) => word.Header |= Enum.Parse<HeaderWord>(value));
}

namespace Extractor.Text;

/// <summary>What a word tells of the time that its sentence speaks of. A word can tell several things.</summary>
[Flags]
internal enum TenseWord
{
    None = 0,

    /// <summary>A modal verb that a report of the past may have as well: would, could.</summary>
    Reported = 1 << 0,

    /// <summary>Says that something is planned: will, going.</summary>
    Planning = 1 << 1,

    /// <summary>Tells of the future with "to" behind it: due to open, is to open.</summary>
    FutureBeforeTo = 1 << 2,

    /// <summary>Makes a plan one that came otherwise: originally scheduled.</summary>
    Formerly = 1 << 3,

    /// <summary>Ends like a verb of the past, and is none: need, hundred.</summary>
    EndsLikePast = 1 << 4,

    /// <summary>With "to" behind it, says what is meant to be done: an agreement to buy.</summary>
    Intends = 1 << 5,

    /// <summary>Behind a comma, says who said what stands before it: an official said.</summary>
    Attributing = 1 << 6,

    /// <summary>A verb that tells of the past; may be a name as well.</summary>
    PastVerb = 1 << 7,

    /// <summary>A verb that tells of the future; may be a name as well.</summary>
    FutureVerb = 1 << 8,

    /// <summary>What is expected of a time to come, with "for" behind it: guidance for the year.</summary>
    Outlook = 1 << 9,

    /// <summary>Before "date of", a day that is waited for: target action date.</summary>
    Awaited = 1 << 10,

    /// <summary>Takes something from one day to another: moved from May 12 to May 19.</summary>
    Moves = 1 << 11,

    /// <summary>A verb that tells of the future where its day stands right behind it: leaves Saturday; "leaves ten dead on Saturday" is the past.</summary>
    FutureBesideDay = 1 << 12,

    /// <summary>A verb whose present tells of the weekday to come: the court hears arguments Wednesday.</summary>
    PresentBeforeDay = 1 << 13,

    /// <summary>Names a plan in passing where it is a noun, an adjective or compared with: the planned merger, more than expected.</summary>
    NamesPlan = 1 << 14,

    /// <summary>A verb whose past is like its present, and tells of the past before its object: cut its forecast.</summary>
    PastBeforeObject = 1 << 15,

    /// <summary>Stops or keeps something until a day: canceled flights through June 15.</summary>
    HoldsUntil = 1 << 16,

    /// <summary>Before its results, tells of the day to come: publishes results Thursday.</summary>
    Publishes = 1 << 17,

    /// <summary>Goes on up to a day: runs through June 15.</summary>
    Lasts = 1 << 18,

    /// <summary>With "to" behind it, promises or asks for what is to come: vowed to quit.</summary>
    Promises = 1 << 19,

    /// <summary>Behind a word in the plural, tells of the weekday to come: residents vote Friday.</summary>
    PresentOfMany = 1 << 20,

    /// <summary>With "is" or "are" before it, tells of the weekday to come: is closed Thursday, rain is likely Thursday.</summary>
    State = 1 << 21,

    /// <summary>A verb that tells of the day to come where another day stands before it: opened on 15 April and close on 31 July.</summary>
    PresentBehindDay = 1 << 22,

    /// <summary>Between those who are told and "by", says until when they will be: winners announced by 3 June.</summary>
    Told = 1 << 23,

    /// <summary>Reports what has happened, without a verb: two hurt in a crash at 3 a.m. Saturday.</summary>
    Happened = 1 << 24,

    /// <summary>Opens a sentence that asks to do something: Bring a friend on Saturday.</summary>
    Invites = 1 << 25,

    /// <summary>Names what people come to at an hour: Mass on Saturday at 10am, quiz night.</summary>
    Gathering = 1 << 26,

    /// <summary>Between a state and a day, says that it is the day of something else: is closed after a crash Tuesday.</summary>
    Cause = 1 << 27,

    /// <summary>A cue of its class, or one with the words beside it: will, fell; was to speak, set for Monday, is closing.</summary>
    Cue = 1 << 28,

    /// <summary>Heads a list of what is to come: next steps, upcoming milestones.</summary>
    Milestones = 1 << 29,
}

internal static partial class Lexicon
{
    private static void AddTenseWords(Dictionary<string, Word> words)
    {
        AddTable(words, WordClass.None, """
            Cue: was were is are to set last let how needed called
            Milestones: milestones catalysts steps readouts
            Planning: will ll shall going meet schedule
            Reported: would could might must should
            FutureBeforeTo: is are plan set supposed likely slated poised hopes hope aims aim wants want seeks seek
            Formerly: originally previously initially formerly
            EndsLikePast: indeed proceed succeed exceed speed breed bleed indebted hundred sacred hatred unspecified
            Intends: agreed agreement agreements plan plans planned decided decision voted vote offered offer ordered order deal contract proposal proposed bid pledge pledged
            Outlook: guidance outlook target targets budget forecast forecasts estimate estimates goal goals expectation expectations projection projections plan plans priorities agenda roadmap
            Awaited: trial hearing sentencing court redemption action target goal decision due pdufa closing completion maturity expiration expiry launch
            Attributing: said says announced reported told added
            Moves: move moves moved moving reschedule reschedules rescheduled rescheduling postpone postpones postponed postponing delayed extended
            Moves: defer defers deferred slip slips slipped shifted push pushes pushed brought changed
            PastVerb: laid broke spoke taught caught sought fought flew slid sank swung dealt felt heard fled knew threw drove tore stole
            PastVerb: froze hid shook blew crept slept stuck shrank sprang swore arose wore bore hung leapt forgot withdrew overcame undertook underwent
            FutureVerb: should predict predicts join begins starts opens resumes meets expires matures
            HoldsUntil: canceled cancelled suspended halted closed shut banned barred grounded booked renewed prolonged locked
            Publishes: report reports release releases publish publishes issue issues post posts announces
            Lasts: runs running continue continues continuing last lasts lasting extend extends remain remains stay stays open valid closed effect
            Promises: promise promised promises vow vowed vows pledge pledged pledges asked asks told tells urged urges invited warned
            FutureBesideDay: plays performs headlines headline hosts visits appears
            FutureBesideDay: begin continues runs closes ends commences concludes retires leaves returns reopens resume arrives premieres debuts airs convenes
            PresentBeforeDay: holds meet expire hears speaks convene decides reconvene reconvenes
            PresentOfMany: vote reopen play go arrive leave depart
            State: open closed shut due available free likely unlikely possible valid needed wanted welcome invited
            Invites: bring come get pick visit enjoy celebrate
            PresentBehindDay: close closes open opens end ends start starts run runs finish finishes reopen reopens
            Happened: crash collision accident quake earthquake tremor blast explosion fire blaze shooting stabbing robbery burglary raid attack riot
            Happened: dead hurt death deaths hits strikes shares stock stocks trading temperatures crashes fires explodes killed shot arrest arrests
            Gathering: mass funeral burial interment rosary removal reposing viewing visitation vigil wake coffin tea lunch dinner breakfast brunch reception
            Gathering: concert screening film films quiz club doors gates kick-off kickoff fixture choir bazaar tour talk lecture class classes workshop
            Gathering: rehearsal meetup picnic parade party ceremony bake webinar storytime auction gala service services rowing yoga
            Cause: after following because since over amid about of despite
            Told: advised told notified informed announced selected shortlisted awarded
            NamesPlan: expected forecast planned scheduled projected anticipated targeted plans
            PastBeforeObject: cut hit shut put quit beat hurt spread
            """, (word, value) => word.Tense |= Enum.Parse<TenseWord>(value));
        foreach (var word in words.Values.Where(static word => word.Classes.HasAny(WordClass.FutureCue | WordClass.PastCue))) word.Tense |= TenseWord.Cue;
    }
}

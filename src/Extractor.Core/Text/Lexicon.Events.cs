namespace Extractor.Text;

/// <summary>What a word says about an event. A word can say several things.</summary>
[Flags]
internal enum EventWord : long
{
    None = 0,

    /// <summary>A call, when the words around it make it a noun: see the grammar.</summary>
    Call = 1 << 0,

    /// <summary>What makes the call next to it one that people can join: conference call, earnings call.</summary>
    CallKind = 1 << 1,

    /// <summary>A broadcast over the web.</summary>
    Webcast = 1 << 2,

    /// <summary>Someone presents.</summary>
    Presentation = 1 << 3,

    /// <summary>People meet: conference, congress, meeting.</summary>
    Meeting = 1 << 4,

    /// <summary>What makes the meeting or day next to it one of shareholders or investors: annual, general, markets.</summary>
    MeetingKind = 1 << 5,

    /// <summary>Something to be heard or seen later.</summary>
    Replay = 1 << 6,

    /// <summary>Taking part while it happens.</summary>
    Live = 1 << 7,

    /// <summary>Announces the number that identifies a call: conference ID, passcode.</summary>
    Identifier = 1 << 8,

    /// <summary>Up to a day: until, through, by.</summary>
    Until = 1 << 9,

    /// <summary>What readers can do up to a deadline: register, submit questions, vote.</summary>
    Due = 1 << 10,

    /// <summary>Up to now or the end of an account: ended, as of. The date behind it is no event's.</summary>
    Accounting = 1 << 11,

    /// <summary>To hold an event: host, hold, conduct.</summary>
    Hold = 1 << 12,

    /// <summary>Labels a date or a time in a list: date, time, when.</summary>
    When = 1 << 13,

    /// <summary>Speaks of numbers to take part with: dial, toll, participants.</summary>
    DialIn = 1 << 14,

    /// <summary>Opens the part of a release in which events no longer are announced: about, forward-looking, disclaimer.</summary>
    Closing = 1 << 15,

    /// <summary>Publishing and reporting: the date behind it is that of the results, not of the call.</summary>
    Publish = 1 << 16,

    /// <summary>Stands in the label of a date or a section of events and says nothing itself.</summary>
    Filler = 1 << 17,

    /// <summary>Makes the conference or the like behind it one by telephone.</summary>
    Telephone = 1 << 18,

    /// <summary>Tells readers of a number: dial, listen, participants.</summary>
    Dialed = 1 << 19,

    /// <summary>A talk or poster, whatever it is held at: poster, fireside chat, keynote.</summary>
    Talk = 1 << 20,

    /// <summary>Something that one can take part in: event, presentation, session.</summary>
    Occasion = 1 << 21,

    /// <summary>A small meeting, one when the company holds it: breakfast, briefing.</summary>
    Gathering = 1 << 22,

    /// <summary>Makes a line one about a call, some words together with the one beside them: replay, access code.</summary>
    Line = 1 << 23,

    /// <summary>Labels the title of a talk.</summary>
    Title = 1 << 24,

    /// <summary>What the company gives its readers: the day by which it does is no deadline of theirs.</summary>
    Given = 1 << 25,

    /// <summary>Heads a list of days, each of something else: calendar, dates.</summary>
    Calendar = 1 << 26,

    /// <summary>Takes an event from its day: postponed, cancelled, moved.</summary>
    Off = 1 << 28,

    /// <summary>What was planned before and no longer is: originally, previously.</summary>
    Former = 1 << 29,

    /// <summary>Made public: the date behind it is that of the paper.</summary>
    Issued = 1 << 30,

    /// <summary>A paper about a meeting, which has a day of its own: notice, invitation.</summary>
    Paper = 1 << 27,

    /// <summary>Says by when, together with the words beside it: record date, expires.</summary>
    Limit = 1L << 31,

    /// <summary>A meeting by this word alone: AGM, roadshow.</summary>
    Assembly = 1L << 32,

    /// <summary>Makes the day next to it one for investors when both are capitalized: Oncology Day.</summary>
    DayKind = 1L << 33,

    /// <summary>What readers hand in: bids, comments, papers.</summary>
    HandedIn = 1L << 34,

    /// <summary>What readers take up, or tell of themselves, until a day: an offer, an election.</summary>
    TakenUp = 1L << 35,

    /// <summary>Who keeps the shares or advises, and has numbers that are not to dial in with: registrar, sponsor.</summary>
    Party = 1L << 36,
}

internal static partial class Lexicon
{
    private static void AddEventWords(Dictionary<string, Word> words) => AddTable(words, WordClass.EventWord, """
        Call: call calls teleconference telefonkonferenz videoconference
        CallKind: conference earnings investor investors analyst analysts results update corporate business quarterly quarter financial management
        CallKind: shareholder stockholder webcast audio conf teleconference year webcasted zoom video telephone
        Webcast: webcast webcasts webcasting livestream livestreamed webinar webconference webcasted livecast audiocast audiocasts videocast webinars
        Presentation: present presents presenting presented presentation presentations poster posters oral abstract abstracts fireside keynote
        Presentation: featured showcased
        Presentation: speak speaks speaking panel participate participates participating talk lecture plenary showcase presenter speaker
        Meeting: adcom
        Meeting: conference conferences congress symposium summit forum event meeting meetings day days convention agm agsm egm hauptversammlung roadshow fair workshop breakfast luncheon lunch dinner briefing roundtable seminar update hearing hearings
        MeetingKind: annual general special extraordinary markets market investor investors stockholder stockholders shareholder shareholders unitholders
        MeetingKind: analyst analysts capital science
        Assembly: adcom
        Assembly: agm agsm egm hauptversammlung roadshow
        DayKind: sciences oncology
        Replay: replay replays rebroadcast replayed recording recorded recordings archive archived archives playback demand afterwards afterward
        Live: live join joining participate participating participation participants listen attend start register begin
        Identifier: id ids identification reservation passcode passcodes code pin passwords password pass confirmation
        Until: until till through thru by before than closes
        Due: register registration registered registrations rsvp proposals nominations question questions vote votes voting proxy proxies requests deadline wish wishing accreditation attendance
        Due: plaintiff validly
        HandedIn: submission submissions papers abstracts applications nominations comment comments entries manuscripts bids tenders
        HandedIn: forms petitions motions objections claims briefs proposals
        TakenUp: acceptance acceptances accept remain remains election elections enrolment enrollment notify
        Party: registrar registrars secretary secretaries sponsor sponsors nomad broker brokers auditor auditors
        Limit: filed
        Limit: record due expire expires expiring expiration closes close ends end received emailed postmarked lodged submitted apply submit send extends extended card cards intention
        Accounting: ended ending ends end of since dated founded established incorporated
        Hold: give gives giving deliver delivers delivering hold holds holding host hosts hosting hosted held conduct conducting webcast schedule scheduled discuss convene convenes arrange arranged
        Off: postpone postpones postponed postponing cancel cancels cancelled canceled postponement cancellation moved rescheduled
        Former: originally previously initially formerly
        Issued: issued published announced released disclosed dated
        Given: sent mailed emailed provided posted distributed
        Paper: notice notification invitation minutes summons circular
        Calendar: calendar schedule dates timetable agenda
        When: date dates time times when datum uhrzeit starts start begins begin commences commence
        DialIn: dial dialing dialling dialin dialled toll tollfree freephone domestic international participant participants listen callers caller
        Closing: about forward disclaimer safe cautionary notes view source related
        Filler: and of event local session poster presentation oral meeting details access information logistics
        Telephone: telephone telephonic phone audio
        Dialed: dial dialing dialling listen replay participants
        Talk: poster posters fireside panel keynote plenary abstract abstracts oral
        Gathering: breakfast luncheon lunch dinner briefing roundtable seminar workshop
        Occasion: event events presentation presentations webcast webcasts conference conferences call calls session sessions
        Line: replay passcode webcast dial teleconference conference participant confirmation code
        Title: title
        Publish: publish publishes release releases report reports announce announces issue issues publication
        """, (word, value) => word.Event |= Enum.Parse<EventWord>(value));
}

namespace Extractor.Text;

/// <summary>What a word says about the number next to it.</summary>
internal enum PhoneLabel : byte
{
    None,

    /// <summary>A phone, without saying more.</summary>
    Phone,

    /// <summary>A fax machine.</summary>
    Fax,

    /// <summary>A mobile phone.</summary>
    Mobile,

    /// <summary>A desk at work.</summary>
    Office,

    /// <summary>Who answers, whatever the line: a press office.</summary>
    Desk,

    /// <summary>A line past the switchboard.</summary>
    Direct,

    /// <summary>A switchboard.</summary>
    Main,

    /// <summary>A phone at home.</summary>
    Home,

    /// <summary>Free for the caller.</summary>
    TollFree,

    /// <summary>For callers in the country.</summary>
    Domestic,

    /// <summary>For callers from abroad.</summary>
    International,

    /// <summary>To listen later.</summary>
    Replay,

    /// <summary>What one does with a number: call, dial.</summary>
    Call,

    /// <summary>An extension follows.</summary>
    Extension,

    /// <summary>Not a phone: an identifier, a code, an account follows.</summary>
    Identifier,
}

/// <summary>What a word does beside a number and its label. A word can do several things.</summary>
[Flags]
internal enum PhoneWord
{
    None = 0,

    /// <summary>Stands between a label and its number, and says nothing itself: phone number is.</summary>
    Connector = 1 << 0,

    /// <summary>Has a number that is no phone's: order number.</summary>
    Numbered = 1 << 1,

    /// <summary>Opens a remark behind a number, about whom it is for: from the U.S.</summary>
    OpensRemark = 1 << 2,

    /// <summary>A currency: the number next to it is an amount.</summary>
    Currency = 1 << 3,

    /// <summary>What telecommunication figures count, behind a word that otherwise labels a number: mobile subscribers.</summary>
    Counted = 1 << 4,
}

internal static partial class Lexicon
{
    // A single letter is a label only with a colon or before a plus sign.
    private static void AddPhoneLabels(Dictionary<string, Word> words) => AddTable(words, WordClass.PhoneLabel, """
        Phone: phone phones telephone telephones tel tél téléphone telefon telefono teléfono telefoon puhelin tlf ph t p
        Phone: hotline helpline landline locall textphone minicom
        Phone: rufnummer telefonnummer
        Fax: télécopie télécopieur fax facsimile telefax fx f
        Mobile: mobile mobil mob cell cellular cellphone gsm handy natel móvil movil portable mobiel cellulare celular m c hp
        Office: office work o w
        Direct: direct d did
        Main: switchboard main zentrale
        Home: home h
        TollFree: tollfree freephone freecall freefone toll
        Domestic: domestic domestically
        International: international intl internationally overseas abroad outside
        Replay: replay replays playback rebroadcast
        Call: call calling dial dialing dialling dialed dialled dialin text sms reached reach whatsapp ring
        Call: einwahl einwahlnummer anrufen wählen composez appelez llame ligue
        Extension: ext extn xtn extension extensión x int anexo interno poste доб durchwahl dw
        Identifier: id ids pin passcode passcodes password code codes confirmation account acct card patent patents grant
        Identifier: registration registered cusip isin ssn isbn issn eudract nct cik irs ein identification docket invoice ticket
        Identifier: parcel apn tract serial policy zip box hrb vat tin duns omb license licence permit application publication accession
        Identifier: reference ref wkn siren siret kvk crn lei cin uid abn acn protocol lot batch
        Identifier: rpr badge sku catalog catalogue model iban orgnr npi mls dossier
        """, (word, value) => word.PhoneLabel = Enum.Parse<PhoneLabel>(value));

    private static void AddPhoneWords(Dictionary<string, Word> words) => AddTable(words, WordClass.None, """
        Connector: number numbers no nr num is of the and for are id code
        Numbered: event meeting webinar session study trial order member case org reg part item claim company employee file nhs
        OpensRemark: for from within in outside inside if
        Counted: manager subscribers subscriptions customers users broadband services service revenue revenues penetration connections contracts machines machine handsets
        Currency: usd eur gbp chf jpy cad aud sek dkk nok dollars euros pounds
        """, (word, value) => word.Phone |= Enum.Parse<PhoneWord>(value));
}

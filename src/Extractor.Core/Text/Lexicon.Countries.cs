namespace Extractor.Text;

internal static partial class Lexicon
{
    // The word that names a country, or a city that only one country is known for. The short ones count in capitals only, and
    // "states" and "kingdom" only behind "united". "U.S." and "U.K." are told by their last letters.
    private static void AddCountries(Dictionary<string, Word> words)
    {
        AddTable(words, WordClass.Country, Countries, static (word, value) => word.Region = value);
        AddTable(words, WordClass.None, "s k");
        AddTable(words, WordClass.None, LegalForms, static (word, value) => word.Region = value);
        AddTable(words, WordClass.None, Exchanges, static (word, value) => word.Region = value);
    }

    // Legal forms that companies of one country have, or nearly all of one.
    private const string LegalForms = """
        GB: plc
        FI: oyj
        NO: asa
        SE: publ
        IT: spa
        DK: aps
        IS: ehf
        HU: kft
        ID: tbk
        MY: berhad bhd
        """;

    // Exchanges, as tickers name them, whose companies are nearly all of one country.
    private const string Exchanges = """
        AU: asx
        NZ: nzx
        IN: nse bse
        JP: tse
        ZA: jse
        SG: sgx
        US: nyse nasdaq
        IL: tase
        TR: bist
        CH: six
        NG: ngx
        HK: hkex sehk
        KR: krx kosdaq kospi
        GR: athex
        QA: qe qse
        AE: adx dfm
        EG: egx
        TW: twse
        """;

    private const string Countries = """
        US: us usa states
        CA: canada canadian toronto montreal calgary ottawa
        MX: mexico mexican
        BR: brazil brasil brazilian paulo janeiro
        AR: argentina
        CL: chile
        CO: colombia bogota
        PE: peru
        GB: uk kingdom britain england scotland wales london edinburgh belfast glasgow cardiff
        IE: ireland irish dublin galway limerick
        DE: germany german deutschland berlin munich münchen frankfurt hamburg cologne köln düsseldorf stuttgart heidelberg mainz leipzig
        FR: france french paris lyon marseille toulouse strasbourg
        CH: switzerland swiss schweiz zurich zürich geneva genève basel basle bern lausanne zug
        AT: austria austrian österreich vienna wien graz
        IT: italy italian italia milan milano rome roma
        ES: spain spanish españa madrid barcelona
        PT: portugal portuguese lisbon lisboa porto
        NL: netherlands dutch nederland holland amsterdam rotterdam leiden utrecht
        BE: belgium belgian belgique belgië brussels bruxelles antwerp ghent
        LU: luxembourg
        SE: sweden swedish sverige stockholm gothenburg göteborg malmö lund uppsala solna
        DK: denmark danish danmark copenhagen københavn aarhus
        NO: norway norwegian norge oslo bergen
        FI: finland finnish suomi helsinki turku
        IS: iceland reykjavik
        PL: poland polish warsaw
        CZ: czech czechia prague
        SK: slovakia bratislava
        HU: hungary hungarian budapest
        RO: romania bucharest
        BG: bulgaria sofia
        GR: greece greek athens
        HR: croatia zagreb
        SI: slovenia ljubljana
        EE: estonia tallinn
        LV: latvia riga
        LT: lithuania vilnius
        UA: ukraine kyiv
        RU: russia russian moscow
        TR: turkey türkiye istanbul
        IL: israel israeli aviv jerusalem rehovot haifa
        AE: emirates uae dubai
        SA: ksa arabia riyadh
        QA: qatar doha
        EG: egypt cairo
        ZA: africa african johannesburg durban pretoria
        NG: nigeria lagos
        KE: kenya nairobi
        IN: india mumbai bangalore bengaluru hyderabad delhi chennai kolkata pune
        PK: pakistan karachi
        BD: bangladesh
        CN: china chinese beijing shanghai shenzhen suzhou hangzhou guangzhou
        HK: kong
        TW: taiwan taipei
        JP: japan japanese tokyo osaka
        KR: korea korean seoul
        SG: singapore
        MY: malaysia malaysian lumpur
        TH: thailand bangkok
        ID: indonesia jakarta
        PH: philippines manila
        VN: vietnam hanoi
        AU: australia australian sydney melbourne brisbane canberra perth adelaide
        NZ: nz zealand auckland
        """;
}

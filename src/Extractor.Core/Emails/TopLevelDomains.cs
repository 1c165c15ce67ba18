using System.Collections.Frozen;

namespace Extractor.Emails;

/// <summary>The top-level domains of the IANA root zone: all country codes and the generic ones that organizations use.</summary>
internal static class TopLevelDomains
{
    private const string Countries = """
        ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz
        ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr
        ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it
        je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp
        mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py
        qa re ro rs ru rw sa sb sc sd se sg sh si sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to
        tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw
        """;

    private const string Generic = """
        com org net edu gov mil int arpa info biz name pro aero coop museum jobs mobi travel tel cat asia post xxx
        academy accountant accountants actor adult agency airforce apartments app army art associates attorney auction audio
        auto baby band bank bar barcelona bargains basketball bayern beauty beer berlin best bet bible bid bike bingo bio
        black blackfriday blog blue boats bond boo book boston boutique broker brussels build builders business buzz bzh cab cafe
        cam camera camp capetown capital car cards care career careers cars casa cash casino catering center ceo charity chat
        cheap church city claims cleaning click clinic clothing cloud club coach codes coffee college cologne community company
        compare computer condos construction consulting contact contractors cooking cool country coupons courses credit
        creditcard cruises cymru dance data date dating day deals degree delivery democrat dental dentist design dev diamonds diet
        digital direct directory discount doctor dog domains download earth eco education email energy engineer engineering
        enterprises equipment esq estate eus events exchange expert exposed express fail faith family fan fans farm fashion
        feedback film finance financial fish fishing fit fitness flights florist flowers foo football forex forsale forum
        foundation frl fun fund furniture futbol fyi gal gallery game games garden gay gent gift gifts gives giving glass global
        gmbh gold golf graphics gratis green gripe group guide guitars guru hamburg haus health healthcare help helsinki hiphop
        hockey holdings holiday homes horse hospital host hosting hotel house how icu immo immobilien inc industries ing ink
        institute insurance insure international investments irish ist istanbul jetzt jewelry joburg kaufen kids kim kitchen
        kiwi koeln land law lawyer lease legal lgbt life lighting limited limo link live living llc llp loan loans lol london
        lotto love ltd ltda luxe luxury madrid maison makeup management market marketing markets mba med media melbourne meme
        memorial men menu miami moda moe mom money monster mortgage motorcycles mov movie nagoya navy network new news ngo ninja
        nrw nyc okinawa one ong onl online ooo osaka page paris parts party pet pharmacy phd photo photography photos physio
        pics pictures pink pizza place plumbing plus poker porn press productions prof promo properties property protection pub
        quebec racing radio realestate realtor realty recipes red rehab reise reisen rent rentals repair report republican rest
        restaurant review reviews rip rocks rodeo ruhr run saarland sale salon sarl school schule science scot security services
        sex shiksha shoes shop shopping show singles site ski skin soccer social software solar solutions soy space sport spot
        srl storage store stream studio study style sucks supplies supply support surf surgery swiss sydney systems tattoo tax
        taxi team tech technology tennis theater theatre tickets tienda tips tires tirol today tokyo tools top tours town toys
        trade trading training tube university uno vacations vegas ventures versicherung vet viajes video villas vin vip vision
        vlaanderen vodka vote voting voyage wales watch webcam website wedding wien wiki win wine work works world wtf xyz yachts
        yoga yokohama you zip zone
        abbott abbvie aarp abb accenture aeg aig airbus allstate amazon apple audi aws axa barclays bbc bloomberg bmw bnpparibas
        bosch canon cern chase cisco citi deloitte dell dhl fujitsu google hitachi honda hsbc hyundai ibm kpmg lilly man merck
        mckinsey microsoft msd nec nokia novartis pfizer philips pwc roche samsung sanofi sap sbs schmidt seat siemens sky sony
        statefarm swatch takeda target tiffany toray toshiba toyota ubs vanguard visa walmart weir zara
        """;

    private static readonly FrozenSet<string> All = (Countries + " " + Generic)
        .Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = All.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a label is a top-level domain, in any case.</summary>
    public static bool Contains(ReadOnlySpan<char> label) => Lookup.Contains(label);
}

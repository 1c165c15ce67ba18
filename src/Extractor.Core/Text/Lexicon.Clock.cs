namespace Extractor.Text;

internal static partial class Lexicon
{
    private static void AddClock(Dictionary<string, Word> words)
    {
        AddTable(words, WordClass.Meridiem, """
            : am pm a p
            """);

        AddTable(words, WordClass.ClockName, ": noon midday midnight noontime");

        AddTable(words, WordClass.ClockLead, ": at from between starting beginning commencing around about approximately approx by");

        AddTable(words, WordClass.DayPart, """
            MO: morning mornings
            MI: midday
            AF: afternoon afternoons
            EV: evening evenings
            NI: night nights overnight
            DT: daytime
            """, (word, value) => word.Timex = value);

        // Abbreviations name a zone in the sense of the tz database: a release means the clock on the wall there, whether
        // it prints EST or EDT. Where several places share one, the tz database's own link decides (EET is Europe/Athens).
        AddTable(words, WordClass.Zone, """
            America/New_York: et est edt eastern
            America/Chicago: ct cst cdt central
            America/Denver: mt mst mdt mountain
            America/Los_Angeles: pt pst pdt pacific
            America/Anchorage: akst akdt
            Pacific/Honolulu: hst
            America/Halifax: adt ast atlantic
            Europe/London: gmt bst ukt
            UTC: utc ut
            Etc/GMT+12: aoe
            Europe/Lisbon: wet west
            Europe/Berlin: cet cest mez mesz
            Europe/Athens: eet eest
            Europe/Moscow: msk
            Asia/Jerusalem: idt
            Asia/Dubai: gst
            Asia/Kolkata: ist
            Asia/Singapore: sgt
            Asia/Hong_Kong: hkt
            Asia/Shanghai: cnt
            Asia/Tokyo: jst
            Asia/Seoul: kst
            Australia/Sydney: aest aedt aet
            Australia/Adelaide: acst acdt
            Australia/Perth: awst wst
            Pacific/Auckland: nzst nzdt nzt
            Africa/Johannesburg: sast
            Africa/Nairobi: eat
            Africa/Lagos: wat
            Africa/Maputo: cat
            Asia/Karachi: pkt
            Asia/Kuala_Lumpur: myt
            Asia/Bangkok: ict
            America/Sao_Paulo: brt
            America/St_Johns: ndt
            Asia/Manila: pht
            Asia/Jakarta: wib
            Europe/Istanbul: trt
            """, (word, value) => word.Zone = value);
    }
}

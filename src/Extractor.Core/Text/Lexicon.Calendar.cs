namespace Extractor.Text;

internal static partial class Lexicon
{
    private static void AddCalendar(Dictionary<string, Word> words)
    {
        AddTable(words, WordClass.Month, """
            1: january jan
            2: february feb febr
            3: march mar
            4: april apr
            5: may
            6: june jun
            7: july jul
            8: august aug
            9: september sept sep
            10: october oct
            11: november nov
            12: december dec
            """, (word, value) => word.Month = Number(value));

        AddTable(words, WordClass.Weekday, """
            1: monday mon mondays
            2: tuesday tue tues tuesdays
            3: wednesday wed weds wednesdays
            4: thursday thu thur thurs thursdays
            5: friday fri fridays
            6: saturday sat saturdays
            7: sunday sun sundays
            """, (word, value) => word.Weekday = Number(value));

        AddTable(words, WordClass.Season, """
            SP: spring springtime
            SU: summer summertime
            FA: fall autumn
            WI: winter wintertime
            """, (word, value) => word.Timex = value);

        AddTable(words, WordClass.YearPart, """
            Quarter: quarter quarters qtr
            HalfYear: half halves semester
            """, (word, value) => word.TimeUnit = Enum.Parse<TimeUnit>(value));

        AddTable(words, WordClass.TimeUnit, """
            Second: second seconds sec secs s
            Minute: minute minutes min mins
            Hour: hour hours hr hrs h
            Day: day days d
            Weekend: weekend weekends
            Week: week weeks wk wks w workweek workweeks
            Fortnight: fortnight fortnights
            Month: month months mo mos mth mths rnonth rnonths
            Quarter: quarter quarters
            Year: year years yr yrs y yo
            Decade: decade decades
            Century: century centuries
            """, (word, value) => word.TimeUnit = Enum.Parse<TimeUnit>(value));

        AddTable(words, WordClass.TimeAdjective, """
            : consecutive additional full business working trading calendar more further extra successive continuous whole complete entire
            : long short separate completed straight uninterrupted solid fiscal academic school court bank
            """);

        AddTable(words, WordClass.RelativeDay, """
            0: today tonight tonite now
            -1: yesterday
            1: tomorrow tmr tomorow
            """, (word, value) => word.Number = Number(value));

        AddTable(words, WordClass.Deictic, """
            -1: last past previous prior preceding
            0: this current same
            1: next coming upcoming following forthcoming
            """, (word, value) => word.Number = Number(value));

        AddTable(words, WordClass.Decade, """
            1920: twenties
            1930: thirties
            1940: forties
            1950: fifties
            1960: sixties
            1970: seventies
            1980: eighties
            1990: nineties
            """, (word, value) => word.Number = Number(value));

        AddTable(words, WordClass.Modifier, """
            START: early earlier beginning start
            MID: mid middle midway midyear
            END: late later end latter close
            """, (word, value) => word.Timex = value);

        AddTable(words, WordClass.PeriodOpener, ": rest remainder final eoy ye yearend latest recent that same corresponding comparable back front w");
        AddTable(words, WordClass.Article, ": a an");
        AddTable(words, WordClass.YearWord, ": fiscal fy full calendar cy financial");
        AddTable(words, WordClass.YearPartCode, ": q h hy qfy hfy");
        AddTable(words, WordClass.Every, ": every each");
        AddTable(words, WordClass.Preposition, ": in since until till by during from through of for between before after");
        AddTable(words, WordClass.Link, ": st nd rd th of to and or through thru until till past in the at on between from ish oclock o noon clock business working trading hundred tens");

        AddTable(words, WordClass.FutureCue, """
            : will ll shall expects expected plans planned upcoming scheduled intends anticipates anticipated tomorrow coming next
            : until host can please must be would could might expect expecting planning intend anticipate targeting
            : targeted forecast projected payable due soon effective
            """);

        AddTable(words, WordClass.Modal, ": will would should can could may might must");

        AddTable(words, WordClass.PastCue, """
            : was were had said ended announced reported completed since received held issued granted filed founded launched
            : closed died killed began took came went did told rose fell ago last been brought bought sold met made gave left
            : became grew led lost won paid sent wrote ran saw found kept built chose drew spent stood struck thought
            """);

        AddTable(words, WordClass.Holiday, """
            : christmas xmas easter thanksgiving new independence labor labour memorial veteran veterans valentine valentines
            : halloween good ash palm boxing martin mlk president presidents columbus juneteenth earth mother mothers father
            : fathers international may whit ascension pentecost groundhog st saint cinco bastille april black cyber maundy
            : holy shrove mardi trinity canada australia anzac arbor indigenous remembrance armistice guy all washington washingtons
            : world giving orthodox islamic hijri eid passover pesach shavuot rosh jewish yom sukkot hanukkah chanukah purim chinese lunar dragon mid victoria civic
            """);
    }
}

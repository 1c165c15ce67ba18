using Extractor.Text;
using NodaTime;

namespace Extractor.Dates;

/// <summary>The calendar of feast days: their names, and the day each falls on in a year.</summary>
internal static class Holidays
{
    // One row a holiday: "rule: name, name". MM-DD is a fixed day; MM-W-N the Nth weekday W of a month (-1 the last; of more than
    // 5, the first one from the Nth day on), and +D a number of days after it; E+N counts days from Easter Sunday, O+N from that of the Orthodox churches.
    // IMM-DD, HMM-DD and CMM-DD are days of the Islamic, the Hebrew (its months counted from Nisan) and the Chinese calendar.
    // Apostrophes are left out of the names, and hyphens stand for spaces.
    // The eve of each is the day before.
    private static readonly Dictionary<string, string> Rules = Read("""
        01-01: new year, new years day, new year day
        12-31: new years eve, new year eve
        01-26: australia day
        01-1-3: martin luther king day, mlk day, martin luther king jr day
        02-02: groundhog day
        02-14: valentines day, valentine day, st valentines day, saint valentines day
        02-1-3: presidents day, washingtons birthday
        03-17: st patricks day, saint patricks day
        04-01: april fools day, april fool day
        04-22: earth day
        04-23: st georges day, saint georges day
        04-25: anzac day
        04-5--1: arbor day
        05-05: cinco de mayo
        05-01: may day, international workers day
        05-7-2: mothers day, mother day
        05-1--1: memorial day
        05-1-18: victoria day
        06-19: juneteenth
        06-7-3: fathers day, father day
        07-01: canada day
        07-04: independence day
        07-14: bastille day
        08-1-1: civic holiday
        09-1-1: labor day, labour day
        10-1-2: columbus day, indigenous peoples day
        10-31: halloween
        11-01: all saints day, all hallows day
        11-02: all souls day
        11-05: guy fawkes day, guy fawkes night
        11-11: veterans day, remembrance day, armistice day
        11-4-4: thanksgiving, thanksgiving day
        11-4-4+1: black friday
        11-4-4+4: cyber monday
        11-4-4+5: giving tuesday
        12-25: christmas, christmas day, xmas, xmas day
        12-26: boxing day, st stephens day, saint stephens day
        03-08: international womens day
        02-04: world cancer day
        03-4-2: world kidney day
        03-24: world tuberculosis day, world tb day
        04-07: world health day
        04-17: world hemophilia day, world haemophilia day
        04-25: world malaria day
        06-05: world environment day
        06-14: world blood donor day
        06-19: world sickle cell day
        07-28: world hepatitis day
        09-21: world alzheimers day
        09-29: world heart day
        10-10: world mental health day
        11-14: world diabetes day
        12-01: world aids day
        E-47: shrove tuesday, mardi gras
        E-46: ash wednesday
        E-7: palm sunday
        E-3: maundy thursday, holy thursday
        E-2: good friday
        E-1: easter saturday, holy saturday
        E+0: easter, easter sunday, easter day
        E+1: easter monday
        E+39: ascension day
        E+49: whit sunday, pentecost
        E+50: whit monday
        E+56: trinity sunday
        O-2: orthodox good friday
        O+0: orthodox easter, orthodox easter sunday
        O+1: orthodox easter monday
        I01-01: islamic new year, hijri new year
        I10-01: eid al fitr, eid ul fitr
        I12-10: eid al adha, eid ul adha
        H01-15: passover, pesach
        H03-06: shavuot
        H07-01: rosh hashanah, rosh hashana, jewish new year
        H07-10: yom kippur
        H07-15: sukkot
        H09-25: hanukkah, chanukah
        H12-14: purim
        C01-01: chinese new year, chinese new years day, lunar new year, lunar new years day
        C05-05: dragon boat festival
        C08-15: mid autumn festival
        """);

    private const string Eve = " eve";

    // The names by their first word, the longest first.
    private static readonly Dictionary<ushort, (string Name, string[] Words)[]> ByFirstWord = Rules.Keys
        .Select(name => (Name: name, Words: name.Split(' ')))
        .SelectMany(name => new[] { name.Words[0], name.Words[0].TrimEnd('s') }.Distinct(), (name, first) => (First: Lexicon.Find(first), Name: name))
        .GroupBy(entry => entry.First, entry => entry.Name)
        .ToDictionary(group => group.Key, group => group.OrderByDescending(name => name.Words.Length).ToArray());

    /// <summary>The name of the holiday that a position names, and the position behind it; null when it names none.</summary>
    public static string? Find(SourceText text, int i, out int end)
    {
        end = i;
        if (!text.Is(i, WordClass.Holiday) || !ByFirstWord.TryGetValue(text[i].Word, out var names)) return null;
        foreach (var (name, words) in names)
        {
            end = i;
            var matched = true;
            for (var w = 0; matched && w < words.Length; w++)
            {
                if (w > 0 && text.IsGlued(end, '-') && text.IsGlued(end + 1)) end++;
                matched = (w == 0 || text.IsNear(end)) && IsWord(text, end, words[w], out end);
            }

            if (!matched) continue;
            if (name.EndsWith(Eve, StringComparison.Ordinal) || !text.Is(end, "eve") || !text.IsNear(end)) return name;
            end++;
            return name + Eve;
        }

        return null;
    }

    // "mothers" is also printed "mother's", "workers" also "workers'".
    private static bool IsWord(SourceText text, int i, string word, out int end)
    {
        end = i + 1;
        if (text.Is(i, word))
        {
            if (text.Is(end, '.') && word is "st" or "jr" || (text.Is(end, '\'') && word[^1] == 's')) end++;
            return true;
        }

        if (word[^1] != 's' || !text.Is(i + 1, '\'') || !text.Span(i).Equals(word.AsSpan(..^1), StringComparison.OrdinalIgnoreCase) || !text.Is(i + 2, "s")) return false;
        end = i + 3;
        return true;
    }

    /// <summary>The days a holiday falls on in a year: one, or two of a calendar with a shorter year.</summary>
    public static List<LocalDate> In(string name, int year)
    {
        if (!Rules.TryGetValue(name, out var rule)) return In(name[..^Eve.Length], year).ConvertAll(static day => day.PlusDays(-1));
        return rule[0] switch
        {
            'E' => [Easter(year).PlusDays(Number(rule[1..]))],
            'O' => [FeastCalendars.OrthodoxEaster(year).PlusDays(Number(rule[1..]))],
            'I' => FeastCalendars.Islamic(year, Part(rule, 1), Part(rule, 4)),
            'H' => [FeastCalendars.Hebrew(year, Part(rule, 1), Part(rule, 4))],
            'C' => [FeastCalendars.Chinese(year, Part(rule, 1), Part(rule, 4))],
            _ => [Gregorian(rule, year)],
        };
    }

    private static LocalDate Gregorian(string rule, int year)
    {
        var month = Part(rule, 0);
        if (rule.Length == 5) return new LocalDate(year, month, Part(rule, 3));
        var weekday = (IsoDayOfWeek)(rule[3] - '0');
        var plus = rule.IndexOf('+', StringComparison.Ordinal);
        var days = plus < 0 ? 0 : Number(rule[plus..]);
        var nth = Number(plus < 0 ? rule[5..] : rule[5..plus]);
        var day = nth > 5 ? new LocalDate(year, month, nth - 1).Next(weekday)
            : nth < 0 ? new LocalDate(year, month, 1).PlusMonths(1).Previous(weekday) : new LocalDate(year, month, 1).PlusDays(-1).Next(weekday).PlusWeeks(nth - 1);
        return day.PlusDays(days);
    }

    // The anonymous Gregorian algorithm (J. Meeus, Astronomical Algorithms, chapter 8).
    private static LocalDate Easter(int year)
    {
        var a = year % 19;
        var (b, c) = (year / 100, year % 100);
        var (d, e) = (b / 4, b % 4);
        var g = ((8 * b) + 13) / 25;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var (i, k) = (c / 4, c % 4);
        var l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        var m = (a + (11 * h) + (19 * l)) / 433;
        var month = (h + l - (7 * m) + 90) / 25;
        var day = (h + l - (7 * m) + (33 * month) + 19) % 32;
        return new LocalDate(year, month, day);
    }

    private static int Number(string digits) => int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);

    private static int Part(string rule, int start) => ((rule[start] - '0') * 10) + rule[start + 1] - '0';

    private static Dictionary<string, string> Read(string rows)
    {
        var rules = new Dictionary<string, string>();
        foreach (var row in rows.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = row.IndexOf(':', StringComparison.Ordinal);
            foreach (var name in row[(colon + 1)..].Split(',', StringSplitOptions.TrimEntries)) rules[name] = row[..colon];
        }

        return rules;
    }
}

using Extractor.Text;

namespace Extractor.Phones;

/// <summary>How sure a printed form is, the surest first.</summary>
internal enum PhoneForm
{
    /// <summary>With its country code: +44 20 ..., 0044 20 ..., 44 (0) 20 ...</summary>
    International,

    /// <summary>NXX-NXX-XXXX with brackets, hyphens or dots.</summary>
    NorthAmerican,

    /// <summary>Such a number with spaces only.</summary>
    Spaced,

    /// <summary>A national number of a country that the text names, with its trunk prefix.</summary>
    National,

    /// <summary>Ten or more digits without anything between them.</summary>
    Bare,

    /// <summary>A number that only its length and its label speak for.</summary>
    Loose,
}

/// <summary>A printed number read by a numbering plan.</summary>
/// <param name="Form">Its form.</param>
/// <param name="Plan">The plan; null when it is not known.</param>
/// <param name="National">The national (significant) number; empty when it is not known.</param>
internal readonly record struct PhoneReading(PhoneForm Form, CountryCode? Plan, string National)
{
    /// <summary>The country code of universal international freephone numbers, of no country: ITU-T E.169.1.</summary>
    private const string UniversalFreephone = "800";

    /// <summary>ITU-T E.164; null when the country is not known or has no numbers of this length.</summary>
    public string? E164 => Plan is { } plan && plan.IsPossible(National.Length) ? $"+{plan.Code}{National}" : null;

    /// <summary>Reads the groups up to one by the plans that the text and its surroundings suggest.</summary>
    /// <param name="number">The printed number.</param>
    /// <param name="last">The last group to read.</param>
    /// <param name="context">The words around it.</param>
    /// <param name="countries">The countries of the text.</param>
    /// <returns>Null when no plan has such a number.</returns>
    public static PhoneReading? Read(in PrintedNumber number, int last, in PhoneContext context, PhoneCountries countries)
    {
        if (ReadInternational(number, last, context.IsCountryAdjacent ? context.Country : null, countries.Home) is { } international) return international;
        if (number.HasPlus) return null;
        if (context.Country is { IsNorthAmerican: false } named && ReadNamed(number, last, named) is { } explained) return explained;
        if (!(number[0].Length == 1 && IsNorthAmericanForm(number, last)) && ReadNational(number, last, context.RowCountry) is { } inRow) return inRow;
        if (ReadWithoutTrunk(number, last, context, countries.Home) is { } homely) return homely;
        if (ReadSecond(number, last, context) is { } second) return second;
        if ((ReadAsLong(number, last, context, countries.Home) ?? ReadAsLongOfCompany(number, last, context, countries)) is { } asLong) return asLong;
        if ((ReadFreeOfCompany(number, last, countries) ?? ReadFreeOfOnly(number, last, countries) ?? ReadNorthAmerican(number, last)) is { } whole) return whole;
        if (context.Country is { IsNorthAmerican: true } && ReadNorthAmericanFreely(number, last) is { } irregular) return irregular;

        if (ReadNational(number, last, countries.Home) is { } atHome) return atHome;
        var (nearer, farther) = countries.Around(number.FirstToken);
        return ReadBracketedCode(number, last, nearer) ?? ReadBracketedCode(number, last, farther)
            ?? ReadBracketedArea(number, last, countries.OfCompany) ?? ReadBracketedArea(number, last, nearer) ?? ReadBracketedArea(number, last, farther)
            ?? ReadByEvidence(number, last, context, countries)
            ?? ReadMobile(number, last, context, nearer) ?? ReadMobile(number, last, context, farther)
            ?? ReadWithCode(number, last, context, nearer) ?? ReadWithCode(number, last, context, farther)
            ?? ReadWithHomeCode(number, last, countries.Home)
            ?? ReadWhole(number, last, context, countries.Home);
    }

    // The country that most speaks for and that has such a number.
    private static PhoneReading? ReadByEvidence(in PrintedNumber number, int last, in PhoneContext context, PhoneCountries countries)
    {
        for (var evidence = CountryEvidence.CompanyAlone; evidence <= CountryEvidence.EarlierNumber; evidence++)
        {
            // "UAE: 800 0357 0142" is no number of the company in Doha.
            if (context.IsCountryAdjacent && evidence is (CountryEvidence.CompanyAlone or CountryEvidence.Company)) continue;
            if (ReadNational(number, last, countries.By(evidence, number.FirstToken)) is { } reading) return reading;
        }

        return null;
    }

    // "44 20 7946 0142" at home in the United Kingdom.
    private static PhoneReading? ReadWithHomeCode(in PrintedNumber number, int last, CountryCode? home) =>
        home is { IsNorthAmerican: false } && number.Digits(last).StartsWith(home.Code) ? Valid(PhoneForm.National, number, last, home.Code.Length, home) : null;

    /// <summary>Reads a number that no plan has but that its label calls a phone: as much as its length allows.</summary>
    public static PhoneReading ReadLoosely(in PrintedNumber number, int last, in PhoneContext context, CountryCode? home)
    {
        var digits = number.Digits(last);
        var prefix = number.HasPlus ? 0 : NumberingPlan.InternationalPrefix(digits, home);
        if (prefix > 0 && context is { IsCountryAdjacent: true, Country.IsNorthAmerican: false }) return new(PhoneForm.Loose, null, "");
        if ((number.HasPlus || prefix > 0) && !IsAreaCode(number, last, prefix) && NumberingPlan.CodeOf(digits[prefix..]) is { } code)
        {
            return new(PhoneForm.Loose, code, NationalOf(number, last, prefix + code.Code.Length, code));
        }

        // "(65) 6555-0142": no area code of North America has two digits.
        if (number[0] is { InBrackets: true, Length: 2 } && NumberingPlan.OfRegion("SG") is { } singapore && ReadCode(number, last, singapore) is { } coded) return coded;

        if (home is { IsNorthAmerican: true } && digits[0] != '0' && !(number[0] is { InBrackets: true, Length: 2 }))
        {
            var national = digits.Length == 11 && digits[0] == '1' ? digits[1..] : digits;

            // "1800 11 4000": neither its groups nor its digits are those of North America.
            if (national.Length == 10 && (IsNorthAmericanForm(number, last) || NorthAmerica.IsValid(national))) return new(PhoneForm.Loose, home, national.ToString());
        }

        // 971551234567: the plus sign is missing.
        if (digits.Length > 10 && NumberingPlan.CodeOf(digits) is { IsNorthAmerican: false } foreign && foreign.IsValid(digits[foreign.Code.Length..]))
        {
            return new(PhoneForm.Loose, foreign, digits[foreign.Code.Length..].ToString());
        }

        return new(PhoneForm.Loose, null, "");
    }

    private static PhoneReading? ReadInternational(in PrintedNumber number, int last, CountryCode? named, CountryCode? home)
    {
        var digits = number.Digits(last);
        var prefix = 0;
        if (!number.HasPlus)
        {
            prefix = NumberingPlan.InternationalPrefix(digits, home);
            if (number[0].Length < Math.Min(prefix, 3) || IsAreaCode(number, last, prefix) || (prefix == 0 && !IsTrunkInBrackets(number, last, 1))) return null;
        }

        // Behind a country's name 00 and 011 start an international number only if it is one of that country: "Japan: 0053 ..." is
        // no number of Cuba. "Greece: 00800 ..." is free from many countries.
        if (NumberingPlan.CodeOf(digits[prefix..]) is not { } code || (prefix > 0 && named is { IsNorthAmerican: false } && code != named && code.Code != UniversalFreephone)) return null;
        return Valid(PhoneForm.International, number, last, prefix + code.Code.Length, code);
    }

    // "0115 496 0142" in Nottingham: no call from North America, whose prefix 011 stands by itself or with a whole country code.
    // "011-2338 1234" in Delhi, with "/35" or alone: too short behind the prefix for any call from abroad.
    private static bool IsAreaCode(in PrintedNumber number, int last, int prefix)
    {
        const int ShortestFromAbroad = 12;
        if (prefix != 3 || last == 0) return false;
        if (number[0].Length == 4) return true;
        var end = 1;
        while (end < last && number[end + 1].Joint != Joint.Break) end++;
        return number[0].Length == 3 && number[1].Length > 3 && number[end].Total < ShortestFromAbroad;
    }

    // "1800 266 0133" in India, "400 820 0142" in China, "(11) 3181-0133" in Brazil.
    private static PhoneReading? ReadWithoutTrunk(in PrintedNumber number, int last, in PhoneContext context, CountryCode? home)
    {
        if (home is null or { IsNorthAmerican: true } || home.Trunk.Length == 0 || number.HasPlus || number.Digits(last).StartsWith(home.Trunk)) return null;
        if (IsFreeWithoutTrunk(number, last, home)) return Valid(PhoneForm.National, number, last, 0, home);
        var isUsual = home.IsTrunkOptional && number[last].Total >= 10 && (number[0].InBrackets || context.Announcement == Announcement.Labelled);
        return isUsual ? Valid(PhoneForm.National, number, last, 0, home) : null;
    }

    // "Mobile 912 345 678" in Peru.
    private static PhoneReading? ReadWhole(in PrintedNumber number, int last, in PhoneContext context, CountryCode? home) =>
        home is { IsNorthAmerican: false } && context.Announcement == Announcement.Labelled && home.HasAreaCode(number.Digits(last).Length) ? Valid(PhoneForm.National, number, last, 0, home) : null;

    // "+55 (11) 4090-0142 / (11) 3181-0143": the second number is of the country of the first.
    private static PhoneReading? ReadSecond(in PrintedNumber number, int last, in PhoneContext context)
    {
        if (!context.IsSecond || context.RowCountry is not { IsTrunkOptional: true } country || number[last].Total < 10 || number.Digits(last)[0] == '0') return null;
        return IsNorthAmericanForm(number, last) && !number[0].InBrackets && number.Count > 1 ? null : Valid(PhoneForm.National, number, last, 0, country);
    }

    // "mobile 98765 43210" where India is named.
    private static PhoneReading? ReadMobile(in PrintedNumber number, int last, in PhoneContext context, CountryCode? country)
    {
        if (country is not { IsTrunkOptional: true } || context.Announcement != Announcement.Labelled || IsNorthAmericanForm(number, last) && number.Count > 1) return null;
        var digits = number.Digits(last);
        return digits[0] != '0' && country.KindOf(digits) == PhoneKind.Mobile ? Valid(PhoneForm.National, number, last, 0, country) : null;
    }

    // "210 555 0142" in Greece, "Mobile 347 555 0142" in Italy: as long as a North American number, and with no trunk prefix to tell them apart.
    private static PhoneReading? ReadAsLong(in PrintedNumber number, int last, in PhoneContext context, CountryCode? home)
    {
        if (home is not { IsNorthAmerican: false, Trunk: "" } || !(home.Shortest == 10 || home.KindOf(number.Digits(last)) == PhoneKind.Mobile) || context.Country is { IsNorthAmerican: true }) return null;
        if (context.Announcement != Announcement.Labelled || context.Label == PhoneLabel.TollFree || FormOf(number, last) is not PhoneForm.Spaced) return null;
        return NorthAmerica.IsTollFree(number.Digits(last)) ? null : Valid(PhoneForm.National, number, last, 0, home);
    }

    // "tel. 210 555 0142" of a company listed in Athens, "mobile 347 555 0142" of an S.p.A.
    private static PhoneReading? ReadAsLongOfCompany(in PrintedNumber number, int last, in PhoneContext context, PhoneCountries countries)
    {
        if (context.Announcement != Announcement.Labelled || number[last].Total != 10 || FormOf(number, last) is not PhoneForm.Spaced || countries.OfCompany is not { } company || countries.IsListedInAmerica) return null;
        return company.Region == "GR" || context.Label == PhoneLabel.Mobile ? ReadAsLong(number, last, context, company) : null;
    }

    // "1800 555 010", "1300 555 010" of a company listed in Australia.
    private static PhoneReading? ReadFreeOfCompany(in PrintedNumber number, int last, PhoneCountries countries) =>
        number[0].Length == 4 && last > 0 && number.Digits(last)[0] == '1' && countries is { IsListedInAmerica: false, OfCompany: { IsNorthAmerican: false } company } && IsFreeWithoutTrunk(number, last, company)
            ? Valid(PhoneForm.National, number, last, 0, company) : null;

    // "1800-266-0142" where India alone is named: North America parts the 1 from its code.
    private static PhoneReading? ReadFreeOfOnly(in PrintedNumber number, int last, PhoneCountries countries) =>
        number[0].Length == 4 && last > 0 && number.Digits(last).StartsWith("1800") && countries.Only is { } only && !countries.IsListedInAmerica && only.KindOf(number.Digits(last)) == PhoneKind.TollFree
            ? Valid(FormOf(number, last), number, last, 0, only) : null;

    // Free numbers are printed without the trunk prefix where the plan has it that way: 1800 123 456, 400 820 0142.
    private static bool IsFreeWithoutTrunk(in PrintedNumber number, int last, CountryCode plan)
    {
        var digits = number.Digits(last);
        return (digits[0] == '1' || plan.IsFreeWithoutTrunk) && number[0].Length >= 3 && plan.KindOf(digits) is PhoneKind.TollFree or PhoneKind.SharedCost;
    }

    // "(11) 3181-0142" where Brazil is named.
    private static PhoneReading? ReadBracketedArea(in PrintedNumber number, int last, CountryCode? country) =>
        country is { IsTrunkOptional: true } && number[0] is { InBrackets: true, Length: 2, IsOpen: false } && number[last].Total >= 10 && number.Digits(last)[0] != '0' ? Valid(PhoneForm.National, number, last, 0, country) : null;

    // "972-3-755-0142" or "Main: 65 6535 0142" where Israel or Singapore is named.
    private static PhoneReading? ReadWithCode(in PrintedNumber number, int last, in PhoneContext context, CountryCode? country) =>
        country is not null && last > 0 && (number[1].Joint == Joint.Tight || context.Announcement == Announcement.Labelled) ? ReadCode(number, last, country) : null;

    // "(81) 3-5550-0142" where Japan is named.
    private static PhoneReading? ReadBracketedCode(in PrintedNumber number, int last, CountryCode? country) =>
        country is not null && number[0].InBrackets ? ReadCode(number, last, country) : null;

    private static PhoneReading? ReadCode(in PrintedNumber number, int last, CountryCode country) =>
        last > 0 && number.GroupDigits(0).SequenceEqual(country.Code) ? Valid(PhoneForm.International, number, last, country.Code.Length, country) : null;

    // "UK: 44 20 7946 0000", "Spain: 91 123 45 67", "Germany: 069 1234567".
    private static PhoneReading? ReadNamed(in PrintedNumber number, int last, CountryCode plan)
    {
        // "Singapore: (65) 6236 3333"
        if (ReadBracketedCode(number, last, plan) is { } coded) return coded;
        // "Mexico: 1-866-555-0142" is free from there, but of North America.
        var isAmerican = IsNorthAmericanForm(number, last);
        if (isAmerican && NorthAmerica.IsTollFree(number.Digits(last)[^10..]) && plan.KindOf(number.Digits(last)) != PhoneKind.TollFree) return null;
        if (ReadNational(number, last, plan) is { } national) return national;
        var digits = number.Digits(last);
        if (digits.StartsWith(plan.Code) && Valid(PhoneForm.International, number, last, plan.Code.Length, plan) is { } international) return international;
        return isAmerican && NorthAmerica.IsAssigned(digits[^10..]) ? null : Valid(PhoneForm.National, number, last, 0, plan);
    }

    private static PhoneReading? ReadNational(in PrintedNumber number, int last, CountryCode? plan)
    {
        if (plan is null or { IsNorthAmerican: true }) return null;
        var digits = number.Digits(last);
        if (plan.Trunk.Length > 0 && !digits.StartsWith(plan.Trunk))
        {
            return plan.KindOf(digits) is PhoneKind.TollFree or PhoneKind.SharedCost && (digits[0] == '1' || plan.IsFreeWithoutTrunk) ? Valid(PhoneForm.National, number, last, 0, plan) : null;
        }

        var isDoubleZero = plan.Trunk == "0" && digits.StartsWith("00");
        return isDoubleZero ? null : Valid(PhoneForm.National, number, last, plan.Trunk.Length, plan);
    }

    private static PhoneReading? ReadNorthAmerican(in PrintedNumber number, int last)
    {
        if (!IsNorthAmericanForm(number, last)) return null;
        var digits = number.Digits(last);
        var national = digits[^10..];
        if (!NorthAmerica.IsValid(national)) return null;
        var form = FormOf(number, last);
        return form is PhoneForm.NorthAmerican || NorthAmerica.IsAssigned(national) ? new(form, NumberingPlan.NorthAmerican, national.ToString()) : null;
    }

    // "USA: 1 855 555 01 42": grouped the way the writer's own country does.
    private static PhoneReading? ReadNorthAmericanFreely(in PrintedNumber number, int last)
    {
        var digits = number.Digits(last);
        var national = digits.StartsWith("1") ? digits[1..] : digits;
        return !number.HasPlus && national.Length == 10 && NorthAmerica.IsAssigned(national)
            ? new(PhoneForm.National, NumberingPlan.NorthAmerican, national.ToString()) : null;
    }

    /// <summary>Whether groups are printed as 3-3-4, 3-7 or 10 digits, with or without a 1 before them.</summary>
    public static bool IsNorthAmericanForm(in PrintedNumber number, int last)
    {
        var first = 0;
        var trunk = 0;
        if (number.HasPlus) return false;
        if (number[0].Length == 1 && last > 0 && number.Digits(last)[0] == '1') first = 1;
        else if (number.Digits(last) is { Length: 11 } digits && digits[0] == '1' && number[0].Length is 11 or 4) trunk = 1;
        return (last - first) switch
        {
            0 => number[first].Length == 10 + trunk,
            1 => (number[first].Length == 3 + trunk && number[last].Length == 7) || (number[first].Length == 6 && number[last] is { Length: 4, Joint: Joint.Tight }),
            2 => number[first].Length == 3 + trunk && number[first + 1].Length == 3 && number[last].Length == 4,
            _ => false,
        };
    }

    private static PhoneForm FormOf(in PrintedNumber number, int last)
    {
        if (number.Count == 1 || last == 0) return PhoneForm.Bare;
        if (number[last].Joint != Joint.Space) return PhoneForm.NorthAmerican;
        for (var i = 0; i <= last; i++)
        {
            if (number[i].InBrackets) return PhoneForm.NorthAmerican;
        }

        return PhoneForm.Spaced;
    }

    private static PhoneReading? Valid(PhoneForm form, in PrintedNumber number, int last, int skip, CountryCode code)
    {
        if (number.Digits(last).Length - skip < code.Shortest) return null;
        var national = NationalOf(number, last, skip, code);
        return code.IsValid(national) ? new(form, code, national) : null;
    }

    // The digits behind the country code, without the trunk prefix that some print between the two: +44 (0)20, 0044 020,
    // +1 (1) 212. Where the zero is part of the number, as in Italy, it stays.
    private static string NationalOf(in PrintedNumber number, int last, int skip, CountryCode code)
    {
        var national = number.Digits(last)[skip..];
        var group = 0;
        while (group < last && number[group].First < skip) group++;
        if ((IsTrunkInBrackets(number, last, group) || (code.IsNorthAmerican && InBrackets(number, last, group) is "1")) && number[group].First == skip && code.Region is not ("IT" or "SM"))
        {
            return national[number[group].Length..].ToString();
        }

        return (code.Trunk is "0" or "06" && national.StartsWith(code.Trunk) ? national[code.Trunk.Length..] : national).ToString();
    }

    private static bool IsTrunkInBrackets(in PrintedNumber number, int last, int group) => InBrackets(number, last, group) is "0" or "06" or "8";

    // The digits of a group in brackets between two others; none for all other groups.
    private static ReadOnlySpan<char> InBrackets(in PrintedNumber number, int last, int group) =>
        group > 0 && group < last && number[group].InBrackets && !number[group].IsOpen ? number.GroupDigits(group) : [];
}

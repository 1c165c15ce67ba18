namespace Extractor.Dates;

/// <summary>A date as it is printed, before it is resolved against the reference date.</summary>
/// <param name="Node">What it says.</param>
/// <param name="Modifier">TIMEX3 mod from the words before it.</param>
/// <param name="Tense">-1 in a sentence about the past, 1 about the future, 0 when it does not tell.</param>
/// <param name="IsCompared">Whether what is reported on is compared with it: "up from the fourth quarter".</param>
internal sealed record DateExpression(DateNode Node, string? Modifier, int Tense, bool IsCompared) : Mention
{
    /// <summary>The year of what its sentence says is held or to come, which is that of its day or month where the tense does not deny it.</summary>
    public int? EventYear { get; set; }

    /// <summary>Whether it is the end of the quarter that is reported on: the quarter ended March 31.</summary>
    public bool EndsQuarter { get; set; }

    /// <summary>Whether it is a part of a fiscal year that is named with it: the third quarter of fiscal 2025, the second quarter ended March 31, 2025.</summary>
    public bool IsFiscal { get; set; }

    /// <summary>Whether it says when something will be, in a sentence that names no day before it: "the same day" is none that is over.</summary>
    public bool IsToCome { get; set; }

    /// <summary>Whether it is a weekday in the notice of a day that is named with its weekday: "Thursday (7th May) from 5pm. Removal Friday".</summary>
    public bool IsOfNotice { get; set; }

    /// <summary>Whether it is the next one after the date just named, in a sentence of the past: "She came in 2021; the next year she left".</summary>
    public bool IsPastNext { get; set; }

    /// <summary>Whether it stands in a list behind another day without a year: "(31 May, 28 June, 29 November)".</summary>
    public bool IsNextOfList { get; set; }

    /// <summary>The offset behind the day that its sentence has just named with a month, which is that of a bare "the 9th": "on Jan 6 and on the 9th".</summary>
    public int? NamedDayEnd { get; set; }
}

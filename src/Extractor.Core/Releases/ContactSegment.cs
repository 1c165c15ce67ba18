using Extractor.Text;

namespace Extractor.Releases;

/// <summary>What a piece of a contact block is.</summary>
internal enum SegmentKind
{
    /// <summary>None of the others: an address, a city.</summary>
    Other,

    /// <summary>Says that contacts follow, and perhaps of what kind.</summary>
    Heading,

    /// <summary>The kind of contact, in brackets behind its name.</summary>
    Remark,

    /// <summary>A field of work alone, "Investor Relations": a heading or a title.</summary>
    Function,

    /// <summary>A person.</summary>
    Name,

    /// <summary>A job title.</summary>
    Title,

    /// <summary>An organization.</summary>
    Organization,

    /// <summary>A capitalized word or two that may be an organization.</summary>
    Unknown,

    /// <summary>A phone or email mention.</summary>
    Reach,

    /// <summary>A label of a phone or an address, of no content.</summary>
    Label,
}

/// <summary>A piece of a contact block: a person, a title, a number.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="First">Its first token.</param>
/// <param name="End">The token behind it.</param>
/// <param name="Mention">The phone or email.</param>
/// <param name="HasColon">Whether a colon follows.</param>
internal readonly record struct ContactSegment(SegmentKind Kind, int First, int End, Mention? Mention = null, bool HasColon = false);

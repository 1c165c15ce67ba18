namespace Extractor.Text;

/// <summary>What a word can be and say: the part of a <see cref="Word"/> that is asked for at most tokens.</summary>
internal readonly struct WordFacts(Word word)
{
    /// <inheritdoc cref="Word.Classes"/>
    public readonly WordClass Classes = word.Classes;

    /// <inheritdoc cref="Word.Event"/>
    public readonly EventWord Event = word.Event;

    /// <inheritdoc cref="Word.Contact"/>
    public readonly ContactWord Contact = word.Contact;

    /// <inheritdoc cref="Word.Date"/>
    public readonly DateWord Date = word.Date;

    /// <inheritdoc cref="Word.Header"/>
    public readonly HeaderWord Header = word.Header;

    /// <inheritdoc cref="Word.Tense"/>
    public readonly TenseWord Tense = word.Tense;

    /// <inheritdoc cref="Word.Dosing"/>
    public readonly DosingWord Dosing = word.Dosing;

    /// <inheritdoc cref="Word.Duration"/>
    public readonly DurationWord Duration = word.Duration;

    /// <inheritdoc cref="Word.Phone"/>
    public readonly PhoneWord Phone = word.Phone;

    /// <inheritdoc cref="Word.PhoneLabel"/>
    public readonly PhoneLabel PhoneLabel = word.PhoneLabel;

    /// <inheritdoc cref="Word.Languages"/>
    public readonly byte Languages = word.Languages;
}

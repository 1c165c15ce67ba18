using Extractor.Text;

namespace Extractor.Dosages;

internal ref partial struct DosingScheduleReader
{
    // "every 3 months", "5x/wk"
    private bool EndsInterval(int i) => text.Is(i, WordClass.TimeUnit) && (text.IsAny(i - 2, "every", "each") || text.IsAny(i - 1, "every", "each", "per", "a") || text.Is(i - 1, '/'));

    private bool IsBoundaryBefore(int i) => !text.IsNear(i + 1) || (text[i].Kind == TokenKind.Symbol
        ? text[i].Code is ',' or ';' or ':' or '(' or ')' or '@' || text.EndsSentence(i)
        : (text.Is(i, DosingWord.Boundary) && !(text.Is(i, "with") && text.IsAny(i - 1, "infusion", "infusions"))) || text.Is(i, WordClass.ClauseBreak));

    private bool IsBoundaryBehind(int i) => !text.IsNear(i) || (text[i].Kind == TokenKind.Symbol
        ? text[i].Code == ';' || text.EndsSentence(i)
        : IsGivenWith(i) || (text.Is(i, WordClass.ClauseBreak) && !(text.IsAny(i, "then", "concurrently") && (text.Is(i + 1, WordClass.ScheduleWord) || text.Is(i + 1, "q")))));

    // "was given with prednisone twice daily" tells of the other medicine; "given with food twice daily" and "with chemotherapy every 3 weeks" do not.
    private bool IsGivenWith(int i) =>
        text.Is(i, "with") && text.IsAny(i - 1, "given", "administered", "along", "together") && text[i + 1].Kind == TokenKind.Word && !text.Is(i + 1, DosingWord.TakenWith);
}

using System.Text;

namespace Extractor.Benchmarks;

/// <summary>The releases that are measured: the project's samples, or the files that are named.</summary>
/// <param name="Texts">One release each.</param>
public sealed record Corpus(IReadOnlyList<string> Texts)
{
    /// <summary>The length of all texts in UTF-8.</summary>
    public long Bytes { get; } = Texts.Sum(static text => (long)Encoding.UTF8.GetByteCount(text));

    /// <summary>Reads files; folders stand for the files in them. Without any, the project's samples.</summary>
    public static Corpus Read(params IReadOnlyList<string> paths)
    {
        if (paths.Count == 0) paths = [Path.Combine(AppContext.BaseDirectory, "samples")];
        return new([.. paths.SelectMany(static path => Directory.Exists(path) ? Directory.GetFiles(path).Order(StringComparer.Ordinal) : Enumerable.Repeat(path, 1)).Select(File.ReadAllText)]);
    }

    /// <summary>The releases one after the other, again and again, up to a number of UTF-8 bytes.</summary>
    public string Repeated(int bytes)
    {
        var text = new StringBuilder(bytes);
        for (long length = 0, i = 0; length < bytes; i++)
        {
            var release = Texts[(int)(i % Texts.Count)];
            text.Append(release).Append("\n\n");
            length += Encoding.UTF8.GetByteCount(release) + 2;
        }

        return text.ToString(0, Math.Min(text.Length, bytes));
    }

    /// <summary>Texts made to be slow to read, about as long as asked for.</summary>
    public static IReadOnlyDictionary<string, string> Adversarial(int characters) => new[]
    {
        "1234567890", "@", "a@", "May ", "1-1-1-", "1 ", "1 mg ", "one ", "one and ", "first ", "last ", "half an ", "10 to ", "1/1/", "1,", "111,",
        "+1 ", "(", "(212) ", "Monday, ", "http://(", "2014-", "Contact: ", "Dr. A. ", "the ", "aB", " ", "\n", "\u00AD", "a\u00AD", "conference call ",
    }.ToDictionary(static piece => piece, piece => string.Concat(Enumerable.Repeat(piece, (characters / piece.Length) + 1)));
}

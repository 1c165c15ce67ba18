using System.Net;
using Extractor.Documents;

namespace Extractor.Cli.Files;

/// <summary>
/// A page that shows a release with all that was found marked in its text, beside a table of the values. It needs no other file and no
/// script; each mark leads to its row and each row to its mark.
/// </summary>
internal static class HtmlReport
{
    private const string Style = """
        :root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif }
        body { margin: 1.5rem; display: grid; gap: 1.5rem 2rem; grid-template-columns: minmax(0, 1fr) }
        header h1 { margin: 0; font-size: 1.4rem }
        header p { margin: .25rem 0 0; opacity: .75 }
        pre { margin: 0; font: .85rem/1.6 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere }
        table { border-collapse: collapse; width: 100%; font-size: .9rem }
        th, td { padding: .2rem .5rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; border-bottom: 1px solid #8884 }
        th:first-child, td:first-child { white-space: nowrap; overflow-wrap: normal } td:nth-child(n+2) { min-width: 8rem } td:nth-child(3) { min-width: 12rem }
        a { color: inherit; text-decoration: none; border-radius: .2rem; padding: 0 .1rem; background: hsl(var(--hue) 90% 50% / .22) }
        a:hover, :target { outline: 2px solid hsl(var(--hue) 80% 45%) }
        .contact { --hue: 135 } .event { --hue: 300 } .date { --hue: 215 } .phone, .email { --hue: 180 } .dosage { --hue: 40 } .duration { --hue: 265 }
        @media (min-width: 70rem) { body { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) } header { grid-column: 1 / 3 } }
        """;

    /// <summary>Writes the page of one release.</summary>
    /// <param name="page">Where to.</param>
    /// <param name="extraction">What was found.</param>
    /// <param name="content">The bytes it was found in.</param>
    public static void Write(TextWriter page, Extraction extraction, ReadOnlySpan<byte> content)
    {
        var name = extraction.Source?.Name ?? "";
        var findings = Finding.All(extraction).ToList();
        page.Write($"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <meta name="generator" content="Extractor {ReleaseExtractor.Version}">
            <title>{Encode(name)}</title>
            <style>
            {Style}
            </style>
            </head>
            <body>

            """);
        WriteHeading(page, extraction, name);
        WriteText(page, DocumentReader.Read(content, name, out _)!.Text, findings, extraction.Extractor?.Culture);
        WriteTable(page, findings);
        page.Write("</body>\n</html>\n");
    }

    private static void WriteHeading(TextWriter page, Extraction extraction, string name)
    {
        var release = extraction.Release;
        page.Write($"<header>\n<h1>{Encode(release?.Headline ?? name)}</h1>\n");
        var dateline = Finding.Join(release?.Issuer, release?.Ticker, release?.Location, release?.PublishedOn);
        if (dateline.Length > 0) page.Write($"<p>{Encode(dateline)}</p>\n");
        if (release?.Headline is not null) page.Write($"<p>{Encode(name)}</p>\n");
        foreach (var warning in extraction.Warnings) page.Write($"<p>{Encode(warning.Message)}</p>\n");
        page.Write("</header>\n");
    }

    // Contacts and events, which are made of several mentions, are empty marks where they start.
    private static void WriteText(TextWriter page, string text, List<Finding> findings, string? language)
    {
        page.Write($"<pre lang=\"{Encode(language ?? "")}\">");
        var written = 0;
        foreach (var finding in findings.OrderBy(f => f.Offset).ThenBy(f => f.IsMention))
        {
            var start = Math.Max(written, finding.Offset);
            page.Write(Encode(text[written..start]));
            written = start;
            if (!finding.IsMention)
            {
                page.Write($"<span id=\"{finding.Id}\" class=\"{finding.Type}\"></span>");
                continue;
            }

            written = finding.Offset + finding.Text!.Length;
            page.Write($"<a id=\"{finding.Id}\" href=\"#row-{finding.Id}\" class=\"{finding.Type}\" title=\"{Encode(Finding.Join(finding.Value, finding.Details))}\">{Encode(text[start..written])}</a>");
        }
        page.Write($"{Encode(text[written..])}</pre>\n");
    }

    private static void WriteTable(TextWriter page, List<Finding> findings)
    {
        if (findings.Count == 0)
        {
            page.Write("<p>Nothing found.</p>\n");
            return;
        }

        page.Write("<table>\n<thead><tr><th>Type</th><th>Found text</th><th>Value</th><th>Details</th></tr></thead>\n<tbody>\n");
        foreach (var finding in findings)
        {
            page.Write($"<tr id=\"row-{finding.Id}\" class=\"{finding.Type}\"><td>{finding.Type}</td><td><a href=\"#{finding.Id}\">{Encode(finding.Text ?? finding.Value)}</a></td>"
                + $"<td>{Encode(finding.Value)}</td><td>{Encode(finding.Details)}</td></tr>\n");
        }
        page.Write("</tbody>\n</table>\n");
    }

    private static string Encode(string? text) => WebUtility.HtmlEncode(text) ?? "";
}

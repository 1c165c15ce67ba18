using System.Buffers;
using System.Text;

namespace Extractor.Documents;

/// <summary>The addresses that stand in a page's tags and not in its words.</summary>
internal static class HtmlLink
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>The email address or phone number that a link leads to; null when it leads elsewhere.</summary>
    /// <remarks>RFC 6068 (mailto) and RFC 3966 (tel), without their headers and parameters.</remarks>
    public static string? Address(string? href)
    {
        if (href is null) return null;
        var address = href.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? href["mailto:".Length..]
            : href.StartsWith("tel:", StringComparison.OrdinalIgnoreCase) ? href["tel:".Length..] : "";
        if (address.IndexOfAny(['?', ';']) is >= 0 and var end) address = address[..end];
        address = Uri.UnescapeDataString(address).Trim();
        return address.Length > 0 && !address.Any(char.IsControl) ? address : null;
    }

    /// <summary>The email address that Cloudflare keeps from robots, and a script shows: hexadecimal bytes, each xor the first.</summary>
    /// <returns>The address; null when the code is none.</returns>
    public static string? DecodeEmail(string? code)
    {
        if (code is null || code.Length < 4 || code.Length % 2 != 0 || code.AsSpan().ContainsAnyExcept(HexDigits)) return null;
        var bytes = Convert.FromHexString(code);
        for (var i = 1; i < bytes.Length; i++) bytes[i] ^= bytes[0];
        return Encoding.UTF8.GetString(bytes, 1, bytes.Length - 1);
    }
}

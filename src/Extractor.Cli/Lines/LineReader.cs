namespace Extractor.Cli.Lines;

/// <summary>Reads lines of bytes from standard input, in memory bounded by the longest line allowed.</summary>
/// <param name="console">Its results are flushed before more input is awaited: who sends a line and waits gets its answer.</param>
/// <param name="limit">The longest line, in bytes.</param>
internal sealed class LineReader(CliConsole console, int limit)
{
    /// <summary>How much of a line that is too long is still given, so that it can be named.</summary>
    private const int HeadLength = 1024;

    private byte[] buffer = new byte[1 << 16];
    private int start, scanned, end;
    private bool ended;

    /// <summary>The number of the last line read, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>Whether the last line read was longer than the limit; then it holds its first characters only.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>The next line without its line feed, valid until the next call; null at the end.</summary>
    public async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(CancellationToken stop)
    {
        IsTooLong = false;
        var head = ReadOnlyMemory<byte>.Empty;
        while (true)
        {
            var lineFeed = buffer.AsSpan(scanned..end).IndexOf((byte)'\n');
            if (lineFeed >= 0 || ended && (end > start || IsTooLong))
            {
                var lineEnd = lineFeed >= 0 ? scanned + lineFeed : end;
                var line = buffer.AsMemory(start..lineEnd);
                start = scanned = lineFeed >= 0 ? lineEnd + 1 : end;
                Number++;
                return IsTooLong ? head : line;
            }
            if (ended) return null;

            scanned = end;
            if (!IsTooLong && end - start > limit)
            {
                IsTooLong = true;
                head = buffer.AsSpan(start, Math.Min(HeadLength, limit)).ToArray();
            }
            if (IsTooLong) start = scanned = end = 0;
            MakeRoom();
            await console.Output.FlushAsync(stop);
            var read = await console.ReadInputAsync(buffer.AsMemory(end), stop);
            end += read;
            ended = read == 0;
        }
    }

    private void MakeRoom()
    {
        if (end < buffer.Length) return;
        if (start == 0) Array.Resize(ref buffer, buffer.Length * 2);
        else
        {
            buffer.AsSpan(start..end).CopyTo(buffer);
            (start, scanned, end) = (0, scanned - start, end - start);
        }
    }
}

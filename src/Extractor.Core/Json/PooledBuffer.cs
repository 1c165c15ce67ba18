using System.Buffers;

namespace Extractor.Json;

/// <summary>Collects bytes in an array of the shared pool, so that documents of any size are written without garbage.</summary>
internal sealed class PooledBuffer : IBufferWriter<byte>, IDisposable
{
    private byte[] array = [];
    private int length;

    /// <summary>What was written.</summary>
    public ReadOnlySpan<byte> Written => array.AsSpan(0, length);

    /// <summary>Takes room for as many bytes, which grows when they are not enough.</summary>
    /// <returns>The buffer, whose disposal gives the room back to the pool; until then it is not rented again.</returns>
    public PooledBuffer Rent(int capacity)
    {
        array = ArrayPool<byte>.Shared.Rent(capacity);
        return this;
    }

    /// <inheritdoc/>
    public void Advance(int count) => length += count;

    /// <inheritdoc/>
    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        if (array.Length - length < Math.Max(1, sizeHint)) Grow(sizeHint);
        return array.AsMemory(length);
    }

    /// <inheritdoc/>
    public Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (array.Length > 0) ArrayPool<byte>.Shared.Return(array);
        (array, length) = ([], 0);
    }

    private void Grow(int sizeHint)
    {
        var needed = checked(length + Math.Max(1, sizeHint));
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, (int)Math.Min(Array.MaxLength, 2L * array.Length)));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(array);
        array = larger;
    }
}

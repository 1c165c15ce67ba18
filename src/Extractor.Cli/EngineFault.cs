namespace Extractor.Cli;

/// <summary>Keeps a fault of the engine with the input that met it, so that the others are still read.</summary>
internal static class EngineFault
{
    /// <summary>Reads one input.</summary>
    /// <param name="extract">Reads it.</param>
    /// <param name="input">What to call it, to open a sentence.</param>
    /// <param name="kind">What it is, for the report of the fault: file, line.</param>
    /// <param name="source">Where it came from.</param>
    /// <returns>What it says, or a failed document with the code extractorFault.</returns>
    public static Extraction Contain(Func<Extraction> extract, string input, string kind, SourceInfo? source = null)
    {
        try
        {
            return extract();
        }
        catch (Exception fault) when (fault is not (OperationCanceledException or OutOfMemoryException))
        {
            return Extraction.Failed("extractorFault", $"{input} met a fault of the extractor itself ({fault.GetType().Name}). Please report it together with the {kind}.", source);
        }
    }
}

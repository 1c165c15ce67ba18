namespace Extractor.Cli.Tests;

public class EngineFaultTests
{
    [Fact]
    public void A_fault_becomes_a_failed_document_that_names_its_input()
    {
        var source = new SourceInfo { Name = "a.txt" };
        var extraction = EngineFault.Contain(static () => throw new InvalidOperationException(), "\"a.txt\"", "file", source);
        Assert.Equal(ExtractionStatus.Failed, extraction.Status);
        Assert.Equal(new("extractorFault", "\"a.txt\" met a fault of the extractor itself (InvalidOperationException). Please report it together with the file."), extraction.Error);
        Assert.Same(source, extraction.Source);
    }

    [Fact]
    public void What_stops_the_whole_command_goes_on() =>
        Assert.Throws<OperationCanceledException>(() => EngineFault.Contain(static () => throw new OperationCanceledException(), "Line 1", "line"));
}

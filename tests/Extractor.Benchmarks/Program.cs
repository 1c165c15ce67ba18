using BenchmarkDotNet.Running;
using Extractor.Benchmarks;

switch (args)
{
    case ["throughput", .. var files]:
        return Throughput.Run(Corpus.Read(files));
    case ["peers", .. var files]:
        return await Peers.RunAsync(Corpus.Read(files));
    case ["storage"]:
        return await StorageRate.RunAsync();
    case ["storage-as-command-line"]:
        return await StorageRate.RunChildAsync();
    case ["first-extraction"]:
        return Startup.RunChild();
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Corpus).Assembly).Run(args);
        return 0;
}

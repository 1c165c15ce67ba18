namespace Extractor.Storage;

/// <summary>What kind of fault a container has.</summary>
public enum ContainerFault
{
    /// <summary>The address or the connection is written wrongly.</summary>
    BadAddress,

    /// <summary>The container or folder does not exist.</summary>
    NotFound,

    /// <summary>The storage service does not answer, or answers that it is busy or broken.</summary>
    Unreachable,

    /// <summary>The caller may not do this.</summary>
    Denied,

    /// <summary>Some of what it holds cannot be listed; the rest was.</summary>
    PartlyListed,

    /// <summary>There is no space left.</summary>
    Full,

    /// <summary>Something about one item: its name, or another writer that never rests.</summary>
    Item,
}

/// <summary>A container, or an item in it, cannot be used now. The message is written for users: what is wrong and what to do.</summary>
/// <param name="fault">What kind of fault.</param>
/// <param name="message">For users.</param>
/// <param name="innerException">The cause, for logs.</param>
public sealed class ContainerException(ContainerFault fault, string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    /// <summary>A listing that is not whole.</summary>
    /// <param name="leftOut">For users, a message for each file or folder that was left out.</param>
    internal ContainerException(IReadOnlyList<string> leftOut)
        : this(ContainerFault.PartlyListed, string.Join(" ", leftOut)) => LeftOut = leftOut;

    /// <summary>What kind of fault.</summary>
    public ContainerFault Fault { get; } = fault;

    /// <summary>For a listing that is not whole, a message for each file or folder that was left out.</summary>
    public IReadOnlyList<string> LeftOut { get; } = [];

    /// <summary>Whether every other item of the container would meet the same fault.</summary>
    public bool ConcernsAll => Fault is ContainerFault.NotFound or ContainerFault.Unreachable or ContainerFault.Full;
}

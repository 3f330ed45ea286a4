package vn.lienthong.client;

/** Hears how a transfer goes on. Called on a thread of the transfer, so it must be quick. */
@FunctionalInterface
public interface Progress {

  /** For callers who do not watch. */
  Progress UNWATCHED = (moved, total) -> {};

  /** Bytes moved so far in this attempt, and their number in all, -1 when it is not known. */
  void moved(long bytes, long total);
}

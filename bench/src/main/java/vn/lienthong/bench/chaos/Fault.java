package vn.lienthong.bench.chaos;

import java.io.IOException;

/** One thing that goes wrong while others send and fetch. */
interface Fault {
  /** Name on the command line. */
  String name();

  /** What it does, in one line. */
  String about();

  /**
   * What must be there before others begin to send.
   *
   * @throws NotTried when this machine has no means for it
   */
  default void prepare(Scene scene) throws IOException, InterruptedException {}

  /** Does it, and says in a few words what was done. */
  String inflict(Scene scene) throws IOException, InterruptedException;

  /** Brings the node back to where it was; called once everything is counted. */
  default void restore(Scene scene) throws IOException, InterruptedException {}

  /** How many send meanwhile. */
  default int senders() {
    return 2;
  }

  /** Whether the node must serve others all the while; one that is down serves nobody. */
  default boolean othersGoOn() {
    return true;
  }
}

package vn.lienthong.shared;

/**
 * Tells whoever waits at the terminal what the node is doing in a long step of its start, for
 * instance while a sample country is poured in. The node module implements it.
 */
public interface Progress {
  /** One short line in English, for instance {@code Importing documents: 2,000 of 5,000}. */
  void step(String line);
}

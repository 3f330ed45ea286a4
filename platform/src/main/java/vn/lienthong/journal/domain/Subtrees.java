package vn.lienthong.journal.domain;

/** Port to the roots of perfect subtrees that are complete. */
public interface Subtrees {
  /** Levels whose roots are kept: every eighth, so that one read of 256 rows serves any other. */
  int LEVELS_APART = 8;

  /** Highest level kept. */
  int HIGHEST_KEPT = 24;

  /** Root of the subtree of 2^level leaves from index * 2^level on. */
  byte[] root(int level, long index);

  /** Whether the root of a subtree of this level is stored by itself. */
  static boolean kept(int level) {
    return level > 0 && level <= HIGHEST_KEPT && level % LEVELS_APART == 0;
  }
}

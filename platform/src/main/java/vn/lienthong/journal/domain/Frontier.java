package vn.lienthong.journal.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The right edge of a growing tree: the roots of its perfect subtrees, the largest first. Enough to
 * append and to know the root; grows with the logarithm of the size.
 */
public final class Frontier {
  private final ArrayList<Subtree> edge;

  private Frontier(List<Subtree> edge) {
    this.edge = new ArrayList<>(edge);
  }

  public static Frontier empty() {
    return new Frontier(List.of());
  }

  /** The edge of a tree of that size, its perfect subtrees read from the store. */
  public static Frontier of(long size, Subtrees subtrees) {
    var edge = new ArrayList<Subtree>();
    long start = 0;
    for (int level = 62; level >= 0; level--) {
      if ((size >> level & 1) == 1) {
        long index = start >> level;
        edge.add(new Subtree(level, index, subtrees.root(level, index)));
        start += 1L << level;
      }
    }
    return new Frontier(edge);
  }

  public Frontier copy() {
    return new Frontier(edge);
  }

  /** Where the last perfect subtree ends. */
  public long size() {
    if (edge.isEmpty()) return 0;
    var last = edge.get(edge.size() - 1);
    return last.index() + 1 << last.level();
  }

  /**
   * Adds a leaf.
   *
   * @param completed told of every perfect subtree of two leaves or more that this leaf completes
   */
  public void append(byte[] leafHash, Consumer<Subtree> completed) {
    var last = new Subtree(0, size(), leafHash);
    while (!edge.isEmpty() && edge.get(edge.size() - 1).level() == last.level()) {
      var left = edge.remove(edge.size() - 1);
      var hash = Merkle.nodeHash(left.hash(), last.hash());
      last = new Subtree(last.level() + 1, last.index() >> 1, hash);
      completed.accept(last);
    }
    edge.add(last);
  }

  public byte[] root() {
    if (edge.isEmpty()) return Merkle.emptyRoot();
    var root = edge.get(edge.size() - 1).hash();
    for (int i = edge.size() - 2; i >= 0; i--) root = Merkle.nodeHash(edge.get(i).hash(), root);
    return root;
  }
}

package vn.lienthong.journal.domain;

import java.util.ArrayList;
import java.util.List;

/** Inclusion and consistency proofs of RFC 6962, sections 2.1.1 and 2.1.2. */
public final class Proofs {
  private final Subtrees subtrees;

  public Proofs(Subtrees subtrees) {
    this.subtrees = subtrees;
  }

  /** Proof that the leaf {@code sequence} is in the tree of that size, lowest hash first. */
  public List<byte[]> inclusion(long sequence, long size) {
    if (sequence < 0 || sequence >= size) throw new IllegalArgumentException("no such leaf");
    var path = new ArrayList<byte[]>();
    include(path, sequence, 0, size);
    return path;
  }

  /** Proof that the tree of size {@code to} only appended to that of size {@code from}. */
  public List<byte[]> consistency(long from, long to) {
    if (from < 0 || from > to) throw new IllegalArgumentException("sizes out of order");
    var path = new ArrayList<byte[]>();
    if (from > 0 && from < to) extend(path, from, 0, to, true);
    return path;
  }

  /** Root of the tree of that size. */
  public byte[] root(long size) {
    return size == 0 ? Merkle.emptyRoot() : hash(0, size);
  }

  private void include(List<byte[]> path, long leaf, long start, long size) {
    if (size == 1) return;
    long left = Merkle.split(size);
    if (leaf < start + left) {
      include(path, leaf, start, left);
      path.add(hash(start + left, size - left));
    } else {
      include(path, leaf, start + left, size - left);
      path.add(hash(start, left));
    }
  }

  private void extend(List<byte[]> path, long from, long start, long size, boolean known) {
    if (from == size) {
      if (!known) path.add(hash(start, size));
      return;
    }
    long left = Merkle.split(size);
    if (from <= left) {
      extend(path, from, start, left, known);
      path.add(hash(start + left, size - left));
    } else {
      extend(path, from - left, start + left, size - left, false);
      path.add(hash(start, left));
    }
  }

  private byte[] hash(long start, long size) {
    if (Long.bitCount(size) == 1) {
      int level = Long.numberOfTrailingZeros(size);
      return subtrees.root(level, start >> level);
    }
    long left = Merkle.split(size);
    return Merkle.nodeHash(hash(start, left), hash(start + left, size - left));
  }
}

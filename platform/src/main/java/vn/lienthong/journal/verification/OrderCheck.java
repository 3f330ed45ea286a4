package vn.lienthong.journal.verification;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.lienthong.journal.verification.Finding.Kind;

/**
 * Checks the order by what the database itself wrote: within a batch by position; and each
 * transaction was seen by its batch's snapshot and not by the one before. Rows swapped later give
 * themselves away.
 */
final class OrderCheck {
  /** What the sequencer gives rows that came with numbers of another cluster. */
  private static final long ADOPTED = 1;

  private final long lastForeignBatch;
  private final Consumer<Finding> findings;
  private Place at = new Place(null, null, Long.MIN_VALUE, false);

  /**
   * @param lastForeignBatch last batch written in another cluster, whose snapshots mean nothing
   *     here
   */
  OrderCheck(long lastForeignBatch, Consumer<Finding> findings) {
    this.lastForeignBatch = lastForeignBatch;
    this.findings = findings;
  }

  /**
   * How far the check has come.
   *
   * @param before the batch before the one at hand
   * @param position highest position seen in the batch at hand
   */
  private record Place(
      @Nullable StoredBatch before,
      @Nullable StoredBatch batch,
      long position,
      boolean rootsBroken) {}

  /** Goes on to the batch that gave this number. */
  void enterUpTo(long sequence, Rows<StoredBatch> batches) throws SQLException {
    for (var next = batches.peek();
        next != null && next.first() <= sequence && size() <= sequence;
        next = batches.peek()) {
      enter(next);
      batches.take();
    }
  }

  /** Leaves up to the end of the batch at hand. */
  long size() {
    return at.batch() == null ? 0 : at.batch().size();
  }

  private void enter(StoredBatch next) {
    long number = at.batch() == null ? 0 : at.batch().number();
    if (next.first() != size() || next.number() != number + 1 || next.size() < next.first()) {
      findings.accept(
          new Finding(
              Kind.BATCH_CHANGED,
              next.first(),
              null,
              "batch " + next.number() + " does not follow batch " + number));
    }
    at = new Place(at.batch(), next, Long.MIN_VALUE, at.rootsBroken());
  }

  void check(StoredLeaf stored) {
    var row = stored.row();
    var before = at.before();
    var batch = at.batch();
    if (row == null || batch == null || stored.sequence() >= batch.size()) return;
    if (row.position() <= at.position()) {
      report(stored, "it was appended before its predecessor");
    } else {
      at = new Place(before, batch, row.position(), at.rootsBroken());
    }
    if (batch.number() <= lastForeignBatch || row.xid() == ADOPTED) return;
    if (!batch.snapshot().sees(row.xid())) {
      report(stored, "it was not committed when this number was given");
    } else if (before != null
        && before.number() > lastForeignBatch
        && before.snapshot().sees(row.xid())) {
      report(stored, "it was committed before numbers that others got earlier");
    }
  }

  /** Compares the root at the end of the batch; only the first break is told, all later follow. */
  void leave(TreeWalk tree) {
    var batch = at.batch();
    if (batch == null || at.rootsBroken() || batch.size() != tree.size()) return;
    if (!Arrays.equals(batch.root(), tree.root())) {
      at = new Place(at.before(), batch, at.position(), true);
      findings.accept(
          new Finding(
              Kind.ROOT_CHANGED,
              batch.first(),
              null,
              "the tree differs from batch "
                  + batch.number()
                  + " on (sequences "
                  + batch.first()
                  + " to "
                  + (batch.size() - 1)
                  + ")"));
    }
  }

  boolean rootsBroken() {
    return at.rootsBroken();
  }

  private void report(StoredLeaf stored, String detail) {
    findings.accept(new Finding(Kind.ORDER_CHANGED, stored.sequence(), stored.entry(), detail));
  }
}

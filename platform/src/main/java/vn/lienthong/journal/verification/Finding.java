package vn.lienthong.journal.verification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something in the log that is not as it was written.
 *
 * @param sequence place in the log, -1 when it concerns no single entry
 * @param entry id of the entry, null when it concerns none or it is unknown
 */
public record Finding(Kind kind, long sequence, @Nullable UUID entry, String detail) {

  /** What can be wrong. */
  public enum Kind {
    /** A place in the order is empty. */
    LEAF_MISSING,
    /** An entry that was committed long ago has no place. */
    ENTRY_WITHOUT_LEAF,
    /** The row of a numbered entry is gone. */
    ENTRY_MISSING,
    /** The bytes of the leaf do not give the stored hash. */
    LEAF_CHANGED,
    /** A column contradicts the leaf. */
    COLUMN_CHANGED,
    /** The payload does not give the digest in the leaf. */
    PAYLOAD_CHANGED,
    /** The payload is gone and no entry says that it was erased or archived. */
    PAYLOAD_MISSING,
    /** Two entries stand in each other's place. */
    ORDER_CHANGED,
    /** A stored root is not that of the leaves before it. */
    ROOT_CHANGED,
    /** The batches do not follow one another. */
    BATCH_CHANGED,
    /** The signature of a head is wrong, or its key was never introduced. */
    HEAD_CHANGED,
    /** A time stamp does not hold, or stamps another head. */
    STAMP_CHANGED,
    /** The log is shorter than a head, stored or kept outside, says. */
    TAIL_CUT,
    /** A head kept outside belongs to another history. */
    FORKED
  }

  @Override
  public String toString() {
    var place = sequence < 0 ? "" : " sequence " + sequence;
    var id = entry == null ? "" : " entry " + entry;
    return kind + place + id + ": " + detail;
  }
}

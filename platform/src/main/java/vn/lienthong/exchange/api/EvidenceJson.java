package vn.lienthong.exchange.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.lienthong.exchange.Evidence;
import vn.lienthong.journal.Receipt;

/**
 * An entry about a document and its receipt.
 *
 * @param state transport state after it; empty for the acceptance
 * @param receipt null until a head was signed over it
 */
record EvidenceJson(
    String kind, String agency, String state, Instant at, @Nullable Receipt receipt) {
  static EvidenceJson of(Evidence item, @Nullable Receipt receipt) {
    return new EvidenceJson(item.kind(), item.agency().value(), item.state(), item.at(), receipt);
  }
}

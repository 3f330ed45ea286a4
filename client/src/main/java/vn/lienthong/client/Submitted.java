package vn.lienthong.client;

/**
 * A packet that the axis holds durably.
 *
 * @param duplicate true when it was handed in before; the id is that of the first time
 * @param receipt JSON that anybody can check offline; empty when no signed head came in time, and
 *     then {@link SignedAxis#receipts} has it later
 */
public record Submitted(String docId, boolean duplicate, String receipt) {}

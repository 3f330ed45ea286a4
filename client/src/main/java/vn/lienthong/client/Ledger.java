package vn.lienthong.client;

/**
 * Remembers across restarts which docIds were stored, so that a repeated delivery is told apart.
 */
public interface Ledger {

  /** Whether the packet with this docId was stored before. */
  boolean contains(String docId);

  /** Called after the handler committed and before the axis is told. */
  void add(String docId);
}

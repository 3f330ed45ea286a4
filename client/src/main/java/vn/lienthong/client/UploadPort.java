package vn.lienthong.client;

/** Where pieces of a packet go. */
interface UploadPort {
  /**
   * An upload that goes on.
   *
   * @param offset bytes that the axis holds durably
   */
  record Open(String id, long offset) {}

  /** Begins an upload or finds the one that was begun with the same packet. */
  Open announce(long size, String sha256);

  /** Sends the piece for that place and tells how much the axis holds after it. */
  long append(String id, long offset, byte[] piece);

  /** The answer to the whole packet; the same when it is asked for again. */
  Submitted complete(String id);
}

package vn.lienthong.exchange;

/**
 * What of a document left for an archive.
 *
 * @param packet name of the archive with its packet, empty while that is here
 * @param trace name of the archive with the steps of its trace, empty while they are here
 */
public record ArchivedParts(String packet, String trace) {
  public static final ArchivedParts NONE = new ArchivedParts("", "");
}

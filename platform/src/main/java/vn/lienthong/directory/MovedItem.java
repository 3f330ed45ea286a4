package vn.lienthong.directory;

/**
 * A line of the report of a reorganisation.
 *
 * @param module module that owns what moves
 * @param kind message key that says what it is, for instance {@code exchange.moved.queue}
 * @param subject which one, in words or as an id; no personal data
 * @param amount how many, at least 1
 */
public record MovedItem(String module, String kind, String subject, long amount) {}

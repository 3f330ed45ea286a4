package vn.lienthong.journal.domain;

/**
 * A perfect subtree: 2^level leaves from index * 2^level on.
 *
 * @param hash its root
 */
public record Subtree(int level, long index, byte[] hash) {}

package vn.lienthong.journal.domain;

/**
 * The tree after a pass of the sequencer.
 *
 * @param added entries numbered in this pass
 * @param size leaves in all
 * @param origin name of the log at that moment
 */
public record Batch(long added, long size, byte[] root, String origin) {}

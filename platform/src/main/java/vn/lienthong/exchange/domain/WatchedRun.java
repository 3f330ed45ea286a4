package vn.lienthong.exchange.domain;

import vn.lienthong.exchange.ConformanceRun;

/**
 * A run and where the node stood when it began.
 *
 * @param firstEntry sequence of the first journal entry that belongs to it
 * @param firstEvent line of the trace after which its own begin
 */
public record WatchedRun(ConformanceRun run, long firstEntry, long firstEvent) {}

/** Spans of the sequencer; nothing of it exists where traces are off. */
@NullMarked
package vn.lienthong.journal.tracing;

import org.jspecify.annotations.NullMarked;

package vn.lienthong.exchange.web;

import org.jspecify.annotations.Nullable;
import vn.lienthong.exchange.Assignment;

/**
 * The work on a document as its page shows it.
 *
 * @param assignment null while it was given to nobody
 * @param assignable true when the reader may give it to handlers, or to others
 * @param startable true when the reader is a handler who may begin
 * @param finishable true when the reader is the lead and may finish
 * @param handlerOnly true for a reader who sees this document because it is a handler
 */
public record WorkView(
    @Nullable Assignment assignment,
    @Nullable Label due,
    boolean assignable,
    boolean startable,
    boolean finishable,
    boolean handlerOnly) {}

package vn.lienthong.exchange;

import java.time.Instant;
import java.util.UUID;
import vn.lienthong.shared.AgencyCode;

/**
 * One entry of the journal about a document.
 *
 * @param entry id of the entry, to ask for its receipt
 * @param kind type of the entry, for instance {@code exchange.document-accepted}
 * @param agency sender or recipient that it concerns
 * @param state transport state after it; empty for the acceptance
 * @param at business time, UTC
 */
public record Evidence(UUID entry, String kind, AgencyCode agency, String state, Instant at) {}

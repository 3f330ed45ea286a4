package vn.lienthong.journal;

import java.time.Instant;

/**
 * A time stamp (RFC 3161) over one head, as {@code HeadText} writes it: every earlier head is a
 * prefix of it, so it covers those too.
 *
 * @param origin log of the stamped head
 * @param size leaves under the stamped head
 * @param at time that the authority states
 * @param authority name in the certificate of the authority
 * @param token Base64 of the DER
 */
public record TimeStamp(String origin, long size, Instant at, String authority, String token) {}

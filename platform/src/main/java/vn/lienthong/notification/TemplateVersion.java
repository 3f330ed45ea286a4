package vn.lienthong.notification;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A text as it holds from a day on: the latest day that has come counts, of one day the newest
 * version.
 *
 * @param version from 1, without gaps
 * @param subject empty for channels without one
 * @param plain true when an SMS is sent without diacritics
 * @param author who wrote it
 */
public record TemplateVersion(
    TemplateKey key,
    int version,
    LocalDate from,
    String subject,
    String body,
    boolean plain,
    String author,
    Instant at) {}

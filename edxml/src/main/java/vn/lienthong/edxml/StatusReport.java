package vn.lienthong.edxml;

import java.util.Optional;

/**
 * What a status packet says.
 *
 * @param from the agency reporting
 * @param responseFor the document; its {@code organId} is the agency addressed
 * @param statusCode two digits, or the text of an unknown code
 * @param timestamp local time UTC+7 as written
 */
public record StatusReport(
    Organization from,
    ResponseFor responseFor,
    Staff staff,
    String statusCode,
    String description,
    String timestamp) {
  /** The status, if the code is a known one. */
  public Optional<StatusCode> status() {
    return StatusCode.of(statusCode);
  }
}

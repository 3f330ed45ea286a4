package vn.lienthong.directory;

import vn.lienthong.shared.AgencyCode;

/** What a code written on a document means on a day; the caller must look at all of them. */
public sealed interface Addressee {
  /** Open for business. */
  record Open(AgencyView agency) implements Addressee {}

  /** Closed by a reorganisation; its successor takes what is addressed to it, with a note. */
  record Succeeded(AgencyView closed, AgencyView successor) implements Addressee {}

  /** Closed, and nobody took over. */
  record Closed(AgencyView agency) implements Addressee {}

  /** Temporarily not receiving. */
  record Locked(AgencyView agency) implements Addressee {}

  /** In no record. */
  record Unknown(AgencyCode code) implements Addressee {}
}

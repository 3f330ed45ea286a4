package vn.lienthong.exchange.api;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import vn.lienthong.exchange.Acceptance;
import vn.lienthong.journal.Receipts;

/** Answers to whoever handed a packet in, at once or in pieces. */
@Component
class SubmittedAnswers {
  /** A head is signed every few dozen milliseconds; a stalled sequencer must not hold callers. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

  private final Receipts receipts;

  SubmittedAnswers(Receipts receipts) {
    this.receipts = receipts;
  }

  ResponseEntity<SubmittedJson> to(Acceptance acceptance) {
    var receipt = receipts.await(acceptance.entry(), LONGEST_WAIT).orElse(null);
    var status = acceptance.duplicate() ? HttpStatus.OK : HttpStatus.CREATED;
    return ResponseEntity.status(status)
        .header(HttpHeaders.LOCATION, "/api/exchange/documents/" + acceptance.docId())
        .body(SubmittedJson.of(acceptance, receipt));
  }
}

package vn.lienthong.exchange.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.exchange.Acceptance;
import vn.lienthong.exchange.Exchange;
import vn.lienthong.exchange.Letter;
import vn.lienthong.exchange.Submission;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;

/**
 * Sends a letter under its number: both happen or none. Letters of one series wait for each other
 * while they are written.
 */
@Component
class LetterSending {
  private final LetterWriter letters;
  private final Numbering numbering;
  private final Exchange exchange;

  LetterSending(LetterWriter letters, Numbering numbering, Exchange exchange) {
    this.letters = letters;
    this.numbering = numbering;
    this.exchange = exchange;
  }

  @Transactional
  Acceptance send(Letter letter, AgencyCode agency, String request, Caller caller) {
    return send(letter, agency, request, UnaryOperator.identity(), caller);
  }

  /**
   * The same.
   *
   * @param last what is done to the letter once its number is known
   */
  @Transactional
  Acceptance send(
      Letter letter, AgencyCode agency, String request, UnaryOperator<Letter> last, Caller caller) {
    letters.check(letter);
    var numbered = last.apply(numbering.numbered(letter, agency, request));
    var acceptance = submit(numbered, agency, caller);
    if (!acceptance.duplicate()) {
      var typed = !letter.number().isBlank();
      numbering.departed(numbered, acceptance.docId(), typed, request, agency, caller);
    }
    return acceptance;
  }

  private Acceptance submit(Letter letter, AgencyCode agency, Caller caller) {
    try {
      var file = Files.createTempFile("letter", ".edxml");
      try {
        try (var out = Files.newOutputStream(file)) {
          letters.write(letter, agency, out);
        }
        try (var in = Files.newInputStream(file)) {
          return exchange.submit(in, new Submission(caller, "desk", "", Set.of()));
        }
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

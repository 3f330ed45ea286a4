package vn.lienthong.exchange.application;

import java.util.Optional;
import org.springframework.stereotype.Service;
import vn.lienthong.edxml.DocumentHeader;
import vn.lienthong.exchange.ExchangeEntry;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.exchange.Secrecy;
import vn.lienthong.exchange.SecretSettings;
import vn.lienthong.exchange.Submission;
import vn.lienthong.exchange.domain.SecretMarks;
import vn.lienthong.exchange.domain.SecretMarks.Mark;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.RuleViolated;

/** Keeps documents with a mark of secrecy off the axis. */
@Service
class SecrecyService implements Secrecy {
  private final SecretMarks marks;
  private final Journal journal;
  private final BusinessClock clock;

  SecrecyService(SecretSettings settings, Journal journal, BusinessClock clock) {
    this.marks = new SecretMarks(settings.marks().stream().map(Mark::of).toList());
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public Optional<String> mark(String text, String notation) {
    var today = clock.today();
    return marks.inText(text, today).or(() -> marks.inNotation(notation, today)).map(Mark::word);
  }

  /**
   * Refuses a document that bears a mark. The journal keeps that it was refused and why, nothing of
   * what it says.
   */
  void demandOpen(DocumentHeader header, AgencyCode sender, Submission terms) {
    demandOpen("Subject", mark(header.subject(), ""), sender, terms);
    demandOpen("CodeNumber", mark("", header.codeNumber()), sender, terms);
    demandOpen("CodeNotation", mark("", header.codeNotation()), sender, terms);
    var sphere = header.circulation().sphereOfPromulgation();
    demandOpen("SphereOfPromulgation", mark(sphere, ""), sender, terms);
  }

  private void demandOpen(
      String field, Optional<String> mark, AgencyCode sender, Submission terms) {
    if (mark.isPresent()) {
      journal.appendNow(
          NewEntry.of(ExchangeEntry.SECRET_REFUSED, sender.value(), terms.caller())
              .fact("sender", sender)
              .fact("field", field)
              .fact("channel", terms.channel()));
      throw new RuleViolated(ExchangeError.SECRET_DOCUMENT, mark.get(), field);
    }
  }
}

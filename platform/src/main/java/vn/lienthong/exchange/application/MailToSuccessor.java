package vn.lienthong.exchange.application;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.directory.MovedItem;
import vn.lienthong.directory.ReorganisationPort;
import vn.lienthong.directory.Succession;
import vn.lienthong.exchange.Desks;
import vn.lienthong.exchange.ExchangeEntry;
import vn.lienthong.exchange.domain.NumberBooks;
import vn.lienthong.exchange.domain.WaitingMail;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;

/**
 * What waits at a closed agency goes to its successor with a visible note, and the successor gets a
 * desk where the closed agency had one. What was answered, and the books with its numbers, stay on
 * record under the old agency; the successor reads them and begins books of its own.
 */
@Component
class MailToSuccessor implements ReorganisationPort {
  private static final String MODULE = "exchange";

  private final WaitingMail mail;
  private final NumberBooks books;
  private final Desks desks;
  private final Journal journal;
  private final BusinessClock clock;

  MailToSuccessor(
      WaitingMail mail, NumberBooks books, Desks desks, Journal journal, BusinessClock clock) {
    this.mail = mail;
    this.books = books;
    this.desks = desks;
    this.journal = journal;
    this.clock = clock;
  }

  @Override
  public String module() {
    return MODULE;
  }

  @Override
  public List<MovedItem> preview(Succession succession) {
    return report(
        succession,
        mail.count(succession.closed().code()),
        mail.hasDesk(succession.closed().code()));
  }

  @Override
  @Transactional
  public List<MovedItem> move(Succession succession, Caller caller) {
    var closed = succession.closed();
    var successor = succession.successor();
    long waiting = mail.count(closed.code());
    boolean desk = mail.hasDesk(closed.code());
    for (var document : mail.handOver(closed, successor, clock.now())) {
      journal.append(
          NewEntry.of(ExchangeEntry.DELIVERY_HANDED_OVER, document.toString(), caller)
              .fact("recipient", closed.code())
              .fact("successor", successor.code()));
    }
    if (desk) {
      desks.open(successor.code(), Caller.node("reorganisation"));
    }
    return report(succession, waiting, desk);
  }

  private List<MovedItem> report(Succession succession, long waiting, boolean desk) {
    var subject = succession.closed().code().value();
    return MovedItem.present(
        new MovedItem(MODULE, "exchange.moved.queue", subject, waiting),
        new MovedItem(MODULE, "exchange.moved.desk", subject, desk ? 1 : 0),
        new MovedItem(
            MODULE, "exchange.moved.books", subject, books.count(succession.closed().code())));
  }
}

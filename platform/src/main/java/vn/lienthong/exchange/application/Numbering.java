package vn.lienthong.exchange.application;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienthong.exchange.Book;
import vn.lienthong.exchange.BookEntry;
import vn.lienthong.exchange.BookSettings;
import vn.lienthong.exchange.DeskError;
import vn.lienthong.exchange.ExchangeEntry;
import vn.lienthong.exchange.Letter;
import vn.lienthong.exchange.domain.BookNumber;
import vn.lienthong.exchange.domain.NumberBooks;
import vn.lienthong.exchange.domain.NumberBooks.Entry;
import vn.lienthong.exchange.domain.NumberBooks.Series;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;

/** Gives numbers out of the books, always inside the transaction of what is numbered. */
@Component
class Numbering {
  private final NumberBooks books;
  private final BookSettings settings;
  private final Journal journal;
  private final BusinessClock clock;

  Numbering(NumberBooks books, BookSettings settings, Journal journal, BusinessClock clock) {
    this.books = books;
    this.settings = settings;
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Enters a document that arrived; one that is accepted again keeps its number. The document's
   * delivery is locked by the caller.
   */
  void arrived(UUID document, AgencyCode agency, Caller caller) {
    if (books.ofDocument(agency, Book.ARRIVALS, document).isEmpty()) {
      var series = new Series(agency, Book.ARRIVALS, "", clock.today().getYear());
      books.lock(series);
      int next = books.next(series);
      books.gave(series, next);
      enter(series, entry(BookNumber.given(next, false), document, false, null), caller);
    }
  }

  /** The letter with its number: the typed one, that of the same form before, or the next one. */
  Letter numbered(Letter letter, AgencyCode agency, String request) {
    var series = departures(agency, letter.typeName(), letter.date());
    books.lock(series);
    if (!letter.number().isBlank()) {
      return letter;
    }
    return letter.numbered(books.ofRequest(agency, request).orElseGet(() -> give(series)));
  }

  private String give(Series series) {
    if (series.year() != clock.today().getYear()) {
      throw new RuleViolated(DeskError.BOOK_OF_ANOTHER_YEAR, String.valueOf(series.year()));
    }
    int next = books.next(series);
    books.gave(series, next);
    return BookNumber.given(next, settings.leadingZero()).text();
  }

  /**
   * Enters a letter that the axis took. The same letter sent on to further recipients has its entry
   * already.
   *
   * @param typed true when a clerk typed the number
   * @param request names the form it came from, empty for none
   */
  void departed(
      Letter letter,
      UUID document,
      boolean typed,
      String request,
      AgencyCode agency,
      Caller caller) {
    var series = departures(agency, letter.typeName(), letter.date());
    var number = BookNumber.of(letter.number());
    var holder = books.holder(series, number);
    if (holder.isEmpty()) {
      enter(series, entry(number, document, typed, request.isEmpty() ? null : request), caller);
    } else if (!isSame(holder.get(), letter)) {
      throw new RuleViolated(DeskError.NUMBER_TAKEN, number.text(), String.valueOf(series.year()));
    }
  }

  private static boolean isSame(BookEntry entry, Letter letter) {
    return entry.symbol().equals(letter.number() + "/" + letter.notation())
        && letter.date().equals(entry.date())
        && entry.subject().equals(letter.subject());
  }

  /** What the book would give now. */
  String next(AgencyCode agency, String typeName) {
    int next = books.next(departures(agency, typeName, clock.today()));
    return BookNumber.given(next, settings.leadingZero()).text();
  }

  private Series departures(AgencyCode agency, String typeName, LocalDate date) {
    return new Series(
        agency, Book.DEPARTURES, settings.seriesByType() ? typeName : "", date.getYear());
  }

  private Entry entry(BookNumber number, UUID document, boolean byHand, @Nullable String request) {
    return new Entry(number, document, byHand, request, clock.today());
  }

  private void enter(Series series, Entry entry, Caller caller) {
    books.enter(series, entry);
    journal.append(
        NewEntry.of(ExchangeEntry.NUMBER_GIVEN, entry.document().toString(), caller)
            .fact("agency", series.agency())
            .fact("book", series.book().key())
            .fact("series", series.name())
            .fact("year", series.year())
            .fact("number", entry.number().text())
            .fact("by-hand", entry.byHand()));
  }
}

package vn.lienthong.exchange.application;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import vn.lienthong.exchange.Book;
import vn.lienthong.exchange.BookEntry;
import vn.lienthong.exchange.BookFilter;
import vn.lienthong.exchange.Books;
import vn.lienthong.exchange.DeskError;
import vn.lienthong.exchange.ExchangeRight;
import vn.lienthong.exchange.domain.NumberBooks;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Page;
import vn.lienthong.shared.RuleViolated;

/** The books as clerks read them. */
@Service
class BooksService implements Books {
  private final NumberBooks books;
  private final Numbering numbering;
  private final DeskAccess access;
  private final BusinessClock clock;

  BooksService(NumberBooks books, Numbering numbering, DeskAccess access, BusinessClock clock) {
    this.books = books;
    this.numbering = numbering;
    this.access = access;
    this.clock = clock;
  }

  @Override
  public Page<BookEntry> entries(Caller caller, BookFilter filter) {
    var agencies = agencies(caller);
    var asked = filter.agency() == null ? agencies.get(0) : filter.agency();
    if (!agencies.contains(asked)) {
      throw new RuleViolated(DeskError.BOOK_NOT_YOURS, asked);
    }
    return books.entries(asked, filter);
  }

  @Override
  public List<Integer> years(Caller caller, Book book) {
    var own = access.agency(caller, ExchangeRight.READ_DOCUMENTS);
    return Stream.concat(Stream.of(clock.today().getYear()), books.years(own, book).stream())
        .distinct()
        .sorted((one, other) -> Integer.compare(other, one))
        .toList();
  }

  @Override
  public List<AgencyCode> agencies(Caller caller) {
    var own = access.agency(caller, ExchangeRight.READ_DOCUMENTS);
    return Stream.concat(Stream.of(own), books.predecessors(own).stream()).toList();
  }

  @Override
  public String next(Caller caller, String typeName) {
    return numbering.next(access.agency(caller, ExchangeRight.PREPARE_DOCUMENT), typeName);
  }

  @Override
  public Optional<BookEntry> entry(Caller caller, Book book, UUID docId) {
    return agencies(caller).stream()
        .flatMap(agency -> books.ofDocument(agency, book, docId).stream())
        .findFirst();
  }
}

package vn.lienthong.exchange;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Page;

/**
 * The books of the caller's agency (sổ văn bản đến, sổ văn bản đi). Numbers begin at 1 each year of
 * the business clock, are given without gap and never twice. Numbers are given by {@link
 * Desk#accept} and {@link Desk#send} in their own transactions; here they are read.
 */
public interface Books {
  /**
   * Lines of one book.
   *
   * @throws vn.lienthong.shared.RuleViolated {@link DeskError#BOOK_NOT_YOURS}
   */
  Page<BookEntry> entries(Caller caller, BookFilter filter);

  /** Years with at least one entry, the latest first, and the present one. */
  List<Integer> years(Caller caller, Book book);

  /** The caller's own agency and the closed ones it took over, whose books it reads. */
  List<AgencyCode> agencies(Caller caller);

  /** The number the book would give a letter of that type today; another may take it first. */
  String next(Caller caller, String typeName);

  /** The entry of a document in a book of the caller's agency. */
  Optional<BookEntry> entry(Caller caller, Book book, UUID docId);
}

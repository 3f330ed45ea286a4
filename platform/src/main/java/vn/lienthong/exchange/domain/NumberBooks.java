package vn.lienthong.exchange.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.exchange.Book;
import vn.lienthong.exchange.BookEntry;
import vn.lienthong.exchange.BookFilter;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Page;

/** Port to the number books; what changes them works in the caller's transaction. */
public interface NumberBooks {
  /** Keeps everybody else out of this series until the transaction ends. */
  void lock(Series series);

  /** The number the series would give next; 1 in a new one. */
  int next(Series series);

  /** Remembers the last number that the series gave by itself. */
  void gave(Series series, int number);

  void enter(Series series, Entry entry);

  /** What has this number. */
  Optional<BookEntry> holder(Series series, BookNumber number);

  /** The number given to the letter of a form. */
  Optional<String> ofRequest(AgencyCode agency, String request);

  Optional<BookEntry> ofDocument(AgencyCode agency, Book book, UUID document);

  Page<BookEntry> entries(AgencyCode agency, BookFilter filter);

  List<Integer> years(AgencyCode agency, Book book);

  /** Closed agencies whose books this one reads, by code. */
  List<AgencyCode> predecessors(AgencyCode agency);

  /** Books of an agency, each year and series counted once. */
  long count(AgencyCode agency);

  /** What counts by itself: a year of a book, or of one type of document in it. */
  record Series(AgencyCode agency, Book book, String name, int year) {}

  /**
   * A document in a series.
   *
   * @param byHand true when a clerk typed the number
   * @param request names the form it was sent with, null for none
   */
  record Entry(
      BookNumber number, UUID document, boolean byHand, @Nullable String request, LocalDate on) {}
}

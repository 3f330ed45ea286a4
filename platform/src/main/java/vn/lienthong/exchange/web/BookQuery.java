package vn.lienthong.exchange.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.lienthong.exchange.Book;
import vn.lienthong.exchange.BookFilter;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.web.Form;
import vn.lienthong.web.ListQuery;

/**
 * A book as its address asks for it; a year or agency that is none is the present, or one's own.
 */
public record BookQuery(ListQuery query, BookFilter filter, Form form) {
  private static final int PAGE_SIZE = 50;
  private static final int PRINTED = 1000;

  static BookQuery of(Book book, Map<String, String> parameters, int thisYear) {
    var path = BookController.PATH + "/" + book.key();
    var query = ListQuery.of(path, parameters, List.of("-number"));
    var asked = query.filter("year");
    int year = asked.matches("\\d{4}") ? Integer.parseInt(asked) : thisYear;
    var form =
        Form.of(
                query.filters().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, one -> List.of(one.getValue()))))
            .with("year", String.valueOf(year));
    var filter =
        new BookFilter(
            book,
            year,
            AgencyCode.parse(query.filter("agency")).orElse(null),
            query.filter("q"),
            BookFilter.Order.LATEST_FIRST,
            query.page(),
            PAGE_SIZE);
    return new BookQuery(query, filter, form);
  }

  /** Long pages in the order of the numbers, as they are printed and exported. */
  BookFilter printed(int page) {
    return new BookFilter(
        filter.book(),
        filter.year(),
        filter.agency(),
        filter.text(),
        BookFilter.Order.AS_WRITTEN,
        page,
        PRINTED);
  }

  /** The same book printed or exported. */
  public String link(String way) {
    return query.pageLink(1).replaceFirst("\\?", "/" + way + "?");
  }

  /** The same list on its page for printing. */
  ListQuery printing() {
    return new ListQuery(
        query.path() + "/print", query.filters(), query.sort(), query.descending(), query.page());
  }
}

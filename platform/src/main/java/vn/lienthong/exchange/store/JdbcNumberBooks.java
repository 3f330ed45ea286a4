package vn.lienthong.exchange.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.lienthong.exchange.Book;
import vn.lienthong.exchange.BookEntry;
import vn.lienthong.exchange.BookFilter;
import vn.lienthong.exchange.domain.BookNumber;
import vn.lienthong.exchange.domain.NumberBooks;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Page;
import vn.lienthong.shared.Text;

@Repository
class JdbcNumberBooks implements NumberBooks {
  /** What is a number only is not looked for inside of years and codes. */
  private static final Pattern DIGITS = Pattern.compile("\\d+");

  private static final String SERIES =
      " where agency = :agency and book = :book and series = :series and year = :year";
  private static final String FOUND =
      """
      from exchange.book_entry b join exchange.document o on o.id = b.document
      where b.agency = :agency and b.book = :book and b.year = :year
        and (:text = '' or b.number_key = :text or o.code_number = :text
          or (not :digits and o.search_key like '%' || :pattern || '%' escape '!'))
      """;
  private static final String ENTRY =
      """
      select b.*, o.code_number, o.code_notation, o.promulgation_date, o.type_name, o.subject,
        o.sender_name, o.signer, r.recipient_count, r.recipients
      """;
  private static final String RECIPIENTS =
      """
       s join exchange.book_entry b using (agency, book, series, year, number_key)
      join exchange.document o on o.id = b.document
      cross join lateral (select count(*) as recipient_count, coalesce(string_agg(
          coalesce(nullif(d.addressed_name, ''), d.addressed_to), '; '
          order by coalesce(nullif(d.addressed_name, ''), d.addressed_to) collate "vi-VN-x-icu"), '')
          as recipients
        from exchange.delivery d where d.document = o.id) r
      """;

  private final JdbcClient db;

  JdbcNumberBooks(JdbcClient db) {
    this.db = db;
  }

  @Override
  public void lock(Series series) {
    of(
            "insert into exchange.number_book (agency, book, series, year, last) values (:agency, :book, :series, :year, 0) on conflict do nothing",
            series)
        .update();
    of("select last from exchange.number_book" + SERIES + " for update", series)
        .query(Integer.class)
        .single();
  }

  @Override
  public int next(Series series) {
    return of(
            """
            with start as (
              select coalesce(
                (select nullif(last, 0) from exchange.number_book
            """
                + SERIES
                + "), (select max(position) from exchange.book_entry"
                + SERIES
                + """
                  ), 0) + 1 as number
                ), taken as (
                  select number_key from exchange.book_entry
                """
                + SERIES
                + """
                 and position >= (select number from start))
                select min(n) from start,
                  generate_series(number, number + (select count(*)::int from taken)) n
                where n::text not in (select number_key from taken)\
                """,
            series)
        .query(Integer.class)
        .single();
  }

  @Override
  public void gave(Series series, int number) {
    of("update exchange.number_book set last = :last" + SERIES, series)
        .param("last", number)
        .update();
  }

  @Override
  public void enter(Series series, Entry entry) {
    of(
            """
            insert into exchange.book_entry (agency, book, series, year, number, number_key, position,
              document, by_hand, request, entered_on)
            values (:agency, :book, :series, :year, :number, :key, :position,
              :document, :byHand, :request, :on)\
            """,
            series)
        .param("number", entry.number().text())
        .param("key", entry.number().key())
        .param("position", entry.number().position())
        .param("document", entry.document())
        .param("byHand", entry.byHand())
        .param("request", entry.request())
        .param("on", entry.on())
        .update();
  }

  private JdbcClient.StatementSpec of(String sql, Series series) {
    return db.sql(sql)
        .param("agency", series.agency().value())
        .param("book", series.book().key())
        .param("series", series.name())
        .param("year", series.year());
  }

  @Override
  public Optional<BookEntry> holder(Series series, BookNumber number) {
    return of(
            ENTRY
                + "from (select * from exchange.book_entry"
                + SERIES
                + " and number_key = :key)"
                + RECIPIENTS,
            series)
        .param("key", number.key())
        .query(JdbcNumberBooks::entry)
        .optional();
  }

  @Override
  public Optional<String> ofRequest(AgencyCode agency, String request) {
    return db.sql("select number from exchange.book_entry where agency = ? and request = ?")
        .params(agency.value(), request)
        .query(String.class)
        .optional();
  }

  @Override
  public Optional<BookEntry> ofDocument(AgencyCode agency, Book book, UUID document) {
    return db.sql(
            ENTRY
                + "from (select * from exchange.book_entry where agency = :agency and book = :book and document = :document)"
                + RECIPIENTS)
        .param("agency", agency.value())
        .param("book", book.key())
        .param("document", document)
        .query(JdbcNumberBooks::entry)
        .optional();
  }

  @Override
  public Page<BookEntry> entries(AgencyCode agency, BookFilter filter) {
    var total = filtered("select count(*) " + FOUND, agency, filter).query(Long.class).single();
    var order =
        filter.order() == BookFilter.Order.AS_WRITTEN
            ? " order by b.position, b.number_key, b.series"
            : " order by b.position desc, b.number_key desc, b.series";
    var items =
        filtered(
                ENTRY
                    + "from (select b.* "
                    + FOUND
                    + order
                    + " limit :size offset :skip)"
                    + RECIPIENTS
                    + order,
                agency,
                filter)
            .query(JdbcNumberBooks::entry)
            .list();
    return new Page<>(items, filter.number(), filter.size(), total);
  }

  private JdbcClient.StatementSpec filtered(String sql, AgencyCode agency, BookFilter filter) {
    var text = Text.fold(filter.text());
    return db.sql(sql)
        .param("agency", agency.value())
        .param("book", filter.book().key())
        .param("year", filter.year())
        .param("text", BookNumber.of(text).key())
        .param("digits", DIGITS.matcher(text).matches())
        .param("pattern", text.replace("!", "!!").replace("%", "!%").replace("_", "!_"))
        .param("size", filter.size())
        .param("skip", (long) (filter.number() - 1) * filter.size());
  }

  private static BookEntry entry(ResultSet row, int number) throws SQLException {
    var code = row.getString("code_number");
    var notation = row.getString("code_notation");
    return new BookEntry(
        Book.of(row.getString("book")).orElseThrow(),
        row.getString("series"),
        row.getString("number"),
        row.getBoolean("by_hand"),
        row.getObject("entered_on", LocalDate.class),
        row.getObject("document", UUID.class),
        code.isEmpty() || notation.isEmpty() ? code + notation : code + "/" + notation,
        row.getObject("promulgation_date", LocalDate.class),
        row.getString("type_name"),
        row.getString("subject"),
        row.getString("sender_name"),
        row.getString("signer"),
        row.getInt("recipient_count"),
        row.getString("recipients"));
  }

  @Override
  public List<Integer> years(AgencyCode agency, Book book) {
    return db.sql(
            """
            select distinct year from exchange.number_book where book = :book and (agency = :agency
              or agency in (select predecessor from exchange.predecessor where agency = :agency))
            order by year desc\
            """)
        .param("book", book.key())
        .param("agency", agency.value())
        .query((row, n) -> row.getInt(1))
        .list();
  }

  @Override
  public List<AgencyCode> predecessors(AgencyCode agency) {
    return db.sql("select predecessor from exchange.predecessor where agency = ? order by 1")
        .param(agency.value())
        .query((row, n) -> new AgencyCode(row.getString(1)))
        .list();
  }

  @Override
  public long count(AgencyCode agency) {
    return db.sql("select count(*) from exchange.number_book where agency = ?")
        .param(agency.value())
        .query(Long.class)
        .single();
  }
}

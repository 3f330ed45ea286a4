package vn.lienthong.exchange.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.lienthong.exchange.application.DeskLetter.aLetter;
import static vn.lienthong.exchange.application.SmallDirectory.HA_NOI;
import static vn.lienthong.exchange.application.SmallDirectory.OFFICE;
import static vn.lienthong.exchange.application.SmallDirectory.QUANG_BINH;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;
import vn.lienthong.exchange.Book;
import vn.lienthong.exchange.BookEntry;
import vn.lienthong.exchange.BookFilter;
import vn.lienthong.exchange.Books;
import vn.lienthong.exchange.Desk;
import vn.lienthong.exchange.DeskError;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.RuleViolated;

/** Numbers of one registry, from the first of a year on. */
class NumberBookTests extends OnTheAxis {
  private static final Caller SENDER = AxisHarness.clerkOf(OFFICE);
  private static final Caller RECIPIENT = AxisHarness.clerkOf(QUANG_BINH);

  private final SmallDirectory agencies = new SmallDirectory();

  @Override
  AxisHarness harness() {
    return new AxisHarness(directory, DataSize.ofMegabytes(50), agencies);
  }

  @Test
  void lettersGetTheNumbersOfTheYearInTheirOrder() {
    for (int i = 0; i < 11; i++) {
      send(aLetter().subject("Việc " + i));
    }
    assertThat(numbers(SENDER, Book.DEPARTURES, 2020))
        .containsExactly("11", "10", "09", "08", "07", "06", "05", "04", "03", "02", "01");
    assertThat(books().next(SENDER, "Công văn")).isEqualTo("12");
  }

  @Test
  void theNumberOfTheBookIsTheNumberOfTheDocument() {
    var sent = send(aLetter());
    assertThat(desk().open(SENDER, sent).symbol()).isEqualTo("01/VPCP-KSTT");
    assertThat(axis.journal.count("exchange.number-given")).isEqualTo(1);
  }

  @Test
  void acceptingEntersTheDocumentAndRefusingDoesNot() {
    var refused = send(aLetter().subject("Một"));
    var first = send(aLetter().subject("Hai"));
    var second = send(aLetter().subject("Ba"));
    desk().refuse(RECIPIENT, refused, "Sai thẩm quyền");
    desk().accept(RECIPIENT, second);
    desk().accept(RECIPIENT, first);

    assertThat(entries(RECIPIENT, Book.ARRIVALS, 2020, ""))
        .extracting(BookEntry::docId)
        .containsExactly(first, second);
    assertThat(numbers(RECIPIENT, Book.ARRIVALS, 2020)).containsExactly("2", "1");
    assertThat(books().entry(RECIPIENT, Book.ARRIVALS, first))
        .hasValueSatisfying(entry -> assertThat(entry.number()).isEqualTo("2"));
    assertThat(books().entry(RECIPIENT, Book.ARRIVALS, refused)).isEmpty();
  }

  @Test
  void anAcceptanceThatFailsAtTheEndLeavesNoGap() {
    var first = send(aLetter().subject("Một"));
    var second = send(aLetter().subject("Hai"));
    axis.db()
        .sql(
            "alter table exchange.book_entry add check (book = 'departures' or document <> '"
                + first
                + "')")
        .update();
    assertThatExceptionOfType(Exception.class).isThrownBy(() -> desk().accept(RECIPIENT, first));
    assertThat(desk().open(RECIPIENT, first).status()).isEmpty();

    desk().accept(RECIPIENT, second);
    assertThat(numbers(RECIPIENT, Book.ARRIVALS, 2020)).containsExactly("1");
  }

  @Test
  void aLetterThatTheAxisRefusesLeavesNoGap() {
    agencies.lock(HA_NOI);
    assertThatExceptionOfType(RuleViolated.class)
        .isThrownBy(() -> send(aLetter().to(HA_NOI)))
        .extracting(RuleViolated::error)
        .isEqualTo(ExchangeError.RECIPIENT_LOCKED);
    assertThat(desk().open(SENDER, send(aLetter())).symbol()).startsWith("01/");
  }

  @ParameterizedTest
  @CsvSource({
    "2019-12-31T16:59:59Z, 2019",
    "2019-12-31T17:00:00Z, 2020",
    "2020-12-31T16:59:59Z, 2020",
    "2020-02-28T17:00:00Z, 2020"
  })
  void theYearIsThatOfTheBusinessClockInVietNam(String at, int year) {
    var now = Instant.parse(at);
    var today = LocalDate.ofInstant(now, BusinessClock.ZONE);
    BusinessClock.replay(now, () -> desk().accept(RECIPIENT, send(aLetter().on(today))));
    assertThat(numbers(RECIPIENT, Book.ARRIVALS, year)).containsExactly("1");
    assertThat(numbers(SENDER, Book.DEPARTURES, year)).containsExactly("01");
  }

  @Test
  void aNewYearBeginsAtOneAndTheOldOneGivesNoNumberMore() {
    var newYear = Instant.parse("2021-01-04T02:00:00Z");
    send(aLetter());
    BusinessClock.replay(
        newYear,
        () -> {
          assertThat(desk().open(SENDER, send(aLetter().on(LocalDate.of(2021, 1, 4)))).symbol())
              .startsWith("01/");
          assertThat(books().years(SENDER, Book.DEPARTURES)).containsExactly(2021, 2020);
          assertThatExceptionOfType(RuleViolated.class)
              .isThrownBy(() -> send(aLetter().subject("Sót").on(LocalDate.of(2020, 12, 31))))
              .extracting(RuleViolated::error)
              .isEqualTo(DeskError.BOOK_OF_ANOTHER_YEAR);
          send(aLetter().subject("Sót").number("02").on(LocalDate.of(2020, 12, 31)));
        });
    assertThat(numbers(SENDER, Book.DEPARTURES, 2020)).containsExactly("02", "01");
  }

  @ParameterizedTest
  @CsvSource({"1", "01", "001"})
  void aTypedNumberThatIsTakenIsRefused(String typed) {
    send(aLetter());
    assertThatExceptionOfType(RuleViolated.class)
        .isThrownBy(() -> send(aLetter().subject("Việc khác").number(typed).to(HA_NOI)))
        .extracting(RuleViolated::error)
        .isEqualTo(DeskError.NUMBER_TAKEN);
    assertThat(entries(SENDER, Book.DEPARTURES, 2020, "")).hasSize(1);
    assertThat(desk().outbox(SENDER, vn.lienthong.exchange.DeskFilter.all()).total()).isEqualTo(1);
  }

  @Test
  void aFreeTypedNumberIsMarkedAndTheBookPassesOverIt() {
    send(aLetter().subject("Một"));
    send(aLetter().subject("Hai").number("3"));
    send(aLetter().subject("Ba").number("3a"));
    send(aLetter().subject("Bốn"));
    send(aLetter().subject("Năm"));

    assertThat(entries(SENDER, Book.DEPARTURES, 2020, ""))
        .extracting(entry -> entry.number() + (entry.byHand() ? "*" : ""))
        .containsExactly("04", "3a*", "3*", "02", "01");
  }

  @Test
  void aBookThatBeginsInTheYearGoesOnBehindTheNumbersOfThePaperBook() {
    send(aLetter().subject("Một").number("415"));
    send(aLetter().subject("Hai"));
    send(aLetter().subject("Ba").number("900"));
    send(aLetter().subject("Bốn"));
    assertThat(numbers(SENDER, Book.DEPARTURES, 2020)).containsExactly("900", "417", "416", "415");
  }

  @Test
  void eachTypeOfDocumentCountsByItself() {
    send(aLetter());
    send(aLetter().type("Quyết định"));
    assertThat(entries(SENDER, Book.DEPARTURES, 2020, ""))
        .extracting(entry -> entry.series() + " " + entry.number())
        .containsExactlyInAnyOrder("Công văn 01", "Quyết định 01");
  }

  @Test
  void theSameFormSentTwiceIsOneLetterWithOneNumber() {
    var first = desk().send(SENDER, aLetter().write(), "form-1");
    var again = desk().send(SENDER, aLetter().write(), "form-1");
    assertThat(again.docId()).isEqualTo(first.docId());
    assertThat(again.duplicate()).isTrue();
    assertThat(numbers(SENDER, Book.DEPARTURES, 2020)).containsExactly("01");
  }

  @Test
  void theSameLetterToOneMoreRecipientKeepsItsNumber() {
    send(aLetter().number("5"));
    send(aLetter().number("5").to(HA_NOI));
    assertThat(numbers(SENDER, Book.DEPARTURES, 2020)).containsExactly("5");
  }

  @ParameterizedTest
  @CsvSource({
    "bao cao, 01",
    "BÁO CÁO, 01",
    "dak lak, 02",
    "ĐẮK LẮK, 02",
    "2, 02",
    "02, 02",
    "01/vpcp, 01",
    "100%, ''"
  })
  void aBookIsSearchedByNumberAndWordsWithOrWithoutMarks(String text, String found) {
    send(aLetter().subject("Báo cáo tháng giêng"));
    send(aLetter().subject("Cải cách ở Đắk Lắk"));
    assertThat(entries(SENDER, Book.DEPARTURES, 2020, text))
        .extracting(BookEntry::number)
        .isEqualTo(found.isEmpty() ? List.of() : List.of(found));
  }

  @Test
  void nobodyReadsTheBookOfAnotherAgency() {
    desk().accept(RECIPIENT, send(aLetter()));
    assertThat(books().agencies(SENDER)).containsExactly(OFFICE);
    assertThatExceptionOfType(RuleViolated.class)
        .isThrownBy(() ->
            books()
                .entries(
                    SENDER,
                    new BookFilter(
                        Book.ARRIVALS, 2020, QUANG_BINH, "", BookFilter.Order.LATEST_FIRST, 1, 10)))
        .extracting(RuleViolated::error)
        .isEqualTo(DeskError.BOOK_NOT_YOURS);
  }

  private UUID send(DeskLetter letter) {
    return desk().send(SENDER, letter.write()).docId();
  }

  private List<String> numbers(Caller caller, Book book, int year) {
    return entries(caller, book, year, "").stream().map(BookEntry::number).toList();
  }

  private List<BookEntry> entries(Caller caller, Book book, int year, String text) {
    return books()
        .entries(
            caller, new BookFilter(book, year, null, text, BookFilter.Order.LATEST_FIRST, 1, 50))
        .items();
  }

  private Desk desk() {
    return axis.get(Desk.class);
  }

  private Books books() {
    return axis.get(Books.class);
  }
}

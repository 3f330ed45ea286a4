package vn.lienthong.directory.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.directory.DirectoryError;
import vn.lienthong.directory.NewAgency;
import vn.lienthong.directory.RowProblem;
import vn.lienthong.directory.domain.ImportRow;
import vn.lienthong.shared.AgencyCode;

/** What people send as a table, straight and crooked; nothing here touches the record. */
class AgencyTableTests {
  private static final String HEADER =
      "code;other_codes;name;kind;parent;valid_from;valid_to;source\n";

  @Test
  void codesKeepTheirLeadingZerosAndNumbersStayText() {
    var agency = only("code,name,kind,other_codes\n000.00.01.H26,A,OTHER,00123456 26740\n");

    assertThat(agency.code().value()).isEqualTo("000.00.01.H26");
    assertThat(agency.otherCodes())
        .extracting(AgencyCode::value)
        .containsExactly("00123456", "26740");
  }

  @Test
  void columnsComeInAnyOrderAndUnknownOnesAreIgnored() {
    var agency = only("Ghi chú; KIND ;Name;CODE\nbỏ qua;party;Thành ủy;a01\n");

    assertThat(agency.code().value()).isEqualTo("A01");
    assertThat(agency.name()).isEqualTo("Thành ủy");
    assertThat(agency.kind().name()).isEqualTo("PARTY");
    assertThat(agency.parent()).isNull();
    assertThat(agency.source()).isEmpty();
  }

  @Test
  void aCommaInANameDoesNotMakeItTheSeparator() {
    assertThat(only("code;name;kind\nH01;Sở A, B và C;OTHER\n").name()).isEqualTo("Sở A, B và C");
    assertThat(only("code,name,kind\nH01,\"Sở A; B\",OTHER\n").name()).isEqualTo("Sở A; B");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void everyLineEndIsOne(String end) {
    var table = read(String.join(end, "code;name;kind", "H01;A;OTHER", "H02;B;OTHER", ""));

    assertThat(table.problems()).isEmpty();
    assertThat(table.rows()).extracting(ImportRow::number).containsExactly(2L, 3L);
  }

  @Test
  void rowsAreNumberedAsASpreadsheetShowsThem() {
    var table =
        read("code;name;kind\n\nH01;\"Sở\nhai dòng\";OTHER\n   \nH 2;B;OTHER\n\n\nH03;C;OTHER");

    assertThat(table.rows()).extracting(ImportRow::number).containsExactly(3L, 8L);
    assertThat(table.problems()).extracting(RowProblem::row).containsExactly(5L);
  }

  @Test
  void emptyLinesAboveTheHeaderDoNoHarm() {
    assertThat(only("\n\ncode;name;kind\nH01;A;OTHER\n").code().value()).isEqualTo("H01");
  }

  @ParameterizedTest
  @CsvSource({
    "2020-02-29, 2020-02-29",
    "29/02/2020, 2020-02-29",
    "1/7/2025, 2025-07-01",
    "31/12/9999, 9999-12-31",
    "0001-01-01, 0001-01-01"
  })
  void daysAreReadAsTheyAreWrittenHere(String text, LocalDate day) {
    assertThat(only(HEADER + "H01;;A;OTHER;;" + text + ";;\n").validFrom()).isEqualTo(day);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "29/02/2021",
        "2021-02-29",
        "31/04/2020",
        "02/13/2020",
        "2020/02/12",
        "12-02-2020",
        "43873",
        "hôm nay",
        "+10000-01-01",
        "+999999999-12-31",
        "0000-01-01",
        "1/1/10000"
      })
  void daysThatNoCalendarHasAreNamedInTheirColumn(String text) {
    var problem = problem(HEADER + "H01;;A;OTHER;;;" + text + ";\n");

    assertThat(problem.error()).isEqualTo(DirectoryError.DATE_INVALID);
    assertThat(problem.column()).isEqualTo("valid_to");
    assertThat(problem.arguments()).containsExactly(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "H 1;;A;OTHER;;;;|CODE_INVALID|code",
        "Đ01;;A;OTHER;;;;|CODE_INVALID|code",
        "../../etc;;A;OTHER;;;;|CODE_INVALID|code",
        "H01.;;A;OTHER;;;;|CODE_INVALID|code",
        ";;A;OTHER;;;;|CODE_INVALID|code",
        "A23456789;;A;OTHER;;;;|CODE_INVALID|code",
        "H01;G01 G-2;A;OTHER;;;;|CODE_INVALID|other_codes",
        "H01;;A;OTHER;=H02;;;|CODE_INVALID|parent",
        "H01;;A;;;;;|KIND_UNKNOWN|kind",
        "H01;;A;MINISTRIES;;;;|KIND_UNKNOWN|kind",
        "H01;;A;OTHER;;;|FIELDS_WRONG|''",
        "H01;;A;OTHER;;;;;|FIELDS_WRONG|''"
      })
  void aCrookedCellIsNamed(String row, DirectoryError error, String column) {
    var problem = problem(HEADER + row + "\n");

    assertThat(problem.row()).isEqualTo(2);
    assertThat(problem.error()).isEqualTo(error);
    assertThat(problem.column()).isEqualTo(column);
  }

  @Test
  void everyWrongCellOfARowIsToldAtOnce() {
    var table = read(HEADER + "H 1;? H02;A;SỞ;!;x;y;\n");

    assertThat(table.rows()).isEmpty();
    assertThat(table.problems())
        .extracting(RowProblem::column)
        .containsExactly("code", "other_codes", "kind", "parent", "valid_from", "valid_to");
  }

  @Test
  void aKindIsRefusedWithTheListOfKinds() {
    var arguments = problem("code;name;kind\nH01;A;SỞ\n").arguments();

    assertThat(arguments).first().isEqualTo("SỞ");
    assertThat(arguments.get(1).toString()).contains("MINISTRY", "COMMUNE", "OTHER");
  }

  @Test
  void everyMissingColumnIsNamedOnceHoweverManyRowsFollow() {
    var table = read("mã;tên\nH01;A\nH02;B\nH03;C\n");

    assertThat(table.problems()).extracting(RowProblem::row).containsOnly(1L);
    assertThat(table.problems())
        .extracting(RowProblem::error, RowProblem::column)
        .containsExactly(
            tuple(DirectoryError.COLUMN_MISSING, "code"),
            tuple(DirectoryError.COLUMN_MISSING, "name"),
            tuple(DirectoryError.COLUMN_MISSING, "kind"));
  }

  @ParameterizedTest
  @CsvSource({
    "parnet, parent",
    "parents, parent",
    "valid_form, valid_from",
    "Valid From, valid_from",
    "validto, valid_to",
    "other-codes, other_codes",
    "sourse, source"
  })
  void anOptionalColumnThatIsMisspeltIsToldWithTheNameItShouldHave(String typed, String column) {
    var problem = problem("code;name;kind;" + typed + "\nH01;A;OTHER;\n");

    assertThat(problem.row()).isEqualTo(1);
    assertThat(problem.error().code()).isEqualTo("DI-0313");
    assertThat(problem.column()).isEqualTo(typed.toLowerCase(Locale.ROOT));
    assertThat(problem.arguments()).containsExactly(problem.column(), column);
  }

  @Test
  void aMisspeltColumnThatIsNeededIsToldOnce() {
    var table = read("code;names;kind\nH01;A;OTHER\n");

    assertThat(table.rows()).isEmpty();
    assertThat(table.problems()).extracting(p -> p.error().code()).containsExactly("DI-0313");
  }

  @Test
  void aNameNearAColumnThatIsThereIsANoteOfTheSender() {
    assertThat(only("code;mode;name;kind;names\nH01;x;A;OTHER;y\n").name()).isEqualTo("A");
  }

  @ParameterizedTest
  @ValueSource(strings = {"code;name;kind;NAME ", "code;name;kind;code;name", "x;code;name;kind;X"})
  void aColumnThatStandsTwiceIsRefused(String header) {
    var table = read(header + "\nH01;A;OTHER;B;C\n");

    assertThat(table.rows()).isEmpty();
    assertThat(table.problems().get(0).error().code()).isEqualTo("DI-0314");
    assertThat(table.problems().get(0).row()).isEqualTo(1);
  }

  @Test
  void columnsWithoutANameAreNoTwins() {
    assertThat(only("code;name;kind;;\nH01;A;OTHER;;\n").name()).isEqualTo("A");
  }

  /** A network hands over what has come so far, not what was asked for. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 7})
  void theSeparatorIsFoundHoweverTheHeaderArrives(int piece) {
    var text = "code;name;kind\nH01;Sở A, B và C;OTHER\n";
    var table =
        AgencyTable.read(
            new FilterReader(new StringReader(text)) {
              @Override
              public int read(char[] buffer, int offset, int length) throws IOException {
                return super.read(buffer, offset, Math.min(length, piece));
              }

              @Override
              public boolean ready() {
                return false;
              }
            });

    assertThat(table.problems()).isEmpty();
    assertThat(table.rows().get(0).agency().name()).isEqualTo("Sở A, B và C");
  }

  @Test
  void aTableCutInARowIsRefusedThere() {
    assertThat(problem(HEADER + "H01;;A;OTHER;;;;\nH02;;B;OT").row()).isEqualTo(3);
    assertThat(problem(HEADER + "H01;;A;OTHER;;;;\nH02;;\"Tên dở").row()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\ufeff", "\n\n\n", " \n \n", "\ufeff\r\n"})
  void aFileWithoutAHeaderIsUnreadable(String nothing) {
    assertThat(problem(nothing).error()).isEqualTo(DirectoryError.FILE_UNREADABLE);
  }

  @Test
  void aHeaderAloneIsAnEmptyTable() {
    var table = read(HEADER);

    assertThat(table.rows()).isEmpty();
    assertThat(table.problems()).isEmpty();
  }

  @Test
  void theCharacterThatNoDatabaseKeepsIsRefusedInItsRow() {
    var problem = problem("code;name;kind\nH01;A;OTHER\nH02;B\0C;OTHER\n");

    assertThat(problem.row()).isEqualTo(3);
    assertThat(problem.error()).isEqualTo(DirectoryError.FILE_UNREADABLE);
  }

  @Test
  void aTableSavedAsUtf16IsRefused() {
    var bytes = "code;name;kind\nH01;Sở;OTHER\n".getBytes(StandardCharsets.UTF_16);
    var decoder = StandardCharsets.UTF_8.newDecoder();
    var table = AgencyTable.read(new InputStreamReader(new ByteArrayInputStream(bytes), decoder));

    assertThat(table.rows()).isEmpty();
    assertThat(table.problems())
        .extracting(RowProblem::error)
        .containsExactly(DirectoryError.FILE_UNREADABLE);
  }

  @Test
  void aConnectionThatBreaksLeavesAProblemBehindTheLastWholeRow() {
    var table =
        AgencyTable.read(
            new Reader() {
              private final StringReader start = new StringReader(HEADER + "H01;;A;OTHER;;;;\nH02");

              @Override
              public int read(char[] buffer, int offset, int length) throws IOException {
                int read = start.read(buffer, offset, length);
                if (read < 0) {
                  throw new IOException("cut");
                }
                return read;
              }

              @Override
              public void close() {
                start.close();
              }
            });

    assertThat(table.problems())
        .extracting(RowProblem::error)
        .containsExactly(DirectoryError.FILE_UNREADABLE);
  }

  @Test
  void aCellOfMillionsOfCharactersIsRefusedAndNotKept() {
    var table = read("code;name;kind\nH01;" + "A".repeat(20_000_000) + ";OTHER\n");

    assertThat(table.rows()).isEmpty();
    assertThat(table.problems())
        .extracting(RowProblem::error)
        .containsExactly(DirectoryError.FILE_UNREADABLE);
  }

  @Test
  void aHeaderLongerThanWhatIsPeekedAtIsStillRead() {
    var many = IntStream.range(0, 2_000).mapToObj(i -> "cột" + i).collect(Collectors.joining(";"));
    var row = ";".repeat(1_999);

    assertThat(only("code;name;kind;" + many + "\nH01;A;OTHER;" + row + "\n").name())
        .isEqualTo("A");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '^',
      value = {"'=1+1, =1+1", "'@x, @x", "''=1, '=1", "'trích', 'trích'", "M'Đrắk, M'Đrắk"})
  void anApostropheThatGuardsACellIsTakenAway(String cell, String name) {
    assertThat(only("code;name;kind\nH01;" + cell + ";OTHER\n").name()).isEqualTo(name);
  }

  private static AgencyTable read(String csv) {
    return AgencyTable.read(new StringReader(csv));
  }

  private static NewAgency only(String csv) {
    var table = read(csv);
    assertThat(table.problems()).isEmpty();
    assertThat(table.rows()).hasSize(1);
    return table.rows().get(0).agency();
  }

  private static RowProblem problem(String csv) {
    List<RowProblem> problems = read(csv).problems();
    assertThat(problems).hasSize(1);
    return problems.get(0);
  }
}

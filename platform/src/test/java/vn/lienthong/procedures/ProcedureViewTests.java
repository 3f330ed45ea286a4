package vn.lienthong.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.procedures.ProcedureFixture.aProcedure;
import static vn.lienthong.procedures.ProcedureFixture.terms;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProcedureViewTests {
  private static ProcedureFixture sound() {
    return aProcedure("1.001193").withCase("", terms(Channel.ONLINE, 1, null));
  }

  @ParameterizedTest
  @CsvSource({
    "2020-01-01, , 2020-01-01, true",
    "2020-01-01, , 2019-12-31, false",
    "2020-01-01, , 9999-12-31, true",
    "2020-01-01, 2020-01-31, 2020-01-31, true",
    "2020-01-01, 2020-01-31, 2020-02-01, false",
    "2020-01-01, 2019-12-31, 2019-12-31, false",
    "2020-01-01, 2019-12-31, 2020-01-01, false"
  })
  void aVersionHoldsOnItsDays(String from, String to, LocalDate on, boolean holds) {
    assertThat(sound().version(1, from, to).build().inForce(on)).isEqualTo(holds);
  }

  @Test
  void numberAndDaysAreNoContent() {
    var later = sound().version(7, "2024-01-01", "2024-12-31").build();

    assertThat(later.sameContent(sound().build())).isTrue();
    assertThat(later).isNotEqualTo(sound().build());
    assertThat(later.dated(1, LocalDate.of(2020, 1, 1), null)).isEqualTo(sound().build());
  }

  @Test
  void publishingChangesTheDecisionAlone() {
    var waiting = sound().version(3, "2024-01-01", "2024-12-31").unpublished().build();

    var published = waiting.publishedBy("1/QĐ-BTP");

    assertThat(published.published()).isTrue();
    assertThat(published.decision()).isEqualTo("1/QĐ-BTP");
    assertThat(published.publishedBy(waiting.decision()))
        .isEqualTo(sound().version(3, "2024-01-01", "2024-12-31").build());
    assertThat(waiting.dated(4, LocalDate.of(2025, 1, 1), null).published()).isFalse();
    assertThat(waiting.withCases(List.of()).published()).isFalse();
  }

  static Stream<ProcedureFixture> others() {
    return Stream.of(
        sound().named("Đăng ký khai sinh"),
        sound().inSector("Khác"),
        sound().ownedBy("bo-cong-an"),
        sound().at(Level.COMMUNE, Level.PROVINCE),
        sound().unpublished(),
        sound().withCase("Hai"),
        aProcedure("1.001193").withCase("", terms(Channel.ONLINE, 1, LimitUnit.DAY)),
        aProcedure("1.001193").withCase("", terms(Channel.ONLINE, 2, null)),
        aProcedure("1.001193").withCase("", terms(Channel.ONLINE, null, null)),
        aProcedure("1.001193").withCase("", terms(Channel.POST, 1, null)),
        aProcedure("1.001193").withCase("Một", terms(Channel.ONLINE, 1, null)));
  }

  @ParameterizedTest
  @MethodSource("others")
  void everythingElseIs(ProcedureFixture other) {
    assertThat(other.build().sameContent(sound().build())).isFalse();
  }

  @Test
  void listingsOfAChannelAreCountedByThemselves() {
    var in =
        new ProcedureCase(
            2,
            "",
            List.of(
                terms(Channel.ONLINE, 5, null),
                terms(Channel.POST, 5, null),
                terms(Channel.ONLINE, 3, null),
                terms(Channel.COUNTER, 3, null),
                terms(Channel.ONLINE, 1, null)),
            List.of());

    assertThat(IntStream.range(0, 5).mapToObj(i -> TermsPlace.at(in, i)))
        .containsExactly(
            new TermsPlace(2, Channel.ONLINE, 1),
            new TermsPlace(2, Channel.POST, 1),
            new TermsPlace(2, Channel.ONLINE, 2),
            new TermsPlace(2, Channel.COUNTER, 1),
            new TermsPlace(2, Channel.ONLINE, 3));
  }

  @Test
  void whatIsLookedForIsCleanedText() {
    var filter = new ProcedureFilter(" khai\0 sinh ", "Hô\u0323 ti\u0323ch", null, "\u00a0a ");

    assertThat(filter).isEqualTo(new ProcedureFilter("khai sinh", "H\u1ed9 t\u1ecbch", null, "a"));
  }
}

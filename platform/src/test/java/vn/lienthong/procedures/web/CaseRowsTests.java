package vn.lienthong.procedures.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.procedures.ProcedureFixture.aProcedure;
import static vn.lienthong.procedures.ProcedureFixture.terms;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.procedures.Channel;
import vn.lienthong.procedures.LimitUnit;
import vn.lienthong.procedures.ProcedureView;
import vn.lienthong.procedures.SettledLimit;
import vn.lienthong.procedures.TermsPlace;
import vn.lienthong.procedures.TimeLimit;

class CaseRowsTests {
  private static final ProcedureView PUBLISHED =
      aProcedure("1.001471")
          .withCase("Thường", terms(Channel.ONLINE, 8, LimitUnit.WORKING_DAY))
          .withCase("Nhanh", terms(Channel.ONLINE, 5, null), terms(Channel.ONLINE, null, null))
          .build();

  @Test
  void whatIsSettledStandsBesideItsOwnTerms() {
    var settled = settled(new TermsPlace(2, Channel.ONLINE, 2));

    var rows = CaseRows.of(PUBLISHED, List.of(settled));

    assertThat(rows).extracting(CaseRows::shown).isEqualTo(PUBLISHED.cases());
    assertThat(rows.get(0).terms()).extracting(TermsRow::settled).containsOnlyNulls();
    assertThat(rows.get(1).terms()).extracting(TermsRow::settled).containsExactly(null, settled);
    assertThat(rows.get(1).terms())
        .extracting(TermsRow::key)
        .containsExactly("2-ONLINE-1", "2-ONLINE-2");
  }

  @ParameterizedTest
  @CsvSource({"8, WORKING_DAY, false", "8, , true", ", , true"})
  void aLimitIsOpenWhenNoDueDateFollowsFromIt(
      @Nullable Integer amount, @Nullable LimitUnit unit, boolean open) {
    var place = new TermsPlace(1, Channel.ONLINE, 1);

    assertThat(new TermsRow(place, terms(Channel.ONLINE, amount, unit), null).open())
        .isEqualTo(open);
    assertThat(new TermsRow(place, terms(Channel.ONLINE, amount, unit), settled(place)).open())
        .as("a settled one can be settled anew")
        .isEqualTo(open);
  }

  @Test
  void theApiShowsPublishedAndSettledSideBySide() {
    var json = ProcedureJson.of(PUBLISHED, List.of(settled(new TermsPlace(2, Channel.ONLINE, 1))));

    var terms = json.cases().get(1).terms();
    assertThat(terms.get(0).published())
        .isEqualTo(new ProcedureJson.Limit(BigDecimal.valueOf(5), null));
    assertThat(terms.get(0).settled())
        .isEqualTo(
            new ProcedureJson.Settled(
                BigDecimal.valueOf(3),
                LimitUnit.WORKING_DAY,
                LocalDate.of(2020, 2, 12),
                "Điều 34"));
    assertThat(terms.get(1).published()).isNull();
    assertThat(terms.get(1).settled()).isNull();
    assertThat(terms.get(1).listing()).isEqualTo(2);
    assertThat(json.summary().national()).isNull();
  }

  @Test
  void aVariantIsShownWithItsNationalCode() {
    var variant = aProcedure("3.000181.000.00.00.H22").build();

    assertThat(ProcedureJson.Summary.of(variant).national()).isEqualTo("3.000181");
  }

  private static SettledLimit settled(TermsPlace place) {
    return new SettledLimit(
        PUBLISHED.code(),
        place,
        "Nhanh",
        null,
        TimeLimit.workingDays(3),
        LocalDate.of(2020, 2, 12),
        "Điều 34",
        Instant.EPOCH);
  }
}

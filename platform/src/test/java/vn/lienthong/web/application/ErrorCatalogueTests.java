package vn.lienthong.web.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.lienthong.exchange.ExchangeError;
import vn.lienthong.shared.SharedError;

/** The list of codes that developers read. */
class ErrorCatalogueTests {
  private final ErrorCatalogue catalogue = new ErrorCatalogue();
  private Locale machine = Locale.ROOT;

  @BeforeEach
  void onAnEnglishMachine() {
    machine = Locale.getDefault();
    Locale.setDefault(Locale.US);
  }

  @AfterEach
  void back() {
    Locale.setDefault(machine);
  }

  @ParameterizedTest
  @ValueSource(strings = {"vi", "en"})
  void everyLanguageHasTheSameCodesInOrder(String language) {
    var codes = List.copyOf(catalogue.messages(language).keySet());
    assertThat(codes).isEqualTo(List.copyOf(catalogue.messages("vi").keySet()));
    assertThat(codes).isSorted().hasSizeGreaterThan(80);
    assertThat(codes).allMatch(code -> code.matches("[A-Z]{2,4}-\\d{4}"));
    assertThat(catalogue.messages(language).values()).noneMatch(String::isBlank);
  }

  @Test
  void vietnameseIsVietnameseOnAnEnglishMachine() {
    assertThat(catalogue.messages("vi").get("SH-0007")).contains("Dữ liệu đã được người khác");
    assertThat(catalogue.messages("en").get("SH-0007")).contains("Somebody else");
    assertThat(catalogue.messages("fr")).isEqualTo(catalogue.messages("vi"));
  }

  @ParameterizedTest
  @EnumSource(SharedError.class)
  void everySharedErrorIsListed(SharedError error) {
    assertThat(catalogue.messages("vi")).containsKey(error.code());
  }

  @ParameterizedTest
  @EnumSource(ExchangeError.class)
  void everyErrorOfTheAxisIsListed(ExchangeError error) {
    assertThat(catalogue.messages("en")).containsKey(error.code());
  }

  @Test
  void anApostropheIsShownOnce() {
    assertThat(catalogue.messages("en").values()).noneMatch(text -> text.contains("''"));
  }
}

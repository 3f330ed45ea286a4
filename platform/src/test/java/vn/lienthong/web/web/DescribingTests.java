package vn.lienthong.web.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescribingTests {
  @ParameterizedTest
  @CsvSource({
    "'',false,0,",
    "h,false,0,f-hint",
    "'',true,0,f-error",
    "h,true,0,f-hint f-error",
    "'',false,9,f-info",
    "h,true,9,f-info f-hint f-error"
  })
  void aFieldIsDescribedByWhatStandsBesideItAndByNothingElse(
      String hint, boolean wrong, int limit, @Nullable String ids) {
    assertThat(Describing.by("f", hint, wrong, limit)).isEqualTo(ids);
  }
}

package vn.lienthong.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class UploadLimitsTests {
  private static FilesSettings settings(Map<String, String> given) {
    return new Binder(new MapConfigurationPropertySource(given))
        .bindOrCreate("lienthong.files", FilesSettings.class);
  }

  @Test
  void threeHundredMegabytesAreTakenUnlessTheNodeSaysOtherwise() {
    var settings = settings(Map.of());
    assertThat(settings.maxFileSize()).isEqualTo(DataSize.ofMegabytes(300));
    assertThat(settings.maxRequestSize()).isEqualTo(DataSize.ofMegabytes(600));
  }

  @Test
  void whatABrowserRunsAndWhatNobodyCanLookIntoIsNotAllowedByDefault() {
    assertThat(settings(Map.of()).allowed())
        .contains(ContentKind.PDF, ContentKind.DOCX, ContentKind.XML, ContentKind.TEXT)
        .doesNotContain(ContentKind.HTML, ContentKind.RAR, ContentKind.SEVEN_ZIP, ContentKind.RTF);
  }

  @Test
  void theListOfKindsIsReplacedAndNotLengthened() {
    assertThat(settings(Map.of("lienthong.files.allowed", "pdf,seven-zip")).allowed())
        .containsExactly(ContentKind.PDF, ContentKind.SEVEN_ZIP);
  }

  @ParameterizedTest
  @CsvSource({"max-file-size, many", "allowed, word", "max-request-size, 5 loaves"})
  void aSettingThatIsNoneStopsTheStart(String key, String value) {
    assertThatThrownBy(() -> settings(Map.of("lienthong.files." + key, value)))
        .isInstanceOf(BindException.class);
  }

  /** A file shown in the browser must not run there with the rights of whoever looks at it. */
  @ParameterizedTest
  @ValueSource(strings = {"HTML", "XML", "ZIP", "OLD_OFFICE", "DOCX", "RTF"})
  void whatMayHoldAScriptIsSavedAndNeverShown(ContentKind kind) {
    assertThat(kind.showable()).isFalse();
  }

  @Test
  void noExtensionBelongsToTwoKinds() {
    var extensions =
        Arrays.stream(ContentKind.values()).flatMap(kind -> kind.extensions().stream()).toList();
    assertThat(extensions).doesNotHaveDuplicates().allMatch(text -> text.matches("[a-z0-9]+"));
  }
}

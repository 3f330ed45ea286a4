package vn.lienthong.notification.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.DefaultApplicationArguments;
import vn.lienthong.notification.NoticeChannel;
import vn.lienthong.notification.NoticeTemplates;
import vn.lienthong.notification.TemplateKey;
import vn.lienthong.notification.TemplateVersion;
import vn.lienthong.notification.domain.TemplateText;

class StateTemplatesTests {
  private static final Instant NOW = Instant.parse("2020-02-12T02:00:00Z");

  private final NotificationStage stage = new NotificationStage();

  static List<TemplateVersion> shipped() {
    return StateTemplates.shipped(NOW);
  }

  @Test
  void thereIsOneTextOfEachEventChannelAndLanguage() {
    var expected = new ArrayList<TemplateKey>();
    for (var kind : NoticeTemplates.values()) {
      for (var channel : NoticeChannel.values()) {
        expected.add(new TemplateKey(kind, channel, "vi"));
        expected.add(new TemplateKey(kind, channel, "en"));
      }
    }
    assertThat(shipped())
        .hasSize(72)
        .extracting(TemplateVersion::key)
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void everyTextKeepsToTheRulesOfTheEditor(TemplateVersion version) {
    var known = version.key().kind().placeholders();
    assertThat(TemplateText.fault(version.body(), known)).isEmpty();
    assertThat(TemplateText.fault(version.subject(), known)).isEmpty();
    assertThat(version.body()).isNotBlank().contains("{dossier}");
    assertThat(version.subject().isEmpty()).isEqualTo(version.key().channel() == NoticeChannel.SMS);
    assertThat(Normalizer.isNormalized(version.body(), Normalizer.Form.NFC)).isTrue();
  }

  @Test
  void theyArePouredInOnceAndJournaled() throws Exception {
    var store = new InMemoryTemplates();
    var pouring = new StateTemplates(store, stage.journal, stage.wall);

    pouring.run(new DefaultApplicationArguments());
    pouring.run(new DefaultApplicationArguments());

    assertThat(store.all(StateTemplates.FIRST_DAY)).hasSize(72);
    assertThat(store.all(StateTemplates.FIRST_DAY.minusDays(1))).isEmpty();
    assertThat(stage.journal.types()).containsExactly("notification.templates-loaded");
    assertThat(stage.journal.entries().get(0).facts()).containsEntry("templates", "72");
  }

  /** A release brings what is new and leaves what the node changed. */
  @Test
  void whatTheNodeChangedStays() {
    var store = new InMemoryTemplates();
    var first = shipped().get(0);
    store.add(
        new TemplateVersion(
            first.key(), 1, first.from(), "Cũ", "Cũ {dossier}", false, "An", Instant.EPOCH));

    new StateTemplates(store, stage.journal, stage.wall).run(new DefaultApplicationArguments());

    assertThat(store.versions(first.key()))
        .extracting(TemplateVersion::body)
        .containsExactly("Cũ {dossier}");
    assertThat(stage.journal.entries().get(0).facts()).containsEntry("templates", "71");
  }
}

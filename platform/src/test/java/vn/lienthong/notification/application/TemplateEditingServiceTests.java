package vn.lienthong.notification.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import vn.lienthong.notification.DraftTemplate;
import vn.lienthong.notification.NoticeChannel;
import vn.lienthong.notification.NoticeTemplates;
import vn.lienthong.notification.NotificationError;
import vn.lienthong.notification.TemplateKey;
import vn.lienthong.notification.TemplateVersion;
import vn.lienthong.shared.ErrorCode;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;

class TemplateEditingServiceTests {
  private static final LocalDate TODAY = LocalDate.of(2020, 2, 12);
  private static final TemplateKey SMS =
      new TemplateKey(NoticeTemplates.DOSSIER_ACCEPTED, NoticeChannel.SMS, "vi");
  private static final TemplateKey MAIL =
      new TemplateKey(NoticeTemplates.DOSSIER_ACCEPTED, NoticeChannel.EMAIL, "vi");

  private final NotificationStage stage = new NotificationStage();
  private boolean allowed = true;
  private final TemplateEditingService editing =
      new TemplateEditingService(
          stage.templates,
          bundle(),
          (caller, right) -> allowed && right.key().equals("edit-templates"),
          stage.journal,
          stage.business);

  private static ResourceBundleMessageSource bundle() {
    var bundle = new ResourceBundleMessageSource();
    bundle.setBasename("i18n/notification");
    bundle.setDefaultEncoding("UTF-8");
    bundle.setFallbackToSystemLocale(false);
    return bundle;
  }

  private static DraftTemplate sms(String body) {
    return new DraftTemplate(SMS, 1, "", body, false, TODAY);
  }

  private TemplateVersion save(DraftTemplate draft) {
    return editing.save(draft, NotificationStage.ADMINISTRATOR);
  }

  private static void refused(ErrorCode error, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RuleViolated.class, broken -> assertThat(broken.error()).isEqualTo(error));
  }

  /** Field case X3: what the preview counts is what is sent. */
  @Test
  void thePreviewCountsThePartsThatAreSent() {
    var shipped = editing.versions(SMS, NotificationStage.ADMINISTRATOR).get(0);

    var marked = editing.preview(sms(shipped.body()), NotificationStage.ADMINISTRATOR);
    var plain =
        editing.preview(
            new DraftTemplate(SMS, 1, "", shipped.body(), true, TODAY),
            NotificationStage.ADMINISTRATOR);

    assertThat(marked.body())
        .isEqualTo("Hồ sơ 000.00.01.H26-200131-0001 đã được tiếp nhận, hẹn trả ngày 03/02/2020");
    assertThat(marked.units()).isEqualTo(74);
    assertThat(marked.unicode()).isTrue();
    assertThat(marked.parts()).hasSize(2);
    assertThat(plain.body()).startsWith("Ho so 000.00.01.H26");
    assertThat(plain.unicode()).isFalse();
    assertThat(plain.parts()).hasSize(1);
    stage.notifications.tell(stage.accepted("e1"));
    assertThat(stage.text().parts()).isEqualTo(marked.parts().size());
  }

  @Test
  void examplesSpeakTheLanguageOfTheText() {
    var english = new TemplateKey(NoticeTemplates.DOSSIER_ACCEPTED, NoticeChannel.EMAIL, "en");
    var draft = new DraftTemplate(english, 1, "{dossier}", "{procedure}", false, TODAY);
    var preview = editing.preview(draft, NotificationStage.ADMINISTRATOR);

    assertThat(preview.subject()).isEqualTo("000.00.01.H26-200131-0001");
    assertThat(preview.body()).isEqualTo("Registration of a household business");
    assertThat(preview.parts()).isEmpty();
  }

  @Test
  void aNewVersionHoldsFromItsDayAndIsJournaled() {
    var tomorrow = new DraftTemplate(SMS, 1, "", "Mới {dossier}", true, TODAY.plusDays(1));

    var saved = save(tomorrow);

    assertThat(saved.version()).isEqualTo(2);
    assertThat(saved.author()).isEqualTo("Trần Thị Dung");
    assertThat(stage.templates.on(SMS, TODAY)).map(TemplateVersion::version).contains(1);
    assertThat(stage.templates.on(SMS, TODAY.plusDays(1))).contains(saved);
    assertThat(stage.journal.types()).containsExactly("notification.template-changed");
    assertThat(stage.journal.entries().get(0).facts())
        .containsEntry("kind", "dossier-accepted")
        .containsEntry("channel", "sms")
        .containsEntry("language", "vi")
        .containsEntry("version", "2")
        .containsEntry("from", "2020-02-13");
  }

  @Test
  void whoeverComesSecondIsToldSo() {
    save(sms("Một {dossier}"));

    refused(NotificationError.CHANGED_MEANWHILE, () -> save(sms("Hai {dossier}")));

    assertThat(stage.templates.versions(SMS)).hasSize(2);
    assertThat(stage.journal.entries()).hasSize(1);
  }

  @Test
  void noVersionOfTheFutureIsClaimed() {
    refused(
        NotificationError.CHANGED_MEANWHILE,
        () -> save(new DraftTemplate(SMS, 7, "", "Mới", false, TODAY)));
  }

  @ParameterizedTest
  @CsvSource({
    "'', TEXT_MISSING",
    "'   ', TEXT_MISSING",
    "{ngay}, PLACEHOLDER_UNKNOWN",
    "{reason}, PLACEHOLDER_UNKNOWN",
    "[abc], BRACKETS_UNEVEN"
  })
  void wrongTextsAreNeitherShownNorKept(String body, NotificationError error) {
    refused(error, () -> save(sms(body)));
    refused(error, () -> editing.preview(sms(body), NotificationStage.ADMINISTRATOR));
    assertThat(stage.templates.versions(SMS)).hasSize(1);
  }

  @Test
  void textsHaveALongestLength() {
    refused(NotificationError.TEXT_TOO_LONG, () -> save(sms("a".repeat(4_001))));
    refused(NotificationError.TOO_MANY_PARTS, () -> save(sms("a".repeat(153 * 6 + 1))));
    assertThat(save(sms("a".repeat(153 * 6))).version()).isEqualTo(2);
  }

  @Test
  void aLetterNeedsASubjectThatMayHoldValuesToo() {
    refused(
        NotificationError.SUBJECT_MISSING,
        () -> save(new DraftTemplate(MAIL, 1, " ", "Nội dung", false, TODAY)));
    refused(
        NotificationError.SUBJECT_TOO_LONG,
        () -> save(new DraftTemplate(MAIL, 1, "a".repeat(151), "Nội dung", false, TODAY)));
    refused(
        NotificationError.PLACEHOLDER_UNKNOWN,
        () -> save(new DraftTemplate(MAIL, 1, "{x}", "Nội dung", false, TODAY)));
    var saved = save(new DraftTemplate(MAIL, 1, "Về {dossier}", "Nội\r\ndung", false, TODAY));
    assertThat(saved.body()).isEqualTo("Nội\ndung");
  }

  @Test
  void anSmsHasNoSubject() {
    assertThat(save(new DraftTemplate(SMS, 1, "Về", "Mới", false, TODAY)).subject()).isEmpty();
  }

  @Test
  void noTextHoldsInThePast() {
    refused(
        NotificationError.DAY_INVALID,
        () -> save(new DraftTemplate(SMS, 1, "", "Mới", false, TODAY.minusDays(1))));
  }

  @Test
  void onlyWhoMayEditSeesTheTexts() {
    assertThat(editing.inForce(NotificationStage.ADMINISTRATOR)).hasSize(72);
    allowed = false;

    refused(SharedError.FORBIDDEN, () -> editing.inForce(NotificationStage.ADMINISTRATOR));
    refused(SharedError.FORBIDDEN, () -> editing.versions(SMS, NotificationStage.ADMINISTRATOR));
    refused(
        SharedError.FORBIDDEN, () -> editing.preview(sms("Mới"), NotificationStage.ADMINISTRATOR));
    refused(SharedError.FORBIDDEN, () -> save(sms("Mới")));
  }
}

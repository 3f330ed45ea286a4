package vn.lienthong.sample.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.lienthong.directory.AgencyKind;
import vn.lienthong.directory.AgencyView;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;

class StoryTests {
  private static final int TOTAL = 2000;
  private static final Story.Cast CAST =
      new Story.Cast(
          agencies(AgencyKind.MINISTRY, "000.00.00.G%02d", 22),
          agencies(AgencyKind.PROVINCE, "000.00.00.H%02d", 63),
          agencies(AgencyKind.DEPARTMENT, "000.00.%02d.H46", 20));

  @Test
  void aLetterFollowsFromItsNumberAlone() {
    for (int number = 0; number < 100; number++) {
      assertThat(Story.of(number, TOTAL, CAST)).isEqualTo(Story.of(number, TOTAL, CAST));
    }
  }

  @Test
  void lettersAreSentOnWorkingDaysBeforeTheStartInTheOrderOfTheirNumbers() {
    var last = Story.of(0, TOTAL, CAST).date();
    for (int number = 0; number < TOTAL; number++) {
      var story = Story.of(number, TOTAL, CAST);
      var local = story.sentAt().atZone(BusinessClock.ZONE);
      assertThat(local.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
      assertThat(local.getHour()).isBetween(7, 16);
      assertThat(story.sentAt()).isBefore(Story.START);
      assertThat(story.date()).isAfterOrEqualTo(last);
      last = story.date();
    }
  }

  @Test
  void everyWayOfLettersOccurs() {
    var senders = new HashSet<AgencyKind>();
    int broadcasts = 0;
    int forQuangBinh = 0;
    for (int number = 0; number < TOTAL; number++) {
      var story = Story.of(number, TOTAL, CAST);
      senders.add(story.sender().kind());
      broadcasts += story.recipients().size() == 63 ? 1 : 0;
      forQuangBinh +=
          story.recipients().stream().anyMatch(a -> a.code().equals(Story.QUANG_BINH)) ? 1 : 0;
    }
    assertThat(senders).contains(AgencyKind.MINISTRY, AgencyKind.PROVINCE, AgencyKind.DEPARTMENT);
    assertThat(broadcasts).isBetween(5, 60);
    assertThat(forQuangBinh).isGreaterThan(TOTAL / 5);
  }

  @Test
  void urgentLettersAreTheFewer() {
    int urgent = 0;
    for (int number = 0; number < TOTAL; number++) {
      urgent += Story.of(number, TOTAL, CAST).priority() > 0 ? 1 : 0;
    }
    assertThat(urgent).isBetween(TOTAL / 10, TOTAL / 3);
  }

  private static List<AgencyView> agencies(AgencyKind kind, String form, int count) {
    var all = new ArrayList<AgencyView>();
    for (int n = 1; n <= count; n++) {
      var code = new AgencyCode(String.format(form, n));
      all.add(new AgencyView(code, List.of(code), "Cơ quan " + n, kind, null, null, null, false));
    }
    return all;
  }
}

package vn.lienthong.sample.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.lienthong.exchange.AssignmentOrder;
import vn.lienthong.exchange.Assignments;
import vn.lienthong.exchange.Desk;
import vn.lienthong.exchange.DeskFilter;
import vn.lienthong.exchange.InboxItem;
import vn.lienthong.identity.Colleagues.Colleague;
import vn.lienthong.identity.Role;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;

/** Documents given to the people of two agencies, some of them late when the country opens. */
@Component
class SampleWork {
  private static final List<AgencyCode> AGENCIES = List.of(Story.OFFICE, Story.QUANG_BINH);
  private static final Set<String> REGISTERED = Set.of("03", "04");
  private static final int PAGE = 50;

  /** How long ago a document of the late ones arrived at least: longer than its deadline. */
  private static final Duration LATE = Duration.ofDays(8);

  private static final List<Task> TASKS =
      List.of(
          new Task(LATE, 2, "Tham mưu văn bản trả lời, trình lãnh đạo trước khi hết hạn."),
          new Task(LATE, 3, "Tổng hợp báo cáo của các đơn vị, báo cáo lại kết quả."),
          new Task(LATE, 4, "Chủ trì, phối hợp các đơn vị liên quan rà soát, đề xuất."),
          new Task(Duration.ofDays(1), 2, "Xử lý gấp theo chỉ đạo của lãnh đạo cơ quan."),
          new Task(Duration.ofDays(1), 5, "Nghiên cứu, tham mưu triển khai thực hiện."),
          new Task(Duration.ofDays(1), 10, "Theo dõi, đôn đốc việc thực hiện."),
          new Task(Duration.ofDays(1), 0, "Lưu để theo dõi, báo cáo khi có yêu cầu."));

  /**
   * Work to be given.
   *
   * @param age of the document at least, when the country opens
   * @param days deadline in working days, 0 for none
   */
  private record Task(Duration age, int days, String note) {}

  private final Desk desk;
  private final Assignments assignments;

  SampleWork(Desk desk, Assignments assignments) {
    this.desk = desk;
    this.assignments = assignments;
  }

  void assign() {
    AGENCIES.forEach(agency -> assign(SampleResidents.actingFor(agency)));
  }

  private void assign(Caller caller) {
    var taken = new HashSet<UUID>();
    for (int n = 0; n < TASKS.size(); n++) {
      var task = TASKS.get(n);
      int place = n;
      registered(caller, task).stream()
          .filter(item -> taken.add(item.docId()))
          .findFirst()
          .ifPresent(item -> assign(caller, item, task, place));
    }
  }

  /** Documents old enough that somebody works on, or might; the newest first. */
  private List<InboxItem> registered(Caller caller, Task task) {
    var last = Story.START.minus(task.age()).atZone(BusinessClock.ZONE).toLocalDate();
    return desk.inbox(caller, new DeskFilter("", "", false, null, last, 1, PAGE)).items().stream()
        .filter(item -> item.businessType() == 0 && REGISTERED.contains(item.status()))
        .toList();
  }

  /** What an earlier start gave out stays as it is. */
  private void assign(Caller caller, InboxItem item, Task task, int place) {
    if (!assignments.versions(caller, Set.of(item.docId())).isEmpty()) {
      return;
    }
    BusinessClock.replay(
        at(item, task), () -> assignments.assign(caller, item.docId(), order(caller, task, place)));
  }

  /**
   * Half a day after it arrived, for what is not late on the afternoon before the country opens.
   */
  private static Instant at(InboxItem item, Task task) {
    var registered = item.arrivedAt().plus(Duration.ofHours(12));
    var afternoon = Story.START.minus(Duration.ofHours(18));
    return task.age().equals(LATE) || registered.isAfter(afternoon) ? registered : afternoon;
  }

  private AssignmentOrder order(Caller caller, Task task, int place) {
    var colleagues = assignments.colleagues(caller);
    var lead = place % 3 == 2 ? one(colleagues, Role.LEADER) : one(colleagues, Role.OFFICER);
    var joint = place % 2 == 1 ? Set.of(one(colleagues, Role.CLERK)) : Set.<UUID>of();
    var informed = place % 3 == 1 ? Set.of(one(colleagues, Role.LEADER)) : Set.<UUID>of();
    return new AssignmentOrder(lead, joint, informed, task.days(), task.note(), 0);
  }

  private static UUID one(List<Colleague> colleagues, Role role) {
    return colleagues.stream()
        .filter(colleague -> colleague.role() == role)
        .map(Colleague::post)
        .findFirst()
        .orElseThrow();
  }
}

package vn.lienthong.exchange.console;

import java.time.Duration;
import vn.lienthong.exchange.AxisState;
import vn.lienthong.web.PageFrame;

/** How long something has waited, in the two largest units that it fills. */
public final class Ages {
  private static final String KEY = "exchange.console.";

  private Ages() {}

  public static String text(Duration age, PageFrame frame) {
    if (age.toDays() > 0) {
      return frame.text(KEY + "days", frame.number(age.toDays()), age.toHoursPart());
    }
    return age.toHours() > 0
        ? frame.text(KEY + "hours", age.toHours(), age.toMinutesPart())
        : frame.text(KEY + "minutes", Math.max(0, age.toMinutes()));
  }

  /** What a threshold says: a number, or how long the oldest has waited. */
  public static String finding(AxisState.Finding finding, AxisState state, PageFrame frame) {
    var value =
        finding.subject() == AxisState.Subject.OLDEST
            ? text(state.oldestAge(), frame)
            : frame.number(finding.value());
    return frame.text(KEY + "finding." + finding.subject().key(), value);
  }
}

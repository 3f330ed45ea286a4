package vn.lienthong.journal.application;

import java.util.List;
import org.springframework.beans.factory.BeanFactory;

/** What happens on a node in the night, by day. */
public final class NightRun {
  private NightRun() {}

  /**
   * Archives and removes all that is due.
   *
   * @return what could not be done
   */
  public static List<String> on(BeanFactory node) {
    return node.getBean(RetentionService.class).run(() -> false).failures();
  }
}

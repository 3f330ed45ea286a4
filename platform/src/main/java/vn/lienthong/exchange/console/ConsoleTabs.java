package vn.lienthong.exchange.console;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.exchange.AxisState;
import vn.lienthong.web.PageFrame;
import vn.lienthong.web.Tab;

/** The pages of the console, on top of each of them. */
public final class ConsoleTabs {
  private ConsoleTabs() {}

  public static List<Tab> of(PageFrame frame, AxisState state) {
    return List.of(
        tab(frame, "state", "", null),
        tab(frame, "dead-letters", "/dead-letters", state.deadLetters()),
        tab(frame, "systems", "/systems", null),
        tab(frame, "webhooks", "/webhooks", null),
        tab(frame, "messages", "/messages", null),
        tab(frame, "retention", "/retention", null));
  }

  private static Tab tab(PageFrame frame, String name, String path, @Nullable Long count) {
    var whole = ConsoleController.PATH + path;
    boolean here = path.isEmpty() ? frame.path().equals(whole) : frame.path().startsWith(whole);
    return new Tab(frame.text("exchange.console.tab." + name), whole, here, count);
  }
}

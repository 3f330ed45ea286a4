package vn.lienthong.exchange.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import vn.lienthong.exchange.AxisEvent;
import vn.lienthong.exchange.domain.WebhookCall;

/** Targets that remember what they were told, and fail when they are told to. */
final class RecordedCalls implements WebhookCall {
  private final List<AxisEvent> told = new ArrayList<>();
  private final Set<String> broken = ConcurrentHashMap.newKeySet();
  private int failures;

  void breakDown(String url) {
    broken.add(url);
  }

  void mend(String url) {
    broken.remove(url);
  }

  List<AxisEvent> told() {
    return List.copyOf(told);
  }

  int failures() {
    return failures;
  }

  @Override
  public synchronized String call(String url, UUID webhook, List<AxisEvent> events) {
    if (broken.contains(url)) {
      failures++;
      return "HTTP 503";
    }
    told.addAll(events);
    return "";
  }

  @Override
  public String refusal(String url) {
    return url.startsWith("https://") ? "" : "not https";
  }
}

package vn.lienthong.exchange.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import vn.lienthong.exchange.TraceView;
import vn.lienthong.web.PageFrame;
import vn.lienthong.web.Tab;
import vn.lienthong.web.TimelineItem;
import vn.lienthong.web.Tone;

/**
 * What became of a sent document, as the page shows it.
 *
 * @param status code of the recipients shown, empty for all
 * @param counts recipients by code, over all of them
 */
public record Trace(List<TraceView> recipients, String status, Map<String, Long> counts) {
  private static final String MOVED = "moved";
  private static final Set<String> FAILED = Set.of("refused", "peer-refused", "untold");

  public Trace {
    recipients = List.copyOf(recipients);
    counts = Map.copyOf(counts);
  }

  static Trace of(List<TraceView> all, String status) {
    var counts = new TreeMap<String, Long>();
    all.forEach(one -> counts.merge(Labels.of(one).code(), 1L, Long::sum));
    var shown =
        all.stream()
            .filter(one -> status.isEmpty() || Labels.of(one).code().equals(status))
            .toList();
    return new Trace(shown, status, counts);
  }

  /** All recipients, whatever is shown. */
  public long total() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Recipients with that code. */
  public long count(String code) {
    return counts.getOrDefault(code, 0L);
  }

  /** The line of the outbox, counted from the same recipients. */
  public String progress(PageFrame frame) {
    var accepted = Stream.of("03", "04", "05", "06").mapToLong(this::count).sum();
    return frame.text("exchange.progress", total(), count("01"), accepted);
  }

  /** One link for all, then one for each code there is. */
  public List<Tab> tabs(PageFrame frame) {
    var tabs = new ArrayList<Tab>();
    tabs.add(new Tab(frame.text("web.parts.all"), frame.path(), status.isEmpty(), total()));
    new TreeMap<>(counts)
        .forEach((code, count) ->
            tabs.add(
                new Tab(
                    Labels.status(code).text(frame),
                    frame.path() + "?status=" + code,
                    code.equals(status),
                    count)));
    return tabs;
  }

  /** When something happened last at a recipient. */
  public static Instant last(TraceView recipient) {
    var steps = recipient.steps();
    return steps.isEmpty() ? Instant.EPOCH : steps.get(steps.size() - 1).at();
  }

  /** What a sender must see without opening the story: a reason or a failure. */
  public static String remark(TraceView recipient, PageFrame frame) {
    if (!recipient.failure().isEmpty()) {
      return frame.text(recipient.failure(), recipient.code());
    }
    return recipient.steps().stream()
        .filter(step -> step.kind().equals("status") && step.status().equals(recipient.status()))
        .map(TraceView.Step::description)
        .reduce("", (first, second) -> second);
  }

  /** The story at one recipient, the oldest step first. */
  public static List<TimelineItem> story(TraceView recipient, PageFrame frame) {
    return recipient.steps().stream().map(step -> item(step, recipient, frame)).toList();
  }

  private static TimelineItem item(TraceView.Step step, TraceView recipient, PageFrame frame) {
    if (step.kind().equals("status")) {
      var label = Labels.status(step.status());
      return new TimelineItem(
          step.at(), label.text(frame), label.tone(), step.actor(), step.description());
    }
    if (step.kind().equals("out-of-order")) {
      var title =
          frame.text("exchange.step.out-of-order", Labels.status(step.status()).text(frame));
      return new TimelineItem(step.at(), title, Tone.WARNING, step.actor(), step.description());
    }
    var key =
        "exchange.step."
            + step.kind()
            + (step.kind().equals(MOVED) ? "-" + step.description() : "");
    var failed = FAILED.contains(step.kind()) || step.description().equals("fail");
    var text =
        switch (step.kind()) {
          case MOVED, "untold" -> "";
          case "refused", "replayed" -> frame.text(step.description(), recipient.code());
          default -> step.description();
        };
    return new TimelineItem(step.at(), frame.text(key), failed ? Tone.BAD : Tone.NEUTRAL, "", text);
  }
}

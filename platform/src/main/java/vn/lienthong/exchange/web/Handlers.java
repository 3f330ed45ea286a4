package vn.lienthong.exchange.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.lienthong.exchange.Assignment;
import vn.lienthong.web.PageFrame;
import vn.lienthong.web.TimelineItem;
import vn.lienthong.web.Tone;

/** The story of the work on a document. */
public final class Handlers {
  private Handlers() {}

  /** Every step, the oldest first. */
  public static List<TimelineItem> story(Assignment assignment, PageFrame frame) {
    return assignment.steps().stream()
        .map(step ->
            new TimelineItem(
                step.at(),
                frame.text("exchange.work.step." + step.kind()),
                step.kind().equals("finished") ? Tone.GOOD : Tone.NEUTRAL,
                step.actor(),
                text(step, frame)))
        .toList();
  }

  /** To whom it was given, and with which words. */
  private static String text(Assignment.Step step, PageFrame frame) {
    var informed =
        step.informed().isEmpty()
            ? ""
            : frame.text("exchange.assign.informed-names", step.informed());
    return step.kind().endsWith("assigned")
        ? Stream.of(step.handlers(), informed, step.note())
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" – "))
        : "";
  }
}

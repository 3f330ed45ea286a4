package vn.lienthong.procedures.web;

import java.util.ArrayList;
import java.util.List;
import vn.lienthong.procedures.Consulted;
import vn.lienthong.procedures.ProcessStep;
import vn.lienthong.procedures.web.ProcessDrawing.Bar;
import vn.lienthong.procedures.web.ProcessDrawing.Box;
import vn.lienthong.procedures.web.ProcessDrawing.Kind;
import vn.lienthong.procedures.web.ProcessDrawing.Line;
import vn.lienthong.web.PageFrame;

/** Places the parts of a drawing one below the other. */
final class ProcessDrawer {
  private static final int EDGE = 4;
  private static final int MIDDLE = ProcessDrawing.WIDTH / 2;
  private static final int INNER = ProcessDrawing.WIDTH - 2 * EDGE;
  private static final int END_WIDTH = 140;
  private static final int ARROW = 24;
  private static final int HEAD = 8;

  /** Where the ways of a fork run down at the left, and up to the join at the right. */
  private static final int LEFT = 14;

  private static final int RIGHT = ProcessDrawing.WIDTH - LEFT;
  private static final int ASKED_X = 38;
  private static final int ASKED_WIDTH = ProcessDrawing.WIDTH - 2 * ASKED_X;
  private static final int ASKED_GAP = 12;
  private static final int BAR = 4;
  private static final int TEXT = 20;
  private static final int PADDING = 10;
  private static final int BASELINE = 15;
  private static final int STEP_LETTERS = 32;
  private static final int ASKED_LETTERS = 25;

  private final PageFrame frame;
  private final ShownProcess shown;
  private final List<Box> boxes = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private final List<String> arrows = new ArrayList<>();
  private final List<Bar> bars = new ArrayList<>();
  private int y = EDGE;

  ProcessDrawer(PageFrame frame, ShownProcess shown) {
    this.frame = frame;
    this.shown = shown;
  }

  ProcessDrawing draw() {
    end("procedures-process.begin");
    for (var step : shown.process().steps()) {
      down();
      step(step);
      if (!step.consulted().isEmpty()) {
        group(step.consulted());
      }
    }
    down();
    end("procedures-process.end");
    return new ProcessDrawing(y + EDGE, boxes, lines, arrows, bars);
  }

  private void end(String key) {
    box(MIDDLE - END_WIDTH / 2, END_WIDTH, Kind.END, List.of(frame.text(key)), List.of());
  }

  private void step(ProcessStep step) {
    var does =
        ProcessWords.role(frame, step.role()) + " · " + ProcessWords.limit(frame, step.limit());
    box(
        EDGE,
        INNER,
        Kind.STEP,
        WrappedText.lines(step.number() + ". " + step.name(), STEP_LETTERS),
        WrappedText.lines(does, STEP_LETTERS));
  }

  private void group(List<Consulted> group) {
    down();
    bar();
    int fork = y;
    y += ASKED_GAP;
    int first = 0;
    int last = 0;
    for (var one : group) {
      last = asked(one, group.size() > 1);
      first = first == 0 ? last : first;
      y += ASKED_GAP;
    }
    lines.add("M%d %dV%d".formatted(LEFT, fork, last));
    lines.add("M%d %dV%d".formatted(RIGHT, first, y));
    bar();
  }

  /** Draws one who is asked; the answer is the height at which its ways begin and end. */
  private int asked(Consulted one, boolean several) {
    boolean lead = several && one.lead();
    var name = new ArrayList<String>();
    if (lead) {
      name.add("★ " + frame.text("procedures-process.lead"));
    }
    name.addAll(WrappedText.lines(shown.name(one.agency()), ASKED_LETTERS));
    var what = new ArrayList<>(WrappedText.lines(one.task(), ASKED_LETTERS));
    what.addAll(WrappedText.lines(ProcessWords.limit(frame, one.limit()), ASKED_LETTERS));
    int top = y;
    box(ASKED_X, ASKED_WIDTH, lead ? Kind.LEAD : Kind.ASKED, name, what);
    int middle = (top + y) / 2;
    lines.add("M%d %dH%d".formatted(LEFT, middle, ASKED_X));
    arrows.add("M%d %dl-%d -5v10z".formatted(ASKED_X, middle, HEAD));
    lines.add("M%d %dH%d".formatted(ASKED_X + ASKED_WIDTH, middle, RIGHT));
    return middle;
  }

  private void box(int x, int width, Kind kind, List<String> strong, List<String> plain) {
    var texts = new ArrayList<Line>();
    int baseline = y + PADDING + BASELINE;
    for (var text : strong) {
      texts.add(new Line(baseline, text, true));
      baseline += TEXT;
    }
    for (var text : plain) {
      texts.add(new Line(baseline, text, false));
      baseline += TEXT;
    }
    int height = 2 * PADDING + TEXT * texts.size();
    boxes.add(new Box(x, y, width, height, kind, texts));
    y += height;
  }

  private void bar() {
    bars.add(new Bar(LEFT - BAR / 2, y, RIGHT - LEFT + BAR));
    y += BAR;
  }

  private void down() {
    lines.add("M%d %dV%d".formatted(MIDDLE, y, y + ARROW - HEAD));
    y += ARROW;
    arrows.add("M%d %dl-5 -%dh10z".formatted(MIDDLE, y, HEAD));
  }
}

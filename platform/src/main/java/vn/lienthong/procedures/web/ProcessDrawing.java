package vn.lienthong.procedures.web;

import java.util.List;
import vn.lienthong.web.PageFrame;

/**
 * The drawing of a process from top to bottom, as wide as a phone: a box for each step; those who
 * are consulted at once hang between a fork and a join.
 *
 * @param lines as they are written into the attribute {@code d} of a path
 * @param arrows the same, filled
 */
public record ProcessDrawing(
    int height, List<Box> boxes, List<String> lines, List<String> arrows, List<Bar> bars) {
  /** Width of every drawing. */
  public static final int WIDTH = 328;

  public ProcessDrawing {
    boxes = List.copyOf(boxes);
    lines = List.copyOf(lines);
    arrows = List.copyOf(arrows);
    bars = List.copyOf(bars);
  }

  /** What a box stands for. */
  public enum Kind {
    END,
    STEP,
    ASKED,
    LEAD
  }

  /** A box with its texts from top to bottom. */
  public record Box(int x, int y, int width, int height, Kind kind, List<Line> texts) {
    public Box {
      texts = List.copyOf(texts);
    }

    public int middle() {
      return x + width / 2;
    }
  }

  /**
   * A line of text.
   *
   * @param y of its baseline
   */
  public record Line(int y, String text, boolean strong) {}

  /** A thick line where several ways begin or meet. */
  public record Bar(int x, int y, int width) {}

  /** The drawing in the language of the reader. */
  public static ProcessDrawing of(PageFrame frame, ShownProcess shown) {
    return new ProcessDrawer(frame, shown).draw();
  }
}

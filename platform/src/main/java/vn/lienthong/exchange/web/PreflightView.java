package vn.lienthong.exchange.web;

import java.util.List;
import vn.lienthong.web.Message;
import vn.lienthong.web.Tone;

/**
 * What was found before sending.
 *
 * @param lines the worst first
 * @param ready recipients of which there is nothing to say
 */
public record PreflightView(List<Line> lines, List<Ready> ready) {
  public PreflightView {
    lines = List.copyOf(lines);
    ready = List.copyOf(ready);
  }

  /** How bad a line is; an error stops the sending. */
  public enum Level {
    ERROR("exchange.preflight.error", Tone.BAD),
    WARNING("exchange.preflight.warning", Tone.WARNING),
    OK("exchange.preflight.ok", Tone.GOOD);

    private final String key;
    private final Tone tone;

    Level(String key, Tone tone) {
      this.key = key;
      this.tone = tone;
    }

    public Label label() {
      return new Label(key, "", tone);
    }
  }

  /**
   * One thing that was looked at.
   *
   * @param text said in the reader's language
   * @param part of the page of the letter where it is mended, empty when there is nothing to mend
   */
  public record Line(Level level, Message text, String part) {
    static Line ok(String key, Object... arguments) {
      return new Line(Level.OK, Message.of(key, arguments), "");
    }

    static Line warning(String part, String key, Object... arguments) {
      return new Line(Level.WARNING, Message.of(key, arguments), part);
    }

    static Line error(String part, String key, Object... arguments) {
      return new Line(Level.ERROR, Message.of(key, arguments), part);
    }
  }

  /** A recipient that can be reached, and how. */
  public record Ready(String name, List<Message> how) {}

  public long errors() {
    return lines.stream().filter(line -> line.level() == Level.ERROR).count();
  }
}

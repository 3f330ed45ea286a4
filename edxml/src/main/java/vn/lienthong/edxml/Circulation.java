package vn.lienthong.edxml;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code OtherInfo}.
 *
 * @param priority 0 thường, 1 khẩn, 2 thượng khẩn, 3 hỏa tốc, 4 hỏa tốc hẹn giờ
 * @param promulgationAmount copies
 * @param pageAmount pages
 */
public record Circulation(
    @Nullable Integer priority,
    String sphereOfPromulgation,
    String typerNotation,
    @Nullable Integer promulgationAmount,
    @Nullable Integer pageAmount,
    @Nullable Boolean direction,
    String replyFors,
    String referenceCodes,
    List<String> appendixes) {
  /** Nothing said. */
  public static final Circulation NONE =
      new Circulation(null, "", "", null, null, null, "", "", List.of());

  public Circulation {
    appendixes = List.copyOf(appendixes);
  }
}

package vn.lienthong.procedures.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.lienthong.procedures.Channel;
import vn.lienthong.procedures.Level;
import vn.lienthong.procedures.ProcedureView;
import vn.lienthong.procedures.TimeLimit;
import vn.lienthong.web.PageFrame;

/** Facts of the catalogue in the words of a page. */
public final class Words {
  private static final String OWNER = "procedures.owner.";

  private Words() {}

  /** A limit, saying when the source leaves it open. */
  public static String limit(PageFrame frame, @Nullable TimeLimit limit) {
    if (limit == null) {
      return frame.text("procedures.limit.none");
    }
    var amount = limit.amount().stripTrailingZeros().toPlainString();
    var shown = frame.language().equals("vi") ? amount.replace('.', ',') : amount;
    var unit = limit.unit();
    return unit == null
        ? frame.text("procedures.limit.no-unit", shown)
        : frame.text("procedures.limit." + unit.name(), shown);
  }

  public static String channel(PageFrame frame, Channel channel) {
    return frame.text("procedures.channel." + channel.name());
  }

  /** The levels of a version from the ministry down. */
  public static String levels(PageFrame frame, ProcedureView version) {
    var words =
        List.of(Level.values()).stream()
            .filter(version.levels()::contains)
            .map(level -> frame.text("procedures.level." + level.name()))
            .toList();
    return String.join(", ", words);
  }

  /** Name of an owner whose short name is known; else what the source calls it. */
  public static String owner(PageFrame frame, String owner) {
    var key = OWNER + owner;
    var name = owner.matches("[a-z-]+") ? frame.text(key) : owner;
    return name.equals(key) ? owner : name;
  }
}

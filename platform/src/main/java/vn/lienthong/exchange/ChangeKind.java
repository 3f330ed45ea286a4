package vn.lienthong.exchange;

import java.util.Locale;
import java.util.Optional;

/** What a later packet asks of a recipient about a document it was sent before. */
public enum ChangeKind {
  /** Thu hồi: a packet of type 1, or of type 2 for a recipient that it takes out. */
  RECALL,
  /** Cập nhật: a packet of type 2. */
  UPDATE,
  /** Thay thế: a packet of type 3. */
  REPLACEMENT,
  /** Lấy lại: status 13 of QĐ 28/2018/QĐ-TTg. */
  TAKE_BACK;

  /** Name on the wire and in the database. */
  public String wire() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind of that name. */
  public static ChangeKind parse(String wire) {
    return valueOf(wire.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** The kind of a packet by its BussinessDocType; empty for a new document. */
  public static Optional<ChangeKind> of(int businessType) {
    return switch (businessType) {
      case 1 -> Optional.of(RECALL);
      case 2 -> Optional.of(UPDATE);
      case 3 -> Optional.of(REPLACEMENT);
      default -> Optional.empty();
    };
  }

  /** True when the recipient is to give the earlier document up. */
  public boolean givesUp() {
    return this == RECALL || this == TAKE_BACK;
  }
}

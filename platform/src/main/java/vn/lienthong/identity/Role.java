package vn.lienthong.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a post lets its holder be; the rights of each are data ({@code identity/rights.csv}). */
public enum Role {
  /** Văn thư. */
  CLERK(Kind.OFFICIAL),
  /** Lãnh đạo. */
  LEADER(Kind.OFFICIAL),
  /** Chuyên viên. */
  OFFICER(Kind.OFFICIAL),
  /** Công chức bộ phận một cửa. */
  ONE_STOP_CLERK(Kind.OFFICIAL),
  /** Quản trị. */
  ADMINISTRATOR(Kind.ADMINISTRATOR),
  /** Trực vận hành. */
  OPERATOR(Kind.OPERATOR),
  /** Kiểm tra, thanh tra. */
  AUDITOR(Kind.AUDITOR);

  /** Kinds of account that one person's account must not mix (TCVN 14423:2026, duty separation). */
  public enum Kind {
    OFFICIAL,
    ADMINISTRATOR,
    OPERATOR,
    AUDITOR
  }

  private final Kind kind;

  Role(Kind kind) {
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }

  /** Name in callers, data and pages, for instance {@code one-stop-clerk}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The role of that name, or empty. */
  public static Optional<Role> of(String key) {
    return Arrays.stream(values()).filter(role -> role.key().equals(key)).findFirst();
  }
}

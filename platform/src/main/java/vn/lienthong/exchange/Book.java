package vn.lienthong.exchange;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The two kinds of book a registry keeps (NĐ 30/2020/NĐ-CP). */
public enum Book {
  /** Sổ văn bản đến. */
  ARRIVALS,
  /** Sổ văn bản đi. */
  DEPARTURES;

  /** Name in addresses, data and message keys. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Book> of(String key) {
    return Arrays.stream(values()).filter(book -> book.key().equals(key)).findFirst();
  }
}

package vn.lienthong.procedures;

/** How a dossier is handed in: NĐ 61/2018 article 16. */
public enum Channel {
  COUNTER(1),
  ONLINE(2),
  POST(3);

  private final int number;

  Channel(int number) {
    this.number = number;
  }

  /** Its number at the national portal ({@code KenhThucHien}, {@code KENH}). */
  public int number() {
    return number;
  }
}

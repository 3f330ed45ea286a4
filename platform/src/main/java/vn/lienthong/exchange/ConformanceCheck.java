package vn.lienthong.exchange;

/**
 * What a system is looked at for. A number never changes its meaning and is never used again; what
 * each wants is in the messages {@code exchange.conformance.<number>}.
 */
public enum ConformanceCheck {
  SIGNED("C01"),
  REPEATED("C02"),
  COMPOSED("C03"),
  FETCHED("C04"),
  CONFIRMED_AFTER("C05"),
  REFUSED_RECIPIENT("C06"),
  STATUS_ORDER("C07"),
  TOLD_BY_WEBHOOK("C08"),
  CALL_RATE("C09"),
  NOTHING_LEFT("C10");

  private final String number;

  ConformanceCheck(String number) {
    this.number = number;
  }

  /** The permanent number. */
  public String number() {
    return number;
  }
}

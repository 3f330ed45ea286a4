package vn.lienthong.casework.oracle;

/** Working time until a step is due, or since; whole hours, the rest is cut off. */
public record Left(boolean over, int days, int hours) {
  static Left of(boolean over, int workingMinutes, int standardDay) {
    return new Left(over, workingMinutes / standardDay, workingMinutes % standardDay / 60);
  }

  /** As it stands on a page. */
  public String text() {
    return (over ? "Quá " : "Còn ") + days + " ngày " + hours + " giờ";
  }
}

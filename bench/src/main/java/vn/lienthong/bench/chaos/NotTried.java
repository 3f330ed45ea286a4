package vn.lienthong.bench.chaos;

/** The machine lacks what a fault needs. */
final class NotTried extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotTried(String reason) {
    super(reason);
  }
}

package vn.lienthong.shared;

/**
 * A permanent code of a broken rule, {@code MODULE-nnnn}. Each module has one enum of them; every
 * code has a message in every language bundle under its own code as key.
 */
public interface ErrorCode {
  /** Permanent code, for instance {@code EX-0101}; never re-used. */
  String code();

  /** HTTP status of the answer, 4xx or 5xx. */
  int status();
}

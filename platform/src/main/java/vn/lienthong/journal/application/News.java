package vn.lienthong.journal.application;

import org.springframework.stereotype.Component;
import vn.lienthong.journal.domain.Signal;

/** Signals inside this process; other processes are found by looking every few milliseconds. */
@Component
class News {
  private final Signal committed = new Signal();
  private final Signal numbered = new Signal();
  private final Signal signed = new Signal();

  /** A transaction with entries has committed. */
  Signal committed() {
    return committed;
  }

  /** Entries got their numbers. */
  Signal numbered() {
    return numbered;
  }

  /** A head was published. */
  Signal signed() {
    return signed;
  }
}

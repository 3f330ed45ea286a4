package vn.lienthong.portal;

import vn.lienthong.shared.Caller;

/** How the simulated national portal of a sample node behaves. */
public interface Simulator {
  /** Ways to behave. */
  enum Mode {
    NORMAL,
    /** Answers late. */
    SLOW,
    /** Answers HTTP 503. */
    DOWN,
    /** Does what it is asked, and its answer is lost (HTTP 502). */
    LOSING
  }

  /** Always normal where nothing is simulated. */
  Mode mode();

  /**
   * @throws vn.lienthong.shared.RuleViolated where nothing is simulated
   */
  void switchTo(Mode mode, Caller caller);

  /** Ends every session, as a restart of the portal does. */
  void forgetSessions(Caller caller);
}

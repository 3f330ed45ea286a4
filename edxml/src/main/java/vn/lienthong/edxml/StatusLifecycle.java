package vn.lienthong.edxml;

import static vn.lienthong.edxml.StatusCode.ACCEPTANCE;
import static vn.lienthong.edxml.StatusCode.ASSIGNMENT;
import static vn.lienthong.edxml.StatusCode.CANCELLATION;
import static vn.lienthong.edxml.StatusCode.CHANGE_ACCEPTANCE;
import static vn.lienthong.edxml.StatusCode.CHANGE_REJECTION;
import static vn.lienthong.edxml.StatusCode.FINISH;
import static vn.lienthong.edxml.StatusCode.INBOX;
import static vn.lienthong.edxml.StatusCode.PROCESSING;
import static vn.lienthong.edxml.StatusCode.REJECTION;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Every legal move of a document's status at one recipient, as data. A refusal is possible only
 * before registration and ends the matter; 15 and 16 answer a take-back (13) or an update or recall
 * packet, after which the handling goes on.
 */
public final class StatusLifecycle {
  private static final Set<StatusCode> FIRST =
      EnumSet.of(INBOX, REJECTION, ACCEPTANCE, CANCELLATION, CHANGE_ACCEPTANCE, CHANGE_REJECTION);

  private static final Map<StatusCode, Set<StatusCode>> MOVES =
      new EnumMap<>(
          Map.of(
              INBOX,
                  EnumSet.of(
                      REJECTION, ACCEPTANCE, CANCELLATION, CHANGE_ACCEPTANCE, CHANGE_REJECTION),
              REJECTION, EnumSet.noneOf(StatusCode.class),
              ACCEPTANCE,
                  EnumSet.of(
                      ASSIGNMENT,
                      PROCESSING,
                      FINISH,
                      CANCELLATION,
                      CHANGE_ACCEPTANCE,
                      CHANGE_REJECTION),
              ASSIGNMENT,
                  EnumSet.of(PROCESSING, FINISH, CANCELLATION, CHANGE_ACCEPTANCE, CHANGE_REJECTION),
              PROCESSING,
                  EnumSet.of(ASSIGNMENT, FINISH, CANCELLATION, CHANGE_ACCEPTANCE, CHANGE_REJECTION),
              FINISH, EnumSet.of(CANCELLATION, CHANGE_ACCEPTANCE, CHANGE_REJECTION),
              CANCELLATION, EnumSet.of(CHANGE_ACCEPTANCE, CHANGE_REJECTION),
              CHANGE_ACCEPTANCE, afterAnswer(),
              CHANGE_REJECTION, afterAnswer()));

  private StatusLifecycle() {}

  /** What a document without any status may get first. */
  public static Set<StatusCode> first() {
    return Set.copyOf(FIRST);
  }

  /** What may follow this status. */
  public static Set<StatusCode> after(StatusCode current) {
    return Set.copyOf(MOVES.getOrDefault(current, Set.of()));
  }

  /** True when the move is legal. */
  public static boolean allows(StatusCode current, StatusCode next) {
    return after(current).contains(next);
  }

  private static Set<StatusCode> afterAnswer() {
    return EnumSet.of(
        REJECTION,
        ACCEPTANCE,
        ASSIGNMENT,
        PROCESSING,
        FINISH,
        CANCELLATION,
        CHANGE_ACCEPTANCE,
        CHANGE_REJECTION);
  }
}

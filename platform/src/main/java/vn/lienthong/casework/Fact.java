package vn.lienthong.casework;

/** What an event of a dossier carries, besides what, when and who. */
public enum Fact {
  /** Code of the dossier. */
  CODE,
  /** Amount of the time limit, a decimal number. */
  LIMIT,
  /** Name of a {@link vn.lienthong.procedures.LimitUnit}. */
  UNIT,
  /** The policy in force on the day of reception. */
  POLICY,
  /** The time promised by this event, as it is printed; ISO instant. */
  PROMISED,
  REASON,
  LEGAL_BASIS,
  /** Last day for the applicant to answer, or the new day of an extension; ISO date. */
  DATE,
  /** Why a rule was set aside: the second supplement needs it. */
  OVERRIDE,
  /** Principal of the officer who has it now. */
  HANDLER,
  /** Name of the officer who has it now. */
  HANDLER_NAME,
  /** Name of a {@link Outcome}. */
  OUTCOME,
  /** Number of the result. */
  RESULT_NUMBER,
  /** In whole đồng. */
  AMOUNT,
  /** Who fetched the result, and what showed who it was. */
  RECEIVER,
  TEXT,
  /** Version of the internal process that it follows; absent when its agency has none. */
  PROCESS,
  /** Number of the step that this event enters. */
  STEP,
  /** Name of that step. */
  STEP_NAME,
  /** Code of the agency that is asked for an opinion. */
  AGENCY,
  /** Its name on that day. */
  AGENCY_NAME,
  /** {@code true} for the one that leads those who are asked together. */
  LEAD,
  /** Number of the event with which the opinion was asked for. */
  CONSULTATION,
  /** What changed in a calendar: a date, a year or the code of a unit. */
  CALENDAR
}

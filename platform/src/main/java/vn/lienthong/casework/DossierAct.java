package vn.lienthong.casework;

/** What can happen to a dossier: each event is one of these. */
public enum DossierAct {
  REGISTER,
  /** Found complete: it gets its code, and the clock starts (NĐ 61/2018 art. 17). */
  ACCEPT,
  /** Not accepted, with a slip that says why (art. 17(1b)). */
  REFUSE,
  /** The officer takes it over from the one-stop clerk (art. 18). */
  HAND_OVER,
  ASK_SUPPLEMENT,
  /** The full dossier is back (art. 19(4)). */
  RECEIVE_SUPPLEMENT,
  ASK_PAYMENT,
  RECEIVE_PAYMENT,
  /** The clock stands still on the ground of a sector law. */
  PAUSE,
  RESUME,
  /** Apology and new date (art. 19(9)). */
  EXTEND,
  ASSIGN,
  /** A step of the internal process is done, and the next one begins. */
  NEXT_STEP,
  /** Goes back to an earlier step, with the reason. */
  STEP_BACK,
  /** Another agency is asked for its opinion, with a deadline (art. 19(5)). */
  CONSULT,
  /** The agency that was asked has answered. */
  GIVE_OPINION,
  /** The deadline of an opinion passed, and the head of the one-stop is told (art. 19(5)). */
  OPINION_LATE,
  /** A calendar changed, and with it the date. */
  RECOUNT,
  NOTE,
  WITHDRAW,
  STOP,
  /** The result is signed, or the refusal is (art. 19(8)). */
  RESOLVE,
  RETURN
}

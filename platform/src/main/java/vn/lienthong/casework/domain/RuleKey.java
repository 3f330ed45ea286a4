package vn.lienthong.casework.domain;

/** Rules of a one-stop decree that are values; each is dated data with its article. */
public enum RuleKey {
  /** ACCEPTANCE or REGISTRATION: the event from which the limit is counted. */
  APPOINTMENT_START,
  /** Paper received after this time of day goes over on the next working day. */
  HAND_OVER_CUT_OFF,
  /** Working days after reception within which a supplement must be asked. */
  SUPPLEMENT_NOTICE_DAYS,
  /** RESTART: the limit begins anew with the full dossier; CONTINUE: what is left of it. */
  SUPPLEMENT_EFFECT,
  /** How often a supplement may be asked without an override. */
  SUPPLEMENT_MAX,
  /** How often the date may be put off. */
  EXTENSION_MAX,
  /** Working days before the date by which it must be put off. */
  EXTENSION_NOTICE_DAYS
}

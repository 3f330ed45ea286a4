package vn.lienthong.identity;

import vn.lienthong.shared.ErrorCode;

/** Broken rules of people, posts, systems and sign-in. */
public enum IdentityError implements ErrorCode {
  LOGIN_NAME_REFUSED("ID-0001", 400),
  LOGIN_NAME_TAKEN("ID-0002", 409),
  WRONG_LOGIN_OR_PASSWORD("ID-0003", 401),
  ACCOUNT_LOCKED("ID-0004", 403),
  ACCOUNT_DISABLED("ID-0005", 403),
  PASSWORD_TOO_WEAK("ID-0006", 400),
  WRONG_CODE("ID-0007", 401),
  ENROLMENT_ONLY_INSIDE("ID-0008", 403),
  NO_POST_TODAY("ID-0009", 403),
  NOT_YOUR_POST("ID-0010", 403),
  ROLES_NOT_COMBINED("ID-0011", 409),
  PERIOD_REVERSED("ID-0012", 400),
  LINK_NOT_VALID("ID-0013", 409),
  NO_SAMPLES_HERE("ID-0014", 409),
  SYSTEM_ID_REFUSED("ID-0015", 400),
  SYSTEM_ID_TAKEN("ID-0016", 409),
  KEY_REFUSED("ID-0017", 400),
  ADMINISTRATOR_EXISTS("ID-0018", 409),
  PERSON_UNKNOWN_HERE("ID-0019", 403),
  SIGN_IN_NOT_PROVED("ID-0020", 401),
  STAND_IN_FOR_ONESELF("ID-0021", 409),
  NOT_YOUR_AGENCY("ID-0022", 403),
  AGENCY_REQUIRED("ID-0023", 400),
  AGENCY_UNKNOWN("ID-0024", 400),
  PASSWORD_USED_BEFORE("ID-0025", 400),
  SYSTEM_REVOKED("ID-0026", 409),
  CURRENT_PASSWORD_WRONG("ID-0027", 400),
  PROXY_NOT_DECLARED("ID-0028", 500);

  private final String code;
  private final int status;

  IdentityError(String code, int status) {
    this.code = code;
    this.status = status;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public int status() {
    return status;
  }
}

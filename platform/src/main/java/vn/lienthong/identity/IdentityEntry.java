package vn.lienthong.identity;

import java.util.List;
import java.util.Locale;
import vn.lienthong.journal.EntryType;

/** What this module announces in the journal; people appear as pseudonyms only. */
public enum IdentityEntry implements EntryType {
  PERSON_CREATED,
  PERSON_DISABLED("reason"),
  PERSON_ENABLED,
  ACCOUNT_LOCKED,
  PASSWORD_SET,
  SECOND_FACTOR_ENROLLED,
  SECOND_FACTOR_RESET,
  SIGNED_IN("role", "agency"),
  SIGNED_OUT,
  POST_ASSIGNED("role", "agency", "from", "to"),
  POST_ENDED("role", "agency", "to"),
  STAND_IN_NAMED("role", "agency", "from", "to"),
  STAND_IN_ENDED("role", "agency"),
  LINK_ISSUED("purpose"),
  POST_MOVED("role", "agency", "to-agency", "from"),
  SYSTEM_MOVED("system", "agency"),
  SYSTEM_CREATED("system", "agency"),
  SYSTEM_SECRET_ROTATED("system", "overlap-until"),
  SYSTEM_KEY_REGISTERED("system", "algorithm"),
  SYSTEM_REVOKED("system");

  private final List<String> facts;

  IdentityEntry(String... facts) {
    this.facts = List.of(facts);
  }

  @Override
  public String type() {
    return "identity." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public List<String> facts() {
    return facts;
  }

  @Override
  public String since() {
    return "0.1";
  }
}

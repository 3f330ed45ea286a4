package vn.lienthong.directory;

/** What an agency is; groups of recipients are made from it. */
public enum AgencyKind {
  MINISTRY,
  GOVERNMENT_AGENCY,
  PROVINCE,
  DEPARTMENT,
  DISTRICT,
  COMMUNE,
  PARTY,
  HUB,
  OTHER
}

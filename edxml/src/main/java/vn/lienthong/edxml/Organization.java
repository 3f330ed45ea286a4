package vn.lienthong.edxml;

/** A sender or recipient ({@code From}, {@code To}); an absent text is empty. */
public record Organization(
    String organId,
    String organizationInCharge,
    String organName,
    String organAdd,
    String email,
    String telephone,
    String fax,
    String website) {

  /** An agency known by code and name only. */
  public static Organization of(String organId, String organName) {
    return new Organization(organId, "", organName, "", "", "", "", "");
  }
}

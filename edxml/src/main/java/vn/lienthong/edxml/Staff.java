package vn.lienthong.edxml;

/** {@code StaffInfo}: the contact person; texts may be empty. */
public record Staff(
    String departmentId,
    String staffId,
    String department,
    String name,
    String email,
    String mobile) {
  /** Nobody named. */
  public static final Staff NONE = new Staff("", "", "", "", "", "");
}

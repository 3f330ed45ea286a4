package vn.lienthong.procedures;

/** Level of government that carries a procedure out ({@code CAPTHUCHIEN}). */
public enum Level {
  MINISTRY,
  PROVINCE,
  DISTRICT,
  COMMUNE,
  OTHER
}

package vn.lienthong.portal.domain;

/** The field of a procedure; its code may be empty. */
public record Sector(String code, String name) {}

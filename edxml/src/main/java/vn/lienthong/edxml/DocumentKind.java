package vn.lienthong.edxml;

import org.jspecify.annotations.Nullable;

/**
 * {@code DocumentType}. The numbers are used in four conflicting ways by the systems in service;
 * the name is the only reliable key.
 */
public record DocumentKind(@Nullable Integer type, @Nullable Integer typeDetail, String typeName) {
  /** What the reference client writes for every kind of document: numbers 1 and 0, and the name. */
  public static DocumentKind named(String typeName) {
    return new DocumentKind(1, 0, typeName);
  }
}

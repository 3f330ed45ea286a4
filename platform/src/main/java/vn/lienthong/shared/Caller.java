package vn.lienthong.shared;

import org.jspecify.annotations.Nullable;

/**
 * Who asks, for which agency, and what for; every request carries one.
 *
 * @param kind person, system, wall display, or the node itself
 * @param principal stable id of the person or system (never a name)
 * @param name what to show, Vietnamese
 * @param agency code of the agency of the post in use; null for an administrator of the node or the
 *     node itself
 * @param role role of the post in use, for instance {@code clerk}; systems have {@code system}
 * @param purpose why data is read: procedure, document or task; empty when the request states none
 */
public record Caller(
    Kind kind,
    String principal,
    String name,
    @Nullable AgencyCode agency,
    String role,
    String purpose) {

  /** Kinds of principal; a person and a system are never confused. */
  public enum Kind {
    PERSON,
    SYSTEM,
    DISPLAY,
    NODE
  }

  /** The node acting by itself: sequencer, sample country, timers. */
  public static Caller node(String purpose) {
    return new Caller(Kind.NODE, "node", "Liên Thông", null, "node", purpose);
  }

  public static Caller system(String systemId, String name, @Nullable AgencyCode agency) {
    return new Caller(Kind.SYSTEM, systemId, name, agency, "system", "");
  }
}

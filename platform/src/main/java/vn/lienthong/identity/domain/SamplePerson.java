package vn.lienthong.identity.domain;

import org.jspecify.annotations.Nullable;
import vn.lienthong.shared.AgencyCode;

/**
 * A sample person with the post of today that is used first.
 *
 * @param role key of its role
 * @param agency null for a post at no agency
 */
public record SamplePerson(String login, String name, String role, @Nullable AgencyCode agency) {}

package vn.lienthong.identity.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A one-time link that still works.
 *
 * @param person who may set the password, null for the first administrator of an empty node
 */
public record Invitation(@Nullable UUID person) {}

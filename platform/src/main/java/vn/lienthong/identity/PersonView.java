package vn.lienthong.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person as administrators see it.
 *
 * @param secondFactor true when a code device is enrolled
 * @param lockedUntil end of a lock after wrong tries, wall clock, or null
 * @param lastSignIn wall clock, null when never
 */
public record PersonView(
    UUID id,
    String login,
    String name,
    boolean disabled,
    boolean sample,
    boolean secondFactor,
    @Nullable Instant lockedUntil,
    @Nullable Instant lastSignIn,
    List<PostView> posts) {
  public PersonView {
    posts = List.copyOf(posts);
  }
}

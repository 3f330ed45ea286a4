package vn.lienthong.identity.domain;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.identity.Role;
import vn.lienthong.shared.Caller;

/**
 * A person with the posts of today.
 *
 * @param secondFactor true when a code device is enrolled
 * @param passwordOld true when the password is too old for one who administers
 */
public record Standing(
    UUID person,
    String login,
    String name,
    boolean sample,
    boolean secondFactor,
    boolean passwordOld,
    List<PostInUse> posts) {
  public Standing {
    posts = List.copyOf(posts);
  }

  /** The chosen post if it is (still) one of today's, else the first; empty without any post. */
  public Optional<PostInUse> inUse(@Nullable UUID chosen) {
    return posts.stream()
        .filter(post -> post.post().id().equals(chosen))
        .findFirst()
        .or(() -> posts.stream().findFirst());
  }

  /** Administrators and operators give a code everywhere and are locked sooner. */
  public boolean administers() {
    return posts.stream()
        .map(post -> post.post().role().kind())
        .anyMatch(kind -> kind == Role.Kind.ADMINISTRATOR || kind == Role.Kind.OPERATOR);
  }

  /** Whoever administers changes an old password before anything else. */
  public boolean passwordDue() {
    return administers() && passwordOld;
  }

  public Caller caller(PostInUse inUse) {
    return new Caller(
        Caller.Kind.PERSON,
        person.toString(),
        name,
        inUse.post().agency(),
        inUse.post().role().key(),
        "");
  }

  /** The person before a post is known, for the journal. */
  public Caller caller() {
    return new Caller(Caller.Kind.PERSON, person.toString(), name, null, "", "");
  }
}

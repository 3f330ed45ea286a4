package vn.lienthong.identity.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.identity.PostView;
import vn.lienthong.identity.domain.PostInUse;

/**
 * A post as a page shows it.
 *
 * @param role message key
 * @param standsInFor name of the absent holder, null for an own post
 */
public record PostRow(
    UUID id,
    String role,
    String agency,
    PostView post,
    @Nullable String standsInFor,
    boolean inUse) {

  static PostRow of(PostInUse held, String agency, boolean inUse) {
    var post = held.post();
    return new PostRow(post.id(), key(post), agency, post, held.standsInFor(), inUse);
  }

  static PostRow of(PostView post, String agency) {
    return new PostRow(post.id(), key(post), agency, post, null, false);
  }

  private static String key(PostView post) {
    return "identity.role." + post.role().key();
  }
}

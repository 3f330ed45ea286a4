package vn.lienthong.identity.domain;

import org.jspecify.annotations.Nullable;
import vn.lienthong.identity.PostView;

/**
 * A post that a person may act in today.
 *
 * @param standsInFor name of the absent holder, null when the post is the person's own
 */
public record PostInUse(PostView post, @Nullable String standsInFor) {}

package vn.lienthong.identity.application;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.lienthong.identity.IdentityError;
import vn.lienthong.identity.IdentityRight;
import vn.lienthong.identity.People;
import vn.lienthong.identity.PostView;
import vn.lienthong.identity.Role;
import vn.lienthong.identity.domain.Account;
import vn.lienthong.identity.store.JdbcAccounts;
import vn.lienthong.identity.store.JdbcPosts;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Rights;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.SharedError;

/** Whom an administrator may manage: everybody, or the people of the own agency. */
@Component
class Scope {
  private final Rights rights;
  private final JdbcAccounts accounts;
  private final JdbcPosts posts;

  Scope(Rights rights, JdbcAccounts accounts, JdbcPosts posts) {
    this.rights = rights;
    this.accounts = accounts;
    this.posts = posts;
  }

  /** The agency to which the caller is limited, or null. */
  @Nullable AgencyCode of(Caller by) {
    rights.demand(by, IdentityRight.MANAGE_PEOPLE);
    return by.agency();
  }

  Account managed(Caller by, UUID person) {
    var agency = of(by);
    var account = accounts.find(person).orElseThrow(() -> new RuleViolated(SharedError.NOT_FOUND));
    var own = posts.of(person);
    if (agency != null && own.stream().anyMatch(post -> !agency.equals(post.agency()))) {
      throw new RuleViolated(IdentityError.NOT_YOUR_AGENCY, agency.value());
    }
    return account;
  }

  PostView managedPost(Caller by, UUID post) {
    var found = posts.find(post).orElseThrow(() -> new RuleViolated(SharedError.NOT_FOUND));
    var agency = of(by);
    if (agency != null && !agency.equals(found.agency())) {
      throw new RuleViolated(IdentityError.NOT_YOUR_AGENCY, agency.value());
    }
    return found;
  }

  /** A post the caller may give: an official always serves an agency, and never a foreign one. */
  void demand(Caller by, People.NewPost post) {
    var agency = of(by);
    if (post.agency() == null && post.role().kind() == Role.Kind.OFFICIAL) {
      throw new RuleViolated(IdentityError.AGENCY_REQUIRED);
    }
    if (agency != null && !agency.equals(post.agency())) {
      throw new RuleViolated(IdentityError.NOT_YOUR_AGENCY, agency.value());
    }
  }
}

package vn.lienthong.identity.application;

import static java.util.Comparator.naturalOrder;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
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
  private static final LocalDate BEFORE_THE_SAMPLES = LocalDate.of(2000, 1, 1);
  private final Rights rights;
  private final JdbcAccounts accounts;
  private final JdbcPosts posts;
  private final Agencies agencies;
  private final Clocks clocks;

  Scope(Rights rights, JdbcAccounts accounts, JdbcPosts posts, Agencies agencies, Clocks clocks) {
    this.agencies = agencies;
    this.clocks = clocks;
    this.rights = rights;
    this.accounts = accounts;
    this.posts = posts;
  }

  /** The agency to which the caller is limited, or null. */
  @Nullable AgencyCode of(Caller by) {
    rights.demand(by, IdentityRight.MANAGE_PEOPLE);
    return by.agency();
  }

  /** The post of somebody of the sample country, under the main code where there is one. */
  People.NewPost sample(Role role, @Nullable AgencyCode agency) {
    return new People.NewPost(role, agencies.main(agency), BEFORE_THE_SAMPLES, null);
  }

  Account managed(Caller by, UUID person) {
    var agency = of(by);
    var account = accounts.find(person).orElseThrow(() -> new RuleViolated(SharedError.NOT_FOUND));
    if (agency != null && !serves(agency, posts.of(person))) {
      throw new RuleViolated(IdentityError.NOT_YOUR_AGENCY, agency.value());
    }
    return account;
  }

  /**
   * What is over does not count: who moved to a successor is managed there. Of somebody without any
   * post left the last ones count, so that no foreign agency may take the account up.
   */
  private boolean serves(AgencyCode agency, List<PostView> held) {
    var today = clocks.business().today();
    var left = held.stream().filter(post -> !post.overOn(today)).toList();
    var last = held.stream().map(PostView::to).filter(Objects::nonNull).max(naturalOrder());
    var counted =
        left.isEmpty()
            ? held.stream().filter(post -> last.filter(it -> it.equals(post.to())).isPresent())
            : left.stream();
    return !held.isEmpty() && counted.allMatch(post -> agency.equals(post.agency()));
  }

  PostView managedPost(Caller by, UUID post) {
    var found = posts.find(post).orElseThrow(() -> new RuleViolated(SharedError.NOT_FOUND));
    var agency = of(by);
    if (agency != null && !agency.equals(found.agency())) {
      throw new RuleViolated(IdentityError.NOT_YOUR_AGENCY, agency.value());
    }
    return found;
  }

  /**
   * A post the caller may give, under the main code of its agency: an official always serves an
   * agency, and never a foreign one.
   */
  People.NewPost demand(Caller by, People.NewPost post) {
    var agency = of(by);
    if (post.agency() == null && post.role().kind() == Role.Kind.OFFICIAL) {
      throw new RuleViolated(IdentityError.AGENCY_REQUIRED);
    }
    var main = post.agency() == null ? null : agencies.known(post.agency());
    if (agency != null && !agency.equals(main)) {
      throw new RuleViolated(IdentityError.NOT_YOUR_AGENCY, agency.value());
    }
    return new People.NewPost(post.role(), main, post.from(), post.to());
  }
}

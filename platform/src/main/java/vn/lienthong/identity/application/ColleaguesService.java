package vn.lienthong.identity.application;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import vn.lienthong.identity.Colleagues;
import vn.lienthong.identity.store.JdbcColleagues;
import vn.lienthong.identity.store.JdbcPosts;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.BusinessClock;
import vn.lienthong.shared.Caller;

/** Answers who works where today. */
@Service
class ColleaguesService implements Colleagues {
  private final JdbcColleagues colleagues;
  private final JdbcPosts posts;
  private final BusinessClock clock;

  ColleaguesService(JdbcColleagues colleagues, JdbcPosts posts, BusinessClock clock) {
    this.colleagues = colleagues;
    this.posts = posts;
    this.clock = clock;
  }

  @Override
  public List<Colleague> at(AgencyCode agency) {
    return colleagues.at(agency, clock.today());
  }

  @Override
  public Set<UUID> actingIn(Caller caller) {
    return caller.kind() == Caller.Kind.PERSON
        ? posts.inUse(UUID.fromString(caller.principal()), clock.today()).stream()
            .map(held -> held.post().id())
            .collect(Collectors.toSet())
        : Set.of();
  }
}

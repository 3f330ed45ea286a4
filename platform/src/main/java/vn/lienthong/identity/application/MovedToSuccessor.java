package vn.lienthong.identity.application;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.lienthong.directory.MovedItem;
import vn.lienthong.directory.ReorganisationPort;
import vn.lienthong.directory.Succession;
import vn.lienthong.identity.IdentityEntry;
import vn.lienthong.identity.PostView;
import vn.lienthong.identity.domain.SystemRow;
import vn.lienthong.identity.store.JdbcPosts;
import vn.lienthong.identity.store.JdbcSystems;
import vn.lienthong.journal.Journal;
import vn.lienthong.journal.NewEntry;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Ids;

/**
 * Posts of a closed agency end on its last day and go on at the successor; its systems keep their
 * ids, secrets and keys and serve the successor.
 */
@Component
class MovedToSuccessor implements ReorganisationPort {
  private static final String MODULE = "identity";
  private final JdbcPosts posts;
  private final JdbcSystems systems;
  private final Journal journal;

  MovedToSuccessor(JdbcPosts posts, JdbcSystems systems, Journal journal) {
    this.posts = posts;
    this.systems = systems;
    this.journal = journal;
  }

  @Override
  public String module() {
    return MODULE;
  }

  @Override
  public List<MovedItem> preview(Succession succession) {
    return report(
        succession,
        posts.openAt(succession.closed().code(), succession.effective()),
        systems.of(succession.closed().code()));
  }

  @Override
  @Transactional
  public List<MovedItem> move(Succession succession, Caller caller) {
    var open = posts.openAt(succession.closed().code(), succession.effective());
    open.forEach(post -> move(post, succession, caller));
    var served = systems.of(succession.closed().code());
    served.forEach(system -> {
      systems.serve(system.id(), succession.successor().code());
      journal.append(
          NewEntry.of(IdentityEntry.SYSTEM_MOVED, system.id(), caller)
              .fact("system", system.id())
              .fact("agency", succession.successor().code()));
    });
    return report(succession, open, served);
  }

  private void move(PostView post, Succession succession, Caller caller) {
    var successor = succession.successor().code();
    var starts = post.from().isAfter(succession.effective()) ? post.from() : succession.effective();
    var next = new PostView(Ids.next(), post.person(), post.role(), successor, starts, post.to());
    posts.insert(next);
    posts.moveStandIns(post.id(), next.id(), succession.effective());
    posts.end(post.id(), succession.effective().minusDays(1));
    journal.append(
        NewEntry.of(IdentityEntry.POST_MOVED, post.person().toString(), caller)
            .fact("role", post.role().key())
            .fact("agency", succession.closed().code())
            .fact("to-agency", successor)
            .fact("from", succession.effective()));
  }

  private static List<MovedItem> report(
      Succession succession, List<PostView> posts, List<SystemRow> systems) {
    var subject = succession.closed().code().value();
    return MovedItem.present(
        new MovedItem(MODULE, "identity.moved.posts", subject, posts.size()),
        new MovedItem(MODULE, "identity.moved.systems", subject, systems.size()));
  }
}

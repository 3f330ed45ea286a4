package vn.lienthong.identity.application;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import vn.lienthong.identity.IdentitySettings;
import vn.lienthong.identity.domain.Account;
import vn.lienthong.identity.store.JdbcAccounts;
import vn.lienthong.identity.store.JdbcPosts;

/** The people of the sample country, for the sign-in page of a sample node. */
@Service
public class SamplePeople {
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
  private final JdbcAccounts accounts;
  private final JdbcPosts posts;
  private final Agencies agencies;
  private final Clocks clocks;
  private final IdentitySettings settings;

  SamplePeople(
      JdbcAccounts accounts,
      JdbcPosts posts,
      Agencies agencies,
      Clocks clocks,
      IdentitySettings settings) {
    this.accounts = accounts;
    this.posts = posts;
    this.agencies = agencies;
    this.clocks = clocks;
    this.settings = settings;
  }

  /** In Vietnamese order of agency names; empty on a node without samples. */
  public List<Group> byAgency() {
    if (!settings.sample()) {
      return List.of();
    }
    var groups = new TreeMap<String, List<Person>>(Collator.getInstance(VIETNAMESE));
    for (var account : accounts.samples()) {
      var first = posts.inUse(account.id(), clocks.business().today()).stream().findFirst();
      first.ifPresent(post ->
          groups
              .computeIfAbsent(agencies.name(post.post().agency()), name -> new ArrayList<>())
              .add(person(account, post.post().role().key())));
    }
    return groups.entrySet().stream().map(SamplePeople::group).toList();
  }

  private static Person person(Account account, String role) {
    return new Person(account.login(), account.name(), role);
  }

  private static Group group(Map.Entry<String, List<Person>> entry) {
    return new Group(
        entry.getKey(),
        entry.getValue().stream().sorted(Comparator.comparing(Person::login)).toList());
  }

  /** The sample people of one agency. */
  public record Group(String agency, List<Person> people) {}

  /** One sample person. */
  public record Person(String login, String name, String role) {}
}

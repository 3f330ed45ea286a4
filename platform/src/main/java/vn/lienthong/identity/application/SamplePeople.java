package vn.lienthong.identity.application;

import com.ibm.icu.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.lienthong.identity.IdentitySettings;
import vn.lienthong.identity.domain.Account;
import vn.lienthong.identity.store.JdbcAccounts;
import vn.lienthong.identity.store.JdbcPosts;
import vn.lienthong.shared.AgencyCode;

/** The people of the sample country, for the sign-in page of a sample node. */
@Service
public class SamplePeople {
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  /** The two agencies between which the first letter of a visitor goes: they stand on top. */
  private static final List<String> FIRST = List.of("000.00.00.G22", "000.00.00.H46");

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

  /**
   * Văn phòng Chính phủ and Quảng Bình, then the others in Vietnamese order of their names; empty
   * on a node without samples.
   */
  public List<Group> byAgency() {
    if (!settings.sample()) {
      return List.of();
    }
    var order = Collator.getInstance(VIETNAMESE);
    var groups =
        new TreeMap<Place, List<Person>>(
            Comparator.comparingInt(Place::rank).thenComparing(Place::agency, order::compare));
    for (var account : accounts.samples()) {
      var first = posts.inUse(account.id(), clocks.business().today()).stream().findFirst();
      first.ifPresent(post ->
          groups
              .computeIfAbsent(place(post.post().agency()), place -> new ArrayList<>())
              .add(person(account, post.post().role().key())));
    }
    return groups.entrySet().stream().map(SamplePeople::group).toList();
  }

  private Place place(@Nullable AgencyCode agency) {
    int rank = agency == null ? -1 : FIRST.indexOf(agency.value());
    return new Place(rank < 0 ? FIRST.size() : rank, agencies.name(agency));
  }

  private record Place(int rank, String agency) {}

  private static Person person(Account account, String role) {
    return new Person(account.login(), account.name(), role);
  }

  private static Group group(Map.Entry<Place, List<Person>> entry) {
    return new Group(
        entry.getKey().agency(),
        entry.getValue().stream().sorted(Comparator.comparing(Person::login)).toList());
  }

  /** The sample people of one agency. */
  public record Group(String agency, List<Person> people) {}

  /** One sample person. */
  public record Person(String login, String name, String role) {}
}

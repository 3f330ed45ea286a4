package vn.lienthong.identity.application;

import com.ibm.icu.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vn.lienthong.identity.IdentitySettings;
import vn.lienthong.identity.domain.SamplePerson;
import vn.lienthong.identity.store.JdbcPosts;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Text;

/** The people of the sample country, for the sign-in page of a sample node. */
@Service
public class SamplePeople {
  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  /** The two agencies between which the first letter of a visitor goes: they stand on top. */
  private static final List<String> FIRST = List.of("000.00.00.G22", "000.00.00.H46");

  private final JdbcPosts posts;
  private final Agencies agencies;
  private final Clocks clocks;
  private final IdentitySettings settings;

  SamplePeople(JdbcPosts posts, Agencies agencies, Clocks clocks, IdentitySettings settings) {
    this.posts = posts;
    this.agencies = agencies;
    this.clocks = clocks;
    this.settings = settings;
  }

  /**
   * Văn phòng Chính phủ and Quảng Bình, then the others in Vietnamese order of their names; empty
   * on a node without samples.
   *
   * @param text what name, login or agency hold, accents ignored; blank for everybody
   */
  public List<Group> byAgency(String text) {
    if (!settings.sample()) {
      return List.of();
    }
    var folded = Text.fold(text);
    var samples = posts.samples(clocks.business().today());
    var codes = samples.stream().map(SamplePerson::agency).flatMap(Stream::ofNullable).distinct();
    var names = agencies.names(codes.toList());
    var order = Collator.getInstance(VIETNAMESE);
    var groups =
        new TreeMap<Place, List<Person>>(
            Comparator.comparingInt(Place::rank).thenComparing(Place::agency, order::compare));
    for (var sample : samples) {
      var place = place(sample.agency(), names);
      var person = new Person(sample.login(), sample.name(), sample.role());
      if (holds(folded, person, place)) {
        groups.computeIfAbsent(place, first -> new ArrayList<>()).add(person);
      }
    }
    return groups.entrySet().stream().map(SamplePeople::group).toList();
  }

  /** In name or agency from the beginning of a word on, in the login anywhere. */
  private static boolean holds(String folded, Person person, Place place) {
    return (" " + Text.fold(person.name())).contains(" " + folded)
        || (" " + Text.fold(place.agency())).contains(" " + folded)
        || Text.fold(person.login()).contains(folded);
  }

  private static Place place(@Nullable AgencyCode agency, Map<AgencyCode, String> names) {
    if (agency == null) {
      return new Place(FIRST.size(), "");
    }
    int rank = FIRST.indexOf(agency.value());
    var name = names.getOrDefault(agency, agency.value());
    return new Place(rank < 0 ? FIRST.size() : rank, name);
  }

  private record Place(int rank, String agency) {}

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

package vn.lienthong.identity.application;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.lienthong.identity.application.IdentityFixture.ADMINISTRATOR;
import static vn.lienthong.identity.application.IdentityFixture.OFFICE;
import static vn.lienthong.identity.application.IdentityFixture.QUANG_BINH;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.lienthong.identity.People.NewPost;
import vn.lienthong.identity.Role;
import vn.lienthong.identity.domain.PostInUse;
import vn.lienthong.shared.Ids;

/** Posts of a day: own ones and those held for somebody absent, on the business calendar. */
class PostsInUseTests {
  @TempDir static Path keys;
  private static IdentityFixture node;

  @BeforeAll
  static void start() {
    node = new IdentityFixture(keys, false);
  }

  @ParameterizedTest
  @CsvSource({
    "2020-02-28,2020-02-29,2020-02-27,false",
    "2020-02-28,2020-02-29,2020-02-28,true",
    "2020-02-28,2020-02-29,2020-02-29,true",
    "2020-02-28,2020-02-29,2020-03-01,false",
    "2019-12-31,2019-12-31,2019-12-31,true",
    "2019-12-31,2019-12-31,2020-01-01,false",
    "2020-01-25,,2020-01-24,false", // Tết, open end
    "2020-01-25,,2020-01-25,true",
    "2020-01-25,,2100-01-01,true"
  })
  void aPostIsHeldOnBothEndsOfItsPeriod(
      LocalDate from, @Nullable LocalDate to, LocalDate day, boolean held) {
    var person = without();
    node.people.assign(ADMINISTRATOR, person, new NewPost(Role.LEADER, OFFICE, from, to));
    assertThat(roles(person, day)).isEqualTo(held ? List.of("leader") : List.of());
  }

  @ParameterizedTest
  @CsvSource({"2020-02-28,false", "2020-02-29,true", "2020-03-01,true", "2020-03-02,false"})
  void aStandInHoldsThePostOnBothEndsOfTheAbsence(LocalDate day, boolean held) {
    var away = new Holder(LocalDate.of(2020, 1, 1), null);
    var deputy = away.deputy(LocalDate.of(2020, 2, 29), LocalDate.of(2020, 3, 1));
    assertThat(roles(deputy, day)).isEqualTo(held ? List.of("leader") : List.of());
  }

  /** The absence may be longer than the post; who stands in never holds more than there is. */
  @ParameterizedTest
  @CsvSource({"2020-02-01,false", "2020-02-10,true", "2020-02-20,true", "2020-02-21,false"})
  void aStandInHoldsAPostOnlyWhileThereIsOne(LocalDate day, boolean held) {
    var away = new Holder(LocalDate.of(2020, 2, 10), LocalDate.of(2020, 2, 20));
    var deputy = away.deputy(LocalDate.of(2020, 2, 1), LocalDate.of(2020, 2, 28));
    assertThat(roles(deputy, day)).isEqualTo(held ? List.of("leader") : List.of());
  }

  @Test
  void ownPostsComeFirstAndTheStandInNamesTheAbsent() {
    var away = new Holder(LocalDate.of(2019, 1, 1), null);
    var day = LocalDate.of(2020, 3, 2);
    var deputy = away.deputy(day, day);
    node.people.assign(ADMINISTRATOR, deputy, new NewPost(Role.OFFICER, QUANG_BINH, day, null));
    node.people.assign(
        ADMINISTRATOR, deputy, new NewPost(Role.CLERK, QUANG_BINH, day.minusDays(1), null));
    var posts = node.posts.inUse(deputy, day);
    assertThat(posts)
        .extracting(held -> held.post().role().key())
        .containsExactly("clerk", "officer", "leader");
    assertThat(posts).extracting(PostInUse::standsInFor).containsExactly(null, null, "Đi Vắng");
    assertThat(node.posts.inUse(away.person, day)).hasSize(1);
  }

  @Test
  void twoMayStandInForOneAndOneForTwo() {
    var day = LocalDate.of(2020, 3, 2);
    var first = new Holder(day, null);
    var second = new Holder(day, null);
    var deputy = first.deputy(day, day);
    var other = first.deputy(day, day);
    node.people.nameStandIn(ADMINISTRATOR, second.post, deputy, day, day);
    assertThat(node.posts.inUse(deputy, day)).hasSize(2);
    assertThat(node.posts.inUse(other, day)).hasSize(1);
    assertThat(node.people.standIns(ADMINISTRATOR, first.person)).hasSize(2);
  }

  @Test
  void anEndedStandInEndsAtOnceForThatDeputyOnly() {
    var day = LocalDate.of(2020, 3, 2);
    var away = new Holder(day, null);
    var deputy = away.deputy(day, day.plusDays(9));
    var other = away.deputy(day, day.plusDays(9));
    var ended =
        node.people.standIns(ADMINISTRATOR, away.person).stream()
            .filter(one -> one.deputy().equals(deputy))
            .findFirst()
            .orElseThrow();
    node.people.endStandIn(ADMINISTRATOR, ended.id());
    assertThat(node.posts.inUse(deputy, day)).isEmpty();
    assertThat(node.posts.inUse(other, day)).hasSize(1);
  }

  @Test
  void aDisabledHolderDoesNotTakeThePostFromTheStandIn() {
    var day = LocalDate.of(2020, 3, 2);
    var away = new Holder(day, null);
    var deputy = away.deputy(day, day);
    node.people.disable(ADMINISTRATOR, away.person);
    assertThat(roles(deputy, day)).containsExactly("leader");
  }

  @Test
  void whetherThereIsAnAdministratorGoesByTheDayToo() {
    var day = LocalDate.of(2020, 6, 1);
    assertThat(node.posts.anyHolder(Role.OPERATOR, day)).isFalse();
    var person = account();
    node.people.assign(ADMINISTRATOR, person, new NewPost(Role.OPERATOR, null, day, day));
    assertThat(node.posts.anyHolder(Role.OPERATOR, day.minusDays(1))).isFalse();
    assertThat(node.posts.anyHolder(Role.OPERATOR, day)).isTrue();
    assertThat(node.posts.anyHolder(Role.OPERATOR, day.plusDays(1))).isFalse();
    node.people.disable(ADMINISTRATOR, person);
    assertThat(node.posts.anyHolder(Role.OPERATOR, day)).isFalse();
  }

  /** Somebody whose only own post ended long ago. */
  private static UUID without() {
    var login = "p-" + Ids.next();
    var ended = LocalDate.of(2010, 1, 1);
    node.people.create(
        ADMINISTRATOR, login, "Không Chức", new NewPost(Role.CLERK, QUANG_BINH, ended, ended));
    return node.people.findByLogin(ADMINISTRATOR, login).id();
  }

  /** An account without any post yet. */
  private static UUID account() {
    var login = "o-" + Ids.next();
    var ended = LocalDate.of(2010, 1, 1);
    node.people.create(
        ADMINISTRATOR, login, "Trực", new NewPost(Role.OPERATOR, null, ended, ended));
    return node.people.findByLogin(ADMINISTRATOR, login).id();
  }

  private static List<String> roles(UUID person, LocalDate day) {
    node.time.setDay(day);
    return node.signIns.standing(person).orElseThrow().posts().stream()
        .map(held -> held.post().role().key())
        .toList();
  }

  /** A leader who will be absent. */
  private static final class Holder {
    final UUID person;
    final UUID post;

    Holder(LocalDate from, @Nullable LocalDate to) {
      var login = "h-" + Ids.next();
      node.people.create(
          ADMINISTRATOR, login, "Đi Vắng", new NewPost(Role.LEADER, OFFICE, from, to));
      var view = node.people.findByLogin(ADMINISTRATOR, login);
      person = view.id();
      post = view.posts().get(0).id();
    }

    UUID deputy(LocalDate from, LocalDate to) {
      var deputy = without();
      node.people.nameStandIn(ADMINISTRATOR, post, deputy, from, to);
      return deputy;
    }
  }
}

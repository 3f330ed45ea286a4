package vn.lienthong.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.shared.AgencyCode;
import vn.lienthong.shared.Caller;
import vn.lienthong.shared.Page;

/**
 * People and their posts. Whoever changes something needs the right to manage people; an
 * administrator with an agency manages the people of that agency only: those whose posts of today
 * and later are all there.
 */
public interface People {
  /** What to show for a principal of a caller; empty when it is no person of this node. */
  Optional<String> name(String principal);

  /** People whose name or login holds the text, accents ignored; page number from 1. */
  Page<PersonView> search(Caller by, String text, int number, int size);

  /** One person with all posts, past and future ones too. */
  PersonView find(Caller by, UUID person);

  /** The person of that login name, in any of its case variants. */
  PersonView findByLogin(Caller by, String login);

  /**
   * Creates a person with a first post.
   *
   * @param post its id and person are given by this call
   * @return path of a one-time link under which the person sets the password
   */
  String create(Caller by, String login, String name, NewPost post);

  /** Gives a person one more post. */
  UUID assign(Caller by, UUID person, NewPost post);

  /** Lets a post end on that day (the last one it is valid). */
  void endPost(Caller by, UUID post, LocalDate lastDay);

  /** Names somebody who holds the post for a period of absence; both days included. */
  UUID nameStandIn(Caller by, UUID post, UUID deputy, LocalDate from, LocalDate to);

  /** Ends a stand-in at once. */
  void endStandIn(Caller by, UUID standIn);

  /** Stand-ins of a person's posts, newest first. */
  List<StandInView> standIns(Caller by, UUID person);

  /** Ends every use of the account at once. */
  void disable(Caller by, UUID person);

  /** Opens a disabled or locked account again. */
  void enable(Caller by, UUID person);

  /**
   * Forgets password and code device of a person.
   *
   * @return path of a one-time link under which the person sets them again
   */
  String reset(Caller by, UUID person);

  /**
   * Creates a person of the sample country with the password {@code lienthong}; refused on a node
   * without samples. The same login again only adds the post.
   */
  void createSample(String login, String name, Role role, @Nullable AgencyCode agency);

  /**
   * A post to be.
   *
   * @param agency null for a post at the node itself (administrator, operator, auditor)
   * @param to last day, null when open
   */
  record NewPost(Role role, @Nullable AgencyCode agency, LocalDate from, @Nullable LocalDate to) {}
}

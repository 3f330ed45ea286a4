package vn.lienthong.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.lienthong.identity.SystemRegister;
import vn.lienthong.shared.Caller;

/** Who is connected to the axis of this node, for the administrators of the node. */
public interface Console {
  /** Every system with its last contact, those that were refused last first. */
  List<Connected> systems(Caller by);

  /** The last refused calls of a system, the newest first; of strangers under an empty id. */
  List<Rejected> rejected(Caller by, String system);

  /** Every webhook of every agency, those in trouble first. */
  List<Target> webhooks(Caller by);

  /** A system and when it called last. */
  record Connected(SystemRegister.Registered system, Optional<Contact> contact) {}

  /**
   * Last contact with any face.
   *
   * @param error code of the last refusal, empty when there was none
   */
  record Contact(
      String system,
      String face,
      Instant lastCall,
      @Nullable Instant lastSuccess,
      String error,
      @Nullable Instant errorAt) {
    /** True when the very last call was refused. */
    public boolean failing() {
      return errorAt != null && !errorAt.isBefore(lastCall);
    }
  }

  /**
   * A refused call.
   *
   * @param arguments fill the message of the code
   */
  record Rejected(
      String system,
      Instant at,
      String face,
      String operation,
      String code,
      List<String> arguments) {
    public Rejected {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * A webhook as operators see it.
   *
   * @param address without its query, which may hold a secret
   * @param behind events that it has not confirmed
   */
  record Target(
      UUID id,
      String agency,
      String address,
      boolean active,
      int attempts,
      @Nullable Instant failingSince,
      @Nullable Instant lastSuccess,
      String lastError,
      long behind) {}
}

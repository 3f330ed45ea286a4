package vn.lienthong.exchange;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A letter handed to a leader.
 *
 * @param letter number and files are not looked at: the registry gives the one, {@code files} are
 *     the others
 * @param form what was entered, for going on with it when it comes back
 * @param main position of the file that is the letter itself
 * @param leader post that shall sign, null when none was chosen
 * @param note to the leader, at most 1000 characters
 */
public record SigningOrder(
    Letter letter,
    Map<String, List<String>> form,
    List<File> files,
    int main,
    @Nullable UUID leader,
    String note) {
  /** A file in the store. */
  public record File(String name, Signing.Stored stored) {}

  public SigningOrder {
    files = List.copyOf(files);
  }
}

package vn.lienthong.journal;

import java.util.UUID;
import vn.lienthong.shared.Caller;

/**
 * Erasing personal data on legal grounds (Decree 13/2023/NĐ-CP, article 16). The tree keeps
 * verifying: what is erased was only present in it as a salted digest. An entry says what was
 * erased, why and by whom; in backups and unvacuumed pages the bytes live until these are replaced.
 */
public interface Erasure {
  /**
   * Erases the payload of an entry.
   *
   * @param legalGround the decision or article, kept for ever; no personal data
   * @throws vn.lienthong.shared.RuleViolated {@link JournalError#ENTRY_NOT_FOUND}, {@link
   *     JournalError#NOTHING_TO_ERASE}, {@link JournalError#PAYLOAD_ARCHIVED} naming the archive
   */
  void erase(UUID entry, String legalGround, Caller by);

  /**
   * Forgets who is behind a person's pseudonyms; entries keep the pseudonyms, nobody can resolve
   * them any more.
   *
   * @throws vn.lienthong.shared.RuleViolated {@link JournalError#NOTHING_TO_ERASE}
   */
  void forget(String person, String legalGround, Caller by);
}

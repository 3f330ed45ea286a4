package vn.lienthong.documents;

/**
 * Keys with which people and agencies sign documents: in the key store of this node, or at a remote
 * signing service.
 */
public interface SigningKeys {
  /**
   * The key of somebody; it is opened when it first signs.
   *
   * @throws vn.lienthong.shared.RuleViolated {@link DocumentsError#NO_KEY}, also when it first
   *     signs
   */
  SigningKey of(Holder holder);

  /**
   * A person or an agency.
   *
   * @param id name of its key in the key store: the id of a person or the code of an agency
   * @param name as people read it
   */
  record Holder(String id, String name) {}
}

package vn.lienthong.exchange;

import vn.lienthong.shared.Right;

/** What a caller may do on the axis; the table per role is in the identity module. */
public enum ExchangeRight implements Right {
  /** Read the documents of one's own agency. */
  READ_DOCUMENTS("read-documents"),
  /** Send a document in the name of one's own agency. */
  SEND_DOCUMENT("send-document"),
  /** Write a letter and hand it to a leader for signature. */
  PREPARE_DOCUMENT("prepare-document"),
  /** Sign a letter in the post of a leader. */
  SIGN_DOCUMENT("sign-document"),
  /** Accept or refuse a document that arrived, report its status. */
  ANSWER_DOCUMENT("answer-document"),
  /** Give a document of one's agency to handlers. */
  ASSIGN_DOCUMENT("assign-document"),
  /** Read and work on documents that were given to one's post. */
  HANDLE_DOCUMENT("handle-document"),
  /** See what became of a document per recipient. */
  TRACE("trace"),
  /** Speak to the axis as a system. */
  USE_AXIS("use-axis"),
  /** Open a desk for an agency on this node. */
  MANAGE_DESKS("manage-desks"),
  /** Watch the axis of this node, and send again what got stuck on it. */
  OPERATE("operate"),
  /** Say with which other nodes this one exchanges documents. */
  MANAGE_PEERS("manage-peers"),
  /** Hand over documents as another node. */
  HAND_OVER("hand-over");

  private final String key;

  ExchangeRight(String key) {
    this.key = key;
  }

  @Override
  public String module() {
    return "exchange";
  }

  @Override
  public String key() {
    return key;
  }
}

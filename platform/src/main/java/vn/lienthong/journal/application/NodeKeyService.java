package vn.lienthong.journal.application;

import java.security.PrivateKey;
import java.security.PublicKey;
import org.springframework.stereotype.Service;
import vn.lienthong.journal.NodeKey;
import vn.lienthong.journal.domain.HeadKey;
import vn.lienthong.journal.domain.HeadKeys;

/** The key of the heads, for those who speak for the node. */
@Service
class NodeKeyService implements NodeKey {
  private final HeadKeys keys;

  NodeKeyService(HeadKeys keys) {
    this.keys = keys;
  }

  @Override
  public String id() {
    return key().id();
  }

  @Override
  public PublicKey verifying() {
    return key().pair().getPublic();
  }

  @Override
  public PrivateKey signing() {
    return key().pair().getPrivate();
  }

  private HeadKey key() {
    return keys.key();
  }
}

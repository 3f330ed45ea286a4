package vn.lienthong.documents.signatures;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import vn.lienthong.documents.DocumentsError;
import vn.lienthong.documents.DocumentsSettings;
import vn.lienthong.documents.SigningKey;
import vn.lienthong.documents.SigningKeys;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.WallClock;

/** The key store of the node, where a key has the id of its holder; or keys of the sample. */
class HolderKeys implements SigningKeys {
  private final DocumentsSettings settings;
  private final WallClock wall;
  private final Map<String, SigningKey> known = new ConcurrentHashMap<>();
  private final AtomicReference<@Nullable KeyStore> opened = new AtomicReference<>();

  HolderKeys(DocumentsSettings settings, WallClock wall) {
    this.settings = settings;
    this.wall = wall;
  }

  @Override
  public SigningKey of(Holder holder) {
    if (!settings.keyStore().isEmpty()) {
      return known.computeIfAbsent(holder.id(), id -> new LazyKey(() -> stored(holder)));
    }
    if (settings.sample()) {
      return known.computeIfAbsent(holder.id(), id -> new LazyKey(sample(holder)));
    }
    throw new RuleViolated(DocumentsError.NO_KEY, holder.name());
  }

  private SampleKey sample(Holder holder) {
    return new SampleKey(settings.keys(), settings.trust(), wall, holder);
  }

  private SigningKey stored(Holder holder) throws IOException, GeneralSecurityException {
    var store = store();
    if (!store.isKeyEntry(holder.id())) {
      opened.set(null);
      throw new RuleViolated(DocumentsError.NO_KEY, holder.name());
    }
    return StoredKey.of(store, holder.id(), settings.keyStorePin().toCharArray());
  }

  /** Opened once: each opening of a token is a session with it. */
  private synchronized KeyStore store() throws IOException, GeneralSecurityException {
    var before = opened.get();
    if (before != null) {
      return before;
    }
    var fresh = KeyConfiguration.store(settings);
    opened.set(fresh);
    return fresh;
  }
}

package vn.lienthong.documents.signatures;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vn.lienthong.documents.DocumentsError;
import vn.lienthong.documents.RemoteSigningSettings;
import vn.lienthong.documents.SigningKey;
import vn.lienthong.documents.SigningKeys;
import vn.lienthong.shared.RuleViolated;
import vn.lienthong.shared.WallClock;

/** Keys in a remote service; whoever has none there signs with the key store of the node. */
final class RemoteKeys implements SigningKeys {
  private final SigningService service;
  private final RemoteSigningSettings settings;
  private final SigningKeys here;
  private final WallClock wall;
  private final Map<String, String> credentials;
  private final Map<String, SigningKey> known = new ConcurrentHashMap<>();

  RemoteKeys(
      SigningService service, RemoteSigningSettings settings, SigningKeys here, WallClock wall) {
    this.service = service;
    this.settings = settings;
    this.here = here;
    this.wall = wall;
    this.credentials = settings.credentialOf();
  }

  @Override
  public SigningKey of(Holder holder) {
    var credential = credentials.get(holder.id());
    if (credential != null) {
      return key(holder, credential);
    }
    return settings.byHolder() ? key(holder, listed(holder)) : here.of(holder);
  }

  private String listed(Holder holder) {
    return service.credentials(holder.id()).stream()
        .findFirst()
        .orElseThrow(() -> new RuleViolated(DocumentsError.NO_KEY, holder.name()));
  }

  private SigningKey key(Holder holder, String credential) {
    return known.computeIfAbsent(
        holder.id() + "\n" + credential,
        id -> new RemoteKey(service, credential, settings.refresh(), wall));
  }
}

package vn.lienthong.exchange.domain;

import java.net.URI;
import java.security.PublicKey;

/**
 * Another node.
 *
 * @param id its axis code
 * @param address without a path
 * @param key Ed25519
 */
public record Peer(String id, String name, URI address, PublicKey key, boolean active) {}

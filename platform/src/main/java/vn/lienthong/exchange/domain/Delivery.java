package vn.lienthong.exchange.domain;

import java.util.Optional;
import java.util.UUID;
import vn.lienthong.exchange.MessageType;
import vn.lienthong.exchange.TransportState;
import vn.lienthong.shared.AgencyCode;

/**
 * One document on its way to one recipient.
 *
 * @param statusCode last status the recipient reported (QĐ 28/2018/QĐ-TTg)
 */
public record Delivery(
    UUID id,
    UUID document,
    MessageType type,
    AgencyCode sender,
    AgencyCode recipient,
    TransportState state,
    Optional<String> statusCode) {}

package vn.lienthong.exchange.store;

/** The long statements of the axis: each does in one round trip what belongs together. */
final class AxisStatements {
  /** Two statements: the second sees what was committed before the lock came. */
  static final String LOCK_AND_TAKEN =
      """
      select pg_advisory_xact_lock(hashtextextended(?, 20160401));
      select recipient, content_hash, document, entry from exchange.message_key
      where sender = ? and document_key = ? and business_type = ? and variant = ?
      order by recipient\
      """;

  /** A packet, what it says, and its attachments. */
  static final String INSERT_DOCUMENT =
      """
      with received as (
        insert into exchange.packet (id, sha256, size, body, file)
        values (:packet, :sha256, :size, :body, :file)
      ), attached as (
        insert into exchange.attachment
          (document, position, name, media_type, size, sha256, damaged, locator)
        select :id, (a ->> 'position')::int, a ->> 'name', a ->> 'mediaType',
          (a ->> 'contentSize')::bigint, decode(a ->> 'contentSha256', 'hex'),
          (a ->> 'damaged')::boolean, a
        from unnest(:attachments::jsonb[]) a
      )
      insert into exchange.document (id, packet, message_type, sender, sender_name, document_id,
        business_type, code_number, code_notation, symbol_key, subject, content, type_name,
        priority, promulgation_date, due_date, signer, search_key, response_agency,
        response_document_id, response_symbol_key, response_date, status_code,
        status_description, accepted_at, accepted_from, slot)
      values (:id, :packet, :type, :sender, :senderName, :documentId,
        :businessType, :number, :notation, :symbolKey, :subject, :content, :typeName,
        :priority, :date, :due, :signer, :searchKey, :responseAgency,
        :responseDocumentId, :responseSymbolKey, :responseDate, :statusCode,
        :statusDescription, :acceptedAt, :channel, :slot::jsonb)\
      """;

  /** Keys, deliveries with their first event, and arrivals at desks. */
  static final String QUEUE =
      """
      with remembered as (
        insert into exchange.message_key
          (sender, document_key, business_type, recipient, variant, content_hash, document, entry)
        select :sender, :key, :businessType, r, :variant, :hash, :document, :entry
        from unnest(:recipients::text[]) r
      ), queued as (
        insert into exchange.delivery (id, document, message_type, recipient, recipient_name,
          addressed_to, addressed_name, state, created_at, updated_at)
        select gen_random_uuid(), :document, :type, r.recipient, r.name, r.addressed,
          r.addressed_name, 'initial', :at, :at
        from unnest(:recipients::text[], :names::text[], :addressed::text[], :addressedNames::text[])
          as r (recipient, name, addressed, addressed_name)
        on conflict (document, recipient) do update
          set state = 'initial', failure = null, updated_at = :at, arrival = default,
            listed_at = default
        returning id, recipient, addressed_to, addressed_name
      ), noted as (
        insert into exchange.delivery_event (delivery, at, kind, description, actor)
        select id, :at, case when recipient = addressed_to then 'queued' else 'forwarded' end,
          case when recipient = addressed_to then '' else addressed_name end, :sender
        from queued
      )
      insert into exchange.arrival (delivery, next_attempt)
      select q.id, timestamptz 'epoch' from queued q join exchange.desk k on k.agency = q.recipient
      where :type = 'edoc'\
      """;

  private AxisStatements() {}
}

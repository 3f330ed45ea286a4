#!/usr/bin/env bash
# Hands one edXML packet to the signed face of a node, keeps the receipt and checks it.
# Needs bash, curl and openssl 3. The key is an Ed25519 or EC P-256 private key (PEM).
#
#   submit.sh NODE SYSTEM KEY.pem PACKET.edxml RECEIPT.json
#   submit.sh http://localhost:8080 000.00.00.G22 system.pem letter.edxml receipt.json
set -euo pipefail

if [ $# -ne 5 ]; then
  sed -n '5s/^# *//p' "${BASH_SOURCE[0]}" >&2
  exit 2
fi
node=${1%/} system=$2 key=$3 packet=$4 receipt=$5
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
lienthong=${LIENTHONG:-$here/../../lienthong}
target=$node/api/exchange/documents
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# RFC 9530: the digest of the bytes that are sent.
digest="sha-256=:$(openssl dgst -sha256 -binary "$packet" | openssl base64 -A):"

# One number of a DER signature as 64 hex digits.
padded() { printf '%64s' "$1" | tr ' ' 0; }

# Signs the file $1 with the key and prints the value in Base64.
sign() {
  if openssl pkey -in "$key" -noout -text | grep -qi ed25519; then
    openssl pkeyutl -sign -rawin -inkey "$key" -in "$1" | openssl base64 -A
  else
    # RFC 9421, 3.3.4 wants r and s side by side, 32 bytes each; openssl writes them as DER.
    local numbers
    openssl dgst -sha256 -sign "$key" -out "$work/der" "$1"
    mapfile -t numbers < <(openssl asn1parse -inform DER -in "$work/der" | sed -n 's/.*INTEGER *://p')
    # shellcheck disable=SC2001
    printf '%b' "$(sed 's/../\\x&/g' <<<"$(padded "${numbers[0]}")$(padded "${numbers[1]}")")" |
      openssl base64 -A
  fi
}

# One attempt, signed anew: each call has a time and a nonce of its own. Prints the HTTP status.
attempt() {
  local params
  params="(\"@method\" \"@target-uri\" \"content-digest\")"
  params+=";created=$(date +%s);nonce=\"$(openssl rand -hex 16)\";keyid=\"$system\""
  # RFC 9421, 2.5: one line for each covered part, no line feed behind the last.
  printf '"@method": POST\n"@target-uri": %s\n"content-digest": %s\n"@signature-params": %s' \
    "$target" "$digest" "$params" >"$work/base"
  curl -sS --max-time 120 -o "$work/answer" -w '%{http_code}' "$target" \
    -H 'Content-Type: application/xml' -H 'Accept: application/json' -H "Content-Digest: $digest" \
    -H "Signature-Input: sig=$params" -H "Signature: sig=:$(sign "$work/base"):" \
    --data-binary "@$packet"
}

# No answer, or a fault of the node: the same bytes again are the same document.
for pause in 1 2 4 8 0; do
  status=$(attempt) || status=000
  case $status in
    000 | 408 | 429 | 5??) [ "$pause" = 0 ] || sleep "$pause" ;;
    *) break ;;
  esac
done

if [ "$status" != 200 ] && [ "$status" != 201 ]; then
  echo "Not accepted (HTTP $status):" >&2
  if [ -s "$work/answer" ]; then cat "$work/answer" >&2; fi
  exit 1
fi
doc_id=$(sed -n 's/.*"docId":"\([^"]*\)".*/\1/p' "$work/answer")
sed -n 's/.*"receipt":\({[^{}]*{[^{}]*}[^{}]*}\).*/\1/p' "$work/answer" >"$receipt"
echo "$doc_id ($([ "$status" = 201 ] && echo new || echo handed in before))"

if [ ! -s "$receipt" ]; then
  echo "No receipt yet; ask for it later: GET /api/exchange/documents/$doc_id/receipts" >&2
elif [ -x "$lienthong" ]; then
  "$lienthong" verify-receipt "$receipt"
else
  echo "Check $receipt with CheckReceipt.java or ./lienthong verify-receipt."
fi

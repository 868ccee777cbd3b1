#!/usr/bin/env bash
# One case from flag to answer, over HTTP, against a host that runs.
#   bash .github/smoke.sh http://localhost:7071            the Functions host, with the principal that App Service would put there
#   TOKEN=... bash .github/smoke.sh http://localhost:7080  the embedded host, with a token of Li Na
set -euo pipefail
base=${1:?where the host listens}

principal='{"auth_typ":"aad","claims":[{"typ":"preferred_username","val":"li-na@example.com"},{"typ":"roles","val":"Agent"}],"name_typ":"preferred_username","role_typ":"roles"}'
if [ -n "${TOKEN:-}" ]; then
  identity="Authorization: Bearer $TOKEN"
else
  identity="X-MS-CLIENT-PRINCIPAL: $(printf '%s' "$principal" | base64 | tr -d '\n')"
fi

# call METHOD PATH STATUS [BODY] [IDEMPOTENCY-KEY]: prints the answer, or says what came instead and ends.
call() {
  local status answer
  answer=$(mktemp)
  status=$(curl -sS -m 60 -o "$answer" -w '%{http_code}' -X "$1" "$base$2" -H "$identity" \
    -H 'Content-Type: application/json' ${5:+-H "Idempotency-Key: $5"} ${4:+-d "$4"})
  if [ "$status" != "$3" ]; then
    printf '%s %s: %s instead of %s\n' "$1" "$2" "$status" "$3" >&2
    cat "$answer" >&2
    return 1
  fi
  cat "$answer"
  rm -f "$answer"
}

# expect WHAT IS WANTED
expect() { [ "$2" = "$3" ] || { printf '%s is %s instead of %s\n' "$1" "$2" "$3" >&2; return 1; }; }

for _ in $(seq 90); do
  if curl -sf -m 5 -o /dev/null "$base/health/ready"; then break; fi
  sleep 2
done
call GET /health/ready 200 > /dev/null
printf 'ready\n'

stranger=$(curl -s -m 30 -o /dev/null -w '%{http_code}' "$base/api/cases?queue=mine")
expect 'The status for somebody who did not sign in' "$stranger" 401

key="smoke-$(date +%s)-$$"
flag='{"kind":"complaint","complexity":"simple","category":"'"$key"'","summary":"Charged twice",
  "customer":{"name":"Anna Smith","salutation":"Ms","phone":"+12025550143","language":"en"}}'
case=$(call POST /api/cases 201 "$flag" "$key")
id=$(jq -er .id <<< "$case")
printf 'flagged %s, due %s\n' "$(jq -er .number <<< "$case")" "$(jq -er .dueAt <<< "$case")"

again=$(call POST /api/cases 201 "$flag" "$key")
expect 'The case of the same flag again' "$(jq -er .id <<< "$again")" "$id"

shown=$(call GET "/api/cases/$id" 200)
expect 'The status of the case' "$(jq -er .status <<< "$shown")" open
expect 'The owner' "$(jq -er .owner <<< "$shown")" li-na

answer='{"text":"The second charge is refunded.","resolution":"refund","rootCause":"double-booking","proof":"call"}'
answered=$(call POST "/api/cases/$id/answer" 200 "$answer" "$key-answer")
expect 'The status after the answer' "$(jq -er .status <<< "$answered")" answered
expect 'The stored status' "$(call GET "/api/cases/$id" 200 | jq -er .status)" answered
printf 'answered; the customer was told on the call\n'

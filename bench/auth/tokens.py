"""An issuer's tokens, for `make bench-auth`: `tokens.py FOLDER ISSUER AUDIENCE SCOPE COUNT`.

It makes a key of each algorithm and writes, into the folder, `jwks.json` and a file of COUNT different access tokens
(RFC 9068) for each algorithm, a line each. The keys are kept nowhere else.
"""

from __future__ import annotations

import json
import sys
import time
from base64 import urlsafe_b64encode
from collections.abc import Callable
from pathlib import Path

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, utils
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

SECONDS = 6 * 3600
"""How long the tokens are valid: longer than any run."""
Sign = Callable[[bytes], bytes]


def encoded(data: bytes) -> str:
    """Base64url without padding (RFC 7515, section 2)."""
    return urlsafe_b64encode(data).rstrip(b"=").decode()


def part(value: object) -> str:
    """A header or claims, as a part of a token."""
    return encoded(json.dumps(value, separators=(",", ":")).encode())


def eddsa() -> tuple[dict[str, str], Sign]:
    """A public key (RFC 8037) and its signatures."""
    key = ed25519.Ed25519PrivateKey.generate()
    point = key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    return {"kty": "OKP", "crv": "Ed25519", "x": encoded(point)}, key.sign


def es256() -> tuple[dict[str, str], Sign]:
    """A public key and its signatures (RFC 7518, 3.4 and 6.2)."""
    key = ec.generate_private_key(ec.SECP256R1())
    place = key.public_key().public_numbers()
    x, y = (encoded(number.to_bytes(32, "big")) for number in (place.x, place.y))

    def sign(data: bytes) -> bytes:
        r, s = utils.decode_dss_signature(key.sign(data, ec.ECDSA(hashes.SHA256())))
        return r.to_bytes(32, "big") + s.to_bytes(32, "big")

    return {"kty": "EC", "crv": "P-256", "x": x, "y": y}, sign


def main() -> None:
    """Writes the files."""
    folder, issuer, audience, scope, count = Path(sys.argv[1]), *sys.argv[2:]
    published = []
    for algorithm, make in (("ES256", es256), ("EdDSA", eddsa)):
        public, sign = make()
        published.append({**public, "alg": algorithm, "use": "sig", "kid": algorithm})
        head = part({"alg": algorithm, "typ": "at+jwt", "kid": algorithm})
        now = int(time.time())
        claims = {"iss": issuer, "aud": audience, "sub": "bench", "client_id": "bench", "scope": scope}
        with (folder / f"{algorithm}.txt").open("w", encoding="utf-8") as file:
            for number in range(int(count)):
                whole = f"{head}.{part({**claims, 'iat': now, 'exp': now + SECONDS, 'jti': str(number)})}"
                file.write(f"{whole}.{encoded(sign(whole.encode()))}\n")
    (folder / "jwks.json").write_text(json.dumps({"keys": published}), encoding="utf-8")


if __name__ == "__main__":
    main()

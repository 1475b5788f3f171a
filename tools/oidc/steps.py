"""What must hold, in the order in which it is tried: a step each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from oidc.failed import Failed
from oidc.provider import ALGORITHMS, ITEM, PREDICTION, Provider
from oidc.server import Server
from oidc.wire import Answer, until

AUDIENCE = "https://counterfoil.example"
REFUSED = (401, 503)
"""What a token gets whose key cannot be had: it is not known, or nobody can say."""
MAY_ASK = 404
"""What `GET /items/1` answers on an empty database, once the token is accepted."""


@dataclass(frozen=True)
class Parties:
    """Who takes part."""

    provider: Provider
    course: Server
    """As the course sets it up, with the addresses of the keys; asks for keys again only for one that it lacks."""
    discovered: Server
    """Finds the keys' address by itself, and fetches them each second."""
    strict: Server
    """As `discovered`, but forgets keys two seconds after it could last fetch them."""

    def new(self, scope: str = f"{PREDICTION} {ITEM}", algorithm: str = "ES256", audience: str = AUDIENCE) -> str:
        """A new token."""
        return self.provider.token(audience, scope, algorithm)

    def servers(self) -> dict[str, Server]:
        """The servers by their names."""
        return {"course": self.course, "discovered": self.discovered, "strict": self.strict}


def cats(parties: Parties) -> None:
    """A token of each algorithm opens /upload, with the keys' address and by discovery"""
    for algorithm in ALGORITHMS:
        token = parties.new(algorithm=algorithm)
        for name, server in parties.servers().items():
            answer = until(f"{algorithm} at {name}", partial(server.upload, token), 200)
            if answer.json()["prediction"] != "Cat":
                raise Failed(f"{algorithm} at {name}: the picture is a cat, but {answer.text()}")


def nobody(parties: Parties) -> None:
    """No token, or nonsense: 401 with WWW-Authenticate"""
    challenge("no token", parties.course.upload(None), 401, None)
    challenge("nonsense", parties.course.upload("nonsense"), 401, "invalid_token")


def changed(parties: Parties) -> None:
    """A token whose claims were changed: 401"""
    head, claims, signature = parties.new().split(".")
    other = parties.new().split(".")[1]
    challenge("changed", parties.course.upload(f"{head}.{other}.{signature}"), 401, "invalid_token")
    unsigned = f"{head}.{claims}."
    challenge("unsigned", parties.course.upload(unsigned), 401, "invalid_token")


def elsewhere(parties: Parties) -> None:
    """A token for another audience: 401"""
    token = parties.new(audience="https://other.example")
    challenge("another audience", parties.course.upload(token), 401, "invalid_token")


def scopes(parties: Parties) -> None:
    """A token without the scope: 403; what it has a scope for it may do"""
    token = parties.new(ITEM)
    answer = parties.course.upload(token)
    challenge("no scope", answer, 403, "insufficient_scope")
    if PREDICTION not in answer.headers["www-authenticate"]:
        raise Failed(f"WWW-Authenticate must name {PREDICTION}: {answer.headers['www-authenticate']}")
    expect("its own scope", parties.course.item(token), MAY_ASK)


def rotation(parties: Parties) -> None:
    """New keys: their tokens are accepted without waiting for a refresh, and old tokens go on"""
    old = parties.new()
    parties.provider.told("rotate")
    for algorithm in ALGORITHMS:
        token = parties.new(algorithm=algorithm)
        # `course` refreshes once an hour: only the unknown key id can make it ask.
        accepted(f"{algorithm}, new key", parties.course, token)
    expect("old key, still published", parties.course.item(old), MAY_ASK)
    for name, server in parties.servers().items():
        accepted(f"new key, at {name}", server, parties.new())


def retirement(parties: Parties) -> None:
    """A key that is no longer published: its tokens are refused after the next refresh"""
    old = parties.new()
    parties.provider.told("rotate")
    new = parties.new()
    accepted("the new key", parties.discovered, new)
    expect("the old key, still published", parties.discovered.item(old), MAY_ASK)
    parties.provider.told("retire")
    answer = until("the old key, withdrawn", partial(parties.discovered.item, old), 401)
    challenge("the old key, withdrawn", answer, 401, "invalid_token")
    expect("the new key", parties.discovered.item(new), MAY_ASK)


def outage(parties: Parties) -> None:
    """The provider is away: known keys serve until they are too old, unknown ones are refused; then it is back"""
    used, fresh = parties.new(), parties.new()
    for name, server in parties.servers().items():
        accepted(f"before, at {name}", server, used)
    # Hidden first, so that nobody learns the key that signs `unknown`.
    parties.provider.told("hide")
    parties.provider.told("rotate")
    unknown = parties.new()
    expect("unknown key, keys answered with 503", parties.discovered.item(unknown), *REFUSED)
    parties.provider.told("down")
    for name in ("course", "discovered"):
        server = parties.servers()[name]
        expect(f"a token seen before, at {name}", server.item(used), MAY_ASK)
        expect(f"a token of a known key, at {name}", server.item(fresh), MAY_ASK)
        expect(f"a token of an unknown key, at {name}", server.item(unknown), *REFUSED)
    until("keys beyond --jwks-max-stale, a token seen before", partial(parties.strict.item, used), *REFUSED)
    expect("keys beyond --jwks-max-stale, a known key", parties.strict.item(fresh), *REFUSED)
    expect("keys within --jwks-max-stale", parties.discovered.item(used), MAY_ASK)
    parties.provider.told("show")
    parties.provider.told("up")
    for token in (used, fresh, unknown):
        for name, server in parties.servers().items():
            accepted(f"after, at {name}", server, token)


STEPS: list[Callable[[Parties], None]] = [
    cats,
    nobody,
    changed,
    elsewhere,
    scopes,
    rotation,
    retirement,
    outage,
]


def accepted(what: str, server: Server, token: str) -> None:
    """That a token is accepted, sooner or later."""
    until(what, partial(server.item, token), MAY_ASK)


def expect(what: str, answer: Answer, *statuses: int) -> None:
    """That an answer has one of these statuses."""
    if answer.status not in statuses:
        raise Failed(f"{what}: not {' or '.join(map(str, statuses))}, but {answer.text()}")


def challenge(what: str, answer: Answer, status: int, error: str | None) -> None:
    """That an answer refuses as RFC 6750, section 3, has it; without a token there is no error code."""
    expect(what, answer, status)
    said = answer.headers.get("www-authenticate", "")
    if not said.startswith("Bearer") or (f'error="{error}"' not in said if error else "error=" in said):
        raise Failed(f"{what}: WWW-Authenticate must be Bearer with {error or 'no error code'}, but is {said!r}")

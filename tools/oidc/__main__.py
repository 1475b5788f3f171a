"""The command line: `python -m oidc FOLDER`, where the folder has the provider's packages installed."""

from __future__ import annotations

import signal
import sys
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

from contract.conformance.server import build
from contract.report import Lacking
from oidc.failed import Failed
from oidc.provider import Provider, provider
from oidc.server import Server, serving
from oidc.steps import AUDIENCE, STEPS, Parties

SELDOM = ("--jwks-refresh", "3600", "--jwks-min-refetch", "1")
OFTEN = ("--jwks-refresh", "1", "--jwks-min-refetch", "1")
FORGETFUL = ("--jwks-max-stale", "2")


def main() -> int:
    """Runs the steps; the exit code says whether all of them held."""
    # So that servers and provider end too.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    try:
        build()
        with TemporaryDirectory(prefix="counterfoil-oidc-") as scratch:
            perform(Path(sys.argv[1]), Path(scratch))
    except (Failed, Lacking) as problem:
        print(f"test-oidc: {'needs ' if isinstance(problem, Lacking) else ''}{problem}", file=sys.stderr)
        return 1
    print(f"\n{len(STEPS)} passed, 0 failed")
    return 0


def perform(installed: Path, folder: Path) -> None:
    """Runs all steps against one provider."""
    with ExitStack() as stack:
        issuer = stack.enter_context(provider(installed, folder))

        def start(name: str, jwks_uri: bool, *flags: str) -> Server:
            return stack.enter_context(serving(name, folder, variables(issuer, jwks_uri), *flags))

        parties = Parties(
            issuer,
            start("course", True, *SELDOM),
            start("discovered", False, *OFTEN),
            start("strict", False, *OFTEN, *FORGETFUL),
        )
        for step in STEPS:
            try:
                step(parties)
            except Failed as failed:
                print(f"  FAIL  {step.__doc__}")
                raise Failed(f"{failed}\n{logs(folder)}") from failed
            print(f"  ok    {step.__doc__}", flush=True)


def variables(issuer: Provider, jwks_uri: bool) -> dict[str, str]:
    """The course's variables; without the keys' address, that is found by discovery."""
    known = {"OAUTH2_ISSUER": issuer.issuer, "OAUTH2_AUDIENCE": AUDIENCE}
    return known | ({"OAUTH2_JWKS_URI": issuer.jwks_uri} if jwks_uri else {})


def logs(folder: Path) -> str:
    """The last lines of each log: they say why a token was refused."""
    parts = []
    for log in sorted(folder.glob("*.log")):
        lines = log.read_text(encoding="utf-8", errors="replace").splitlines()[-8:]
        parts.append("\n".join([f"--- {log.name}", *lines]))
    return "\n".join(parts)


if __name__ == "__main__":
    sys.exit(main())

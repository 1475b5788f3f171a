"""Narrows a Biscuit as its holder does, with a library that is not the server's own.

It reads a JSON object on standard input (`token`, `root_keys` as the server publishes them, and `block`: Datalog) and
writes the narrowed token, so that no token stands on a command line.
"""

from __future__ import annotations

import json
import sys

from biscuit_auth import Biscuit, BlockBuilder, PublicKey


def main() -> None:
    """Appends the block."""
    told = json.load(sys.stdin)
    keys = {key["root_key_id"]: PublicKey(key["public_key"]) for key in told["root_keys"]}
    token = Biscuit.from_base64(told["token"], lambda number: keys[number])
    print(token.append(BlockBuilder(told["block"])).to_base64())


if __name__ == "__main__":
    main()

from __future__ import annotations

from contract.checks import drift

SAID = """\
   Compiling counterfoil-api v0.1.0 (/project/generated)
error: counterfoil-api@0.1.0: generated/ is not what openapi.yaml generates:
error: counterfoil-api@0.1.0: openapi.yaml changed since generated/ was written from it.
error: counterfoil-api@0.1.0: the generator's settings (build/, rustfmt.toml) changed since generated/ was written.
error: counterfoil-api@0.1.0: generated/src/types.rs was edited by hand.
error: counterfoil-api@0.1.0: Run: make generate
error: build script logged errors
make: *** [Makefile:67: check-generated] Error 101
"""


def test_each_difference_is_a_fault_with_its_file() -> None:
    faults = drift.faults(SAID)
    assert [(fault.file, fault.what) for fault in faults] == [
        ("openapi.yaml", "openapi.yaml changed since generated/ was written from it."),
        (None, "the generator's settings (build/, rustfmt.toml) changed since generated/ was written."),
        ("generated/src/types.rs", "generated/src/types.rs was edited by hand."),
    ]
    assert all("make generate" in fault.mend for fault in faults)


def test_whatever_else_goes_wrong_is_told() -> None:
    for said, told in [
        ("make check-generated needs Python 3\n", "needs Python 3"),
        ("error: counterfoil-api@0.1.0: openapi-generator failed (exit 1):\n", "openapi-generator failed"),
        ("", "nothing"),
    ]:
        (fault,) = drift.faults(said)
        assert told in fault.what

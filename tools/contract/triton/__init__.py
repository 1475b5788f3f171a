"""Cases for `make contract CHECKS=tritonclient`: what users of Triton's own client do, and should find here."""

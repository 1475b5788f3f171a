"""The figures of `make bench-data`: what counterfoil costs beside others that do the same."""

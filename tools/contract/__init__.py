"""Checks of the contract, `openapi.yaml`, and of the server against it: `make contract`."""

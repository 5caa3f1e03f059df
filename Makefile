# Porchlight. The two commands a newcomer needs: `make run` and `make test`.

# One configuration for everything, so that nothing is built twice.
SWIFT_FLAGS := -c release --disable-sandbox
BUILD := swift build $(SWIFT_FLAGS)
PORCHLIGHT := .build/release/porchlight
SOURCES := Sources Tests Package.swift Fuzz

.PHONY: help setup build run test faults bench fuzz format lint docs clean

help:            ## list the targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/'

setup:           ## install what is missing (Debian packages)
	@scripts/setup

build: setup     ## build the program
	$(BUILD) --product porchlight

run: build       ## scan the bundled sample pictures against a demo bank
	@scripts/demo $(PORCHLIGHT)

test: setup      ## run the tests
	$(BUILD) --product porchlight
	swift test $(SWIFT_FLAGS) --disable-testable-imports

faults: build    ## 200 rounds of kill -9 during imports and scans
	PORCHLIGHT_TEST_FAULT_ROUNDS=200 swift test $(SWIFT_FLAGS) --disable-testable-imports --filter FaultTests

bench: build .build/venv/ready ## measure beside the peers and write benchmarks/results/
	.build/venv/bin/python benchmarks/run.py --porchlight $(PORCHLIGHT) $(BENCH_ARGS)

.build/venv/ready: benchmarks/requirements.txt
	@scripts/setup python3-venv
	python3 -m venv .build/venv
	.build/venv/bin/pip install --quiet --disable-pip-version-check -r benchmarks/requirements.txt
	touch $@

fuzz: setup      ## fuzz every parser of untrusted bytes for a short while
	Fuzz/run $(or $(FUZZ_SECONDS),20)

format:          ## lay the sources out as .swift-format asks
	swift format format --in-place --recursive --parallel --configuration .swift-format $(SOURCES)

lint:            ## refuse sources that `make format` would change
	swift format lint --strict --recursive --parallel --configuration .swift-format $(SOURCES)

docs: setup      ## API reference as a static site in .build/docs
	PORCHLIGHT_DOCS=1 swift package --scratch-path .build-docs --disable-sandbox --allow-writing-to-directory .build/docs generate-documentation \
	  --target FingerprintIndex --target Fingerprints --target Digests --enable-experimental-combined-documentation \
	  --transform-for-static-hosting --output-path .build/docs

clean:
	swift package clean

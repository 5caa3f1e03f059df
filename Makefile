# Porchlight. The two commands a newcomer needs: `make run` and `make test`.

# One configuration for everything, so that nothing is built twice.
SWIFT_FLAGS := -c release --disable-sandbox
BUILD := swift build $(SWIFT_FLAGS)
PORCHLIGHT := .build/release/porchlight
SOURCES := Sources Tests Package.swift Fuzz

.PHONY: help setup build run test browsers wasm faults soak bench evaluate encoder model study package fuzz format lint docs clean

help:            ## list the targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/'

setup:           ## install what is missing (Debian packages)
	@scripts/setup

build: setup     ## build the program, and fetch the sentence encoder (without it texts are read by patterns alone) and the browser's own reader
	-@$(MAKE) -k --no-print-directory encoder wasm
	$(BUILD) --product porchlight

run: build       ## start the server on a demo bank, and say how to try it
	@scripts/demo $(PORCHLIGHT)

encoder:         ## fetch the sentence encoder (31 MB, pinned) and convert it
	@scripts/setup python3-venv
	scripts/encoder/fetch .build/encoder

wasm:            ## compile the reading of texts for the visitor's own browser (needs Embedded Swift, which Swift 6 has)
	browser/build

test: setup      ## run the tests
	-@$(MAKE) -k --no-print-directory .build/venv/tests .build/venv/browsers encoder wasm
	$(BUILD) --product porchlight
	swift test $(SWIFT_FLAGS) --disable-testable-imports --no-parallel
	@if [ -f .build/venv/tests ]; then \
	  .build/venv/bin/python -B Tests/WebTests/schemathesis/run.py --porchlight $(PORCHLIGHT); \
	else echo "SKIPPED: schemathesis could not be installed; the API was not tested against its own document."; fi
	@if [ -f .build/venv/browsers ]; then \
	  .build/venv/bin/python -B Tests/WebTests/browsers/run.py --may-skip --porchlight $(PORCHLIGHT); \
	else echo "SKIPPED: the browsers could not be installed; the pages for families were not walked."; fi

browsers: build .build/venv/browsers ## walk the pages for families in Chromium and Firefox (BROWSERS_ARGS="--thorough")
	.build/venv/bin/python -B Tests/WebTests/browsers/run.py --porchlight $(PORCHLIGHT) $(BROWSERS_ARGS)

faults: build    ## 200 rounds of kill -9 during imports and scans
	PORCHLIGHT_TEST_FAULT_ROUNDS=200 swift test $(SWIFT_FLAGS) --disable-testable-imports --no-parallel --filter FaultTests

soak: build .build/venv/ready ## twenty minutes of full load on the server: no growth, no error
	.build/venv/bin/python -B benchmarks/soak.py --porchlight $(PORCHLIGHT) --minutes $(or $(SOAK_MINUTES),20)

package:         ## a Debian package with the Swift runtime inside, in .build-package/out
	scripts/package

bench: build .build/venv/ready ## measure beside the peers and write benchmarks/results/
	.build/venv/bin/python benchmarks/run.py --porchlight $(PORCHLIGHT) $(BENCH_ARGS)

study: encoder .build/venv/evaluate ## what each layer and each share of the families brings to the model of signs, with plots
	swift build -c release --disable-sandbox --package-path scripts/train-signs --scratch-path .build-train
	.build/venv/bin/python -B scripts/train-signs/study.py --shared $(or $(SHARED),../shared)/data/benign-chat \
	  --features .build-train/release/dump-sign-features --encoder .build/encoder/universal-sentence-encoder.bin --plots docs/plots

evaluate: build .build/venv/evaluate ## measure how well texts are read, beside the peers, with intervals
	.build/venv/bin/python -B benchmarks/evaluate.py --porchlight $(PORCHLIGHT) $(EVALUATE_ARGS)

model: encoder .build/venv/evaluate ## train the model of signs anew from ../shared/data and the authored families
	swift build -c release --disable-sandbox --package-path scripts/train-signs --scratch-path .build-train
	.build/venv/bin/python -B scripts/train-signs/train.py --shared $(or $(SHARED),../shared)/data/benign-chat \
	  --features .build-train/release/dump-sign-features --encoder .build/encoder/universal-sentence-encoder.bin $(MODEL_ARGS)

.build/venv/evaluate: benchmarks/requirements-evaluate.txt
	@scripts/setup python3-venv
	python3 -m venv .build/venv
	.build/venv/bin/pip install --quiet --disable-pip-version-check -r benchmarks/requirements-evaluate.txt
	touch $@

.build/venv/ready: benchmarks/requirements.txt
	@scripts/setup python3-venv wrk
	python3 -m venv .build/venv
	.build/venv/bin/pip install --quiet --disable-pip-version-check -r benchmarks/requirements.txt
	touch $@

.build/venv/browsers: Tests/requirements-browsers.txt
	@scripts/setup python3-venv chromium firefox-esr fonts-dejavu-core
	python3 -m venv .build/venv
	.build/venv/bin/pip install --quiet --disable-pip-version-check -r Tests/requirements-browsers.txt
	touch $@

.build/venv/tests: Tests/requirements.txt
	@scripts/setup python3-venv
	python3 -m venv .build/venv
	.build/venv/bin/pip install --quiet --disable-pip-version-check -r Tests/requirements.txt
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

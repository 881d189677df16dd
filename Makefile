# make        what the generator needs, the generator itself
# make test   what the tests need, and all tests

.PHONY: all deps test
all: deps
	swift build

deps:
	@./scripts/install-deps

test: deps
	swift test

# The portal against clients of other makers, from PyPI: not part of `make test`.
.PHONY: peers fuzz-portal
peers: deps
	./scripts/peers

fuzz-portal: deps
	./scripts/fuzz-portal

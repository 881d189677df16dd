# make        what the generator needs, the generator itself
# make test   what the tests need, and all tests

.PHONY: all deps test
all: deps
	swift build

deps:
	@./scripts/install-deps

test: deps
	swift test

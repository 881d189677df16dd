# make        what the generator needs, the generator itself
# make test   what the tests need, and all tests
# make bench  times and memory of extract, beside cmark-gfm and (HTML=DIR, unpacked) xmllint

.PHONY: all deps test bench
all: deps
	swift build

deps:
	@./scripts/install-deps

test: deps
	swift test

bench: deps
	@./scripts/bench $(if $(HTML),--html $(HTML))

# make              what the generator needs, the generator itself, and Generated from specs
# make test         what the tests need, and all tests
# make check        the promised shares against expected facts; JSON Schemas by an independent validator, with every
#                   documented example; the same examples through the client; names that stay; the same bytes
#                   anywhere; a package outside of this one
# make bench        times and memory of extract, beside cmark-gfm and (HTML=DIR, unpacked) xmllint
# make bench-compile, bench-client, bench-portal    compile times, the client, the portal
# make peers        the portal against clients of other makers, from PyPI

.PHONY: all deps test check bench bench-compile bench-client bench-portal peers fuzz-portal check-model
all: deps
	swift build -c release --product b24gen
	.build/release/b24gen generate

deps:
	@./scripts/install-deps

test: deps
	swift test

check: deps
	swift build -c release --product b24gen
	./scripts/compare-expected
	B24GEN=.build/release/b24gen ./scripts/check-model
	./scripts/check-schema
	./scripts/check-same-bytes
	./scripts/check-stability
	./scripts/check-examples
	./scripts/check-outside

check-model: deps
	@./scripts/check-model

bench: deps
	@./scripts/bench $(if $(HTML),--html $(HTML))

bench-compile: deps
	./scripts/bench-compile

bench-client: deps
	swift run -c release b24clientbench

bench-portal: deps
	./scripts/bench-portal

peers: deps
	./scripts/peers

fuzz-portal: deps
	./scripts/fuzz-portal

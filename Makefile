# make              what the generator needs, the generator itself
# make test         what the tests need, and all tests
# make check-model  models against their JSON Schema, by an independent validator
# make generate      writes Generated from specs
# make bench-compile compile times of the generated library, beside plain Codable
# make bench         times and memory of extract, beside cmark-gfm and (HTML=DIR, unpacked) xmllint

.PHONY: all deps test check-model bench bench-compile generate
all: deps
	swift build

deps:
	@./scripts/install-deps

test: deps
	swift test

check-model: all
	@./scripts/check-model

bench: deps
	@./scripts/bench $(if $(HTML),--html $(HTML))

# The portal against clients of other makers, from PyPI: not part of `make test`.
.PHONY: peers fuzz-portal bench-portal
peers: deps
	./scripts/peers

fuzz-portal: deps
	./scripts/fuzz-portal

bench-portal: deps
	./scripts/bench-portal

generate: deps
	swift run -c release b24gen generate

bench-compile:
	@./scripts/bench-compile

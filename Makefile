# make              what the generator needs, the generator itself, and Generated from specs
# make test         what the tests need, and all tests
# make check        the promised shares against expected facts; JSON Schemas by an independent validator, with every
#                   documented example; the same examples through the client; the whole history of the
#                   documentation, each step built and tested; the same bytes anywhere; what README and the
#                   articles show, in a package outside of this one; the portal's page in Chromium; processes that
#                   share a store, killed in the middle of a refresh
# make interface    the public interface as text, from the compiler's symbol graphs: Interface/*.txt
# make docs         the client's documentation and that of Bitrix24IM as a site; MODULES="Bitrix24CRM …", or all
# make portal       the portal on localhost, to be started as .build/release/b24portal
# make bench        one table: everything measured beside its yardstick; COMPILE=1 with compile times, which takes long;
#                   HTML=DIR with the documentation's pages as HTML
# make bench-reading, bench-compile, bench-client, bench-portal    its parts, in more detail
# make peers        the portal against clients of other makers, from PyPI, and every documented request against it
# make compare      the same clients in trouble, as a table

export PATH := $(CURDIR)/.build/python/bin:$(PATH)

.PHONY: all test check interface check-model docs portal bench bench-reading bench-compile bench-client bench-portal compare peers fuzz-portal
all:
	@./scripts/install-deps generator
	swift build -c release --product b24gen
	.build/release/b24gen generate

test:
	@./scripts/install-deps tests
	swift test

check:
	@./scripts/install-deps tests
	swift build -c release --product b24gen
	swift build -c release --product b24portal
	./scripts/compare-expected
	./scripts/check-rules
	B24GEN=.build/release/b24gen ./scripts/check-model
	./scripts/check-schema
	./scripts/check-same-bytes
	./scripts/check-history --build --digester
	./scripts/check-examples
	./scripts/portal-facts --check
	./scripts/sweep-portal --floors
	@./scripts/install-deps page
	./scripts/check-page
	./scripts/check-outside
	./scripts/check-stores

check-model:
	@./scripts/install-deps tests
	@./scripts/check-model

interface:
	swift build
	./scripts/interface

docs:
	./scripts/docs $(MODULES)

portal:
	@./scripts/install-deps portal
	swift build -c release --product b24portal

bench:
	@./scripts/install-deps bench
	@./scripts/bench-table $(if $(COMPILE),--compile) $(if $(HTML),--html $(HTML))

bench-reading:
	@./scripts/install-deps bench
	@./scripts/bench $(if $(HTML),--html $(HTML))

bench-compile:
	./scripts/bench-compile

bench-client:
	@./scripts/install-deps tests
	swift run -c release b24clientbench
	swift run -c release b24transportbench

bench-portal:
	@./scripts/install-deps bench
	./scripts/bench-portal

compare:
	@./scripts/install-deps peers
	./scripts/peers scripts/compare.py

peers:
	@./scripts/install-deps peers
	./scripts/peers
	swift build -c release --product b24gen
	swift build -c release --product b24portal
	./scripts/sweep-portal --floors

fuzz-portal:
	@./scripts/install-deps portal
	./scripts/fuzz-portal

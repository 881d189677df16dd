"""What every check says at its end, so that none of them passes by examining nothing."""
import os, sys


def passed_over(check, what):
    """Says that something a check needs is missing; where the run has to have it (B24_REQUIRE_DOCS=1), that is a failure."""
    if os.environ.get("B24_REQUIRE_DOCS") == "1":
        sys.exit(f"{check}: {what}, and B24_REQUIRE_DOCS=1")
    print(f"{check}: {what}: examined 0")
    sys.exit(0)


def examined(check, counts):
    """Prints how much was examined, and fails where it is less than it must be: counts are (what, number, minimum)."""
    print(f"{check}: examined " + ", ".join(f"{number:,} {what}" for what, number, _ in counts))
    few = [f"{number:,} {what}, at least {minimum:,} are expected" for what, number, minimum in counts if number < minimum]
    if few:
        sys.exit(f"{check}: " + "; ".join(few))

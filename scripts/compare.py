"""How two other clients behave in trouble, measured against the portal, as a table in Markdown: `make compare`."""

import glob
import json
import os
import re
import ssl
import sys
import time
import urllib.request
import warnings
from importlib.metadata import version

warnings.filterwarnings("ignore")
os.environ["no_proxy"] = "*"
unchecked = ssl.create_default_context()
unchecked.check_hostname, unchecked.verify_mode = False, ssl.CERT_NONE


class Portal:
    def __init__(self, path):
        text = open(path).read()
        self.address = re.search(r"listens at (\S+)", text)[1]
        self.webhook = re.search(r"webhook: +(\S+)", text)[1]
        self.secret = re.search(r"/rest/1/(\w+)/", self.webhook)[1]

    def control(self, name, body=None, method=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(f"{self.address}/_portal/{name}", data, method=method)
        text = urllib.request.urlopen(request, context=unchecked).read()
        return json.loads(text) if text else None

    def faults(self, *rules):
        self.control("faults", method="DELETE")
        self.control("requests", method="DELETE")
        for rule in rules:
            self.control("faults", rule)

    def ids(self):
        return set(map(str, self.control("rows?table=crm.deal")["ids"]))

    def asked(self, *methods):
        counts = self.control("requests")["methods"]
        return sum(counts.get(method, 0) for method in methods)


plain, tls = Portal(sys.argv[1]), Portal(sys.argv[2])

from b24pysdk import BitrixWebhook, Client  # noqa: E402
from fast_bitrix24 import Bitrix  # noqa: E402

domain = tls.address.removeprefix("https://")
sdk = Client(BitrixWebhook(domain=domain, webhook_token=f"1/{tls.secret}"))
fast = Bitrix(plain.webhook, verbose=False)
clients = {
    f"b24pysdk {version('b24pysdk')}": (
        tls,
        lambda: list(sdk.crm.deal.list(select=["ID"]).as_list_fast().result),
        lambda title: sdk.crm.deal.add(fields={"TITLE": title}).result,
        lambda ids: list(sdk.call_batches([sdk.crm.deal.get(bitrix_id=i) for i in ids]).result.result),
        lambda: sdk.user.current().result,
    ),
    f"fast_bitrix24 {version('fast_bitrix24')}": (
        plain,
        lambda: fast.get_all("crm.deal.list", {"select": ["ID"]}),
        lambda title: fast.call("crm.deal.add", {"fields": {"TITLE": title}}),
        lambda ids: list(fast.get_by_ID("crm.deal.get", ids)),
        lambda: fast.call("user.current", raw=True),
    ),
}


def attempt(body):
    try:
        return body(), None
    except BaseException as error:  # noqa: BLE001
        return None, error


def named(error):
    return type(error).__name__ if error else "no error"


def listing(portal, everything, *_):
    portal.faults({"fault": "latency", "milliseconds": 100})
    best = 1e9
    for _ in range(3):
        portal.control("requests", method="DELETE")
        begin = time.monotonic()
        rows = everything()
        best = min(best, time.monotonic() - begin)
    return f"{best:.2f} s, {portal.asked('batch', 'crm.deal.list')} calls, {len(rows)} rows"


def shifting(portal, everything, *_):
    before = portal.ids()
    portal.faults({"fault": "rowsDeleted", "table": "crm.deal", "rows": 1, "method": "crm.deal.list", "count": 20},
                  {"fault": "rowsCreated", "table": "crm.deal", "rows": 1, "method": "crm.deal.list", "count": 20})
    rows, error = attempt(everything)
    stayed = before & portal.ids()
    if rows is None:
        return named(error)
    got = [str(row["ID"]) for row in rows]
    return f"{len(stayed - set(got))} of {len(stayed)} rows missing, {len(got) - len(set(got))} twice, {named(error)}"


def writing(portal, _, add, *__):
    before = len(portal.ids())
    portal.faults({"fault": "resetAfter", "method": "crm.deal.add", "count": 1},
                  {"fault": "resetAfter", "method": "batch", "count": 1})
    _, error = attempt(lambda: add("once"))
    return f"{len(portal.ids()) - before} deals made, {named(error)}"


def overloaded(portal, *calls):
    portal.faults({"fault": "error", "status": 503, "code": "OVERLOAD_LIMIT", "message": "REST API is blocked"})
    _, error = attempt(calls[3])
    return f"asked {portal.asked('user.current', 'batch')} times, {named(error)}"


def failing(portal, _, __, several, ___):
    portal.faults()
    ids = sorted(map(int, portal.ids()))[:99] + [999_999_999]
    rows, error = attempt(lambda: several(ids))
    return f"{len(rows or [])} of 99 answers, {named(error)}"


def secrets(portal, *calls):
    portal.faults({"fault": "resetBefore", "count": 20})
    _, error = attempt(calls[3])
    seen, shown = error, ""
    while seen:
        shown, seen = shown + str(seen) + repr(seen), seen.__cause__ or seen.__context__
    return "shows it" if portal.secret in shown else "hides it"


def covered():
    """b24pysdk lists the methods that it has; of REST 3 through its client for that version."""
    catalog = {2: set(), 3: set()}
    for path in glob.glob("specs/catalog/*.api"):
        for line in open(path, encoding="utf-8"):
            if line.startswith("method ") and " gone=" not in line:
                catalog[3 if " rest=3" in line else 2].add(line.split()[1].lower())
    token = BitrixWebhook(domain=domain, webhook_token=f"1/{tls.secret}")
    has = {rest: set(map(str.lower, Client(token, prefer_version=rest).get_supported_api_methods())) for rest in (2, 3)}
    return ", ".join(f"{len(has[rest] & catalog[rest]):,} of {len(catalog[rest]):,} of REST {rest}" for rest in (2, 3))


print("| |" + "|".join(f" {name} " for name in clients) + "|")
print("|---|" + "---|" * len(clients))
print(f"| methods of the catalog that have a name in it | {covered()} | none: called by name |")
for title, measure in {
    "5,000 rows, 100 ms a request": listing,
    "20 rows deleted and 20 made while it reads": shifting,
    "the connection breaks after a write": writing,
    "`OVERLOAD_LIMIT`, which lasts": overloaded,
    "one of 100 commands fails": failing,
    "the webhook's code, in the error of a broken connection": secrets,
}.items():
    cells = []
    for client in clients.values():
        cells.append(attempt(lambda: measure(*client)))
        client[0].faults()
    print(f"| {title} | " + " | ".join(c if e is None else f"({named(e)}: {e})" for c, e in cells) + " |", flush=True)

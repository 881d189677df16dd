"""What four other clients do with the portal: call, batch, full lists, limits, an expired token. See scripts/peers."""

import json
import re
import socket
import sys
import time
import urllib.request
import warnings

warnings.filterwarnings("ignore")


def started(path):
    text = open(path).read()
    return {
        "address": re.search(r"listens at (\S+)", text)[1],
        "webhook": re.search(r"webhook: +(\S+)", text)[1],
        "client_id": re.search(r"client_id (\S+)", text)[1],
        "client_secret": re.search(r"client_secret (\S+)", text)[1],
    }


plain, tls = started(sys.argv[1]), started(sys.argv[2])
tls_port = int(tls["address"].rsplit(":", 1)[1])

# b24pysdk refreshes tokens at one host of the internet: here that name means the portal.
resolve = socket.getaddrinfo


def local(host, port, *rest, **more):
    if host == "oauth.bitrix24.tech":
        host, port = "127.0.0.1", tls_port
    if host not in ("127.0.0.1", "localhost"):
        raise OSError(f"{host} is not on this machine")
    return resolve(host, port, *rest, **more)


socket.getaddrinfo = local


def control(portal, name, body=None):
    data = None if body is None else json.dumps(body).encode()
    import ssl

    context = ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return json.load(urllib.request.urlopen(f"{portal['address']}/_portal/{name}", data, context=context))


checks = 0


def check(what, holds):
    global checks
    checks += 1
    print(("ok      " if holds else "FAILED  ") + what)
    if not holds:
        sys.exit(1)


# --- b24pysdk -------------------------------------------------------------------------------------------------------
from b24pysdk import BitrixAppLocal, BitrixTokenLocal, BitrixWebhook, Client  # noqa: E402
from b24pysdk.errors import BitrixAPIError  # noqa: E402

domain = tls["address"].removeprefix("https://")
user, code = re.search(r"/rest/(\d+)/(\w+)/", tls["webhook"]).groups()
webhook = BitrixWebhook(domain=domain, webhook_token=f"{user}/{code}")
client = Client(webhook)

check("b24pysdk: a call", client.user.current().result["ID"] == "1")
check("b24pysdk: a write", isinstance(client.crm.deal.add(fields={"TITLE": "Peer"}).result, int))
deals = list(client.crm.deal.list(select=["ID", "TITLE"]).as_list().result)
check("b24pysdk: a full list of 5,001 rows", len({row["ID"] for row in deals}) == 5001)
fast = list(client.crm.deal.list(select=["ID", "TITLE"]).as_list_fast().result)
check("b24pysdk: the same by keys", {row["ID"] for row in fast} == {row["ID"] for row in deals})
commands = {f"c{i}": client.crm.contact.get(bitrix_id=i) for i in range(1, 41)}
batch = client.call_batch(commands).result
check("b24pysdk: a batch of 40", batch.result["c40"]["ID"] == "40" and not batch.result_error)
many = client.call_batches([client.crm.contact.get(bitrix_id=i) for i in range(1, 121)]).result
check("b24pysdk: 120 commands in batches", len(list(many.result)) == 120)
try:
    client.crm.deal.get(bitrix_id=999999).result
    check("b24pysdk: an error", False)
except BitrixAPIError as error:
    check("b24pysdk: an error is raised as what it is", "Not found" in str(error))

control(tls, "limits", {"size": 2, "drain": 2})
names = [client.user.current().result["ID"] for _ in range(5)]
check("b24pysdk: over the limit it waits and goes on", names == ["1"] * 5)
refused = control(tls, "requests")["errors"].get("QUERY_LIMIT_EXCEEDED", 0)
check(f"b24pysdk: the portal had refused {refused} requests", refused > 0)
control(tls, "limits", {"plan": "none"})

tokens = control(tls, "tokens", {})
app = BitrixAppLocal(domain=domain, client_id=tls["client_id"], client_secret=tls["client_secret"])
token = BitrixTokenLocal(auth_token=tokens["access_token"], refresh_token=tokens["refresh_token"], bitrix_app=app)
oauth = Client(token)
check("b24pysdk: a call with a token", oauth.user.current().result["ID"] == "1")
control(tls, "tokens/expire", {})
check("b24pysdk: an expired token is refreshed", oauth.user.current().result["ID"] == "1")
check("b24pysdk: by a new pair", token.refresh_token != tokens["refresh_token"])

# --- fast_bitrix24 --------------------------------------------------------------------------------------------------
from fast_bitrix24 import Bitrix  # noqa: E402

b = Bitrix(plain["webhook"], verbose=False)
check("fast_bitrix24: a call", b.call("user.current", raw=True)["result"]["ID"] == "1")
begin = time.monotonic()
deals = b.get_all("crm.deal.list", {"select": ["ID", "TITLE"]})
took = time.monotonic() - begin
check(f"fast_bitrix24: a full list of 5,000 rows ({took:.2f} s)", len({row["ID"] for row in deals}) == 5000)
tasks = b.get_all("crm.item.list", {"entityTypeId": 3})
check("fast_bitrix24: a list deeper in the answer", len(tasks) == 120)
found = b.get_by_ID("crm.contact.get", range(1, 121))
check("fast_bitrix24: 120 rows by id", len(found) == 120)
added = b.call("crm.deal.add", [{"fields": {"TITLE": f"Peer {i}"}} for i in range(70)])
check("fast_bitrix24: 70 writes in batches", len(added) == 70)
batch = b.call_batch({"halt": 0, "cmd": {"a": "crm.deal.get?id=1", "b": "crm.contact.get?id=$result[a][ID]"}})
check("fast_bitrix24: a batch with a reference", batch["b"]["ID"] == "1")
control(plain, "limits", {"size": 5, "drain": 20})
slow = Bitrix(plain["webhook"], verbose=False, respect_velocity_policy=True, request_pool_size=4, requests_per_second=20.0)
check("fast_bitrix24: within the limit", len(slow.get_all("crm.deal.list", {"select": ["ID"]})) == 5070)
control(plain, "limits", {"plan": "none"})

# --- pybitrix24: forms over HTTPS, methods as `name.json` -------------------------------------------------------------
import pybitrix24  # noqa: E402
import requests  # noqa: E402

old = pybitrix24.Bitrix24(domain, client_id=tls["client_id"], client_secret=tls["client_secret"], auth_hostname=domain)
check("pybitrix24: a webhook", old.call_webhook(code, "user.current")["result"]["ID"] == "1")
found = old.call_webhook(code, "crm.deal.list", {"filter": {">ID": 10}, "order": {"ID": "ASC"}, "select": ["ID", "TITLE"]})
check("pybitrix24: filter, order and select as a form", found["result"][0]["ID"] == "11" and found["total"] >= 4990)
added = old.call_webhook(code, "crm.contact.add", {"fields": {"NAME": "Peer", "PHONE": [{"VALUE": "+1", "VALUE_TYPE": "WORK"}]}})
kept = old.call_webhook(code, "crm.contact.get", {"id": added["result"]})["result"]
check("pybitrix24: nested values as a form", kept["NAME"] == "Peer" and kept["PHONE"][0]["VALUE"] == "+1")
batch = old.call_batch_webhook(code, {"a": "user.current", "b": "crm.deal.get?id=3"})["result"]["result"]
check("pybitrix24: a batch", batch["a"]["ID"] == "1" and batch["b"]["ID"] == "3")
target = old.build_authorization_url(state="s")
check("pybitrix24: where to ask for leave", target.startswith(f"https://{domain}/oauth/authorize/?"))
code_given = requests.get(target, allow_redirects=False).headers["Location"].split("code=")[1].split("&")[0]
old.obtain_tokens(code_given)
check("pybitrix24: a code becomes tokens", old.call("user.current")["result"]["ID"] == "1")
control(tls, "tokens/expire", {})
old.refresh_tokens()
check("pybitrix24: tokens are refreshed", old.call("user.current")["result"]["ID"] == "1")

# --- bitrix24-rest: asynchronous, reads all pages at once ---------------------------------------------------------------
import asyncio  # noqa: E402

from bitrix24 import Bitrix24, BitrixError  # noqa: E402

rest = Bitrix24(plain["webhook"])


async def all_pages():
    pages = await rest.callMethod("crm.deal.list", select=["ID"], filter={">ID": 100, "<ID": 601})
    one = await rest.callMethod("crm.deal.get", id=5)
    try:
        await rest.callMethod("crm.deal.get", id=999999)
        refused = ""
    except BitrixError as error:
        refused = str(error)
    return pages, one, refused


pages, one, refused = asyncio.run(all_pages())
check("bitrix24-rest: 500 rows by pages", len({row["ID"] for row in pages}) == 500)
check("bitrix24-rest: one of them", one["ID"] == "5")
# It looks at nothing but the status.
check("bitrix24-rest: a refusal is an error", refused == "HTTP error: 400")

if checks < 29:
    sys.exit(f"only {checks} checks were made")
print(f"{checks} checks passed")

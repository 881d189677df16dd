"""The yardstick of single calls: aiohttp, 64 at once, against the same server: aiohttp-calls.py PORT COUNT"""

import asyncio
import json
import resource
import sys
import time

import aiohttp


def work():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


async def main():
    port, count = sys.argv[1], int(sys.argv[2])
    url = f"http://127.0.0.1:{port}/rest/1/code/plain"
    numbers = iter(range(count))

    async def caller(session):
        for _ in numbers:
            async with session.post(url, json={}) as response:
                assert json.loads(await response.read())["result"]["ID"] == "17"

    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=64)) as session:
        for _ in range(3):
            numbers = iter(range(count))
            begin, before = time.monotonic(), work()
            await asyncio.gather(*(caller(session) for _ in range(64)))
            wall, used = time.monotonic() - begin, work() - before
            print(f"{count} reads, 64 at once, aiohttp".ljust(46)
                  + f"{wall:8.3f} s  {count / wall:6.0f} a second, {count / used:6.0f} a core and second", flush=True)


asyncio.run(main())

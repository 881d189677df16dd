"""Opens many connections to a portal at once and asks for something on each: many-connections.py WEBHOOK COUNT"""

import re
import resource
import socket
import sys

host, port, path = re.match(r"http://([^:/]+):(\d+)(/.*)", sys.argv[1]).groups()
wanted = int(sys.argv[2])
limit = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
resource.setrlimit(resource.RLIMIT_NOFILE, (limit, limit))

connections = [socket.create_connection((host, int(port)), timeout=20) for _ in range(wanted)]
for connection in connections:
    connection.sendall(f"GET {path}server.time HTTP/1.1\r\nHost: {host}\r\n\r\n".encode())
answered = sum(connection.recv(4096).startswith(b"HTTP/1.1 200") for connection in connections)
print(f"{wanted} connections open at once, {answered} answered")
sys.exit(answered != wanted)

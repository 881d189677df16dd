"""TLS in front of a server on this machine: tls-proxy.py CERTIFICATE KEY PORT [ALPN]

Prints the port that it listens on. Bytes go through as they are; the end of the server's side ends the connection
without a farewell, as servers do that crash. It ends with its standard input.
"""

import os
import socket
import ssl
import sys
import threading


def pump(source, target):
    try:
        while data := source.recv(65536):
            target.sendall(data)
    except OSError:
        pass
    for end in (source, target):
        try:
            end.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass


def serve(plain, context, port):
    try:
        secure = context.wrap_socket(plain, server_side=True)
        upstream = socket.create_connection(("127.0.0.1", port))
    except OSError:
        plain.close()
        return
    for end in (secure, upstream):
        end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    threading.Thread(target=pump, args=(secure, upstream), daemon=True).start()
    pump(upstream, secure)
    secure.close()
    upstream.close()


def main():
    certificate, key, port = sys.argv[1], sys.argv[2], int(sys.argv[3])
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    if len(sys.argv) > 4:
        context.set_alpn_protocols(sys.argv[4:])
    listener = socket.create_server(("127.0.0.1", 0), backlog=256)
    print(listener.getsockname()[1], flush=True)
    threading.Thread(target=lambda: (sys.stdin.read(), os._exit(0)), daemon=True).start()
    while True:
        plain, _ = listener.accept()
        threading.Thread(target=serve, args=(plain, context, port), daemon=True).start()


main()

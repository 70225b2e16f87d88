#!/usr/bin/env python3
"""A web server that misbehaves in the way that the path of the address names.

It listens on loopback at ports of the system's choice, prints `name port` for each of them and an empty
line, and serves until its standard input ends. Certificates are made with openssl in the folder that is
given: `authority.pem` is to be trusted, and the servers differ in what their certificate says:

    http        no encryption
    https       a certificate for localhost and 127.0.0.1
    wrong-host  a certificate for another host
    expired     a certificate that was good until yesterday
    self-signed a certificate of nobody's
    refused     nobody listens at this port
"""

import socket
import ssl
import struct
import subprocess
import sys
import threading
import time
import zlib
from pathlib import Path
from urllib.parse import unquote

GOOD = b'{"schema": "bianmin-status/1"}'
DATE = b"Mon, 23 Nov 2026 01:05:00 GMT"
PORTS = {}
# How often each address under /in-turn/ was asked for.
TURNS = {}


def answer(connection, status, headers=(), body=b"", length=None, kind=b"application/json"):
    lines = [b"HTTP/1.1 " + status, b"Date: " + DATE]
    if kind:
        lines.append(b"Content-Type: " + kind)
    lines.append(b"Content-Length: %d" % (len(body) if length is None else length))
    lines += [b"Connection: close", *headers]
    connection.sendall(b"\r\n".join(lines) + b"\r\n\r\n" + body)


def begin(connection, *headers):
    lines = [b"HTTP/1.1 200 OK", b"Content-Type: application/json", *headers]
    connection.sendall(b"\r\n".join(lines) + b"\r\n\r\n")


def redirect(connection, location, status=b"302 Found"):
    answer(connection, status, [b"Location: " + location], b"moved", kind=b"text/html")


def drip(connection, data):
    for byte in data:
        connection.sendall(bytes([byte]))
        time.sleep(0.1)


def pour(connection, piece):
    while True:
        connection.sendall(piece)


def bomb(connection, name, window):
    """A compressed stream of zeros that never ends: a thousand bytes for each that is sent."""
    begin(connection, b"Content-Encoding: " + name)
    squeeze = zlib.compressobj(9, zlib.DEFLATED, window)
    zeros = bytes(1 << 20)
    while True:
        connection.sendall(squeeze.compress(zeros) + squeeze.flush(zlib.Z_SYNC_FLUSH))


def squeezed(data):
    squeeze = zlib.compressobj(9, zlib.DEFLATED, 31)
    return squeeze.compress(data) + squeeze.flush()


def reset(connection):
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))


def page(title, text, encoding="utf-8"):
    return f"<!doctype html><title>{title}</title><body>{text}".encode(encoding)


def serve(connection, path, request):
    name, _, argument = path.strip("/").partition("/")
    here = b"http://127.0.0.1:%d/" % PORTS["http"]
    secure = b"https://127.0.0.1:%d/" % PORTS["https"]
    if name == "in-turn":
        turns = argument.split("/")[0].split(",")
        turn = TURNS[path] = TURNS.get(path, -1) + 1
        return serve(connection, turns[min(turn, len(turns) - 1)].replace(":", "/"), request)
    if name == "good":
        if b'if-none-match: "v1"' in request.lower():
            connection.sendall(b"HTTP/1.1 304 Not Modified\r\nDate: " + DATE + b"\r\nETag: \"v1\"\r\n\r\n")
        else:
            answer(connection, b"200 OK", [b'ETag: "v1"'], GOOD)
    elif name == "request":
        answer(connection, b"200 OK", body=request, kind=b"text/plain")
    elif name == "type":
        answer(connection, b"200 OK", body=GOOD, kind=unquote(argument).encode())
    elif name == "status":
        answer(connection, argument.encode() + b" Whatever", body=GOOD)
    elif name == "unasked-304":
        connection.sendall(b"HTTP/1.1 304 Not Modified\r\n\r\n")

    # Time.
    elif name == "silent":
        time.sleep(60)
    elif name == "slow-header":
        drip(connection, b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nX: " + b"x" * 600)
    elif name == "slow-body":
        begin(connection, b"Content-Length: 600")
        drip(connection, b"x" * 600)
    elif name == "slow-hops":
        time.sleep(0.4)
        redirect(connection, here + b"slow-hops")

    # Size.
    elif name == "endless-body":
        begin(connection)
        pour(connection, b" " * 65536)
    elif name == "huge-length":
        answer(connection, b"200 OK", body=GOOD, length=1 << 40)
    elif name == "gzip-bomb":
        bomb(connection, b"gzip", 31)
    elif name == "deflate-bomb":
        bomb(connection, b"deflate", 15)
    elif name == "gzip-in-gzip":
        answer(connection, b"200 OK", [b"Content-Encoding: gzip, gzip"], squeezed(squeezed(bytes(1 << 25))))
    elif name == "header-flood":
        connection.sendall(b"HTTP/1.1 200 OK\r\n")
        pour(connection, b"X-Flood: water\r\n" * 100)
    elif name == "huge-header":
        connection.sendall(b"HTTP/1.1 200 OK\r\nX-Huge: ")
        pour(connection, b"x" * 65536)
    elif name == "continue-flood":
        pour(connection, b"HTTP/1.1 100 Continue\r\n\r\n")
    elif name == "endless-redirect-body":
        connection.sendall(b"HTTP/1.1 302 Found\r\nLocation: " + here + b"good\r\n\r\n")
        pour(connection, b" " * 65536)

    # Broken answers.
    elif name == "gzip":
        answer(connection, b"200 OK", [b"Content-Encoding: gzip"], squeezed(GOOD))
    elif name == "cut-gzip":
        answer(connection, b"200 OK", [b"Content-Encoding: gzip"], squeezed(GOOD)[:-12])
    elif name == "no-gzip":
        answer(connection, b"200 OK", [b"Content-Encoding: gzip"], GOOD)
    elif name == "unknown-encoding":
        answer(connection, b"200 OK", [b"Content-Encoding: secret"], GOOD)
    elif name == "long-length":
        answer(connection, b"200 OK", body=GOOD, length=len(GOOD) + 1)
    elif name == "short-length":
        answer(connection, b"200 OK", body=GOOD, length=5)
    elif name == "negative-length":
        answer(connection, b"200 OK", body=GOOD, length=-1)
    elif name == "chunked":
        begin(connection, b"Transfer-Encoding: chunked")
        connection.sendall(b"%x\r\n%s\r\n0\r\n\r\n" % (len(GOOD), GOOD))
    elif name == "cut-chunk":
        begin(connection, b"Transfer-Encoding: chunked")
        connection.sendall(b"ff\r\n" + GOOD)
    elif name == "bad-chunk":
        begin(connection, b"Transfer-Encoding: chunked")
        connection.sendall(b"%x\r\n%s\r\nzz\r\n" % (len(GOOD), GOOD))
    elif name == "http-0.9":
        connection.sendall(GOOD)
    elif name == "garbage":
        connection.sendall(bytes(range(256)) * 16)
    elif name == "odd-version":
        connection.sendall(b"HTTP/7.3 200 OK\r\n\r\n" + GOOD)
    elif name == "nul-header":
        begin(connection, b"X-\0Nul: \0", b"Content-Length: %d" % len(GOOD))
        connection.sendall(GOOD)
    elif name == "nothing":
        pass
    elif name == "reset-in-header":
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Ty")
        reset(connection)
    elif name == "reset-in-body":
        begin(connection, b"Content-Length: 600")
        connection.sendall(GOOD)
        reset(connection)

    # Pages, as links lead to them.
    elif name == "page":
        answer(connection, b"200 OK", body=page("办事指南", "办事指南" * 2000), kind=b"text/html; charset=utf-8")
    elif name == "page-without-head":
        if request.startswith(b"HEAD"):
            answer(connection, b"405 Method Not Allowed")
        else:
            serve(connection, "/page", request)
    elif name == "hang-up-on-head":
        if not request.startswith(b"HEAD"):
            serve(connection, "/page", request)
    elif name == "endless-page":
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<title>x</title>")
        if not request.startswith(b"HEAD"):
            pour(connection, b" " * 65536)
    elif name == "gbk":
        kind = {"header": b"text/html; charset=GBK"}.get(argument.split("/")[0], b"text/html")
        meta = "<meta charset=gb2312>" if argument.startswith("meta") else ""
        title = "您访问的页面不存在" if argument.endswith("missing") else "清溪县人民政府"
        answer(connection, b"200 OK", body=page(title, meta + "公告" * 4000, "gbk"), kind=kind)
    elif name == "says-missing":
        answer(connection, b"200 OK", body=page("提示信息", "对不起，您访问的页面不存在"), kind=b"text/html")
    elif name == "about-missing":
        body = page("身份证丢失怎么办", "打开查询页面，页面不存在的请打电话。" * 400)
        answer(connection, b"200 OK", body=body, kind=b"text/html")
    elif name == "title":
        answer(connection, b"200 OK", body=page(unquote(argument), "公告" * 4000), kind=b"text/html")
    elif name == "shell":
        text = "<noscript>请开启 JavaScript</noscript><script src=/js/app.a404b.js></script>"
        answer(connection, b"200 OK", body=page("政务服务", text), kind=b"text/html")
    elif name == "wall":
        status, riddle = argument.split("/")
        body = page("", "<script>document.cookie='%s'</script>" % unquote(riddle))
        answer(connection, status.encode() + b" Whatever", body=body, kind=b"text/html")
    elif name == "busy":
        answer(connection, b"429 Too Many Requests", [b"Retry-After: " + argument.encode()])

    # Answers that are none.
    elif name == "portal":
        answer(connection, b"200 OK", body=b"<!doctype html><title>Log in</title>", kind=b"text/html; charset=utf-8")
    elif name == "empty":
        answer(connection, b"200 OK")
    elif name == "utf-16":
        answer(connection, b"200 OK", body=GOOD.decode().encode("utf-16"))
    elif name == "bom":
        answer(connection, b"200 OK", body=b"\xef\xbb\xbf" + GOOD)

    # Elsewhere.
    elif name == "hops":
        left = int(argument)
        redirect(connection, here + (b"hops/%d" % (left - 1) if left > 1 else b"good"))
    elif name == "loop":
        redirect(connection, here + b"loop", b"308 Permanent Redirect")
    elif name == "relative":
        redirect(connection, b"/good", b"307 Temporary Redirect")
    elif name == "nowhere":
        answer(connection, b"302 Found")
    elif name == "to-http":
        redirect(connection, here + b"good")
    elif name == "to-https":
        redirect(connection, secure + b"good")
    elif name == "to-file":
        redirect(connection, b"file:///etc/passwd")
    elif name == "to-ftp":
        redirect(connection, b"ftp://127.0.0.1/feed.json")
    elif name == "to-data":
        redirect(connection, b"data:application/json,{}")
    elif name == "to-private":
        redirect(connection, b"https://10.0.0.1/feed.json")
    elif name == "to-metadata":
        redirect(connection, b"http://169.254.169.254/latest/meta-data/")
    elif name == "to-credentials":
        redirect(connection, b"https://me:secret@127.0.0.1/")
    elif name == "to-control":
        redirect(connection, b"https://127.0.0.1/\x01\x1b[31m\x7f")
    elif name == "to-tab":
        redirect(connection, b"ht\ttps://127.0.0.1/")
    else:
        answer(connection, b"404 Not Found")


def converse(connection):
    with connection:
        try:
            request = b""
            while b"\r\n\r\n" not in request:
                piece = connection.recv(65536)
                if not piece:
                    return
                request += piece
            serve(connection, request.split(b" ")[1].decode(), request)
        except OSError:
            pass


def listen(name, context=None):
    listener = socket.create_server(("127.0.0.1", 0), backlog=64)
    PORTS[name] = listener.getsockname()[1]

    def handshake(connection):
        try:
            connection = context.wrap_socket(connection, server_side=True) if context else connection
        except OSError:
            return
        converse(connection)

    def accept():
        while True:
            connection, _ = listener.accept()
            threading.Thread(target=handshake, args=[connection], daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()


def certificates(folder):
    """Keys and certificates; gives a TLS context for each kind of server."""

    def openssl(*arguments):
        subprocess.run(["openssl", *arguments], cwd=folder, check=True, capture_output=True)

    (folder / "index").write_text("")
    (folder / "openssl.cnf").write_text(
        "[req]\ndistinguished_name=name\n[name]\n"
        "[authority]\nbasicConstraints=critical,CA:true\n"
        "[here]\nsubjectAltName=DNS:localhost,IP:127.0.0.1\n"
        "[elsewhere]\nsubjectAltName=DNS:elsewhere.example\n"
        "[ca]\ndefault_ca=ours\n"
        "[ours]\ndatabase=index\nnew_certs_dir=.\nrand_serial=yes\ndefault_md=sha256\npolicy=any\n"
        "unique_subject=no\n[any]\ncommonName=supplied\n"
    )
    key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-config", "openssl.cnf"]
    openssl("req", "-x509", *key, "-keyout", "authority.key", "-out", "authority.pem",
            "-subj", "/CN=Test authority", "-extensions", "authority", "-days", "30")
    contexts = {}
    now = time.time()

    def moment(days):
        return time.strftime("%Y%m%d%H%M%SZ", time.gmtime(now + days * 86400))

    for name, extension, start, end in [
        ("https", "here", -1, 9),
        ("wrong-host", "elsewhere", -1, 9),
        ("expired", "here", -9, -1),
    ]:
        openssl("req", *key, "-keyout", f"{name}.key", "-out", f"{name}.csr", "-subj", f"/CN={name}")
        openssl("ca", "-batch", "-notext", "-config", "openssl.cnf", "-extensions", extension,
                "-cert", "authority.pem", "-keyfile", "authority.key", "-in", f"{name}.csr",
                "-out", f"{name}.pem", "-startdate", moment(start), "-enddate", moment(end))
        contexts[name] = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        contexts[name].load_cert_chain(folder / f"{name}.pem", folder / f"{name}.key")
    openssl("req", "-x509", *key, "-keyout", "self-signed.key", "-out", "self-signed.pem",
            "-subj", "/CN=localhost", "-extensions", "here", "-days", "9")
    contexts["self-signed"] = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    contexts["self-signed"].load_cert_chain(folder / "self-signed.pem", folder / "self-signed.key")
    return contexts


def main():
    contexts = certificates(Path(sys.argv[1]).resolve())
    listen("http")
    for name, context in contexts.items():
        listen(name, context)
    # A port that is taken, at which nobody listens.
    closed = socket.socket()
    closed.bind(("127.0.0.1", 0))
    PORTS["refused"] = closed.getsockname()[1]
    for name, port in PORTS.items():
        print(name, port)
    print(flush=True)
    sys.stdin.read()


main()

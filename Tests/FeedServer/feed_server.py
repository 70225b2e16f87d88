#!/usr/bin/env python3
"""Plays the day of an office as a status feed, to see a site change with it.

    python3 Tests/FeedServer/feed_server.py --port 8090
    bianmin build --feed http://127.0.0.1:8090/status.json

The records are those of a feed file, with all their times moved to now. On top of them the day is played:

    08:30  the counters open, and the queues grow until 10:30
    09:00  the online way falls behind: more comes in than is answered
    10:30  an incident begins
    12:00  the counters close for lunch, until 13:30
    15:00  the incident is over
    17:00  the counters close

With `--speed 60` the day begins at 08:00 when the server starts, and an hour of it takes a minute. The times in
the feed are true all the same: only what happens is played, so that a build at the present moment believes it.
Without `--speed` the day is the real one, in the time zone of the feed.

The feed changes once in a played minute; a client that has it already is told so (`ETag`, 304).
"""

import argparse
import hashlib
import json
import re
import sys
import threading
import time
from datetime import datetime, timezone
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

SAMPLE = Path(__file__).resolve().parent.parent.parent / "content/status/monitor.json"
MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})")
LENGTH = re.compile(r"P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?")

# What is played where there is no feed file.
SMALL = {
    "schema": "bianmin-status/1",
    "generated": "2026-11-23T09:05:00+08:00",
    "valid_for": "PT30M",
    "source": {"name": "清溪县政务服务运行监测", "phone": "0000-8812345"},
    "services": [
        {
            "guide": "birth-registration",
            "channels": {
                "online": {
                    "state": "open",
                    "replies": {
                        "window": "P30D", "received": 120, "answered": 110, "on_time": 104,
                        "half": "PT20H", "nine_in_ten": "P2D", "oldest_waiting": "P1D",
                    },
                },
                "counter": {
                    "state": "open",
                    "waiting": 3,
                    "handling": {"window": "P30D", "count": 230, "half": "PT15M", "nine_in_ten": "PT25M"},
                },
            },
        }
    ],
    "offices": [{"office": "chengguan-hall", "state": "open", "waiting": 12, "wait": "PT18M"}],
}


def clock(hours, minutes=0):
    """A time of day in seconds."""
    return hours * 3600 + minutes * 60


def seconds(length):
    """An ISO 8601 length of time in seconds."""
    parts = LENGTH.fullmatch(length).groups()
    return sum(int(part or 0) * unit for part, unit in zip(parts, (604800, 86400, 3600, 60, 1)))


def iso_length(total):
    total = max(int(total), 0)
    days, rest = divmod(total, 86400)
    text = "P" + (f"{days}D" if days else "")
    if rest or not days:
        text += "T" + (f"{rest // 3600}H" if rest >= 3600 else "")
        text += f"{rest % 3600 // 60}M" if rest % 3600 >= 60 else ""
        text += f"{rest % 60}S" if rest % 60 or not rest else ""
    return text


class Day:
    """The office's day: what time it is in it, and when a time of it is on real clocks."""

    def __init__(self, zone, speed=None):
        self.zone = zone
        self.speed = speed or 1
        # The real moment at which the first day stands at `opens`: a real day has begun long ago.
        if speed is None:
            now = datetime.now(zone)
            self.begins = now.replace(hour=0, minute=0, second=0, microsecond=0).timestamp()
            self.opens = 0
        else:
            self.begins, self.opens = time.time(), clock(8)

    def played(self):
        """Seconds from the midnight before the first day, in full minutes."""
        minutes = (time.time() - self.begins) * self.speed // 60
        return self.opens + int(minutes) * 60

    def now(self):
        """The time of day."""
        return self.played() % clock(24)

    def real(self, time_of_day):
        """The real moment of a time of the present day."""
        midnight = self.played() // clock(24) * clock(24)
        moment = self.begins + (midnight + time_of_day - self.opens) / self.speed
        return datetime.fromtimestamp(int(moment), self.zone)


def moved(value, by):
    """The same records with every time in them moved."""
    if isinstance(value, dict):
        return {key: moved(item, by) for key, item in value.items()}
    if isinstance(value, list):
        return [moved(item, by) for item in value]
    if isinstance(value, str) and MOMENT.fullmatch(value):
        return (datetime.fromisoformat(value.replace("Z", "+00:00")) + by).isoformat()
    return value


def crowd(now):
    """How long queues are at a time of day, 1 where they are as the feed file has them."""
    if clock(8, 30) <= now < clock(10, 30):
        return 0.2 + 2.3 * (now - clock(8, 30)) / clock(2)
    if clock(10, 30) <= now < clock(12):
        return 2.5 - 1.7 * (now - clock(10, 30)) / clock(1, 30)
    if clock(13, 30) <= now < clock(17):
        return 1.2 - 1.0 * (now - clock(13, 30)) / clock(3, 30)
    return 0


def closed_note(now):
    if clock(12) <= now < clock(13, 30):
        return "午休，13:30 开门。"
    if clock(8, 30) <= now < clock(17):
        return None
    return "下班了，8:30 开门。"


def play_queue(record, now):
    """A counter or an office: its queue, and whether it is open."""
    note = closed_note(now)
    if note:
        record.update(state="closed", note=note)
        record.pop("waiting", None)
        record.pop("wait", None)
        return
    if isinstance(record.get("waiting"), int):
        record["waiting"] = round(record["waiting"] * crowd(now))
    if isinstance(record.get("wait"), str):
        record["wait"] = iso_length(seconds(record["wait"]) * crowd(now) // 60 * 60)


def play_replies(replies, now):
    """More comes in than is answered: of what came today two in five are answered, one in five on time."""
    behind = min(max(now - clock(9), 0), clock(8))
    come = int(replies.get("received", 0) * 0.6 * behind / clock(8))
    replies["received"] = replies.get("received", 0) + come
    for key, share in (("answered", 0.4), ("on_time", 0.2)):
        if isinstance(replies.get(key), int):
            replies[key] += int(come * share)
    if isinstance(replies.get("oldest_waiting"), str):
        replies["oldest_waiting"] = iso_length(seconds(replies["oldest_waiting"]) + behind * 6)


def incident(day, now, services):
    """The incident of the day, or none before it begins."""
    guides = [s["guide"] for s in services if "online" in s.get("channels", {})]
    if not guides or now < clock(10, 30):
        return []
    guide = "birth-registration" if "birth-registration" in guides else guides[0]
    updates = [{"at": day.real(clock(10, 30)).isoformat(), "text": "上传照片很慢，正在查原因。急事请到窗口。"}]
    over = None
    if now >= clock(15):
        over = day.real(clock(15)).isoformat()
        updates.insert(0, {"at": over, "text": "已经恢复，不用重新提交。"})
    return [
        {
            "id": day.real(clock(10, 30)).strftime("%Y-%m-%d") + "-upload",
            "title": "上传照片变慢",
            "impact": "limited",
            "affects": [f"guide:{guide}/online"],
            "started": day.real(clock(10, 30)).isoformat(),
            "resolved": over,
            "updates": updates,
        }
    ]


def play(base, day):
    """The feed at this moment."""
    now = day.now()
    moment = day.real(now)
    made = datetime.fromisoformat(base["generated"].replace("Z", "+00:00"))
    feed = moved(base, moment - made)
    feed["generated"] = moment.isoformat()
    for service in feed.get("services", []):
        for kind, channel in service.get("channels", {}).items():
            if kind == "counter":
                play_queue(channel, now)
            elif isinstance(channel.get("replies"), dict):
                play_replies(channel["replies"], now)
    for office in feed.get("offices", []):
        play_queue(office, now)
    feed["incidents"] = incident(day, now, feed.get("services", [])) + feed.get("incidents", [])
    return feed


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        if self.path.split("?")[0] not in ("/", "/status.json"):
            self.send_error(404)
            return
        feed = play(self.server.base, self.server.day)
        body = json.dumps(feed, ensure_ascii=False, indent=2).encode()
        etag = '"' + hashlib.sha256(body).hexdigest()[:16] + '"'
        known = self.headers.get("If-None-Match") == etag
        self.send_response(304 if known else 200)
        self.send_header("ETag", etag)
        if not known:
            self.send_header("Content-Type", "application/json; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if not known:
            self.wfile.write(body)

    def log_message(self, *_):
        if not self.server.is_quiet:
            now = self.server.day.now()
            print(f"{now // 3600:02}:{now % 3600 // 60:02} {self.requestline}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("feed", nargs="?", type=Path, default=SAMPLE, help="the feed file with the records")
    parser.add_argument("--port", type=int, default=8090, help="0 lets the system choose")
    parser.add_argument("--speed", type=float, help="how many times as fast as a real day")
    parser.add_argument("--tell-port", action="store_true",
                        help="print `http PORT` and an empty line, and end with the input, for tests")
    options = parser.parse_args()
    if options.speed is not None and options.speed <= 0:
        parser.error("--speed takes a number above 0")
    base = json.loads(options.feed.read_text("utf-8")) if options.feed.exists() else SMALL
    zone = datetime.fromisoformat(base["generated"].replace("Z", "+00:00")).tzinfo or timezone.utc
    server = ThreadingHTTPServer(("127.0.0.1", options.port), Handler)
    server.daemon_threads = True
    server.base, server.day, server.is_quiet = base, Day(zone, options.speed), options.tell_port
    port = server.server_address[1]
    if options.tell_port:
        print(f"http {port}\n", flush=True)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        sys.stdin.read()
        return
    print(f"bianmin build --feed http://127.0.0.1:{port}/status.json", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        pass


if __name__ == "__main__":
    main()

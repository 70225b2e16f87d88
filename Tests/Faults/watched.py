"""Runs a program and is asked before each of its system calls that changes the file system.

The kernel stops the calling thread (a seccomp filter with user notification, Linux 5.5 and later) until an answer is
given: go on, fail with an error, seem to succeed without being made, or be killed. So a point is exact: the n-th call of
the whole process, whichever thread makes it, and nothing has been compiled into the program for it.
"""

import ctypes
import errno
import fcntl
import os
import platform
import select
import signal
import socket
import struct
from dataclasses import dataclass, field

# What changes the file system, and where its paths stand: (folder, name) arguments; "fd" for a descriptor.
CALLS = {
    "write": "fd", "pwrite64": "fd", "writev": "fd", "pwritev": "fd", "ftruncate": "fd", "fallocate": "fd",
    "copy_file_range": "fd2", "sendfile": "fd", "fsync": "fd", "fdatasync": "fd", "syncfs": "fd",
    "fchmod": "fd", "fchown": "fd", "flock": "fd",
    "openat": [(0, 1)], "openat2": [(0, 1)], "mkdirat": [(0, 1)], "mknodat": [(0, 1)], "unlinkat": [(0, 1)],
    "renameat": [(0, 1), (2, 3)], "renameat2": [(0, 1), (2, 3)], "linkat": [(0, 1), (2, 3)], "symlinkat": [(1, 2)],
    "fchmodat": [(0, 1)], "fchmodat2": [(0, 1)], "fchownat": [(0, 1)], "utimensat": [(0, 1)], "truncate": [(None, 0)],
    # The old calls, which aarch64 does not have.
    "open": [(None, 0)], "creat": [(None, 0)], "mkdir": [(None, 0)], "mknod": [(None, 0)], "rmdir": [(None, 0)],
    "unlink": [(None, 0)], "rename": [(None, 0), (None, 1)], "link": [(None, 0), (None, 1)], "symlink": [(None, 1)],
    "chmod": [(None, 0)], "chown": [(None, 0)], "lchown": [(None, 0)],
}
NUMBERS = {
    "x86_64": dict(
        write=1, open=2, pwrite64=18, writev=20, sendfile=40, flock=73, fsync=74, fdatasync=75, truncate=76,
        ftruncate=77, rename=82, mkdir=83, rmdir=84, creat=85, link=86, unlink=87, symlink=88, chmod=90, fchmod=91,
        chown=92, fchown=93, lchown=94, mknod=133, openat=257, mkdirat=258, mknodat=259, fchownat=260, unlinkat=263,
        renameat=264, linkat=265, symlinkat=266, fchmodat=268, utimensat=280, fallocate=285, pwritev=296, syncfs=306,
        renameat2=316, copy_file_range=326, openat2=437, fchmodat2=452, seccomp=317,
    ),
    "aarch64": dict(
        flock=32, mknodat=33, mkdirat=34, unlinkat=35, symlinkat=36, linkat=37, renameat=38, truncate=45,
        ftruncate=46, fallocate=47, fchmod=52, fchmodat=53, fchownat=54, fchown=55, openat=56, write=64, writev=66,
        pwrite64=68, pwritev=70, sendfile=71, fsync=82, fdatasync=83, utimensat=88, syncfs=267, renameat2=276,
        copy_file_range=285, openat2=437, fchmodat2=452, seccomp=277,
    ),
}
EXCHANGE = 2
AT_FDCWD = -100
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC

GO, SKIP, KILL = "go", "skip", signal.SIGKILL

_RECEIVE, _SEND, _SET_FLAGS = 0xC0502100, 0xC0182101, 0x40082104
_ALLOW, _NOTIFY = 0x7FFF0000, 0x7FC00000
_LOAD, _EQUAL, _ANY_BIT, _RETURN = 0x20, 0x15, 0x45, 0x06


@dataclass
class Call:
    name: str
    paths: list
    flags: int = 0
    # What was answered.
    answer: object = GO

    @property
    def is_exchange(self):
        return self.name == "renameat2" and self.flags & EXCHANGE != 0

    def __str__(self):
        return f"{self.name} {' '.join(os.path.basename(p) for p in self.paths)}"


@dataclass
class Outcome:
    # Negative: the signal that ended it.
    status: int
    output: str
    errors: str
    calls: list = field(default_factory=list)

    @property
    def was_killed(self):
        return any(call.answer == KILL for call in self.calls)


def run(command, folder, within, answer=lambda call, number: GO, reads=False, environment=None, ignoring=()):
    """Runs a command. `answer` is asked before each call that touches a path below `within`, with its number from 1:
    GO, SKIP (seem to succeed, and do nothing), an errno, or a signal to be sent first. `reads` asks before files are opened for reading too.
    """
    ours, theirs = socket.socketpair()
    output, errors = os.memfd_create("output"), os.memfd_create("errors")
    child = os.fork()
    if child == 0:
        try:
            os.chdir(folder)
            for number in (signal.SIGPIPE, signal.SIGXFSZ):
                # Python's own choice is not the program's.
                signal.signal(number, signal.SIG_DFL)
            for number in ignoring:
                signal.signal(number, signal.SIG_IGN)
            os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
            os.dup2(output, 1)
            os.dup2(errors, 2)
            listener = _install(_filter(reads))
            socket.send_fds(theirs, [b"x"], [listener])
            os.close(listener)
            theirs.close()
            ours.close()
            os.execve(command[0], command, environment or plain_environment())
        except BaseException as error:
            os.write(2, f"cannot watch: {error}\n".encode())
        finally:
            os._exit(127)
    theirs.close()
    _, listeners, _, _ = socket.recv_fds(ours, 1, 1)
    ours.close()
    outcome = Outcome(0, "", "")
    if listeners:
        _serve(child, listeners[0], os.path.realpath(within), answer, outcome)
    _, status = os.waitpid(child, 0)
    outcome.status = os.waitstatus_to_exitcode(status)
    outcome.output, outcome.errors = _text(output), _text(errors)
    if outcome.status == 127:
        raise OSError(outcome.errors)
    return outcome


def plain_environment(**more):
    return {"HOME": "/nonexistent", "LANG": "en_US.UTF-8", "PATH": "/usr/bin:/bin", "SWIFT_BACKTRACE": "enable=no"} | more


def _serve(child, listener, within, answer, outcome):
    try:
        # Linux 6.6 then goes from one process to the other at once, however busy the machine is.
        fcntl.ioctl(listener, _SET_FLAGS, 1)
    except OSError:
        pass
    ended = os.pidfd_open(child)
    poll = select.poll()
    poll.register(listener, select.POLLIN)
    poll.register(ended, select.POLLIN)
    names = {number: name for name, number in NUMBERS[platform.machine()].items()}
    try:
        while True:
            ready = dict(poll.poll())
            if ready.get(listener, 0) & select.POLLIN:
                notice = bytearray(80)
                try:
                    fcntl.ioctl(listener, _RECEIVE, notice)
                except OSError as error:
                    if error.errno in (errno.ENOENT, errno.EINTR):
                        continue
                    raise
                identity, thread, _ = struct.unpack_from("QII", notice)
                number, = struct.unpack_from("i", notice, 16)
                arguments = struct.unpack_from("6Q", notice, 32)
                try:
                    call = _call(names[number], arguments, thread)
                except (FileNotFoundError, ProcessLookupError):
                    # It has just ended.
                    continue
                said = GO
                if within == "/" or any(p == within or p.startswith(within + "/") for p in call.paths):
                    outcome.calls.append(call)
                    said = call.answer = answer(call, len(outcome.calls))
                if isinstance(said, signal.Signals):
                    os.kill(child, said)
                    if said == KILL:
                        return
                    said = GO
                _reply(listener, identity, said)
            elif ready:
                return
    finally:
        os.close(ended)
        os.close(listener)


def _reply(listener, identity, said):
    error, flags = (0, 1) if said == GO else (0, 0) if said == SKIP else (-said, 0)
    try:
        fcntl.ioctl(listener, _SEND, bytearray(struct.pack("QqiI", identity, 0, error, flags)))
    except OSError as error:
        if error.errno != errno.ENOENT:
            raise


def _call(name, arguments, thread):
    places = CALLS[name]
    signed = [struct.unpack("i", struct.pack("I", a & 0xFFFFFFFF))[0] for a in arguments]
    flags = {"openat": 2, "open": 1, "renameat2": 4, "unlinkat": 2}.get(name)
    call = Call(name, [], arguments[flags] & 0xFFFFFFFF if flags is not None else 0)
    if places == "fd":
        call.paths.append(_of_descriptor(thread, signed[0]))
    elif places == "fd2":
        call.paths.append(_of_descriptor(thread, signed[2]))
    else:
        for folder, at in places:
            text = _string(thread, arguments[at])
            start = _of_descriptor(thread, AT_FDCWD if folder is None else signed[folder])
            call.paths.append(os.path.normpath(os.path.join(start, text)))
    return call


def _of_descriptor(thread, descriptor):
    link = f"/proc/{thread}/cwd" if descriptor == AT_FDCWD else f"/proc/{thread}/fd/{descriptor}"
    try:
        return os.readlink(link).removesuffix(" (deleted)")
    except OSError:
        return ""


def _string(thread, address):
    if address == 0:
        return ""
    found = b""
    with open(f"/proc/{thread}/mem", "rb", 0) as memory:
        while b"\0" not in found and len(found) < 4096:
            memory.seek(address + len(found))
            # Never over the end of a page: the next one may not be there.
            found += memory.read(4096 - (address + len(found)) % 4096)
    return os.fsdecode(found.split(b"\0")[0])


def _text(descriptor):
    with os.fdopen(descriptor, "rb") as file:
        file.seek(0)
        return file.read().decode("utf-8", "replace")


def _filter(reads):
    numbers = NUMBERS[platform.machine()]
    opening = {"openat": 32, "open": 24}
    lines = [(_LOAD, 0, 0, 0)]
    for name in CALLS:
        if name in numbers and (reads or name not in opening):
            lines += [(_EQUAL, 0, 1, numbers[name]), (_RETURN, 0, 0, _NOTIFY)]
    for name, flags in opening.items():
        if name in numbers and not reads:
            lines += [
                (_EQUAL, 0, 4, numbers[name]), (_LOAD, 0, 0, flags), (_ANY_BIT, 0, 1, WRITING),
                (_RETURN, 0, 0, _NOTIFY), (_RETURN, 0, 0, _ALLOW),
            ]
    lines.append((_RETURN, 0, 0, _ALLOW))
    return lines


class _Program(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("lines", ctypes.c_void_p)]


def _install(lines):
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(38, 1, 0, 0, 0) != 0:  # PR_SET_NO_NEW_PRIVS
        raise OSError(ctypes.get_errno(), "no_new_privs")
    text = ctypes.create_string_buffer(b"".join(struct.pack("HBBI", *line) for line in lines))
    program = _Program(len(lines), ctypes.addressof(text))
    set_filter, new_listener = 1, 8
    listener = libc.syscall(NUMBERS[platform.machine()]["seccomp"], set_filter, new_listener, ctypes.byref(program))
    if listener < 0:
        raise OSError(ctypes.get_errno(), "seccomp: " + os.strerror(ctypes.get_errno()))
    return listener

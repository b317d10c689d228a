"""What a process gives up before it looks at a hostile document; nothing of it can be had back."""

import ctypes
import os
import resource
import signal
import struct
import sys
from contextlib import suppress
from functools import cache

_OPEN_FILES = 32

_PR_SET_PDEATHSIG = 1
_PR_SET_SECCOMP = 22
_SECCOMP_MODE_FILTER = 2
_PR_SET_NO_NEW_PRIVS = 38
_CLONE_NEWUSER = 0x10000000
_CLONE_NEWNET = 0x40000000

_MACHINES = {"x86_64": (0, 0xC000003E), "aarch64": (1, 0xC00000B7)}
"""Its column below, and what the kernel calls it (`AUDIT_ARCH_...`)."""
_ALLOWED = {
    "read": (0, 63),
    "write": (1, 64),
    "close": (3, 57),
    "fstat": (5, 80),
    "newfstatat": (262, 79),
    "lseek": (8, 62),
    "mmap": (9, 222),
    "mremap": (25, 216),
    "munmap": (11, 215),
    "mprotect": (10, 226),
    "madvise": (28, 233),
    "brk": (12, 214),
    "rt_sigaction": (13, 134),
    "rt_sigprocmask": (14, 135),
    "rt_sigreturn": (15, 139),
    "getpid": (39, 172),
    "gettid": (186, 178),
    "futex": (202, 98),
    "sched_yield": (24, 124),
    "getrandom": (318, 278),
    "clock_gettime": (228, 113),
    "gettimeofday": (96, 169),
    "exit": (60, 93),
    "exit_group": (231, 94),
}
"""Enough to compute, to read what is open and to answer. Not to open, connect, start or signal."""

_LOAD, _IF_EQUAL, _RETURN = 0x20, 0x15, 0x06
_NUMBER, _ARCHITECTURE = 0, 4
"""Offsets in `struct seccomp_data`."""
_KILL, _PERMIT = 0x80000000, 0x7FFF0000
_REFUSE = 0x00050000 | 1
"""With EPERM, which a parser can live with."""


def limit(*, memory: int, seconds: int) -> None:
    """Bound the address space (bytes) and the time on a processor; give up writing files.

    Where a system lacks one of the limits the others still hold, and so does the parent's clock.
    """
    for kind, most in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NOFILE, _OPEN_FILES),
        (resource.RLIMIT_NPROC, 0),  # of no effect for root
        (resource.RLIMIT_CORE, 0),
    ):
        with suppress(ValueError, OSError):
            resource.setrlimit(kind, (most, most))
    go_with_parent()
    if sys.platform == "linux":
        _c().prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)


def go_with_parent() -> None:
    """Die when the parent does, from now on: look whether it is still there after this."""
    if sys.platform == "linux":
        _c().prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)


def leave_network() -> None:
    """Take an empty network for this process and all that it bears, where the system allows it."""
    if sys.platform == "linux":
        c = _c()
        # For root, or with a user namespace to be root in.
        if c.unshare(_CLONE_NEWNET):
            c.unshare(_CLONE_NEWUSER | _CLONE_NEWNET)


@cache
def _c() -> ctypes.CDLL:
    return ctypes.CDLL(None)


def close_doors() -> None:
    """Leave only the system calls that a parser needs: call it when everything is imported.

    Needs no privilege. Without effect where the kernel or the processor is another.
    """
    program, length = _program()
    if length:
        header = struct.pack("@HP", length, ctypes.addressof(program))
        _c().prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, ctypes.create_string_buffer(header), 0, 0)


@cache
def _program() -> tuple[ctypes.Array[ctypes.c_char], int]:
    """Return the filter, and of how many instructions it is."""
    machine = os.uname().machine
    if sys.platform != "linux" or machine not in _MACHINES:
        return ctypes.create_string_buffer(0), 0
    column, architecture = _MACHINES[machine]
    allowed = [numbers[column] for numbers in _ALLOWED.values()]
    program = [
        (_LOAD, 0, 0, _ARCHITECTURE),
        (_IF_EQUAL, 1, 0, architecture),
        (_RETURN, 0, 0, _KILL),
        (_LOAD, 0, 0, _NUMBER),
        *((_IF_EQUAL, len(allowed) - place, 0, call) for place, call in enumerate(allowed)),
        (_RETURN, 0, 0, _REFUSE),
        (_RETURN, 0, 0, _PERMIT),
    ]
    code = b"".join(struct.pack("=HBBI", *line) for line in program)
    return ctypes.create_string_buffer(code, len(code)), len(program)


def prepare() -> None:
    """Make ready once what each child would have to: those that are forked find it done."""
    if sys.platform == "linux":
        _c()
        _program()

"""Becomes another program that has limits, no network and no way to change a file.

Run by path with `-I -S`: `confined.py MEMORY SECONDS PROGRAM ARGUMENT...`. It sees the standard
library alone. What a parser of our own gives up is more: see `text_extraction/local/child`; a
program of others must at least find its libraries and data.
"""

import ctypes
import os
import resource
import signal
import struct
import sys
from contextlib import suppress

_OPEN_FILES = 64
_PR_SET_PDEATHSIG, _PR_SET_SECCOMP, _PR_SET_NO_NEW_PRIVS = 1, 22, 38
_SECCOMP_MODE_FILTER = 2
_CLONE_NEWUSER, _CLONE_NEWNET = 0x10000000, 0x40000000

_MACHINES = {"x86_64": (0, 0xC000003E), "aarch64": (1, 0xC00000B7)}
"""Its column below, and what the kernel calls it (`AUDIT_ARCH_...`)."""
_REFUSED = {
    "socket": (41, 198),
    "socketpair": (53, 199),
    "connect": (42, 203),
    "io_uring_setup": (425, 425),
    "ptrace": (101, 117),
    "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271),
    "pidfd_open": (434, 434),
    "kill": (62, 129),
    "mount": (165, 40),
    "unshare": (272, 97),
    "setns": (308, 268),
    "bpf": (321, 280),
    "keyctl": (250, 219),
    "truncate": (76, 45),
    "ftruncate": (77, 46),
    "renameat": (264, 38),
    "renameat2": (316, 276),
    "unlinkat": (263, 35),
    "mkdirat": (258, 34),
    "linkat": (265, 37),
    "symlinkat": (266, 36),
    "mknodat": (259, 33),
    "fchmodat": (268, 53),
    "fchownat": (260, 54),
    "rename": (82, None),
    "unlink": (87, None),
    "rmdir": (84, None),
    "mkdir": (83, None),
    "creat": (85, None),
    "link": (86, None),
    "symlink": (88, None),
    "chmod": (90, None),
    "chown": (92, None),
    "mknod": (133, None),
}
_OTHER_NUMBERING = 0x40000000
"""From here on x86-64 has a second set of numbers for the same calls."""
_LOAD, _IF_EQUAL, _IF_AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06
_NUMBER, _ARCHITECTURE = 0, 4
"""Offsets in `struct seccomp_data`."""
_KILL, _PERMIT, _REFUSE = 0x80000000, 0x7FFF0000, 0x00050000 | 1


def limit(*, memory: int, seconds: int) -> None:
    """Bound the address space (bytes) and the time on a processor; write to no file."""
    for kind, most in (
        (resource.RLIMIT_AS, memory),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NOFILE, _OPEN_FILES),
        (resource.RLIMIT_CORE, 0),
    ):
        with suppress(ValueError, OSError):
            resource.setrlimit(kind, (most, most))
    if sys.platform == "linux":
        c = ctypes.CDLL(None)
        c.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)
        c.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
        # An empty network of its own: for root, or with a user namespace to be root in.
        if c.unshare(_CLONE_NEWNET):
            c.unshare(_CLONE_NEWUSER | _CLONE_NEWNET)


def refuse() -> None:
    """Let the kernel refuse what reaches out. Needs no privilege; no effect on other kernels."""
    machine = os.uname().machine
    if sys.platform != "linux" or machine not in _MACHINES:
        return
    column, architecture = _MACHINES[machine]
    refused = [row[column] for row in _REFUSED.values() if row[column] is not None]
    program = [
        (_LOAD, 0, 0, _ARCHITECTURE),
        (_IF_EQUAL, 1, 0, architecture),
        (_RETURN, 0, 0, _KILL),
        (_LOAD, 0, 0, _NUMBER),
        (_IF_AT_LEAST, len(refused) + 1, 0, _OTHER_NUMBERING),
        *((_IF_EQUAL, len(refused) - place, 0, call) for place, call in enumerate(refused)),
        (_RETURN, 0, 0, _PERMIT),
        (_RETURN, 0, 0, _REFUSE),
    ]
    code = ctypes.create_string_buffer(b"".join(struct.pack("=HBBI", *line) for line in program))
    header = ctypes.create_string_buffer(struct.pack("@HP", len(program), ctypes.addressof(code)))
    ctypes.CDLL(None).prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, header, 0, 0)


def main() -> None:
    """Become the program."""
    memory, seconds = int(sys.argv[1]), int(sys.argv[2])
    limit(memory=memory, seconds=seconds)
    refuse()
    os.execv(sys.argv[3], sys.argv[3:])  # noqa: S606 - the caller names it


if __name__ == "__main__":
    main()

"""Check that no file names a machine: registry hosts in lock files, absolute paths of somebody's disk.

    python3 check_texts.py [ROOT]

Looks at what git tracks or would track. The corpora of programs (tests/conformance, tests/traces) are left out: their
texts are what CPython prints. Prints one line per find, then `N passed, N failed`, counting files.
"""
import os
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlparse

from check_layers import tracked

CORPORA = ("tests/conformance/", "tests/traces/")
# A path that starts at the root of a disk and leads to where people work. /home/heapscope is the engine's own: the home
# of the programs it runs (engine/modules/python/posix.py).
MACHINE_PATH = re.compile(r"""(?:^|[\s"'=(:`\[<])(?!/home/heapscope\b)(/(?:home|root|work|Users|builds|mnt)/[\w.-]+)""")
RESOLVED = re.compile(r'"resolved":\s*"(https?://[^"]+)"')
SOURCES_OF_PACKAGES = re.compile(r"\bregistry\.npmjs\.|\bpypi\.org/simple|//files\.pythonhosted|\bregistry=https?://")


def configured_hosts():
    """Hosts that this machine's package clients are set up with: a mirror's name must not slip into a file."""
    hosts = set()
    for command in (["npm", "config", "get", "registry"], ["pip", "config", "get", "global.index-url"]):
        try:
            text = subprocess.run(command, capture_output=True, text=True, timeout=30).stdout.strip()
        except (OSError, subprocess.TimeoutExpired):
            continue
        host = urlparse(text).hostname
        if host and host not in ("registry.npmjs.org", "pypi.org"):
            hosts.add(host)
    return hosts


def problems(text, hosts):
    for number, line in enumerate(text.splitlines(), 1):
        for match in MACHINE_PATH.finditer(line):
            yield f"{number}: an absolute path of one machine, {match.group(1)}"
        if RESOLVED.search(line):
            yield f'{number}: a lock file says where a package came from (npm has omit-lockfile-registry-resolved)'
        elif SOURCES_OF_PACKAGES.search(line):
            yield f"{number}: names a package registry's host"
        for host in hosts:
            if host in line:
                yield f"{number}: names the package registry that this machine uses"


def main():
    root = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).parents[2]).resolve()
    hosts = configured_hosts()
    checked = failed = 0
    for name in tracked(root):
        if name.startswith(CORPORA) or Path(name) == Path(os.path.relpath(__file__, root)):
            continue
        try:
            text = (root / name).read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        found = list(problems(text, hosts))
        checked += 1
        failed += bool(found)
        for problem in found[:5]:
            print(f"FAIL {name}:{problem}")
    print(f"{checked - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())

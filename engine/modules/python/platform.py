"""What computer, system and Python this is: the machine's own, under the names that CPython gives them."""

import os
import re
import sys
from collections import namedtuple
from functools import lru_cache

_SYSTEM_ALIASES = {'SunOS': lambda release, version: _solaris(release, version),
                   'win32': lambda release, version: ('Windows', release, version),
                   'win16': lambda release, version: ('Windows', release, version)}


class uname_result(namedtuple('uname_result_base', 'system node release version machine')):
    """Six texts on the system; the last, the processor, is looked up late."""

    _fields = ('system', 'node', 'release', 'version', 'machine', 'processor')

    @property
    def processor(self):
        return ''

    def __iter__(self):
        yield from super().__iter__()
        yield self.processor

    @classmethod
    def _make(cls, iterable):
        values = list(iterable)
        if len(values) != 6:
            raise TypeError(f'expected 5 arguments, got {len(values) - 1}')
        return cls(*values[:5])

    def __getitem__(self, key):
        return tuple(self)[key]

    def __len__(self):
        return 6

    def __reduce__(self):
        return uname_result, tuple(self)[:5]


@lru_cache(None)
def uname():
    """All that is known of the system; what is not is ''."""
    known = os.uname()
    return uname_result(*('' if text == 'unknown' else text for text in known))


def _part(name):
    def part():
        return getattr(uname(), name)
    part.__name__ = part.__qualname__ = name
    part.__doc__ = f"The system's {name}, '' when it is not known."
    return part


system, node, release, version, machine, processor = map(
    _part, ('system', 'node', 'release', 'version', 'machine', 'processor'))


# --- Python ---

_VERSION = re.compile(r'([\w.+]+)\s*\(#?([^,]+)(?:,\s*([\w ]*)(?:,\s*([\w :]*))?)?\)\s*\[([^\]]+)\]?')


@lru_cache(None)
def _python():
    number, build, date, clock, compiler = _VERSION.match(sys.version).groups()
    branch, revision = getattr(sys, '_git', ('', '', ''))[1:]
    return number, branch, revision, build, f'{date} {clock}' if clock else date or '', compiler


def python_implementation():
    """The reference that the machine models."""
    return 'CPython'


def python_version():
    """'major.minor.patchlevel'"""
    return _python()[0]


def python_version_tuple():
    """The version's three parts as texts."""
    return tuple(python_version().split('.'))


def python_branch():
    """The branch of the sources, '' when it is not known."""
    return _python()[1]


def python_revision():
    """The revision of the sources, '' when it is not known."""
    return _python()[2]


def python_build():
    """(name, date) of the build."""
    return _python()[3:5]


def python_compiler():
    """The compiler that made the interpreter."""
    return _python()[5]


# --- The system ---

def architecture(executable=sys.executable, bits='', linkage=''):
    """(bits, linkage) of the interpreter; nothing is known of another program."""
    if executable not in (sys.executable, ''):
        return bits or '64bit', linkage
    return '64bit', 'ELF'


def libc_ver(executable=None, lib='', version='', chunksize=16384):
    """(name, version) of the C library, as the machine tells it; of another program nothing is known."""
    if executable not in (None, sys.executable):
        return lib, version
    name, _, number = os.confstr('CS_GNU_LIBC_VERSION').partition(' ')
    return name, number


def _solaris(release, version):
    """SunOS 5 and later is Solaris, whose numbers are 3 less."""
    if release < '5':
        return 'SunOS', release, version
    major, *rest = release.split('.')
    try:
        release = '.'.join([str(int(major) - 3), *rest]) if major else '6'
    except ValueError:
        pass
    return 'Solaris', release, version


def system_alias(system, release, version):
    """The three names as a system is called on the market."""
    rename = _SYSTEM_ALIASES.get(system)
    return rename(release, version) if rename else (system, release, version)


def _joined(*parts):
    text = '-'.join(part.strip() for part in parts if part)
    for mark in '/\\:;"()':
        text = text.replace(mark, '-')
    text = text.replace(' ', '_').replace('unknown', '')
    return re.sub('-+', '-', text).rstrip('-')


@lru_cache(None)
def platform(aliased=0, terse=0):
    """One text that names the system."""
    of = uname()
    name, number = of.system, of.release
    if aliased:
        name, number, _ = system_alias(of.system, of.release, of.version)
    return _joined(name, number, of.machine, of.processor, 'with', ''.join(libc_ver()))


def java_ver(release='', vendor='', vminfo=('', '', ''), osinfo=('', '', '')):
    """Nothing is known of Java here: the arguments."""
    return release, vendor, vminfo, osinfo


def mac_ver(release='', versioninfo=('', '', ''), machine=''):
    """This is no Macintosh: the arguments."""
    return release, versioninfo, machine


def win32_ver(release='', version='', csd='', ptype=''):
    """This is no Windows: the arguments."""
    return release, version, csd, ptype


def win32_edition():
    """This is no Windows."""
    return None


def win32_is_iot():
    """This is no Windows."""
    return False


def freedesktop_os_release():
    """The machine has no file that describes a distribution."""
    raise OSError('Unable to read files /etc/os-release, /usr/lib/os-release')

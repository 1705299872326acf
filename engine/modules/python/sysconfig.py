"""Where an installation of Python has its files, and how it was configured.  The paths are those of CPython on Linux; only
what does not depend on a machine's compiler is among the variables."""

import os
import sys

__all__ = ['get_config_h_filename', 'get_config_var', 'get_config_vars', 'get_makefile_filename', 'get_path', 'get_path_names',
           'get_paths', 'get_platform', 'get_python_version', 'get_scheme_names', 'parse_config_h']

_NAMES = ('stdlib', 'platstdlib', 'purelib', 'platlib', 'include', 'scripts', 'data')
_INSIDE = 'python{py_version_short}'
_FOLDERS = ('/{platlibdir}/', '/{platlibdir}/', '/lib/', '/{platlibdir}/')


def _scheme(bases, *last):
    """Patterns for the folders of the library under these bases, then the others."""
    folders = [base + folder + _INSIDE for base, folder in zip(bases, _FOLDERS)]
    return (*folders[:2], *(folder + '/site-packages' for folder in folders[2:]), *last)


_PREFIX_SCHEME = _scheme(('{installed_base}', '{platbase}', '{base}', '{platbase}'),
                         '{installed_base}/include/' + _INSIDE + '{abiflags}', '{base}/bin', '{base}')
_HOME_SCHEME = (*('{%s}/lib/python' % base for base in ('installed_base', 'base', 'base', 'base')),
                '{installed_base}/include/python', '{base}/bin', '{base}')
_USER_SCHEME = _scheme(('{userbase}',) * 4, '{userbase}/include/' + _INSIDE, '{userbase}/bin', '{userbase}')
_SCHEMES = {'posix_prefix': _PREFIX_SCHEME, 'posix_home': _HOME_SCHEME, 'posix_user': _USER_SCHEME, 'venv': _PREFIX_SCHEME}


def get_python_version():
    return '%d.%d' % sys.version_info[:2]


def get_platform():
    return 'linux-x86_64'


def get_scheme_names():
    return tuple(sorted(_SCHEMES))


def get_path_names():
    return _NAMES


def get_default_scheme():
    return get_preferred_scheme('prefix')


def get_preferred_scheme(key):
    return {'prefix': 'posix_prefix', 'home': 'posix_home', 'user': 'posix_user'}[key]


_config_vars = {}


def get_config_vars(*names):
    """All variables, or a list of the values of those names; None for one that is not there."""
    if not _config_vars:
        version = get_python_version()
        _config_vars.update(
            prefix=sys.prefix, exec_prefix=sys.exec_prefix, py_version=sys.version.split()[0], py_version_short=version,
            py_version_nodot=version.replace('.', ''), installed_base=sys.base_prefix, base=sys.prefix,
            installed_platbase=sys.base_exec_prefix, platbase=sys.exec_prefix, projectbase=os.path.dirname(sys.executable),
            platlibdir=sys.platlibdir, abiflags=sys.abiflags, userbase=os.path.join(os.path.expanduser('~'), '.local'),
            EXT_SUFFIX='.cpython-311-x86_64-linux-gnu.so', SOABI='cpython-311-x86_64-linux-gnu', VERSION=version, EXE='',
            Py_DEBUG=0, Py_ENABLE_SHARED=0, WITH_PYMALLOC=1, WITH_DOC_STRINGS=1, SIZEOF_VOID_P=8, SIZEOF_SIZE_T=8,
            SIZEOF_LONG=8, SIZEOF_INT=4, Py_TRACE_REFS=0, HAVE_FORK=0, MULTIARCH='x86_64-linux-gnu')
    return [_config_vars.get(name) for name in names] if names else _config_vars


def get_config_var(name):
    return get_config_vars().get(name)


def get_paths(scheme=None, vars=None, expand=True):
    """The scheme's paths by name, with `vars` in place of what they would be made of."""
    patterns = _SCHEMES[get_default_scheme() if scheme is None else scheme]
    if not expand:
        return dict(zip(_NAMES, patterns))
    facts = {**get_config_vars(), **(vars or {})}
    return {name: os.path.normpath(pattern.format(**facts)) for name, pattern in zip(_NAMES, patterns)}


def get_path(name, scheme=None, vars=None, expand=True):
    return get_paths(scheme, vars, expand)[name]


def get_makefile_filename():
    return os.path.join(get_path('stdlib'), f'config-{get_python_version()}-x86_64-linux-gnu', 'Makefile')


def get_config_h_filename():
    return os.path.join(get_path('platstdlib').replace('/lib/', '/include/'), 'pyconfig.h')


def parse_config_h(fp, vars=None):
    """The macros of a C header: their numbers, or texts; 0 for those that it says are undefined."""
    import re
    found = {} if vars is None else vars
    for line in fp:
        defined = re.match(r'#define ([A-Z][A-Za-z0-9_]+) (.*)\n', line)
        undefined = re.match(r'/[*] #undef ([A-Z][A-Za-z0-9_]+) [*]/\n', line)
        if defined:
            name, text = defined.groups()
            try:
                found[name] = int(text)
            except ValueError:
                found[name] = text
        elif undefined:
            found[undefined[1]] = 0
    return found

"""Finding specs, and making modules from them."""

from ._abc import Loader
from _frozen_importlib import module_from_spec, spec_from_loader, _find_spec, _resolve_name
from _frozen_importlib_external import (MAGIC_NUMBER, cache_from_source, decode_source, source_from_cache,
                                        spec_from_file_location)
import sys
import types


def source_hash(source_bytes):
    """Eight bytes that tell a source: SipHash with one and three rounds, keyed by the number of the compiled form."""
    state = [word ^ key for word, key in zip((0x736f6d6570736575, 0x646f72616e646f6d, 0x6c7967656e657261, 0x7465646279746573),
                                             (int.from_bytes(MAGIC_NUMBER, 'little'), 0) * 2)]
    source = bytes(source_bytes)
    whole = len(source) // 8 * 8
    words = [int.from_bytes(source[i:i + 8], 'little') for i in range(0, whole, 8)]
    for word in words + [int.from_bytes(source[whole:], 'little') | (len(source) & 0xff) << 56]:
        state[3] ^= word
        _mix(state)
        state[0] ^= word
    state[2] ^= 0xff
    for _ in range(3):
        _mix(state)
    return (state[0] ^ state[1] ^ state[2] ^ state[3]).to_bytes(8, 'little')


def _mix(state):
    for one, other, bits, half in (0, 1, 13, True), (2, 3, 16, False), (0, 3, 21, False), (2, 1, 17, True):
        state[one] = (state[one] + state[other]) & 0xffffffffffffffff
        state[other] = _turned(state[other], bits) ^ state[one]
        if half:
            state[one] = _turned(state[one], 32)


def _turned(word, bits):
    return (word << bits | word >> 64 - bits) & 0xffffffffffffffff


def resolve_name(name, package):
    """The absolute name; `package` is what leading dots count from."""
    level = len(name) - len(name.lstrip('.'))
    if not level:
        return name
    if not package:
        raise ImportError(f'no package specified for {name!r} (required for relative module names)')
    return _resolve_name(name[level:], package, level)


def find_spec(name, package=None):
    """The spec of a module, which need not be loaded; its packages are.  None when there is no such module."""
    full = resolve_name(name, package) if name.startswith('.') else name
    if full in sys.modules:
        module = sys.modules[full]
        if module is None:
            return None
        try:
            spec = module.__spec__
        except AttributeError:
            raise ValueError(f'{name}.__spec__ is not set') from None
        if spec is None:
            raise ValueError(f'{name}.__spec__ is None')
        return spec
    parent = full.rpartition('.')[0]
    if not parent:
        return _find_spec(full, None)
    package_module = __import__(parent, fromlist=['__path__'])
    try:
        path = package_module.__path__
    except AttributeError as error:
        raise ModuleNotFoundError(f'__path__ attribute not found on {parent!r} while trying to find {full!r}',
                                  name=full) from error
    return _find_spec(full, path)


class _LazyModule(types.ModuleType):
    """A module whose code runs when something of it is first asked for."""

    def __getattribute__(self, name):
        loading = object.__getattribute__(self, '__spec__').loader_state
        spec = object.__getattribute__(self, '__spec__')
        own = object.__getattribute__(self, '__dict__')
        changed = {key: value for key, value in own.items() if loading['__dict__'].get(key, _LazyModule) is not value}
        self.__class__ = loading['__class__']
        spec.loader.exec_module(self)
        if sys.modules.get(spec.name, self) is not self:
            raise ValueError(f'module object for {spec.name!r} substituted in sys.modules during a lazy load')
        own.update(changed)
        return getattr(self, name)

    def __delattr__(self, name):
        self.__getattribute__(name)
        delattr(self, name)


class LazyLoader(Loader):
    """Puts off running a module until it is used."""

    def __init__(self, loader):
        self.loader = self._fit(loader)

    @staticmethod
    def _fit(loader):
        if not hasattr(loader, 'exec_module'):
            raise TypeError('loader must define exec_module()')
        return loader

    @classmethod
    def factory(cls, loader):
        cls._fit(loader)
        return lambda *args, **kwargs: cls(loader(*args, **kwargs))

    def create_module(self, spec):
        return self.loader.create_module(spec)

    def exec_module(self, module):
        module.__spec__.loader = module.__loader__ = self.loader
        module.__spec__.loader_state = {'__dict__': dict(module.__dict__), '__class__': module.__class__}
        module.__class__ = _LazyModule

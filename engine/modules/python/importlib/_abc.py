"""The base of loaders, apart: it is all that importlib.util needs."""

import abc


class Loader(metaclass=abc.ABCMeta):
    """Makes a module and runs it."""

    def create_module(self, spec):
        """A module for the spec; None: an ordinary one."""
        return None

    def load_module(self, fullname):
        """The loaded module.  Deprecated."""
        if not hasattr(self, 'exec_module'):
            raise ImportError
        import _frozen_importlib as specs
        import sys
        import warnings
        warnings.warn('the load_module() method is deprecated and slated for removal in Python 3.12; use exec_module() instead',
                      DeprecationWarning)
        spec = specs.spec_from_loader(fullname, self)
        loaded = sys.modules.get(fullname)
        return specs._load(spec) if loaded is None else specs._exec(spec, loaded)

"""Running a module or a file as a program, without importing it."""

import importlib.util
import io
import os
import sys
import types

__all__ = ['run_module', 'run_path']


def _namespace(globals, name, file, loader, package, spec, cached=None):
    globals.update(__name__=name, __file__=file, __cached__=cached, __doc__=None, __loader__=loader, __package__=package,
                   __spec__=spec)
    return globals


def _run_in_own_module(code, init_globals, name, spec=None, script_name=None, package=None):
    """Runs the code in a module that is in sys.modules meanwhile; gives a copy of its names."""
    module = types.ModuleType(name)
    if spec is None:
        file, loader, cached = script_name, None, None
    else:
        file, loader, cached = spec.origin, spec.loader, spec.cached
        package = spec.parent if package is None else package
    argument = file if script_name is None else script_name
    before, argument_before, missing = sys.modules.get(name), sys.argv[:1], name not in sys.modules
    sys.modules[name] = module
    sys.argv[:1] = [argument]
    try:
        if init_globals is not None:
            module.__dict__.update(init_globals)
        exec(code, _namespace(module.__dict__, name, file, loader, package, spec, cached))
        return module.__dict__.copy()
    finally:
        sys.argv[:1] = argument_before
        if missing:
            del sys.modules[name]
        else:
            sys.modules[name] = before


def _find(name, error=ImportError):
    """(name, spec, code) of a module, or of a package's __main__."""
    if name.startswith('.'):
        raise error('Relative module names not supported')
    parent = name.rpartition('.')[0]
    if parent:
        try:
            __import__(parent)
        except ImportError as problem:
            if problem.name is None or problem.name != parent and not parent.startswith(problem.name + '.'):
                raise
        loaded = sys.modules.get(name)
        if loaded is not None and not hasattr(loaded, '__path__'):
            import warnings
            warnings.warn(f'{name!r} found in sys.modules after import of package {parent!r}, but prior to execution of '
                          f'{name!r}; this may result in unpredictable behaviour', RuntimeWarning)
    try:
        spec = importlib.util.find_spec(name)
    except (ImportError, AttributeError, TypeError, ValueError) as problem:
        raise error(f'Error while finding module specification for {name!r} ({type(problem).__name__}: {problem})') from problem
    if spec is None:
        raise error(f'No module named {name}')
    if spec.submodule_search_locations is not None:
        if name == '__main__' or name.endswith('.__main__'):
            raise error('Cannot use package as __main__ module')
        try:
            return _find(name + '.__main__', error)
        except error as problem:
            if name not in sys.modules:
                raise
            raise error(f'{problem}; {name!r} is a package and cannot be directly executed')
    if spec.loader is None:
        raise error(f'{name!r} is a namespace package and cannot be executed')
    code = spec.loader.get_code(name)
    if code is None:
        raise error(f'No code object available for {name}')
    return name, spec, code


def run_module(mod_name, init_globals=None, run_name=None, alter_sys=False):
    """Runs a module's code in a namespace of its own, and gives that."""
    name, spec, code = _find(mod_name)
    run_name = name if run_name is None else run_name
    if alter_sys:
        return _run_in_own_module(code, init_globals, run_name, spec)
    globals = {} if init_globals is None else dict(init_globals)
    exec(code, _namespace(globals, run_name, spec.origin, spec.loader, spec.parent, spec, spec.cached))
    return globals


def run_path(path_name, init_globals=None, run_name=None):
    """Runs a file as a program; of a folder its __main__."""
    run_name = '<run_path>' if run_name is None else run_name
    path = os.fspath(path_name)
    if isinstance(path, bytes):
        path = os.fsdecode(path)
    if os.path.isdir(path):
        sys.path.insert(0, path)
        try:
            main_before = sys.modules.pop('__main__', None)
            try:
                _, spec, code = _find('__main__')
            except ImportError as problem:
                if '__main__' in str(problem):
                    raise ImportError(f"can't find '__main__' module in {path!r}") from problem
                raise
            finally:
                if main_before is not None:
                    sys.modules['__main__'] = main_before
            return _run_in_own_module(code, init_globals, run_name, spec, path)
        finally:
            sys.path.remove(path)
    with io.open_code(os.path.abspath(path)) as file:
        code = compile(file.read(), path, 'exec')
    return _run_in_own_module(code, init_globals, run_name, script_name=path, package=run_name.rpartition('.')[0])

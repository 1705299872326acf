"""Lines of source files by number, kept once read."""

# The machine keeps the text of every program and module file that it compiled; what is not among
# them is read through open().  An entry of `cache` is (size, mtime, lines, full name), or a tuple
# of one function that gives the text when it is first wanted.

from _source import text_of

__all__ = ["getline", "clearcache", "checkcache", "lazycache"]

cache = {}


def clearcache():
    """Forgets all lines."""
    cache.clear()


def getline(filename, lineno, module_globals=None):
    """Line `lineno` (from 1) with its newline, or '' when there is none."""
    lines = getlines(filename, module_globals)
    return lines[lineno - 1] if 1 <= lineno <= len(lines) else ''


def getlines(filename, module_globals=None):
    """All lines of a file; an empty list when it cannot be read."""
    entry = cache.get(filename)
    if entry is not None and len(entry) != 1:
        return entry[2]
    return updatecache(filename, module_globals)


def checkcache(filename=None):
    """Drops entries whose file is not what it was; texts that the machine keeps never change."""
    for name in list(cache) if filename is None else [filename]:
        entry = cache.get(name)
        if entry is None or len(entry) == 1 or entry[1] is None:
            continue
        if _text(name) != ''.join(entry[2]):
            del cache[name]


def updatecache(filename, module_globals=None):
    """Reads a file anew; gives its lines."""
    lazy = cache.pop(filename, None)
    if not filename or (filename.startswith('<') and filename.endswith('>') and text_of(filename) is None):
        if lazy is not None and len(lazy) == 1:
            return _from_loader(filename, lazy[0])
        return []
    text = _text(filename)
    if text is None:
        if (lazy is not None and len(lazy) == 1) or lazycache(filename, module_globals):
            loader = lazy[0] if lazy is not None and len(lazy) == 1 else cache.pop(filename)[0]
            return _from_loader(filename, loader)
        return []
    lines = text.splitlines(True) if not any(c in text for c in '\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029') \
        else [line + '\n' for line in text.removesuffix('\n').split('\n')]
    if lines and not lines[-1].endswith('\n'):
        lines[-1] += '\n'
    cache[filename] = len(text.encode('utf-8', 'surrogatepass')), 0.0, lines, filename
    return lines


def lazycache(filename, module_globals):
    """Remembers how a module's loader gives its text; False when there is nothing to remember."""
    if filename in cache:
        return len(cache[filename]) == 1
    if not filename or (filename.startswith('<') and filename.endswith('>')):
        return False
    if module_globals and '__name__' in module_globals:
        spec = module_globals.get('__spec__')
        name = getattr(spec, 'name', None) or module_globals['__name__']
        loader = getattr(spec, 'loader', None) or module_globals.get('__loader__')
        get_source = getattr(loader, 'get_source', None)
        if name and get_source:
            cache[filename] = (lambda: get_source(name),)
            return True
    return False


def _from_loader(filename, get_text):
    try:
        text = get_text()
    except (ImportError, OSError):
        return []
    if text is None:
        return []
    lines = [line + '\n' for line in text.splitlines()]
    cache[filename] = len(text), None, lines, filename
    return lines


def _text(filename):
    text = text_of(filename)
    if text is None:
        try:
            with open(filename, encoding='utf-8') as file:
                text = file.read()
        except (OSError, UnicodeDecodeError, SyntaxError, NotImplementedError):
            return None
    return text.replace('\r\n', '\n').replace('\r', '\n')

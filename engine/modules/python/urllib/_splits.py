# The functions of urllib.parse that cut addresses in two; each stands there with a line before its name, and warns without.
import re

_TYPE = re.compile('([^/:]+):(.*)', re.DOTALL)
_HOST = re.compile('//([^/#?]*)(.*)', re.DOTALL)
_PORT = re.compile('(.*):([0-9]*)', re.DOTALL)
_OTHERS = {'splitvalue': 'parse_qsl', 'to_bytes': None}


def unwrap(url):
    """'<URL:type://host/path>' without what stands around it."""
    url = str(url).strip()
    if url[:1] == '<' and url[-1:] == '>':
        url = url[1:-1].strip()
    return url[4:].strip() if url[:4] == 'URL:' else url


def _to_bytes(url):
    """The address, which must be ASCII: text all the same."""
    if isinstance(url, str):
        try:
            url = url.encode("ASCII").decode()
        except UnicodeError:
            raise UnicodeError("URL " + repr(url) + " contains non-ASCII characters")
    return url


def _splittype(url):
    """'type:opaquestring' --> 'type', 'opaquestring'"""
    found = _TYPE.match(url)
    return (found[1].lower(), found[2]) if found else (None, url)


def _splithost(url):
    """'//host[:port]/path' --> 'host[:port]', '/path'"""
    found = _HOST.match(url)
    if not found:
        return None, url
    path = found[2]
    return found[1], '/' + path if path and path[0] != '/' else path


def _splituser(host):
    """'user[:passwd]@host[:port]' --> 'user[:passwd]', 'host[:port]'"""
    user, at, host = host.rpartition('@')
    return (user if at else None), host


def _splitpasswd(user):
    """'user:passwd' --> 'user', 'passwd'"""
    return _first(user, ':')


def _splitport(host):
    """'host:port' --> 'host', 'port'"""
    found = _PORT.fullmatch(host)
    return (found[1], found[2]) if found and found[2] else (found[1] if found else host, None)


def _splitnport(host, defport=-1):
    """The port as a number: -1 (or `defport`) without one, None when it is none."""
    host, colon, port = host.rpartition(':')
    if not colon:
        return port, defport
    return host, int(port) if port.isdigit() and port.isascii() else None if port else defport


def _splitquery(url):
    """'/path?query' --> '/path', 'query'"""
    return _last(url, '?')


def _splittag(url):
    """'/path#tag' --> '/path', 'tag'"""
    return _last(url, '#')


def _splitattr(url):
    """'/path;attr1=value1;attr2=value2;...' --> '/path', ['attr1=value1', 'attr2=value2', ...]"""
    path, *attributes = url.split(';')
    return path, attributes


def _splitvalue(attr):
    """'attr=value' --> 'attr', 'value'"""
    return _first(attr, '=')


def _first(text, mark):
    before, found, after = text.partition(mark)
    return before, (after if found else None)


def _last(text, mark):
    before, found, after = text.rpartition(mark)
    return (before, after) if found else (text, None)


def _deprecated(name, function):
    instead = _OTHERS.get(name, 'urlparse')
    text = f"urllib.parse.{name}() is deprecated as of 3.8"
    if instead is not None:
        text += f", use urllib.parse.{instead}() instead"

    def warns(*args, **kwargs):
        import warnings
        warnings.warn(text, DeprecationWarning, stacklevel=2)
        return function(*args, **kwargs)
    warns.__name__ = warns.__qualname__ = name
    return warns


names = {'unwrap': unwrap}
for _name, _function in list(globals().items()):
    if _name.startswith(('_split', '_to_')):
        names[_name] = _function
        names[_name[1:]] = _deprecated(_name[1:], _function)
for _function in names.values():
    _function.__module__ = 'urllib.parse'

"""URLs: taking apart, joining, quoting, query strings."""
import collections
import functools
import re
import types
import warnings
from collections import namedtuple

__all__ = ["urlparse", "urlunparse", "urljoin", "urldefrag", "urlsplit", "urlunsplit", "urlencode", "parse_qs", "parse_qsl",
           "quote", "quote_plus", "quote_from_bytes", "unquote", "unquote_plus", "unquote_to_bytes", "DefragResult",
           "ParseResult", "SplitResult", "DefragResultBytes", "ParseResultBytes", "SplitResultBytes"]

uses_relative = ['', 'ftp', 'http', 'gopher', 'nntp', 'imap', 'wais', 'file', 'https', 'shttp', 'mms', 'prospero', 'rtsp',
                 'rtspu', 'sftp', 'svn', 'svn+ssh', 'ws', 'wss']
uses_netloc = ['', 'ftp', 'http', 'gopher', 'nntp', 'telnet', 'imap', 'wais', 'file', 'mms', 'https', 'shttp', 'snews',
               'prospero', 'rtsp', 'rtspu', 'rsync', 'svn', 'svn+ssh', 'sftp', 'nfs', 'git', 'git+ssh', 'ws', 'wss']
uses_params = ['', 'ftp', 'hdl', 'prospero', 'http', 'imap', 'https', 'shttp', 'rtsp', 'rtspu', 'sip', 'sips', 'mms', 'sftp',
               'tel']
scheme_chars = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.'
_UNSAFE_URL_BYTES_TO_REMOVE = ['\t', '\r', '\n']


def clear_cache():
    """Forgets what it has remembered."""
    urlsplit.cache_clear()
    _byte_quoter.cache_clear()


# --- str or bytes: all functions take and give either, never a mixture ---

def _identity(obj):
    return obj


def _encode_result(obj, encoding='ascii', errors='strict'):
    return obj.encode(encoding, errors)


def _coerce_args(*args):
    """The arguments as str, and what turns the result into their kind."""
    is_text = isinstance(args[0], str)
    for arg in args[1:]:
        if arg and isinstance(arg, str) != is_text:
            raise TypeError("Cannot mix str and non-str arguments")
    if is_text:
        return args + (_identity,)
    return tuple(x.decode('ascii', 'strict') if x else '' for x in args) + (_encode_result,)


class _ResultMixinStr(object):
    """The same result in bytes."""
    __slots__ = ()

    def encode(self, encoding='ascii', errors='strict'):
        return self._encoded_counterpart(*(x.encode(encoding, errors) for x in self))


class _ResultMixinBytes(object):
    """The same result in text"""
    __slots__ = ()

    def decode(self, encoding='ascii', errors='strict'):
        return self._decoded_counterpart(*(x.decode(encoding, errors) for x in self))


class _NetlocResultMixinBase(object):
    """The parts of a network location: user:password@host:port"""
    __slots__ = ()

    @property
    def username(self):
        name, _ = self._userinfo
        return name

    @property
    def password(self):
        _, password = self._userinfo
        return password

    @property
    def hostname(self):
        host = self._hostinfo[0]
        if not host:
            return None
        percent = '%' if isinstance(host, str) else b'%'
        host, percent, zone = host.partition(percent)
        return host.lower() + percent + zone

    @property
    def port(self):
        _, port = self._hostinfo
        if port is not None:
            if not port.isdigit() or not port.isascii():
                raise ValueError(f"Port could not be cast to integer value as {port!r}")
            port = int(port)
            if not 0 <= port <= 65535:
                raise ValueError("Port out of range 0-65535")
        return port

    def _split(self, *marks):
        return marks if isinstance(self.netloc, str) else tuple(mark.encode() for mark in marks)

    @property
    def _userinfo(self):
        at, colon = self._split('@', ':')
        userinfo, have, _ = self.netloc.rpartition(at)
        if not have:
            return None, None
        username, have, password = userinfo.partition(colon)
        return username, password if have else None

    @property
    def _hostinfo(self):
        at, opening, closing, colon = self._split('@', '[', ']', ':')
        _, _, hostinfo = self.netloc.rpartition(at)
        _, bracketed, rest = hostinfo.partition(opening)
        if bracketed:
            hostname, _, port = rest.partition(closing)
            _, _, port = port.partition(colon)
        else:
            hostname, _, port = hostinfo.partition(colon)
        return hostname, port or None

    __class_getitem__ = classmethod(types.GenericAlias)


class _NetlocResultMixinStr(_NetlocResultMixinBase, _ResultMixinStr):
    __slots__ = ()


class _NetlocResultMixinBytes(_NetlocResultMixinBase, _ResultMixinBytes):
    __slots__ = ()


_DefragResultBase = namedtuple('_DefragResultBase', 'url fragment')
_SplitResultBase = namedtuple('_SplitResultBase', 'scheme netloc path query fragment')
_ParseResultBase = namedtuple('_ParseResultBase', 'scheme netloc path params query fragment')
ResultBase = _NetlocResultMixinStr


class DefragResult(_DefragResultBase, _ResultMixinStr):
    __slots__ = ()

    def geturl(self):
        return self.url + '#' + self.fragment if self.fragment else self.url


class SplitResult(_SplitResultBase, _NetlocResultMixinStr):
    __slots__ = ()

    def geturl(self):
        """The URL put together again."""
        return urlunsplit(self)


class ParseResult(_ParseResultBase, _NetlocResultMixinStr):
    __slots__ = ()

    def geturl(self):
        """The URL put together again."""
        return urlunparse(self)


class DefragResultBytes(_DefragResultBase, _ResultMixinBytes):
    __slots__ = ()

    def geturl(self):
        return self.url + b'#' + self.fragment if self.fragment else self.url


class SplitResultBytes(_SplitResultBase, _NetlocResultMixinBytes):
    __slots__ = ()
    geturl = SplitResult.geturl


class ParseResultBytes(_ParseResultBase, _NetlocResultMixinBytes):
    __slots__ = ()
    geturl = ParseResult.geturl


for _text, _bytes in ((DefragResult, DefragResultBytes), (SplitResult, SplitResultBytes), (ParseResult, ParseResultBytes)):
    _text._encoded_counterpart = _bytes
    _bytes._decoded_counterpart = _text
del _text, _bytes


# --- Splitting and putting together ---

def urlparse(url, scheme='', allow_fragments=True):
    """The six parts of scheme://netloc/path;params?query#fragment."""
    url, scheme, coerce = _coerce_args(url, scheme)
    scheme, netloc, url, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ''
    if scheme in uses_params and ';' in url:
        url, params = _splitparams(url)
    return coerce(ParseResult(scheme, netloc, url, params, query, fragment))


def _splitparams(url):
    at = url.find(';', url.rfind('/')) if '/' in url else url.find(';')
    return (url, '') if at < 0 else (url[:at], url[at + 1:])


def _checknetloc(netloc):
    """Refuses characters that normalization would turn into separators."""
    if not netloc or netloc.isascii():
        return
    import unicodedata
    rest = netloc
    for mark in '@:#?':
        rest = rest.replace(mark, '')
    normal = unicodedata.normalize('NFKC', rest)
    if rest == normal:
        return
    for mark in '/?#@:':
        if mark in normal:
            raise ValueError("netloc '" + netloc + "' contains invalid characters under NFKC normalization")


_BLANKS = ''.join(map(chr, range(0x21)))


def _check_brackets(host):
    """Brackets are around an address of version 6 or later, before the port."""
    before, bracket, rest = host.partition('[')
    address, _, port = rest.partition(']') if bracket else host.partition(':')
    if bracket and (before or port and port[0] != ':'):
        raise ValueError("Invalid IPv6 URL")
    if address.startswith('v'):
        if not re.fullmatch(r'v[a-fA-F0-9]+\..+', address):
            raise ValueError("IPvFuture address is invalid")
        return
    from ipaddress import ip_address
    if ip_address(address).version == 4:
        raise ValueError("An IPv4 address cannot be in brackets")


@functools.lru_cache(typed=True)
def urlsplit(url, scheme='', allow_fragments=True):
    """The five parts of scheme://netloc/path?query#fragment."""
    url, scheme, coerce = _coerce_args(url, scheme)
    # Blanks in front are dropped; those at the end may be meant.
    url, scheme = url.lstrip(_BLANKS), scheme.strip(_BLANKS)
    for unsafe in _UNSAFE_URL_BYTES_TO_REMOVE:
        url = url.replace(unsafe, '')
        scheme = scheme.replace(unsafe, '')
    netloc = fragment = ''
    colon = url.find(':')
    if colon > 0 and url[0].isascii() and url[0].isalpha() and all(c in scheme_chars for c in url[:colon]):
        scheme, url = url[:colon].lower(), url[colon + 1:]
    if url[:2] == '//':
        end = min((at for at in (url.find(c, 2) for c in '/?#') if at >= 0), default=len(url))
        netloc, url = url[2:end], url[end:]
        if ('[' in netloc) != (']' in netloc):
            raise ValueError("Invalid IPv6 URL")
        if '[' in netloc:
            _check_brackets(netloc.rpartition('@')[2])
    if allow_fragments:
        url, _, fragment = url.partition('#')
    url, _, query = url.partition('?')
    _checknetloc(netloc)
    return coerce(SplitResult(scheme, netloc, url, query, fragment))


def urlunparse(components):
    """The URL of six parts."""
    scheme, netloc, url, params, query, fragment, coerce = _coerce_args(*components)
    if params:
        url = "%s;%s" % (url, params)
    return coerce(urlunsplit((scheme, netloc, url, query, fragment)))


def urlunsplit(components):
    """The URL of five parts."""
    scheme, netloc, url, query, fragment, coerce = _coerce_args(*components)
    if netloc or scheme and scheme in uses_netloc and url[:2] != '//':
        if url and url[:1] != '/':
            url = '/' + url
        url = '//' + (netloc or '') + url
    if scheme:
        url = scheme + ':' + url
    if query:
        url = url + '?' + query
    if fragment:
        url = url + '#' + fragment
    return coerce(url)


def urljoin(base, url, allow_fragments=True):
    """Where a URL leads that stands on the page of another."""
    if not base:
        return url
    if not url:
        return base
    base, url, coerce = _coerce_args(base, url)
    bscheme, bnetloc, bpath, bparams, bquery, bfragment = urlparse(base, '', allow_fragments)
    scheme, netloc, path, params, query, fragment = urlparse(url, bscheme, allow_fragments)
    if scheme != bscheme or scheme not in uses_relative:
        return coerce(url)
    if scheme in uses_netloc:
        if netloc:
            return coerce(urlunparse((scheme, netloc, path, params, query, fragment)))
        netloc = bnetloc
    if not path and not params:
        return coerce(urlunparse((scheme, netloc, bpath, bparams, query or bquery, fragment)))
    base_parts = bpath.split('/')
    if base_parts[-1] != '':
        del base_parts[-1]   # the last part is not a folder
    if path[:1] == '/':
        segments = path.split('/')
    else:
        segments = base_parts + path.split('/')
        segments[1:-1] = filter(None, segments[1:-1])
    resolved = []
    for segment in segments:
        if segment == '..':
            if resolved:
                resolved.pop()
        elif segment != '.':
            resolved.append(segment)
    if segments[-1] in ('.', '..'):
        resolved.append('')
    return coerce(urlunparse((scheme, netloc, '/'.join(resolved) or '/', params, query, fragment)))


def urldefrag(url):
    """The URL and its fragment apart."""
    url, coerce = _coerce_args(url)
    if '#' in url:
        scheme, netloc, path, params, query, fragment = urlparse(url)
        rest = urlunparse((scheme, netloc, path, params, query, ''))
    else:
        rest, fragment = url, ''
    return coerce(DefragResult(rest, fragment))


# --- Quoting ---

_HEX = {(a + b).encode(): bytes([int(a + b, 16)])
        for a in '0123456789ABCDEFabcdef' for b in '0123456789ABCDEFabcdef'}


def unquote_to_bytes(string):
    """The bytes that a text stands for, with %20 and the like."""
    if not string:
        string.split
        return b''
    if isinstance(string, str):
        string = string.encode('utf-8')
    pieces = string.split(b'%')
    if len(pieces) == 1:
        return string
    out = [pieces[0]]
    for piece in pieces[1:]:
        byte = _HEX.get(piece[:2])
        out.append(b'%' + piece if byte is None else byte + piece[2:])
    return b''.join(out)


_asciire = re.compile('([\x00-\x7f]+)')


def unquote(string, encoding='utf-8', errors='replace'):
    """The text with the characters that %20 and the like stand for."""
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode('utf-8' if encoding is None else encoding,
                                               'replace' if errors is None else errors)
    if '%' not in string:
        string.split
        return string
    encoding = 'utf-8' if encoding is None else encoding
    errors = 'replace' if errors is None else errors
    pieces = _asciire.split(string)
    for i in range(1, len(pieces), 2):
        pieces[i] = unquote_to_bytes(pieces[i]).decode(encoding, errors)
    return ''.join(pieces)


def unquote_plus(string, encoding='utf-8', errors='replace'):
    """The same; + stands for a blank, as in forms."""
    return unquote(string.replace('+', ' '), encoding, errors)


_ALWAYS_SAFE = frozenset(b'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~')
_ALWAYS_SAFE_BYTES = bytes(_ALWAYS_SAFE)


@functools.lru_cache
def _byte_quoter(safe):
    safe = _ALWAYS_SAFE.union(safe)
    return [chr(b) if b in safe else '%{:02X}'.format(b) for b in range(256)].__getitem__


def quote(string, safe='/', encoding=None, errors=None):
    """A text with %20 and the like where a URL needs them."""
    if isinstance(string, str):
        if not string:
            return string
        string = string.encode('utf-8' if encoding is None else encoding, 'strict' if errors is None else errors)
    else:
        if encoding is not None:
            raise TypeError("quote() doesn't support 'encoding' for bytes")
        if errors is not None:
            raise TypeError("quote() doesn't support 'errors' for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe='', encoding=None, errors=None):
    """The same; a blank becomes +, as in forms."""
    space = ' ' if isinstance(string, str) else b' '
    if space not in string:
        return quote(string, safe, encoding, errors)
    return quote(string, safe + (' ' if isinstance(safe, str) else b' '), encoding, errors).replace(' ', '+')


def quote_from_bytes(bs, safe='/'):
    """The same for bytes."""
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")
    if not bs:
        return ''
    if isinstance(safe, str):
        safe = safe.encode('ascii', 'ignore')
    else:
        safe = bytes([c for c in safe if c < 128])
    if not bs.rstrip(_ALWAYS_SAFE_BYTES + safe):
        return bs.decode()
    return ''.join(map(_byte_quoter(safe), bs))


# --- Query strings ---

def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace', max_num_fields=None,
             separator='&'):
    """The values of a query by name: a dict of lists."""
    result = {}
    for name, value in parse_qsl(qs, keep_blank_values, strict_parsing, encoding=encoding, errors=errors,
                                 max_num_fields=max_num_fields, separator=separator):
        result.setdefault(name, []).append(value)
    return result


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding='utf-8', errors='replace', max_num_fields=None,
              separator='&'):
    """The pairs (name, value) of a query."""
    qs, coerce = _coerce_args(qs)
    separator, _ = _coerce_args(separator)
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError("Separator must be of type string or bytes.")
    if max_num_fields is not None:
        if max_num_fields < (1 + qs.count(separator) if qs else 0):
            raise ValueError('Max number of fields exceeded')
    result = []
    for field in qs.split(separator) if qs else []:
        if not field and not strict_parsing:
            continue
        parts = field.split('=', 1)
        if len(parts) != 2:
            if strict_parsing:
                raise ValueError("bad query field: %r" % (field,))
            if not keep_blank_values:
                continue
            parts.append('')
        if parts[1] or keep_blank_values:
            name, value = (coerce(unquote(part.replace('+', ' '), encoding=encoding, errors=errors)) for part in parts)
            result.append((name, value))
    return result


def urlencode(query, doseq=False, safe='', encoding=None, errors=None, quote_via=quote_plus):
    """Pairs as a query: name=value&..."""
    if hasattr(query, "items"):
        query = query.items()
    else:
        try:
            if len(query) and not isinstance(query[0], tuple):
                raise TypeError
        except TypeError as error:
            raise TypeError("not a valid non-string sequence or mapping object") from error

    def quoted(value):
        if isinstance(value, bytes):
            return quote_via(value, safe)
        return quote_via(value if isinstance(value, str) else str(value), safe, encoding, errors)

    pairs = []
    for key, value in query:
        key = quoted(key)
        if doseq and not isinstance(value, (bytes, str)):
            try:
                len(value)
            except TypeError:
                values = [value]
            else:
                values = value
        else:
            values = [value]
        pairs += [key + '=' + quoted(item) for item in values]
    return '&'.join(pairs)


from urllib._splits import names as _names

globals().update(_names)

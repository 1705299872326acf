"""Cookies of HTTP: SimpleCookie reads the header of a request and writes that of a response."""

import re
import string
import types

__all__ = ['CookieError', 'BaseCookie', 'SimpleCookie']

_LegalChars = string.ascii_letters + string.digits + "!#$%&'*+-.^_`|~:"
_is_legal_key = re.compile(f'[{re.escape(_LegalChars)}]+').fullmatch
_ESCAPES = {code: f'\\{code:03o}' for code in range(256) if chr(code) not in _LegalChars + ' ()/<=>?@[]{}'}
_ESCAPES |= {ord('"'): '\\"', ord('\\'): '\\\\'}
_WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
_MONTHS = [None, 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
_KEY = r"[\w\d!#%&'~_`><@,:/\$\*\+\-\.\^\|\)\(\?\}\{\=]"
_VALUE = _KEY[:-1] + r'\[\]]'
_PAIR = re.compile(
    rf'\s*(?P<key>{_KEY}+?)\s*'
    rf'(\s*=\s*(?P<val>"(?:[^\\"]|\\.)*"|\w{{3}},\s[\w\d\s-]{{9,11}}\s[\d:]{{8}}\sGMT|{_VALUE}*))?\s*(\s+|;|$)',
    re.ASCII)
_SCRIPT = '''
        <script type="text/javascript">
        <!-- begin hiding
        document.cookie = "%s";
        // end hiding -->
        </script>
        '''


class CookieError(Exception):
    """A cookie that is not allowed."""


def _quote(str):
    """A value as it is written: in quotes if it has other characters than names have."""
    return str if str is None or _is_legal_key(str) else f'"{str.translate(_ESCAPES)}"'


def _unquote(str):
    if str is None or len(str) < 2 or str[0] != '"' or str[-1] != '"':
        return str
    return re.sub(r'\\(?:([0-3][0-7][0-7])|(.))',
                  lambda found: chr(int(found[1], 8)) if found[1] else found[2], str[1:-1])


def _getdate(future=0, weekdayname=_WEEKDAYS, monthname=_MONTHS):
    """The time in some seconds, as headers write it."""
    from time import gmtime, time
    year, month, day, hour, minute, second, weekday = gmtime(time() + future)[:7]
    return (f'{weekdayname[weekday]}, {day:02d} {monthname[month]:>3} {year:4d} '
            f'{hour:02d}:{minute:02d}:{second:02d} GMT')


class Morsel(dict):
    """One cookie: key, value, and its attributes as the items of a dict."""

    _reserved = {'expires': 'expires', 'path': 'Path', 'comment': 'Comment', 'domain': 'Domain', 'max-age': 'Max-Age',
                 'secure': 'Secure', 'httponly': 'HttpOnly', 'version': 'Version', 'samesite': 'SameSite'}
    _flags = {'secure', 'httponly'}

    def __init__(self):
        self._key = self._value = self._coded_value = None
        for name in self._reserved:
            dict.__setitem__(self, name, '')

    key = property(lambda self: self._key)
    value = property(lambda self: self._value)
    coded_value = property(lambda self: self._coded_value)

    @staticmethod
    def _attribute(name):
        if name.lower() not in Morsel._reserved:
            raise CookieError(f'Invalid attribute {name.lower()!r}')
        return name.lower()

    def __setitem__(self, K, V):
        dict.__setitem__(self, self._attribute(K), V)

    def setdefault(self, key, val=None):
        return dict.setdefault(self, self._attribute(key), val)

    def __eq__(self, morsel):
        if not isinstance(morsel, Morsel):
            return NotImplemented
        return dict.__eq__(self, morsel) and vars(self) == vars(morsel)

    __ne__ = object.__ne__

    def copy(self):
        made = Morsel()
        dict.update(made, self)
        vars(made).update(vars(self))
        return made

    def update(self, values):
        dict.update(self, {self._attribute(key): value for key, value in dict(values).items()})

    def isReservedKey(self, K):
        """Whether this is the name of an attribute."""
        return K.lower() in self._reserved

    def set(self, key, val, coded_val):
        """Gives the cookie its name and value."""
        if key.lower() in self._reserved:
            raise CookieError(f'Attempt to set a reserved key {key!r}')
        if not _is_legal_key(key):
            raise CookieError(f'Illegal key {key!r}')
        self._key, self._value, self._coded_value = key, val, coded_val

    def __getstate__(self):
        return {'key': self._key, 'value': self._value, 'coded_value': self._coded_value}

    def __setstate__(self, state):
        self._key, self._value, self._coded_value = state['key'], state['value'], state['coded_value']

    def output(self, attrs=None, header='Set-Cookie:'):
        """The header of a response."""
        return f'{header} {self.OutputString(attrs)}'

    __str__ = output

    def __repr__(self):
        return f'<{self.__class__.__name__}: {self.OutputString()}>'

    def js_output(self, attrs=None):
        return _SCRIPT % self.OutputString(attrs).replace('"', r'\"')

    def OutputString(self, attrs=None):
        """The cookie and its attributes, or those of attrs."""
        parts = [f'{self.key}={self.coded_value}']
        for name, value in sorted(self.items()):
            if value == '' or attrs is not None and name not in attrs:
                continue
            title = self._reserved[name]
            if name == 'expires' and isinstance(value, int):
                parts.append(f'{title}={_getdate(value)}')
            elif name == 'max-age' and isinstance(value, int):
                parts.append('%s=%d' % (title, value))
            elif name == 'comment' and isinstance(value, str):
                parts.append(f'{title}={_quote(value)}')
            elif name not in self._flags:
                parts.append(f'{title}={value}')
            elif value:
                parts.append(str(title))
        return '; '.join(parts)

    __class_getitem__ = classmethod(types.GenericAlias)


class BaseCookie(dict):
    """Cookies by name; how values are written is up to subclasses."""

    def value_decode(self, val):
        """(value, text) of a text that was received."""
        return val, val

    def value_encode(self, val):
        """(value, text) of a value that is to be sent."""
        return str(val), str(val)

    def __init__(self, input=None):
        if input:
            self.load(input)

    def _put(self, key, value, coded):
        morsel = self.get(key, Morsel())
        morsel.set(key, value, coded)
        dict.__setitem__(self, key, morsel)

    def __setitem__(self, key, value):
        if isinstance(value, Morsel):
            dict.__setitem__(self, key, value)
        else:
            self._put(key, *self.value_encode(value))

    def output(self, attrs=None, header='Set-Cookie:', sep='\r\n'):
        """The headers of a response."""
        return sep.join([morsel.output(attrs, header) for _, morsel in sorted(self.items())])

    __str__ = output

    def __repr__(self):
        items = ' '.join([f'{key}={morsel.value!r}' for key, morsel in sorted(self.items())])
        return f'<{self.__class__.__name__}: {items}>'

    def js_output(self, attrs=None):
        return ''.join([morsel.js_output(attrs) for _, morsel in sorted(self.items())])

    def load(self, rawdata):
        """Takes cookies from a header's text, or from a dict."""
        if not isinstance(rawdata, str):
            for key, value in rawdata.items():
                self[key] = value
            return
        found = self._parsed(rawdata)
        morsel = None
        for name, value, coded in found or ():
            if coded is None:
                morsel[name] = value
            else:
                self._put(name, value, coded)
                morsel = self[name]

    def _parsed(self, text):
        """(name, value, text) of each cookie and (name, value, None) of each attribute; None if the text is wrong."""
        found, at, begun = [], 0, False
        while at < len(text):
            pair = _PAIR.match(text, at)
            if not pair:
                break
            key, value, at = pair['key'], pair['val'], pair.end()
            if key[0] == '$':
                if begun:
                    found.append((key[1:], value, None))
            elif key.lower() in Morsel._reserved:
                if not begun or value is None and key.lower() not in Morsel._flags:
                    return None
                found.append((key, True if value is None else _unquote(value), None))
            elif value is not None:
                found.append((key, *self.value_decode(value)))
                begun = True
            else:
                return None
        return found


class SimpleCookie(BaseCookie):
    """Cookies whose values are texts."""

    def value_decode(self, val):
        return _unquote(val), val

    def value_encode(self, val):
        return str(val), _quote(str(val))

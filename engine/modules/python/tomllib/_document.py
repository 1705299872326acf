# TOML's grammar: statements, tables and keys, and the values that contain others.
#
# A table is a dict. Of each table and key is kept what may still be done with it: `_closed` ones take no new keys at all
# (inline tables and arrays), `_explicit` ones had a header or a dotted key of their own.
import string

from ._values import CLOCK, MOMENT, NUMBER, clock_of, moment_of, number_of

_CONTROLS = frozenset(map(chr, range(32))) | {'\x7f'}
_IN_LINE = _CONTROLS - {'\t'}
_IN_TEXT = _CONTROLS - {'\t', '\n'}
_BARE = frozenset(string.ascii_letters + string.digits + '-_')
_ESCAPES = {'b': '\b', 't': '\t', 'n': '\n', 'f': '\f', 'r': '\r', '"': '"', '\\': '\\'}
_WORDS = {'true': True, 'false': False}


class TOMLDecodeError(ValueError):
    """A text that is not TOML."""


def load(fp, /, *, parse_float=float):
    """The table in a binary file."""
    data = fp.read()
    try:
        text = data.decode()
    except AttributeError:
        raise TypeError("File must be opened in binary mode, e.g. use `open('foo.toml', 'rb')`") from None
    return loads(text, parse_float=parse_float)


def loads(s, /, *, parse_float=float):
    """The table in a text."""
    return _Parser(s.replace('\r\n', '\n'), _checked(parse_float)).document()


def _checked(parse_float):
    if parse_float is float:
        return float

    def parse(text):
        value = parse_float(text)
        if isinstance(value, (dict, list)):
            raise ValueError('parse_float must not return dicts or lists')
        return value
    return parse


class _Notes:
    """What is known of the keys: a tree of the document's paths."""

    def __init__(self):
        self.root = {}

    def _node(self, path, make):
        node, below = None, self.root
        for key in path:
            if key not in below:
                if not make:
                    return None
                below[key] = {'marks': set(), 'deep': set(), 'below': {}}
            node = below[key]
            below = node['below']
        return node

    def mark(self, path, name, deep=False):
        self._node(path, True)['deep' if deep else 'marks'].add(name)

    def marked(self, path, name):
        below = self.root
        for place, key in enumerate(path, 1):
            node = below.get(key)
            if node is None:
                return False
            if name in node['deep'] or (place == len(path) and name in node['marks']):
                return True
            below = node['below']
        return False

    def forget(self, path):
        above = self._node(path[:-1], False) if len(path) > 1 else {'below': self.root}
        if above is not None:
            above['below'].pop(path[-1], None)


def _descend(table, path, into_lists=True):
    """The table at a path, made where it is missing. KeyError: something else is there."""
    for key in path:
        table = table.setdefault(key, {})
        if into_lists and isinstance(table, list):
            table = table[-1]
        if not isinstance(table, dict):
            raise KeyError(key)
    return table


class _Parser:
    def __init__(self, text, parse_float):
        self.text = text
        self.at = 0
        self.parse_float = parse_float
        self.notes = _Notes()
        self.table = {}

    # --- Text ---

    def fail(self, message, at=None):
        at = self.at if at is None else at
        if at >= len(self.text):
            where = 'end of document'
        else:
            line = self.text.count('\n', 0, at) + 1
            column = at + 1 if line == 1 else at - self.text.rindex('\n', 0, at)
            where = f'line {line}, column {column}'
        raise TOMLDecodeError(f'{message} (at {where})')

    def peek(self):
        return self.text[self.at:self.at + 1]

    def accept(self, text):
        if self.text.startswith(text, self.at):
            self.at += len(text)
            return True
        return False

    def blanks(self, also=''):
        while (letter := self.peek()) and letter in ' \t' + also:
            self.at += 1

    def until(self, end, bad, stop_at_end=False):
        """The text up to `end`, which is not passed."""
        found = self.text.find(end, self.at)
        if found < 0:
            found = len(self.text)
            if not stop_at_end:
                self.fail(f'Expected {end!r}', found)
        for place in range(self.at, found):
            if self.text[place] in bad:
                self.fail(f'Found invalid character {self.text[place]!r}', place)
        text, self.at = self.text[self.at:found], found
        return text

    def comment(self):
        if self.accept('#'):
            self.until('\n', _IN_LINE, True)

    def blanks_and_comments(self):
        while True:
            before = self.at
            self.blanks('\n')
            self.comment()
            if self.at == before:
                return

    # --- Statements ---

    def document(self):
        header = ()
        while True:
            self.blanks()
            letter = self.peek()
            if letter == '\n':
                self.at += 1
                continue
            if not letter:
                return self.table
            if letter in _BARE or letter in '"\'':
                self.assignment(header)
                self.blanks()
            elif letter == '[':
                self.notes_before_header()
                header = self.list_header() if self.text.startswith('[[', self.at) else self.header()
                self.blanks()
            elif letter != '#':
                self.fail('Invalid statement')
            self.comment()
            if not self.peek():
                return self.table
            if not self.accept('\n'):
                self.fail('Expected newline or end of document after a statement')

    def notes_before_header(self):
        """Keys that dotted keys have made become tables that no header opens."""
        for path in self.__dict__.pop('dotted', ()):
            self.notes.mark(path, 'explicit')

    def header(self):
        self.at += 1
        self.blanks()
        path = self.key()
        if self.notes.marked(path, 'explicit') or self.notes.marked(path, 'closed'):
            self.fail(f'Cannot declare {path} twice')
        self.notes.mark(path, 'explicit')
        try:
            _descend(self.table, path)
        except KeyError:
            self.fail('Cannot overwrite a value')
        if not self.accept(']'):
            self.fail("Expected ']' at the end of a table declaration")
        return path

    def list_header(self):
        self.at += 2
        self.blanks()
        path = self.key()
        if self.notes.marked(path, 'closed'):
            self.fail(f'Cannot mutate immutable namespace {path}')
        self.notes.forget(path)
        self.notes.mark(path, 'explicit')
        try:
            tables = _descend(self.table, path[:-1]).setdefault(path[-1], [])
            if not isinstance(tables, list):
                raise KeyError(path[-1])
        except KeyError:
            self.fail('Cannot overwrite a value')
        tables.append({})
        if not self.accept(']]'):
            self.fail("Expected ']]' at the end of an array declaration")
        return path

    def assignment(self, header):
        path, value = self.pair()
        above = header + path[:-1]
        for count in range(1, len(path)):
            part = header + path[:count]
            if self.notes.marked(part, 'explicit'):
                self.fail(f'Cannot redefine namespace {part}')
            self.__dict__.setdefault('dotted', []).append(part)
        if self.notes.marked(above, 'closed'):
            self.fail(f'Cannot mutate immutable namespace {above}')
        try:
            table = _descend(self.table, above)
        except KeyError:
            self.fail('Cannot overwrite a value')
        if path[-1] in table:
            self.fail('Cannot overwrite a value')
        if isinstance(value, (dict, list)):
            self.notes.mark(header + path, 'closed', deep=True)
        table[path[-1]] = value

    def pair(self):
        path = self.key()
        if not self.accept('='):
            self.fail("Expected '=' after a key in a key/value pair")
        self.blanks()
        return path, self.value()

    def key(self):
        path = [self.key_part()]
        self.blanks()
        while self.accept('.'):
            self.blanks()
            path.append(self.key_part())
            self.blanks()
        return tuple(path)

    def key_part(self):
        letter = self.peek()
        if letter == '"':
            self.at += 1
            return self.basic()
        if letter == "'":
            return self.literal()
        start = self.at
        while (letter := self.peek()) and letter in _BARE:
            self.at += 1
        if self.at == start:
            self.fail('Invalid initial character for a key part')
        return self.text[start:self.at]

    # --- Values ---

    def value(self):
        letter = self.peek()
        if letter == '"':
            if self.accept('"""'):
                self.accept('\n')
                return self.long_ending(self.basic(long=True), '"')
            self.at += 1
            return self.basic()
        if letter == "'":
            if self.accept("'''"):
                self.accept('\n')
                text = self.until("'''", _IN_TEXT)
                self.at += 3
                return self.long_ending(text, "'")
            return self.literal()
        for word, value in _WORDS.items():
            if self.accept(word):
                return value
        if letter == '[':
            return self.array()
        if letter == '{':
            return self.inline_table()
        return self.plain()

    def plain(self):
        match = MOMENT.match(self.text, self.at)
        if match:
            try:
                value = moment_of(match)
            except ValueError as error:
                try:
                    self.fail('Invalid date or datetime')
                except TOMLDecodeError as failure:
                    raise failure from error
            self.at = match.end()
            return value
        for pattern, make in (CLOCK, clock_of), (NUMBER, lambda found: number_of(found, self.parse_float)):
            match = pattern.match(self.text, self.at)
            if match:
                self.at = match.end()
                return make(match)
        for word in 'inf', 'nan', '-inf', '+inf', '-nan', '+nan':
            if self.accept(word):
                return self.parse_float(word)
        self.fail('Invalid value')

    def array(self):
        self.at += 1
        values = []
        self.blanks_and_comments()
        while not self.accept(']'):
            values.append(self.value())
            self.blanks_and_comments()
            if self.accept(']'):
                break
            if not self.accept(','):
                self.fail('Unclosed array')
            self.blanks_and_comments()
        return values

    def inline_table(self):
        self.at += 1
        whole, notes = {}, _Notes()
        self.blanks()
        if self.accept('}'):
            return whole
        while True:
            path, value = self.pair()
            if notes.marked(path, 'closed'):
                self.fail(f'Cannot mutate immutable namespace {path}')
            try:
                table = _descend(whole, path[:-1], into_lists=False)
            except KeyError:
                self.fail('Cannot overwrite a value')
            if path[-1] in table:
                self.fail(f'Duplicate inline table key {path[-1]!r}')
            table[path[-1]] = value
            self.blanks()
            if self.accept('}'):
                return whole
            if not self.accept(','):
                self.fail('Unclosed inline table')
            if isinstance(value, (dict, list)):
                notes.mark(path, 'closed', deep=True)
            self.blanks()

    def literal(self):
        self.at += 1
        text = self.until("'", _IN_LINE)
        self.at += 1
        return text

    def long_ending(self, text, quote):
        """Up to two quotes more belong to the text."""
        for _ in range(2):
            if not self.accept(quote):
                break
            text += quote
        return text

    def basic(self, long=False):
        bad = _IN_TEXT if long else _IN_LINE
        parts, start = [], self.at
        while True:
            letter = self.peek()
            if not letter:
                self.fail('Unterminated string')
            if letter == '"' and (not long or self.text.startswith('"""', self.at)):
                parts.append(self.text[start:self.at])
                self.at += 3 if long else 1
                return ''.join(parts)
            if letter == '\\':
                parts.append(self.text[start:self.at])
                parts.append(self.escape(long))
                start = self.at
            elif letter in bad:
                self.fail(f'Illegal character {letter!r}')
            else:
                self.at += 1

    def escape(self, long):
        pair = self.text[self.at:self.at + 2]
        self.at += 2
        if long and pair[1:] in (' ', '\t', '\n') and len(pair) == 2:
            if pair != '\\\n':
                self.blanks()
                if not self.peek():
                    return ''
                if not self.accept('\n'):
                    self.fail("Unescaped '\\' in a string")
            self.blanks('\n')
            return ''
        if pair in ('\\u', '\\U'):
            return self.code_point(4 if pair == '\\u' else 8)
        if pair[1:] not in _ESCAPES:
            self.fail("Unescaped '\\' in a string")
        return _ESCAPES[pair[1]]

    def code_point(self, count):
        digits = self.text[self.at:self.at + count]
        if len(digits) != count or not set(digits) <= set(string.hexdigits):
            self.fail('Invalid hex value')
        self.at += count
        number = int(digits, 16)
        if not (number <= 0xd7ff or 0xe000 <= number <= 0x10ffff):
            self.fail('Escaped character is not a Unicode scalar value')
        return chr(number)

"""The tokens of a source text, comments and blank lines among them."""

import builtins
import codecs
import re
from collections import namedtuple
from itertools import chain, permutations, product
from token import *
from token import EXACT_TOKEN_TYPES
import token

__all__ = token.__all__ + ["tokenize", "generate_tokens", "detect_encoding", "untokenize", "TokenInfo"]
del token

cookie_re = re.compile(r'^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)', re.ASCII)
blank_re = re.compile(br'^[ \t\f]*(?:[#\r\n]|$)', re.ASCII)
tabsize = 8


class TokenInfo(namedtuple('TokenInfo', 'type string start end line')):
    def __repr__(self):
        shown = '%d (%s)' % (self.type, tok_name[self.type])
        return ('TokenInfo(type=%s, string=%r, start=%r, end=%r, line=%r)' %
                self._replace(type=shown))

    @property
    def exact_type(self):
        """The number of the operator itself, for OP tokens."""
        if self.type == OP:
            return EXACT_TOKEN_TYPES.get(self.string, OP)
        return self.type


class TokenError(Exception):
    pass


class StopTokenizing(Exception):
    pass


def _any(*patterns):
    return '(' + '|'.join(patterns) + ')'


def _string_prefixes():
    """All spellings of the prefixes, '' included."""
    prefixes = {''}
    for letters in ('b', 'r', 'u', 'f', 'br', 'fr'):
        for order in permutations(letters):
            prefixes.update(map(''.join, product(*((c, c.upper()) for c in order))))
    return prefixes


_prefixes = _string_prefixes()
_prefix = _any(*sorted(_prefixes))
# How a string goes on after its opening quotes, up to and with the closing ones.
_endings = {
    "'": re.compile(r"[^'\\]*(?:\\.[^'\\]*)*'", re.UNICODE),
    '"': re.compile(r'[^"\\]*(?:\\.[^"\\]*)*"', re.UNICODE),
    "'''": re.compile(r"[^'\\]*(?:(?:\\.|'(?!''))[^'\\]*)*'''", re.UNICODE),
    '"""': re.compile(r'[^"\\]*(?:(?:\\.|"(?!""))[^"\\]*)*"""', re.UNICODE),
}
single_quoted = {prefix + quote for prefix in _prefixes for quote in ("'", '"')}
triple_quoted = {prefix + quote * 3 for prefix in _prefixes for quote in ("'", '"')}

_digits = r'[0-9](?:_?[0-9])*'
_exponent = r'[eE][-+]?' + _digits
_point = _any(_digits + r'\.(?:' + _digits + ')?', r'\.' + _digits) + f'(?:{_exponent})?'
_float = _any(_point, _digits + _exponent)
_number = _any(_any(_digits + '[jJ]', _float + '[jJ]'), _float,
               _any(r'0[xX](?:_?[0-9a-fA-F])+', r'0[bB](?:_?[01])+', r'0[oO](?:_?[0-7])+',
                    r'(?:0(?:_?0)*|[1-9](?:_?[0-9])*)'))
_special = _any(*(re.escape(sign) for sign in sorted(EXACT_TOKEN_TYPES, reverse=True)))
_short_string = _any(_prefix + r"'[^\n'\\]*(?:\\.[^\n'\\]*)*" + _any("'", r'\\\r?\n'),
                     _prefix + r'"[^\n"\\]*(?:\\.[^\n"\\]*)*' + _any('"', r'\\\r?\n'))
_next_token = re.compile(
    r'[ \f\t]*' + _any(_any(r'\\\r?\n|\Z', r'#[^\r\n]*', _prefix + _any("'''", '\"""')), _number,
                       _any(r'\r?\n', _special), _short_string, r'\w+'), re.UNICODE)


# --- The encoding of bytes ---

def _normal_name(name):
    name_start = name[:12].lower().replace("_", "-")
    if name_start == "utf-8" or name_start.startswith("utf-8-"):
        return "utf-8"
    if name_start in ("latin-1", "iso-8859-1", "iso-latin-1") or \
            name_start.startswith(("latin-1-", "iso-8859-1-", "iso-latin-1-")):
        return "iso-8859-1"
    return name


def detect_encoding(readline):
    """(encoding, lines read): from a mark at the start or a comment in the first two lines."""
    try:
        filename = readline.__self__.name
    except AttributeError:
        filename = None
    suffix = '' if filename is None else f' for {filename!r}'
    found_mark = False
    default = 'utf-8'

    def next_line():
        try:
            return readline()
        except StopIteration:
            return b''

    def cookie_of(line):
        try:
            text = line.decode('utf-8')
        except UnicodeDecodeError:
            raise SyntaxError("invalid or missing encoding declaration" + suffix)
        match = cookie_re.match(text)
        if not match:
            return None
        name = _normal_name(match.group(1))
        try:
            codecs.lookup(name)
        except LookupError:
            raise SyntaxError(("unknown encoding: " if filename is None else f"unknown encoding{suffix}: ") + name)
        if found_mark:
            if name != 'utf-8':
                raise SyntaxError('encoding problem: utf-8' if filename is None else f'encoding problem{suffix}: utf-8')
            name += '-sig'
        return name

    first = next_line()
    if first.startswith(b'\xef\xbb\xbf'):
        found_mark = True
        first = first[3:]
        default = 'utf-8-sig'
    if not first:
        return default, []
    name = cookie_of(first)
    if name:
        return name, [first]
    if not blank_re.match(first):
        return default, [first]
    second = next_line()
    if not second:
        return default, [first]
    return cookie_of(second) or default, [first, second]


def open(filename):
    """Opens a source file in the encoding that it names."""
    with builtins.open(filename, 'rb') as file:
        encoding, lines = detect_encoding(file.readline)
    return builtins.open(filename, encoding=encoding)


# --- Tokens ---

def tokenize(readline):
    """The tokens of lines of bytes, the encoding first."""
    encoding, lines = detect_encoding(readline)
    rest = chain(lines, iter(readline, b""))

    def next_line():
        return next(rest, b"")
    return _Tokenizer(next_line, encoding).tokens()


def generate_tokens(readline):
    """The tokens of lines of text."""
    return _Tokenizer(readline, None).tokens()


class _Tokenizer:
    def __init__(self, readline, encoding):
        self.readline = readline
        self.encoding = encoding
        self.row = 0
        self.depth = 0               # of open brackets
        self.continued = False       # after a backslash
        self.indents = [0]
        # A string over several lines: its text so far, those lines, where it starts, how it ends.
        self.text = ''
        self.text_lines = ''
        self.text_start = None
        self.text_end = None
        self.one_line_string = False

    def next_line(self):
        try:
            line = self.readline()
        except StopIteration:
            line = ''
        if self.encoding is not None and line:
            line = line.decode(self.encoding)
        self.row += 1
        return line or ''

    def tokens(self):
        if self.encoding is not None:
            name = 'utf-8' if self.encoding == 'utf-8-sig' else self.encoding
            yield TokenInfo(ENCODING, name, (0, 0), (0, 0), '')
        line = last = ''
        while True:
            last, line = line, self.next_line()
            at = 0
            if self.text:
                if not line:
                    raise TokenError("EOF in multi-line string", self.text_start)
                match = self.text_end.match(line)
                if match:
                    at = match.end()
                    yield TokenInfo(STRING, self.text + line[:at], self.text_start, (self.row, at),
                                    self.text_lines + line)
                    self.text = ''
                elif self.one_line_string and not line.endswith(('\\\n', '\\\r\n')):
                    yield TokenInfo(ERRORTOKEN, self.text + line, self.text_start, (self.row, len(line)),
                                    self.text_lines)
                    self.text = ''
                    continue
                else:
                    self.text += line
                    self.text_lines += line
                    continue
            elif self.depth == 0 and not self.continued:
                if not line:
                    break
                at, column = self.measure(line)
                if at == len(line):
                    last = line
                    break
                if line[at] in '#\r\n':
                    yield from self.blank(line, at)
                    continue
                yield from self.indentation(line, at, column)
            else:
                if not line:
                    raise TokenError("EOF in multi-line statement", (self.row, 0))
                self.continued = False
            yield from self.line_tokens(line, at)
        if last and last[-1] not in '\r\n' and not last.strip().startswith('#'):
            yield TokenInfo(NEWLINE, '', (self.row - 1, len(last)), (self.row - 1, len(last) + 1), '')
        for _ in self.indents[1:]:
            yield TokenInfo(DEDENT, '', (self.row, 0), (self.row, 0), '')
        yield TokenInfo(ENDMARKER, '', (self.row, 0), (self.row, 0), '')

    @staticmethod
    def measure(line):
        """(index of the first character that is no blank, its column with tabs)."""
        column = 0
        for at, c in enumerate(line):
            if c == ' ':
                column += 1
            elif c == '\t':
                column = (column // tabsize + 1) * tabsize
            elif c == '\f':
                column = 0
            else:
                return at, column
        return len(line), column

    def blank(self, line, at):
        if line[at] == '#':
            comment = line[at:].rstrip('\r\n')
            yield TokenInfo(COMMENT, comment, (self.row, at), (self.row, at + len(comment)), line)
            at += len(comment)
        yield TokenInfo(NL, line[at:], (self.row, at), (self.row, len(line)), line)

    def indentation(self, line, at, column):
        if column > self.indents[-1]:
            self.indents.append(column)
            yield TokenInfo(INDENT, line[:at], (self.row, 0), (self.row, at), line)
        while column < self.indents[-1]:
            if column not in self.indents:
                raise IndentationError("unindent does not match any outer indentation level",
                                       ("<tokenize>", self.row, at, line))
            self.indents.pop()
            yield TokenInfo(DEDENT, '', (self.row, at), (self.row, at), line)

    def begin_string(self, line, start, quote, one_line):
        self.text = self.text_lines = line[start:]
        self.text_lines = line
        self.text_start = (self.row, start)
        self.text_end = _endings[quote]
        self.one_line_string = one_line

    def line_tokens(self, line, at):
        while at < len(line):
            match = _next_token.match(line, at)
            if not match:
                yield TokenInfo(ERRORTOKEN, line[at], (self.row, at), (self.row, at + 1), line)
                at += 1
                continue
            start, at = match.span(1)
            if start == at:
                continue
            text = line[start:at]
            first = text[0]
            kind = OP
            if first in '0123456789' or (first == '.' and text not in ('.', '...')):
                kind = NUMBER
            elif first in '\r\n':
                kind = NL if self.depth > 0 else NEWLINE
            elif first == '#':
                kind = COMMENT
            elif text in triple_quoted:
                ending = _endings[text[-3:]].match(line, at)
                if not ending:
                    self.begin_string(line, start, text[-3:], False)
                    return
                at = ending.end()
                text = line[start:at]
                kind = STRING
            elif first in single_quoted or text[:2] in single_quoted or text[:3] in single_quoted:
                if text[-1] == '\n':
                    quote = next(c for c in text if c in '\'"')
                    self.begin_string(line, start, quote, True)
                    return
                kind = STRING
            elif first.isidentifier():
                kind = NAME
            elif first == '\\':
                self.continued = True
                continue
            elif first in '([{':
                self.depth += 1
            elif first in ')]}':
                self.depth -= 1
            yield TokenInfo(kind, text, (self.row, start), (self.row, at), line)


# --- Back to text ---

class Untokenizer:
    def __init__(self):
        self.tokens = []
        self.prev_row = 1
        self.prev_col = 0
        self.encoding = None

    def add_whitespace(self, start):
        row, col = start
        if row < self.prev_row or row == self.prev_row and col < self.prev_col:
            raise ValueError("start ({},{}) precedes previous end ({},{})"
                             .format(row, col, self.prev_row, self.prev_col))
        if row > self.prev_row:
            self.tokens.append("\\\n" * (row - self.prev_row))
            self.prev_col = 0
        self.tokens.append(" " * (col - self.prev_col))

    def untokenize(self, iterable):
        it = iter(iterable)
        indents = []
        startline = False
        for item in it:
            if len(item) == 2:
                self.compat(item, it)
                break
            kind, text, start, end, line = item
            if kind == ENCODING:
                self.encoding = text
                continue
            if kind == ENDMARKER:
                break
            if kind == INDENT:
                indents.append(text)
                continue
            if kind == DEDENT:
                indents.pop()
                self.prev_row, self.prev_col = end
                continue
            if kind in (NEWLINE, NL):
                startline = True
            elif startline and indents:
                if start[1] >= len(indents[-1]):
                    self.tokens.append(indents[-1])
                    self.prev_col = len(indents[-1])
                startline = False
            self.add_whitespace(start)
            self.tokens.append(text)
            self.prev_row, self.prev_col = end
            if kind in (NEWLINE, NL):
                self.prev_row += 1
                self.prev_col = 0
        return "".join(self.tokens)

    def compat(self, item, iterable):
        """Pairs (kind, text) without positions: blanks are put where they are needed."""
        indents = []
        startline = item[0] in (NEWLINE, NL)
        after_string = False
        for kind, text in chain([item], (pair[:2] for pair in iterable)):
            if kind == ENCODING:
                self.encoding = text
                continue
            if kind in (NAME, NUMBER):
                text += ' '
            if kind == STRING:
                if after_string:
                    text = ' ' + text
                after_string = True
            else:
                after_string = False
            if kind == INDENT:
                indents.append(text)
                continue
            if kind == DEDENT:
                indents.pop()
                continue
            if kind in (NEWLINE, NL):
                startline = True
            elif startline and indents:
                self.tokens.append(indents[-1])
                startline = False
            self.tokens.append(text)


def untokenize(iterable):
    """Source text with the given tokens; bytes when the encoding is among them."""
    writer = Untokenizer()
    text = writer.untokenize(iterable)
    return text if writer.encoding is None else text.encode(writer.encoding)

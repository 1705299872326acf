# Reads XML 1.0 without namespaces validated or documents types read: gives start, data, end, comment and pi to a target.
#
# Errors have expat's texts, numbers and places (line from 1, column from 0) for what is commonly wrong.
import re

ERRORS = {2: 'syntax error', 3: 'no element found', 4: 'not well-formed (invalid token)', 5: 'unclosed token',
          7: 'mismatched tag', 8: 'duplicate attribute', 9: 'junk after document element', 11: 'undefined entity',
          14: 'reference to invalid character number', 27: 'unbound prefix', 30: 'XML declaration not well-formed',
          17: 'XML or text declaration not at start of entity'}
_NAME = re.compile(r'[^\W\d][\w.:-]*')
_SPACE = re.compile(r'[ \t\n]*')
_ENTITY = {'lt': '<', 'gt': '>', 'amp': '&', 'quot': '"', 'apos': "'"}
_XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace'


class Wrong(Exception):
    """(number of the error, where in the text)."""


def decoded(data):
    """The text of a document in bytes: by its mark, by its declaration, else UTF-8."""
    for mark, encoding in ((b'\xef\xbb\xbf', 'utf-8'), (b'\xff\xfe', 'utf-16-le'), (b'\xfe\xff', 'utf-16-be')):
        if data.startswith(mark):
            return data[len(mark):].decode(encoding)
    declared = re.match(rb'<\?xml[^>]*?encoding\s*=\s*["\']([\w.-]+)["\']', data)
    return data.decode(declared.group(1).decode() if declared else 'utf-8')


class Reader:
    """One pass over a text."""

    def __init__(self, text, target):
        self.text = text.replace('\r\n', '\n').replace('\r', '\n')
        self.at = 0
        self.target = target
        self.open = []        # (name as written, name, namespaces outside)
        self.spaces = {'xml': _XML_NAMESPACE}

    def place(self, at):
        """Line and column of a place in the text."""
        line = self.text.count('\n', 0, at) + 1
        return line, at - (self.text.rfind('\n', 0, at) + 1)

    def read(self):
        """The whole document."""
        if self.text.startswith('<?xml') and self.text[5:6].isspace():
            end = self.text.find('?>')
            if end < 0:
                raise Wrong(5, 0)
            self.at = end + 2
        seen = False
        while self.at < len(self.text):
            if not self.open:
                self.at = _SPACE.match(self.text, self.at).end()
                if self.at >= len(self.text):
                    break
                if self.text[self.at] != '<':
                    raise Wrong(9 if seen else 2, self.at)
            if self.text[self.at] != '<':
                self.characters()
            elif self.text.startswith('<!--', self.at):
                self.comment()
            elif self.text.startswith('<![CDATA[', self.at) and self.open:
                self.cdata()
            elif self.text.startswith('<!DOCTYPE', self.at) and not seen:
                self.doctype()
            elif self.text.startswith('<?', self.at):
                self.instruction()
            elif self.text.startswith('</', self.at):
                self.end_tag()
            else:
                if seen and not self.open:
                    raise Wrong(9, self.at)
                self.start_tag()
                seen = True
        if self.open or not seen:
            raise Wrong(3, len(self.text))

    def until(self, mark, skip):
        end = self.text.find(mark, self.at + skip)
        if end < 0:
            raise Wrong(5, self.at)
        found, self.at = self.text[self.at + skip:end], end + len(mark)
        return found

    def comment(self):
        start = self.at
        text = self.until('--', 4)
        if self.text[self.at:self.at + 1] != '>':
            raise Wrong(4 if self.at < len(self.text) else 5, self.at if self.at < len(self.text) else start)
        self.at += 1
        self.target.comment(text)

    def cdata(self):
        self.target.data(self.until(']]>', 9))

    def doctype(self):
        start, depth = self.at, 0
        while self.at < len(self.text):
            letter = self.text[self.at]
            self.at += 1
            depth += (letter == '[') - (letter == ']')
            if letter == '>' and depth == 0:
                return
        raise Wrong(5, start)

    def instruction(self):
        start = self.at
        text = self.until('?>', 2)
        target, _, rest = text.partition(' ')
        if not _NAME.fullmatch(target):
            raise Wrong(4, start + 2)
        if target == 'xml':
            raise Wrong(17, start)
        self.target.pi(target, rest.strip() or None)

    def characters(self):
        end = self.text.find('<', self.at)
        end = len(self.text) if end < 0 else end
        piece = self.text[self.at:end]
        if ']]>' in piece:
            raise Wrong(4, self.at + piece.index(']]>') + 2)
        self.target.data(self.resolved(piece, self.at))
        self.at = end

    def resolved(self, piece, start):
        """A text with its entities and character references replaced."""
        for found in re.finditer('[\0-\x08\x0b\x0c\x0e-\x1f]', piece):
            raise Wrong(4, start + found.start())
        if '&' not in piece:
            return piece
        parts, at = [], 0
        while (mark := piece.find('&', at)) >= 0:
            parts.append(piece[at:mark])
            match = re.compile(r'&(?:#(\d+)|#x([0-9a-fA-F]+)|([^\W\d][\w.:-]*));').match(piece, mark)
            if match is None:
                begun = re.compile(r'&(?:#x[0-9a-fA-F]*|#\d*|[^\W\d][\w.:-]*)?').match(piece, mark)
                raise Wrong(4, start + begun.end())
            digits, hexadecimal, name = match.groups()
            if name:
                if name not in _ENTITY:
                    raise Wrong(11, start + mark)
                parts.append(_ENTITY[name])
            else:
                code = int(digits or hexadecimal, 10 if digits else 16)
                if code > 0x10ffff or 0xd800 <= code < 0xe000 or code < 32 and code not in (9, 10, 13):
                    raise Wrong(14, start + mark)
                parts.append(chr(code))
            at = match.end()
        return ''.join(parts) + piece[at:]

    def name(self, start):
        match = _NAME.match(self.text, self.at)
        if match is None:
            if self.at >= len(self.text):
                raise Wrong(5, start)
            raise Wrong(4, self.at)
        self.at = match.end()
        return match.group()

    def start_tag(self):
        start = self.at
        self.at += 1
        name = self.name(start)
        written = {}
        while True:
            before = self.at
            self.at = _SPACE.match(self.text, self.at).end()
            if self.at >= len(self.text):
                raise Wrong(5, start)
            if self.text[self.at] == '>' or self.text.startswith('/>', self.at):
                break
            if self.at == before:
                raise Wrong(4, self.at)
            key_at = self.at
            key = self.name(start)
            if key in written:
                raise Wrong(8, key_at)
            written[key] = self.value(start)
        empty = self.text[self.at] == '/'
        self.at += 1 + empty
        outside, self.spaces = self.spaces, dict(self.spaces)
        for key, value in written.items():
            if key == 'xmlns' or key.startswith('xmlns:'):
                self.spaces[key[6:]] = value
                self.target.start_ns(key[6:], value)
        full = self.qualified(name, start, True)
        attributes = {self.qualified(key, start, False): value for key, value in written.items()
                      if key != 'xmlns' and not key.startswith('xmlns:')}
        self.target.start(full, attributes)
        if empty:
            self.spaces = outside
            self.target.end(full)
        else:
            self.open.append((name, full, outside))

    def value(self, start):
        self.at = _SPACE.match(self.text, self.at).end()
        if self.text[self.at:self.at + 1] != '=':
            raise Wrong(4 if self.at < len(self.text) else 5, self.at if self.at < len(self.text) else start)
        self.at = _SPACE.match(self.text, self.at + 1).end()
        quote = self.text[self.at:self.at + 1]
        if quote not in ('"', "'"):
            raise Wrong(4 if quote else 5, self.at if quote else start)
        end = self.text.find(quote, self.at + 1)
        piece = self.text[self.at + 1:end if end >= 0 else len(self.text)]
        if '<' in piece:
            raise Wrong(4, self.at + 1 + piece.index('<'))
        if end < 0:
            raise Wrong(5, start)
        first, self.at = self.at + 1, end + 1
        return self.resolved(piece.replace('\n', ' ').replace('\t', ' '), first)

    def qualified(self, name, at, is_element):
        prefix, colon, local = name.partition(':')
        if not colon:
            space = self.spaces.get('') if is_element else None
            return f'{{{space}}}{name}' if space else name
        if prefix not in self.spaces:
            raise Wrong(27, at)
        return f'{{{self.spaces[prefix]}}}{local}'

    def end_tag(self):
        start = self.at
        self.at += 2
        name = self.name(start)
        self.at = _SPACE.match(self.text, self.at).end()
        if self.at >= len(self.text):
            raise Wrong(5, start)
        if self.text[self.at] != '>':
            raise Wrong(4, self.at)
        if not self.open or self.open[-1][0] != name:
            raise Wrong(7 if self.open else 4, start + 2 if self.open else start + 1)
        _, full, self.spaces = self.open.pop()
        self.at += 1
        self.target.end(full)

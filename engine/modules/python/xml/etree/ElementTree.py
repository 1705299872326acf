"""Trees of XML's elements: made, read, searched and written."""

import io
import warnings
from . import ElementPath
from ._element import Element, SubElement
from ._reader import ERRORS, Reader as _Reader, Wrong as _Wrong, decoded as _decoded

__all__ = ['Comment', 'dump', 'Element', 'ElementTree', 'fromstring', 'fromstringlist', 'indent', 'iselement', 'iterparse',
           'parse', 'ParseError', 'PI', 'ProcessingInstruction', 'QName', 'SubElement', 'tostring', 'tostringlist',
           'TreeBuilder', 'VERSION', 'XML', 'XMLID', 'XMLParser', 'register_namespace']
VERSION = '1.3.0'
_namespace_map = {'http://www.w3.org/XML/1998/namespace': 'xml', 'http://www.w3.org/1999/xhtml': 'html',
                  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf', 'http://schemas.xmlsoap.org/wsdl/': 'wsdl',
                  'http://www.w3.org/2001/XMLSchema': 'xs', 'http://www.w3.org/2001/XMLSchema-instance': 'xsi',
                  'http://purl.org/dc/elements/1.1/': 'dc'}


class ParseError(SyntaxError):
    """A text that is not XML: `code` is the number of the error, `position` its line and column."""


def iselement(element):
    """Whether something looks like an element."""
    return hasattr(element, 'tag')


def Comment(text=None):
    """An element that is written as a comment."""
    element = Element(Comment)
    element.text = text
    return element


def ProcessingInstruction(target, text=None):
    """An element that is written as a processing instruction."""
    element = Element(ProcessingInstruction)
    element.text = f'{target} {text}' if text else target
    return element


PI = ProcessingInstruction


class QName:
    """A name with its namespace, for attribute values too."""

    def __init__(self, text_or_uri, tag=None):
        self.text = '{%s}%s' % (text_or_uri, tag) if tag else text_or_uri

    def __str__(self):
        return self.text

    def __repr__(self):
        return f'<{type(self).__name__} {self.text!r}>'

    def __hash__(self):
        return hash(self.text)

    def _compared(self, other, method):
        return getattr(self.text, method)(other.text if isinstance(other, QName) else other)

    def __eq__(self, other):
        return self._compared(other, '__eq__')

    def __lt__(self, other):
        return self._compared(other, '__lt__')

    def __le__(self, other):
        return self._compared(other, '__le__')

    def __gt__(self, other):
        return self._compared(other, '__gt__')

    def __ge__(self, other):
        return self._compared(other, '__ge__')


# --- Reading ---

class TreeBuilder:
    """Makes a tree from starts, data and ends."""

    def __init__(self, element_factory=None, *, comment_factory=None, pi_factory=None, insert_comments=False,
                 insert_pis=False):
        self._make = element_factory or Element
        self._special = {'comment': (comment_factory or Comment, insert_comments), 'pi': (pi_factory or PI, insert_pis)}
        self._open, self._data = [], []
        self._root = self._last = None
        self._after = False   # whether data follow the last element, or are inside

    def close(self):
        """The tree."""
        if self._open:
            raise AssertionError('missing end tags')
        if self._root is None:
            raise AssertionError('missing toplevel element')
        return self._root

    def _give_data(self):
        if self._data and self._last is not None:
            text = ''.join(self._data)
            name = 'tail' if self._after else 'text'
            setattr(self._last, name, (getattr(self._last, name) or '') + text if self._after else text)
        self._data = []

    def data(self, data):
        """Adds text."""
        self._data.append(data)

    def start(self, tag, attrs):
        """Opens an element."""
        self._give_data()
        element = self._last = self._make(tag, attrs)
        if self._open:
            self._open[-1].append(element)
        elif self._root is None:
            self._root = element
        self._open.append(element)
        self._after = False
        return element

    def end(self, tag):
        """Closes the element."""
        self._give_data()
        self._last = self._open.pop()
        self._after = True
        return self._last

    def _add(self, kind, *arguments):
        make, inserted = self._special[kind]
        element = make(*arguments)
        if inserted:
            self._give_data()
            self._last = element
            if self._open:
                self._open[-1].append(element)
            self._after = True
        return element

    def comment(self, text):
        """Makes a comment, and adds it to the tree if asked to."""
        return self._add('comment', text)

    def pi(self, target, text=None):
        """Makes a processing instruction, and adds it to the tree if asked to."""
        return self._add('pi', target, text)


class _Events:
    """Hands what the reader finds to a target that may lack methods."""

    def __init__(self, target):
        self.target = target

    def __getattr__(self, name):
        return getattr(self.target, name, lambda *arguments: None)

    def start_ns(self, prefix, uri):
        method = getattr(self.target, 'start_ns', None)
        if method is not None:
            method(prefix, uri)


class XMLParser:
    """Reads texts given in pieces; the work is done when it is closed."""

    def __init__(self, *, target=None, encoding=None):
        self.target = TreeBuilder() if target is None else target
        self._encoding = encoding
        self._pieces = []

    def feed(self, data):
        """Adds text or bytes."""
        if not isinstance(data, (str, bytes, bytearray)):
            raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'")
        self._pieces.append(data)

    def flush(self):
        """Nothing is held back."""

    def close(self):
        """Reads it all; the tree, or what the target's close() gives."""
        if any(isinstance(piece, str) for piece in self._pieces):
            text = ''.join(piece if isinstance(piece, str) else piece.decode() for piece in self._pieces)
        else:
            data = b''.join(self._pieces)
            text = data.decode(self._encoding) if self._encoding else _decoded(data)
        reader = _Reader(text, _Events(self.target))
        try:
            reader.read()
        except _Wrong as wrong:
            code, at = wrong.args
            position = reader.place(at)
            error = ParseError(f'{ERRORS[code]}: line {position[0]}, column {position[1]}')
            error.code, error.position = code, position
            raise error from None
        close = getattr(self.target, 'close', None)
        return close() if close is not None else None


def XML(text, parser=None):
    """The element that a text holds."""
    parser = parser or XMLParser()
    parser.feed(text)
    return parser.close()


fromstring = XML


def fromstringlist(sequence, parser=None):
    """The element that pieces of a text hold."""
    parser = parser or XMLParser()
    for piece in sequence:
        parser.feed(piece)
    return parser.close()


def XMLID(text, parser=None):
    """(element, {id: element}) of a text."""
    tree = XML(text, parser)
    return tree, {element.get('id'): element for element in tree.iter() if element.get('id')}


def parse(source, parser=None):
    """The tree in a file."""
    tree = ElementTree()
    tree.parse(source, parser)
    return tree


class _Watcher(TreeBuilder):
    def __init__(self, events):
        super().__init__()
        self.events, self.wanted = [], events

    def _note(self, event, value):
        if event in self.wanted:
            self.events.append((event, value))
        return value

    def start(self, tag, attrs):
        return self._note('start', super().start(tag, attrs))

    def end(self, tag):
        return self._note('end', super().end(tag))

    def comment(self, text):
        return self._note('comment', super().comment(text))

    def pi(self, target, text=None):
        return self._note('pi', super().pi(target, text))

    def start_ns(self, prefix, uri):
        self._note('start-ns', (prefix, uri))


def iterparse(source, events=None, parser=None):
    """Goes over (event, element) of a file. The file is read whole first."""
    wanted = ('end',) if events is None else tuple(events)
    for event in wanted:
        if event == 'end-ns':
            raise NotImplementedError('iterparse: the event end-ns is not available here')
        if event not in ('start', 'end', 'comment', 'pi', 'start-ns'):
            raise ValueError('unknown event %r' % event)
    watcher = _Watcher(wanted)
    return _IterParse(watcher, source)


class _IterParse:
    def __init__(self, watcher, source):
        self._watcher, self._source, self._events, self.root = watcher, source, None, None

    def __iter__(self):
        return self

    def __next__(self):
        if self._events is None:
            tree = parse(self._source, XMLParser(target=self._watcher))
            self._root, self._events = tree.getroot(), iter(self._watcher.events)
        for event in self._events:
            return event
        self.root = self._root
        raise StopIteration


class ElementTree:
    """A whole document."""

    def __init__(self, element=None, file=None):
        self._root = element
        if file:
            self.parse(file)

    def getroot(self):
        """The outermost element."""
        return self._root

    def _setroot(self, element):
        self._root = element

    def parse(self, source, parser=None):
        """Reads a document from a file."""
        opened = None if hasattr(source, 'read') else open(source, 'rb')
        try:
            parser = parser or XMLParser()
            parser.feed((opened or source).read())
            self._root = parser.close()
            return self._root
        finally:
            if opened is not None:
                opened.close()

    def iter(self, tag=None):
        """All elements, or those of a tag."""
        return self._root.iter(tag)

    def _relative(self, path):
        if path[:1] != '/':
            return path
        path = '.' + path
        warnings.warn('This search is broken in 1.3 and earlier, and will be fixed in a future version.  If you rely on '
                      f'the current behaviour, change it to {path!r}', FutureWarning, stacklevel=3)
        return path

    def find(self, path, namespaces=None):
        """The first element at a path."""
        return self._root.find(self._relative(path), namespaces)

    def findtext(self, path, default=None, namespaces=None):
        """The text of the first element at a path."""
        return self._root.findtext(self._relative(path), default, namespaces)

    def findall(self, path, namespaces=None):
        """All elements at a path."""
        return self._root.findall(self._relative(path), namespaces)

    def iterfind(self, path, namespaces=None):
        """Goes over the elements at a path."""
        return self._root.iterfind(self._relative(path), namespaces)

    def write(self, file_or_filename, encoding=None, xml_declaration=None, default_namespace=None, method=None, *,
              short_empty_elements=True):
        """Writes the document to a file."""
        method = method or 'xml'
        if method not in ('xml', 'html', 'text'):
            raise ValueError('unknown method %r' % method)
        encoding = encoding or 'us-ascii'
        text = encoding.lower() == 'unicode'
        parts = []
        if method == 'xml' and (xml_declaration or xml_declaration is None and not text
                                and encoding.lower() not in ('utf-8', 'us-ascii')):
            declared = 'utf-8' if text else encoding
            parts.append(f"<?xml version='1.0' encoding='{declared}'?>\n")
        if method == 'text':
            parts += [*self._root.itertext(), self._root.tail or '']
        else:
            names, spaces = _names_of(self._root, default_namespace)
            _write(parts.append, self._root, names, spaces, short_empty_elements, method == 'html')
        whole = ''.join(parts)
        if not text:
            whole = whole.encode(encoding, 'xmlcharrefreplace')
        if hasattr(file_or_filename, 'write'):
            file_or_filename.write(whole)
        else:
            with open(file_or_filename, 'w' if text else 'wb', encoding='utf-8' if text else None) as file:
                file.write(whole)


# --- Writing ---

def register_namespace(prefix, uri):
    """Names the prefix that a namespace is written with."""
    if len(prefix) > 2 and prefix.startswith('ns') and prefix[2:].isdigit():
        raise ValueError('Prefix format reserved for internal use')
    for known, name in list(_namespace_map.items()):
        if known == uri or name == prefix:
            del _namespace_map[known]
    _namespace_map[uri] = prefix


def _names_of(root, default):
    """({name: as it is written}, {namespace: prefix}) of all names in a tree."""
    names, spaces = {None: None}, {}
    if default:
        spaces[default] = ''

    def add(name):
        if name in names:
            return
        if name[:1] == '{':
            uri, local = name[1:].rsplit('}', 1)
            prefix = spaces.get(uri)
            if prefix is None:
                prefix = _namespace_map.get(uri) or 'ns%d' % len(spaces)
                if prefix != 'xml':
                    spaces[uri] = prefix
            names[name] = f'{prefix}:{local}' if prefix else local
        else:
            if default:
                raise ValueError('cannot use non-qualified names with default_namespace option')
            names[name] = name

    for element in root.iter():
        tag = element.tag
        if isinstance(tag, QName):
            tag = tag.text
        if isinstance(tag, str):
            add(tag)
        elif tag is not None and tag is not Comment and tag is not PI:
            _no_text(tag)
        for key, value in element.items():
            key = key.text if isinstance(key, QName) else key
            if not isinstance(key, str):
                _no_text(key)
            add(key)
            if isinstance(value, QName):
                add(value.text)
        if isinstance(element.text, QName):
            add(element.text.text)
    return names, spaces


def _no_text(value):
    raise TypeError('cannot serialize %r (type %s)' % (value, type(value).__name__))


def _escaped(text, quotes=False, html=False):
    if not isinstance(text, str):
        _no_text(text)
    text = text.replace('&', '&amp;')
    if not (html and quotes):
        text = text.replace('<', '&lt;')
    text = text.replace('>', '&gt;')
    if quotes:
        text = text.replace('"', '&quot;')
        if not html:
            text = text.replace('\r', '&#13;').replace('\n', '&#10;').replace('\t', '&#09;')
    return text


_HTML_EMPTY = {'area', 'base', 'basefont', 'br', 'col', 'embed', 'frame', 'hr', 'img', 'input', 'isindex', 'link', 'meta',
               'param', 'source', 'track', 'wbr'}


def _write(out, element, names, spaces, short, html):
    tag, text = element.tag, element.text
    if tag is Comment:
        out('<!--%s-->' % (_escaped(text) if html else text))
    elif tag is PI:
        out('<?%s?>' % (_escaped(text) if html else text))
    else:
        tag = names[tag.text if isinstance(tag, QName) else tag]
        content = names[text.text] if isinstance(text, QName) else text
        raw = html and tag is not None and tag.lower() in ('script', 'style')
        if tag is None:
            if content:
                out(_escaped(content))
            for child in element:
                _write(out, child, names, None, short, html)
        else:
            out('<' + tag)
            for uri, prefix in sorted((spaces or {}).items(), key=lambda item: item[1]):
                out(f' xmlns{":" if prefix else ""}{prefix}="{_escaped(uri, True, html)}"')
            for key, value in element.items():
                key = names[key.text if isinstance(key, QName) else key]
                value = names[value.text] if isinstance(value, QName) else _escaped(value, True, html)
                out(f' {key}="{value}"')
            if not html and short and not content and not len(element):
                out(' />')
            else:
                out('>')
                if content:
                    out(content if raw else _escaped(content))
                for child in element:
                    _write(out, child, names, None, short, html)
                if not (html and tag.lower() in _HTML_EMPTY):
                    out(f'</{tag}>')
    if element.tail:
        out(_escaped(element.tail))


def tostring(element, encoding=None, method=None, *, xml_declaration=None, default_namespace=None,
             short_empty_elements=True):
    """An element as bytes, or with the encoding 'unicode' as text."""
    file = io.StringIO() if encoding == 'unicode' else io.BytesIO()
    ElementTree(element).write(file, encoding, xml_declaration=xml_declaration, default_namespace=default_namespace,
                               method=method, short_empty_elements=short_empty_elements)
    return file.getvalue()


def tostringlist(element, encoding=None, method=None, **options):
    """The same, in a list."""
    return [tostring(element, encoding, method, **options)]


def dump(elem):
    """Prints an element."""
    tree = elem if isinstance(elem, ElementTree) else ElementTree(elem)
    text = tostring(tree.getroot(), 'unicode')
    print(text, end='' if (tree.getroot().tail or '').endswith('\n') else '\n')


def indent(tree, space='  ', level=0):
    """Adds space to a tree so that it is written with an element a line."""
    root = tree.getroot() if isinstance(tree, ElementTree) else tree
    if level < 0:
        raise ValueError(f'Initial indentation level must be >= 0, got {level}')
    if len(root):
        _indent(root, '\n' + level * space, space)


def _indent(element, outer, space):
    inner = outer + space
    if not (element.text or '').strip():
        element.text = inner
    for child in element:
        if len(child):
            _indent(child, inner, space)
        if not (child.tail or '').strip():
            child.tail = inner
    if not child.tail.strip():
        child.tail = outer

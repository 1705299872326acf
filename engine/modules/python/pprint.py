"""Values as text over several lines that fits a width."""

# `format` gives a value's text on one line; only what does not fit is taken apart, by the writer
# that `_WRITERS` has for its class's __repr__ (so a class with a __repr__ of its own stays whole).
# A writer knows where it stands: `indent`, columns at the left; `allowance`, columns that what
# follows on the last line needs; `level`, how deep it is.

import collections
import re
import sys
import types

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    """Writes a value and a newline to the stream (sys.stdout when None)."""
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
            underscore_numbers=False):
    """The text that pprint writes, without the newline."""
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    """pprint with dicts in their own order."""
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    """repr() that marks recursion."""
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[0]


def isreadable(object):
    """Whether eval() could read the text."""
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[1]


def isrecursive(object):
    """Whether the value contains itself."""
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[2]


class _safe_key:
    """Orders values of any kinds: as they compare, else by type name and identity."""

    __slots__ = ['obj']

    def __init__(self, obj):
        self.obj = obj

    def __lt__(self, other):
        try:
            return self.obj < other.obj
        except TypeError:
            mine, its = ((str(type(x.obj)), id(x.obj)) for x in (self, other))
            return mine < its


def _sorted_items(mapping):
    return sorted(mapping.items(), key=lambda item: (_safe_key(item[0]), _safe_key(item[1])))


def _recursion(object):
    return f"<Recursion on {type(object).__name__} with id={id(object)}>"


_PLAIN = frozenset({str, bytes, bytearray, float, complex, bool, type(None)})


class _Pieces(list):
    """A stream that keeps what is written."""

    write = list.append


class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        indent = int(indent)
        width = int(width)
        if indent < 0:
            raise ValueError('indent must be >= 0')
        if depth is not None and depth <= 0:
            raise ValueError('depth must be > 0')
        if not width:
            raise ValueError('width must be != 0')
        self._depth = depth
        self._indent_per_level = indent
        self._width = width
        self._stream = sys.stdout if stream is None else stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        if self._stream is not None:
            self._format(object, self._stream, 0, 0, {}, 0)
            self._stream.write("\n")

    def pformat(self, object):
        pieces = _Pieces()
        self._format(object, pieces, 0, 0, {}, 0)
        return ''.join(pieces)

    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        text, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        """(text on one line, readable, recursive); may be overridden."""
        return self._safe_repr(object, context, maxlevels, level)

    # --- On one line ---

    def _repr(self, object, context, level):
        text, readable, recursive = self.format(object, context.copy(), self._depth, level)
        if not readable:
            self._readable = False
        if recursive:
            self._recursive = True
        return text

    def _safe_repr(self, object, context, maxlevels, level):
        typ = type(object)
        if typ in _PLAIN:
            return repr(object), True, False
        method = getattr(typ, "__repr__", None)
        if issubclass(typ, int) and method is int.__repr__:
            return f"{object:_d}" if self._underscore_numbers else repr(object), True, False
        if issubclass(typ, dict) and method is dict.__repr__:
            left, right = "{}"
        elif issubclass(typ, list) and method is list.__repr__:
            left, right = "[]"
        elif issubclass(typ, tuple) and method is tuple.__repr__:
            left, right = "(", ",)" if len(object) == 1 else ")"
        else:
            text = repr(object)
            return text, (text and not text.startswith('<')), False
        if not object:
            return left + right, True, False
        if maxlevels and level >= maxlevels:
            return left + "..." + right, False, id(object) in context
        if id(object) in context:
            return _recursion(object), False, True
        context[id(object)] = 1
        readable = True
        recursive = False
        texts = []
        if left == "{":
            for key, value in _sorted_items(object) if self._sort_dicts else object.items():
                shown, good, again = self.format(key, context, maxlevels, level + 1)
                text, well, anew = self.format(value, context, maxlevels, level + 1)
                texts.append(shown + ": " + text)
                readable = readable and good and well
                recursive = recursive or bool(again or anew)
        else:
            for value in object:
                text, good, again = self.format(value, context, maxlevels, level + 1)
                texts.append(text)
                readable = readable and good
                recursive = recursive or bool(again)
        del context[id(object)]
        return left + ", ".join(texts) + right, bool(readable), recursive

    # --- Over several lines ---

    def _format(self, object, stream, indent, allowance, context, level):
        if id(object) in context:
            stream.write(_recursion(object))
            self._recursive = True
            self._readable = False
            return
        text = self._repr(object, context, level)
        if len(text) > self._width - indent - allowance:
            writer = self._dispatch.get(type(object).__repr__)
            if writer is None and _has_generated_repr(object):
                writer = PrettyPrinter._pprint_dataclass
            if writer is not None:
                context[id(object)] = 1
                writer(self, object, stream, indent, allowance, context, level + 1)
                del context[id(object)]
                return
        stream.write(text)

    def _start(self, stream):
        if self._indent_per_level > 1:
            stream.write((self._indent_per_level - 1) * ' ')

    def _format_items(self, items, stream, indent, allowance, context, level):
        self._start(stream)
        indent += self._indent_per_level
        newline = ',\n' + ' ' * indent
        room = whole = self._width - indent + 1
        source = iter(items)
        before = ''
        last = False
        try:
            upcoming = next(source)
        except StopIteration:
            return
        while not last:
            item = upcoming
            try:
                upcoming = next(source)
            except StopIteration:
                last = True
                whole -= allowance
                room -= allowance
            if self._compact:
                text = self._repr(item, context, level)
                need = len(text) + 2
                if room < need:
                    room = whole
                    if before:
                        before = newline
                if room >= need:
                    room -= need
                    stream.write(before + text)
                    before = ', '
                    continue
            stream.write(before)
            before = newline
            self._format(item, stream, indent, allowance if last else 1, context, level)

    def _format_pairs(self, pairs, stream, indent, allowance, context, level):
        """Pairs (text with what comes after it, value), one on each line."""
        pairs = list(pairs)
        for i, (text, value) in enumerate(pairs):
            last = i == len(pairs) - 1
            stream.write(text)
            if text.endswith('=') and id(value) in context:
                stream.write('...')            # as the repr of a dataclass shows recursion
            else:
                self._format(value, stream, indent + len(text), allowance if last else 1, context, level)
            if not last:
                stream.write(',\n' + ' ' * indent)

    def _format_dict_items(self, items, stream, indent, allowance, context, level):
        self._format_pairs(((self._repr(key, context, level) + ': ', value) for key, value in items),
                           stream, indent + self._indent_per_level, allowance, context, level)

    def _format_named(self, name, items, stream, indent, allowance, context, level):
        stream.write(name + '(')
        self._format_pairs(((key + '=', value) for key, value in items), stream, indent + len(name) + 1,
                           allowance, context, level)
        stream.write(')')

    def _pprint_dict(self, object, stream, indent, allowance, context, level):
        stream.write('{')
        self._start(stream)
        if object:
            items = _sorted_items(object) if self._sort_dicts else object.items()
            self._format_dict_items(items, stream, indent, allowance + 1, context, level)
        stream.write('}')

    def _pprint_list(self, object, stream, indent, allowance, context, level):
        stream.write('[')
        self._format_items(object, stream, indent, allowance + 1, context, level)
        stream.write(']')

    def _pprint_tuple(self, object, stream, indent, allowance, context, level):
        end = ',)' if len(object) == 1 else ')'
        stream.write('(')
        self._format_items(object, stream, indent, allowance + len(end), context, level)
        stream.write(end)

    def _pprint_set(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        name = '' if type(object) is set else type(object).__name__ + '('
        end = '})' if name else '}'
        stream.write(name + '{')
        self._format_items(sorted(object, key=_safe_key), stream, indent + len(name), allowance + len(end),
                           context, level)
        stream.write(end)

    def _pprint_str(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        outermost = level == 1
        if outermost:
            indent += 1
            allowance += 1
        chunks = self._split_text(object.splitlines(True), self._width - indent, allowance)
        if len(chunks) == 1:
            stream.write(chunks[0])
            return
        text = ('\n' + ' ' * indent).join(chunks)
        stream.write('(' + text + ')' if outermost else text)

    @staticmethod
    def _split_text(lines, width, allowance):
        """Reprs of parts of the lines, broken between words."""
        chunks = []
        for i, line in enumerate(lines):
            last_line = i == len(lines) - 1
            text = repr(line)
            if len(text) <= width - (allowance if last_line else 0):
                chunks.append(text)
                continue
            words = re.findall(r'\S*\s*', line)[:-1]
            current = ''
            for j, word in enumerate(words):
                room = width - (allowance if last_line and j == len(words) - 1 else 0)
                if len(repr(current + word)) > room:
                    if current:
                        chunks.append(repr(current))
                    current = word
                else:
                    current += word
            if current:
                chunks.append(repr(current))
        return chunks

    def _pprint_bytes(self, object, stream, indent, allowance, context, level):
        if len(object) <= 4:
            stream.write(repr(object))
            return
        outermost = level == 1
        if outermost:
            indent += 1
            allowance += 1
            stream.write('(')
        stream.write(('\n' + ' ' * indent).join(_bytes_chunks(object, self._width - indent, allowance)))
        if outermost:
            stream.write(')')

    def _pprint_bytearray(self, object, stream, indent, allowance, context, level):
        stream.write('bytearray(')
        self._pprint_bytes(bytes(object), stream, indent + 10, allowance + 1, context, level + 1)
        stream.write(')')

    def _pprint_mappingproxy(self, object, stream, indent, allowance, context, level):
        stream.write('mappingproxy(')
        self._format(object.copy(), stream, indent + 13, allowance + 1, context, level)
        stream.write(')')

    def _pprint_simplenamespace(self, object, stream, indent, allowance, context, level):
        name = 'namespace' if type(object) is types.SimpleNamespace else object.__class__.__name__
        self._format_named(name, object.__dict__.items(), stream, indent, allowance, context, level)

    def _pprint_dataclass(self, object, stream, indent, allowance, context, level):
        from dataclasses import fields
        items = [(field.name, getattr(object, field.name)) for field in fields(object) if field.repr]
        self._format_named(object.__class__.__name__, items, stream, indent, allowance, context, level)

    def _pprint_ordered_dict(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        name = object.__class__.__name__
        stream.write(name + '(')
        self._format(list(object.items()), stream, indent + len(name) + 1, allowance + 1, context, level)
        stream.write(')')

    def _pprint_default_dict(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        factory = self._repr(object.default_factory, context, level)
        name = object.__class__.__name__
        indent += len(name) + 1
        stream.write(f"{name}({factory},\n{' ' * indent}")
        self._pprint_dict(object, stream, indent, allowance + 1, context, level)
        stream.write(')')

    def _pprint_counter(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        name = object.__class__.__name__
        stream.write(name + '({')
        self._start(stream)
        self._format_dict_items(object.most_common(), stream, indent + len(name) + 1, allowance + 2,
                                context, level)
        stream.write('})')

    def _pprint_chain_map(self, object, stream, indent, allowance, context, level):
        if not object.maps:
            stream.write(repr(object))
            return
        name = object.__class__.__name__
        stream.write(name + '(')
        indent += len(name) + 1
        for i, part in enumerate(object.maps):
            last = i == len(object.maps) - 1
            self._format(part, stream, indent, allowance + 1 if last else 1, context, level)
            stream.write(')' if last else ',\n' + ' ' * indent)

    def _pprint_deque(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        name = object.__class__.__name__
        stream.write(name + '([')
        indent += len(name) + 1
        if object.maxlen is None:
            self._format_items(object, stream, indent, allowance + 2, context, level)
            stream.write('])')
        else:
            self._format_items(object, stream, indent, 2, context, level)
            limit = self._repr(object.maxlen, context, level)
            stream.write(f'],\n{" " * indent}maxlen={limit})')

    def _pprint_wrapper(self, object, stream, indent, allowance, context, level):
        self._format(object.data, stream, indent, allowance, context, level - 1)

    _dispatch = {
        dict.__repr__: _pprint_dict,
        collections.OrderedDict.__repr__: _pprint_ordered_dict,
        list.__repr__: _pprint_list,
        tuple.__repr__: _pprint_tuple,
        set.__repr__: _pprint_set,
        frozenset.__repr__: _pprint_set,
        str.__repr__: _pprint_str,
        bytes.__repr__: _pprint_bytes,
        bytearray.__repr__: _pprint_bytearray,
        types.MappingProxyType.__repr__: _pprint_mappingproxy,
        types.SimpleNamespace.__repr__: _pprint_simplenamespace,
        collections.defaultdict.__repr__: _pprint_default_dict,
        collections.Counter.__repr__: _pprint_counter,
        collections.ChainMap.__repr__: _pprint_chain_map,
        collections.deque.__repr__: _pprint_deque,
        collections.UserDict.__repr__: _pprint_wrapper,
        collections.UserList.__repr__: _pprint_wrapper,
        collections.UserString.__repr__: _pprint_wrapper,
    }


def _has_generated_repr(object):
    """An instance of a dataclass whose __repr__ is the one that the decorator made."""
    if isinstance(object, type) or not hasattr(type(object), '__dataclass_fields__'):
        return False
    if not object.__dataclass_params__.repr:
        return False
    wrapped = getattr(object.__repr__, '__wrapped__', None)
    return wrapped is not None and '__create_fn__' in wrapped.__qualname__


def _bytes_chunks(data, width, allowance):
    """Reprs of pieces of the bytes, cut at multiples of four."""
    current = b''
    last = len(data) // 4 * 4
    for i in range(0, len(data), 4):
        part = data[i:i + 4]
        if i == last:
            width -= allowance
        if len(repr(current + part)) > width:
            if current:
                yield repr(current)
            current = part
        else:
            current += part
    if current:
        yield repr(current)

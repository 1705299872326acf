# Built in: bytes of any pickle format to objects; a part of _pickle.
import sys
from copyreg import _extension_cache, _inverted_registry
from _pickle_shared import HIGHEST_PROTOCOL, UnpicklingError, _getattribute, _new_name


def _bytes_double(data):
    raw = bytearray(data)
    raw.reverse()
    return memoryview(raw).cast("d")[0]


def _raw_unescape(text):
    parts = text.split("\\")
    result = [parts[0]]
    for part in parts[1:]:
        size = {"u": 4, "U": 8}.get(part[:1])
        if size is None:
            result.append("\\" + part)
        else:
            result.append(chr(int(part[1:1 + size], 16)) + part[1 + size:])
    return "".join(result)


class Unpickler:
    __module__ = "_pickle"

    def __init__(self, file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
        if not isinstance(file, bytes) and not (hasattr(file, "read") and hasattr(file, "readline")):
            raise TypeError("file must have 'read' and 'readline' attributes")
        self._file = file
        self.fix_imports = fix_imports
        self.encoding = encoding
        self.errors = errors
        self.memo = {}
        self._buffers = None if buffers is None else iter(buffers)

    def load(self):
        if not hasattr(self, "_file"):
            raise UnpicklingError(f"Unpickler.__init__() was not called by {type(self).__name__}.__init__()")
        if isinstance(self._file, bytes):
            return self._load_bytes(self._file, None)
        return self._load_bytes(b"", self._file)

    def persistent_load(self, pid):
        raise UnpicklingError("A load persistent id instruction was encountered,\n"
                              "but no persistent_load function was specified.")

    def find_class(self, module_name, name):
        if self.fix_imports and self.proto < 3:
            module_name, name = _new_name(module_name, name)
        __import__(module_name)
        if self.proto >= 4:
            return _getattribute(sys.modules[module_name], name)[0]
        try:
            return getattr(sys.modules[module_name], name)
        except AttributeError:
            raise AttributeError(f"Can't get attribute {name!r} on {sys.modules[module_name]!r}") from None

    def _fill(self, data):
        """Adds what a file has given; from a file no more is read than the pickle has."""
        self._data = self._data[self._at:] + data
        self._at = 0

    def _read(self, size):
        end = self._at + size
        if end > len(self._data):
            if self._source is not None:
                self._fill(self._source.read(end - len(self._data)))
                end = size
            if end > len(self._data):
                raise UnpicklingError("pickle data was truncated")
        data = self._data[self._at:end]
        self._at = end
        return data

    def _line(self):
        end = self._data.find(b"\n", self._at)
        if end < 0 and self._source is not None:
            self._fill(self._source.readline())
            end = self._data.find(b"\n")
        if end < 0:
            raise UnpicklingError("pickle data was truncated")
        data = self._data[self._at:end]
        self._at = end + 1
        return data

    def _number(self, size):
        return int.from_bytes(self._read(size), "little")

    def _underflow(self):
        return UnpicklingError("unexpected MARK found" if self._marks else "unpickling stack underflow")

    def _pop(self):
        if not self._stack:
            raise self._underflow()
        return self._stack.pop()

    def _top(self):
        if not self._stack:
            raise self._underflow()
        return self._stack[-1]

    def _pop_mark(self):
        if not self._marks:
            raise UnpicklingError("could not find MARK")
        items = self._stack
        self._stack = self._marks.pop()
        return items

    def _load_bytes(self, data, source):
        self._data = data
        self._source = source
        self._at = 0
        self._stack = []
        self._marks = []
        self.proto = 0
        while True:
            if self._at >= len(self._data) and source is not None:
                self._fill(source.read(1))
            if self._at >= len(self._data):
                raise EOFError("Ran out of input")
            code = self._data[self._at]
            self._at += 1
            if code == 0x2e:
                return self._pop()
            action = _loaders.get(code)
            if action is None:
                raise UnpicklingError(f"invalid load key, '{chr(code) if 32 <= code < 127 else chr(92) + 'x%02x' % code}'.")
            action(self)

    def _load_proto(self):
        self.proto = self._number(1)
        if self.proto > HIGHEST_PROTOCOL:
            raise ValueError(f"unsupported pickle protocol: {self.proto}")

    def _load_frame(self):
        size = self._number(8)
        if self._source is not None and size > len(self._data) - self._at:
            self._fill(self._source.read(size - (len(self._data) - self._at)))
        if size > len(self._data) - self._at:
            raise UnpicklingError("pickle data was truncated")

    def _push(self, value):
        self._stack.append(value)

    def _load_int(self):
        line = self._line()
        self._push(line == b"01" if line in (b"00", b"01") else int(line, 0))

    def _load_long(self):
        line = self._line()
        self._push(int(line[:-1] if line.endswith(b"L") else line, 0))

    def _load_long_size(self, size):
        self._push(int.from_bytes(self._read(self._number(size)), "little", signed=True))

    def _load_unicode(self):
        self._push(_raw_unescape(str(self._line(), "latin-1")))

    def _load_utf8(self, size):
        self._push(str(self._read(self._number(size)), "utf-8", "surrogatepass"))

    def _load_old_string(self, data):
        if self.encoding == "bytes":
            return data
        return data.decode(self.encoding, self.errors)

    def _load_string(self):
        line = self._line()
        if len(line) < 2 or line[0] != line[-1] or line[0] not in b"\"'":
            raise UnpicklingError("the STRING opcode argument must be quoted")
        from codecs import escape_decode
        self._push(self._load_old_string(escape_decode(line[1:-1])[0]))

    def _load_tuple_of(self, size):
        items = [self._pop() for _ in range(size)]
        items.reverse()
        self._push(tuple(items))

    def _load_dict(self):
        items = self._pop_mark()
        if len(items) % 2:
            raise UnpicklingError("odd number of items for DICT")
        self._push({items[i]: items[i + 1] for i in range(0, len(items), 2)})

    def _load_global(self):
        module_name = str(self._line(), "utf-8")
        name = str(self._line(), "utf-8")
        self._push(self.find_class(module_name, name))

    def _load_stack_global(self):
        name = self._stack.pop() if self._stack else None
        module_name = self._stack.pop() if self._stack else None
        if type(name) is not str or type(module_name) is not str:
            raise UnpicklingError("STACK_GLOBAL requires str")
        self._push(self.find_class(module_name, name))

    def _load_extension(self, size):
        code = self._number(size)
        if code in _extension_cache:
            self._push(_extension_cache[code])
            return
        key = _inverted_registry.get(code)
        if not key:
            if code <= 0:
                raise UnpicklingError("EXT specifies code <= 0")
            raise ValueError(f"unregistered extension code {code}")
        found = self.find_class(*key)
        _extension_cache[code] = found
        self._push(found)

    def _load_reduce(self):
        args = self._pop()
        func = self._pop()
        self._push(func(*args))

    def _load_newobj(self):
        args = self._pop()
        cls = self._pop()
        self._push(cls.__new__(cls, *args))

    def _load_newobj_ex(self):
        kwargs = self._pop()
        args = self._pop()
        cls = self._pop()
        self._push(cls.__new__(cls, *args, **kwargs))

    def _load_instance(self, cls, args):
        if args or not isinstance(cls, type) or hasattr(cls, "__getinitargs__"):
            self._push(cls(*args))
        else:
            self._push(cls.__new__(cls))

    def _load_inst(self):
        module_name = str(self._line(), "ascii")
        name = str(self._line(), "ascii")
        self._load_instance(self.find_class(module_name, name), self._pop_mark())

    def _load_obj(self):
        items = self._pop_mark()
        if not items:
            raise self._underflow()
        self._load_instance(items[0], items[1:])

    def _load_pop(self):
        if self._stack:
            self._stack.pop()
        elif self._marks:
            self._pop_mark()
        else:
            raise self._underflow()

    def _memoize(self, number):
        if number < 0:
            raise ValueError("negative PUT argument")
        self.memo[number] = self._top()

    def _recall(self, number):
        try:
            self._push(self.memo[number])
        except KeyError:
            raise UnpicklingError(f"Memo value not found at index {number}") from None

    def _load_appends(self):
        items = self._pop_mark()
        target = self._top()
        if type(target) is list:
            target[len(target):] = items  # grows as CPython's does
        elif hasattr(target, "extend"):
            target.extend(items)
        else:
            for item in items:
                target.append(item)

    def _load_append(self):
        value = self._pop()
        self._top().append(value)

    def _load_setitem(self):
        value = self._pop()
        key = self._pop()
        self._top()[key] = value

    def _load_setitems(self):
        items = self._pop_mark()
        target = self._top()
        if len(items) % 2:
            raise UnpicklingError("odd number of items for SETITEMS")
        for i in range(0, len(items), 2):
            target[items[i]] = items[i + 1]

    def _load_additems(self):
        items = self._pop_mark()
        target = self._top()
        if isinstance(target, set):
            target.update(items)
        else:
            for item in items:
                target.add(item)

    def _load_build(self):
        state = self._pop()
        target = self._top()
        setstate = getattr(target, "__setstate__", None)
        if setstate is not None:
            setstate(state)
            return
        slots = None
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if state:
            attributes = target.__dict__
            for key, value in state.items():
                attributes[sys.intern(key) if type(key) is str else key] = value
        if slots:
            for key, value in slots.items():
                setattr(target, key, value)

    def _load_mark(self):
        self._marks.append(self._stack)
        self._stack = []

    def _load_next_buffer(self):
        if self._buffers is None:
            raise UnpicklingError("pickle stream refers to out-of-band data but no *buffers* argument was given")
        try:
            self._push(next(self._buffers))
        except StopIteration:
            raise UnpicklingError("not enough out-of-band buffers") from None

    def _load_readonly_buffer(self):
        with memoryview(self._top()) as view:
            if not view.readonly:
                self._stack[-1] = view.toreadonly()

    def _load_persistent(self):
        line = self._line()
        try:
            pid = line if getattr(self.persistent_load, "__func__", None) is _no_persistent_load else str(line, "ascii")
        except UnicodeDecodeError:
            raise UnpicklingError("persistent IDs in protocol 0 must be ASCII strings") from None
        self._push(self.persistent_load(pid))

    def _push_after(self, make):
        items = self._pop_mark()   # the stack changes here, so before the push
        self._stack.append(make(items))


def _table():
    def push(value):
        return lambda self: self._push(value)
    t = {
        "\x80": Unpickler._load_proto, "\x95": Unpickler._load_frame,
        "(": Unpickler._load_mark, "0": Unpickler._load_pop, "1": lambda self: self._pop_mark(),
        "2": lambda self: self._push(self._top()),
        "N": push(None), "\x88": push(True), "\x89": push(False),
        "I": Unpickler._load_int, "L": Unpickler._load_long,
        "J": lambda self: self._push(int.from_bytes(self._read(4), "little", signed=True)),
        "K": lambda self: self._push(self._number(1)), "M": lambda self: self._push(self._number(2)),
        "\x8a": lambda self: self._load_long_size(1), "\x8b": lambda self: self._load_long_size(4),
        "F": lambda self: self._push(float(self._line())),
        "G": lambda self: self._push(_bytes_double(self._read(8))),
        "V": Unpickler._load_unicode, "X": lambda self: self._load_utf8(4),
        "\x8c": lambda self: self._load_utf8(1), "\x8d": lambda self: self._load_utf8(8),
        "S": Unpickler._load_string,
        "T": lambda self: self._push(self._load_old_string(self._read(self._number(4)))),
        "U": lambda self: self._push(self._load_old_string(self._read(self._number(1)))),
        "C": lambda self: self._push(self._read(self._number(1))),
        "B": lambda self: self._push(self._read(self._number(4))),
        "\x8e": lambda self: self._push(self._read(self._number(8))),
        "\x96": lambda self: self._push(bytearray(self._read(self._number(8)))),
        ")": push(()), "t": lambda self: self._push_after(tuple), "l": lambda self: self._push_after(list),
        "\x85": lambda self: self._load_tuple_of(1), "\x86": lambda self: self._load_tuple_of(2),
        "\x87": lambda self: self._load_tuple_of(3),
        "]": lambda self: self._push([]), "}": lambda self: self._push({}), "\x8f": lambda self: self._push(set()),
        "\x91": lambda self: self._push_after(frozenset),
        "d": Unpickler._load_dict, "a": Unpickler._load_append, "e": Unpickler._load_appends,
        "s": Unpickler._load_setitem, "u": Unpickler._load_setitems, "\x90": Unpickler._load_additems,
        "c": Unpickler._load_global, "\x93": Unpickler._load_stack_global,
        "\x82": lambda self: self._load_extension(1), "\x83": lambda self: self._load_extension(2),
        "\x84": lambda self: self._load_extension(4),
        "R": Unpickler._load_reduce, "\x81": Unpickler._load_newobj, "\x92": Unpickler._load_newobj_ex,
        "i": Unpickler._load_inst, "o": Unpickler._load_obj, "b": Unpickler._load_build,
        "p": lambda self: self._memoize(int(self._line())), "q": lambda self: self._memoize(self._number(1)),
        "r": lambda self: self._memoize(self._number(4)), "\x94": lambda self: self._memoize(len(self.memo)),
        "g": lambda self: self._recall(int(self._line())), "h": lambda self: self._recall(self._number(1)),
        "j": lambda self: self._recall(self._number(4)),
        "P": Unpickler._load_persistent, "\x97": Unpickler._load_next_buffer,
        "\x98": Unpickler._load_readonly_buffer,
        "Q": lambda self: self._push(self.persistent_load(self._pop())),
    }
    return {ord(key): value for key, value in t.items()}


_loaders = _table()
_no_persistent_load = Unpickler.persistent_load


def load(file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    return Unpickler(file, fix_imports=fix_imports, encoding=encoding, errors=errors, buffers=buffers).load()


def loads(data, /, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    try:
        memoryview(data)
    except TypeError:
        raise TypeError(f"a bytes-like object is required, not '{type(data).__name__}'") from None
    unpickler = Unpickler(bytes(data), fix_imports=fix_imports, encoding=encoding, errors=errors, buffers=buffers)
    return unpickler.load()


load.__module__ = loads.__module__ = "_pickle"


from _imp import make_immutable as _make_immutable

_make_immutable(Unpickler)

# Built in: objects to bytes, in CPython 3.11's formats 0 to 5.  Written anew; the bytes are those of CPython's own
# (C) pickler.
import sys
from _layouts import keep_utf8
from copyreg import dispatch_table, _extension_registry
from operator import index
from _pickle_shared import (DEFAULT_PROTOCOL, HIGHEST_PROTOCOL, PickleError, PicklingError, UnpicklingError,
                            _getattribute, _old_name)

_FRAME_SIZE_MIN = 4
_FRAME_SIZE_TARGET = 64 * 1024
_BATCH = 1000
_function = type(lambda: 0)


def _double_bytes(x):
    raw = bytearray(8)
    memoryview(raw).cast("d")[0] = x
    raw.reverse()
    return bytes(raw)


def _encode_long(x):
    # Two's complement, little-endian, as short as can be; nothing for 0.
    if x == 0:
        return b""
    size = (x.bit_length() >> 3) + 1
    data = x.to_bytes(size, "little", signed=True)
    if x < 0 and size > 1 and data[-1] == 0xff and data[-2] & 0x80:
        data = data[:-1]
    return data


def whichmodule(obj, name):
    module_name = getattr(obj, "__module__", None)
    if module_name is not None:
        return module_name
    for module_name, module in sys.modules.copy().items():
        if module_name in ("__main__", "__mp_main__") or module is None:
            continue
        try:
            if _getattribute(module, name)[0] is obj:
                return module_name
        except AttributeError:
            pass
    return "__main__"


class _Output:
    # Collects the opcodes; from protocol 4 on in frames. Each frame, and each big block, is one write to the file.
    def __init__(self, framed, file_write):
        self.framed, self.file_write = framed, file_write
        self.parts = []
        self.frame = bytearray()

    def write(self, data):
        self.frame += data

    def end_frame_if_full(self):
        if self.framed and len(self.frame) >= _FRAME_SIZE_TARGET:
            self.flush()
            self.write_out()

    def write_large(self, header, payload):
        # A big block lies outside of frames.
        if len(payload) >= _FRAME_SIZE_TARGET and (self.framed or self.file_write is not None):
            self.flush()
            self.parts.append(header)
            self.write_out()
            if self.file_write is None:
                self.parts.append(bytes(payload))
            else:
                self.file_write(payload)
        else:
            self.frame += header
            self.frame += payload

    def flush(self):
        size = len(self.frame)
        if size:
            if self.framed and size >= _FRAME_SIZE_MIN:
                self.parts.append(b"\x95" + size.to_bytes(8, "little"))
            self.parts.append(bytes(self.frame))
            self.frame = bytearray()

    def write_out(self):
        if self.file_write is not None:
            self.file_write(b"".join(self.parts))
            self.parts = []

    def take(self):
        self.flush()
        data = b"".join(self.parts)
        self.parts = []
        return data


_nowhere = object()      # in the place of a file: dumps() takes the bytes itself


def _check_rest(listitems, dictitems, state_setter):
    """The last three elements of what __reduce__ returned; each may be None."""
    for which, items in ("fourth", listitems), ("fifth", dictitems):
        if items is not None and not hasattr(type(items), "__next__"):
            raise PicklingError(f"{which} element of the tuple returned by __reduce__ must be an iterator, "
                                f"not {type(items).__name__}")
    if state_setter is not None and not callable(state_setter):
        raise PicklingError("sixth element of the tuple returned by __reduce__ must be a function, "
                            f"not {type(state_setter).__name__}")


class Pickler:
    def __init__(self, file, protocol=None, fix_imports=True, buffer_callback=None):
        if protocol is None:
            protocol = DEFAULT_PROTOCOL
        protocol = index(protocol)
        if protocol < 0:
            protocol = HIGHEST_PROTOCOL
        elif protocol > HIGHEST_PROTOCOL:
            raise ValueError(f"pickle protocol must be <= {HIGHEST_PROTOCOL}")
        if buffer_callback is not None and protocol < 5:
            raise ValueError("buffer_callback needs protocol >= 5")
        if file is not _nowhere:
            try:
                self._file_write = file.write
            except AttributeError:
                raise TypeError("file must have a 'write' attribute") from None
        self.memo = {}
        self._buffer_callback = buffer_callback
        self.proto = protocol
        self.bin = protocol >= 1
        self.fast = False
        self.fix_imports = fix_imports and protocol < 3

    def clear_memo(self):
        self.memo.clear()

    def dump(self, obj):
        if not hasattr(self, "_file_write"):
            raise PicklingError(f"Pickler.__init__() was not called by {type(self).__name__}.__init__()")
        self._file_write(self._dump_bytes(obj, self._file_write))

    def _dump_bytes(self, obj, file_write=None):
        self._out = out = _Output(self.proto >= 4, file_write)
        if self.proto >= 2:
            # The protocol's number comes before the first frame.
            out.parts.append(b"\x80" + bytes([self.proto]))
        self._save(obj)
        out.write(b".")
        return out.take()

    def persistent_id(self, obj):
        return None

    # ---- memo

    def memoize(self, obj):
        if self.fast:
            return
        number = len(self.memo)
        self.memo[id(obj)] = number, obj
        if self.proto >= 4:
            self._out.write(b"\x94")
        elif self.bin:
            self._out.write(b"q" + bytes([number]) if number < 256 else b"r" + number.to_bytes(4, "little"))
        else:
            self._out.write(b"p" + str(number).encode("ascii") + b"\n")

    def _get(self, number):
        if self.bin:
            return b"h" + bytes([number]) if number < 256 else b"j" + number.to_bytes(4, "little")
        return b"g" + str(number).encode("ascii") + b"\n"

    # ---- saving

    def _save(self, obj, persistent=True):
        self._out.end_frame_if_full()
        if persistent and type(self).persistent_id is not Pickler.persistent_id:
            pid = self.persistent_id(obj)
            if pid is not None:
                self._save_persistent(pid)
                return
        kind = type(obj)
        simple = _simple.get(kind)
        if simple is not None:
            simple(self, obj)
            return
        known = self.memo.get(id(obj))
        if known is not None:
            self._out.write(self._get(known[0]))
            return
        save = _savers.get(kind)
        if save is None and kind.__module__ == "pickle" and kind.__name__ == "PickleBuffer":
            save = Pickler._save_buffer
        if save is not None:
            save(self, obj)
            return
        reduced = NotImplemented
        override = getattr(self, "reducer_override", None)
        if override is not None:
            reduced = override(obj)
        if reduced is NotImplemented:
            if kind is type:
                self._save_type(obj)
                return
            if kind is _function:
                self._save_global(obj)
                return
            table = getattr(self, "dispatch_table", dispatch_table)
            reduce = table.get(kind)
            if reduce is not None:
                reduced = reduce(obj)
            elif issubclass(kind, type):
                self._save_global(obj)
                return
            else:
                reduce = getattr(obj, "__reduce_ex__", None)
                if reduce is not None:
                    reduced = reduce(self.proto)
                else:
                    reduce = getattr(obj, "__reduce__", None)
                    if reduce is None:
                        raise PicklingError(f"can't pickle '{kind.__name__}' object: {obj!r}")
                    reduced = reduce()
        if isinstance(reduced, str):
            self._save_global(obj, reduced)
            return
        if not isinstance(reduced, tuple):
            raise PicklingError("__reduce__ must return a string or tuple")
        if not 2 <= len(reduced) <= 6:
            raise PicklingError("tuple returned by __reduce__ must contain 2 through 6 elements")
        self._save_reduce(obj, *reduced)

    def _save_persistent(self, pid):
        if self.bin:
            self._save(pid, False)
            self._out.write(b"Q")
        else:
            try:
                self._out.write(b"P" + str(pid).encode("ascii") + b"\n")
            except UnicodeEncodeError:
                raise PicklingError("persistent IDs in protocol 0 must be ASCII strings") from None

    def _save_reduce(self, obj, func, args, state=None, listitems=None, dictitems=None, state_setter=None):
        if not isinstance(args, tuple):
            raise PicklingError("second item of the tuple returned by __reduce__ must be a tuple")
        if not callable(func):
            raise PicklingError("first item of the tuple returned by __reduce__ must be callable")
        _check_rest(listitems, dictitems, state_setter)
        write = self._out.write
        name = getattr(func, "__name__", "")
        if self.proto >= 2 and name == "__newobj_ex__":
            cls, args, kwargs = args
            if not hasattr(cls, "__new__"):
                raise PicklingError("args[0] from __newobj_ex__ args has no __new__")
            if obj is not None and cls is not obj.__class__:
                raise PicklingError("args[0] from __newobj_ex__ args has the wrong class")
            if self.proto >= 4:
                self._save(cls)
                self._save(args)
                self._save(kwargs)
                write(b"\x92")
            else:
                import functools
                self._save(functools.partial(cls.__new__, cls, *args, **kwargs))
                self._save(())
                write(b"R")
        elif self.proto >= 2 and name == "__newobj__":
            cls = args[0]
            if not hasattr(cls, "__new__"):
                raise PicklingError("args[0] from __newobj__ args has no __new__")
            if obj is not None and cls is not obj.__class__:
                raise PicklingError("args[0] from __newobj__ args has the wrong class")
            self._save(cls)
            self._save(args[1:])
            write(b"\x81")
        else:
            self._save(func)
            self._save(args)
            write(b"R")
        if obj is not None:
            known = self.memo.get(id(obj))
            if known is not None:
                # Its own arguments led back to it: it is there already.
                write(b"0" + self._get(known[0]))
            else:
                self.memoize(obj)
        if listitems is not None:
            self._batch_appends(iter(listitems))
        if dictitems is not None:
            self._batch_setitems(iter(dictitems))
        if state is not None:
            if state_setter is None:
                self._save(state)
                write(b"b")
            else:
                self._save(state_setter)
                self._save(obj)
                self._save(state)
                write(b"\x86R0")

    def _batch_appends(self, items):
        if not self.bin:
            for item in items:
                self._save(item)
                self._out.write(b"a")
            return
        self._batches(items, self._save, b"a", b"e")

    def _batch_setitems(self, items):
        if not self.bin:
            for key, value in items:
                self._save(key)
                self._save(value)
                self._out.write(b"s")
            return

        def save_pair(pair):
            self._save(pair[0])
            self._save(pair[1])
        self._batches(items, save_pair, b"s", b"u")

    def _batches(self, items, save, one, many):
        # One item alone needs no mark; otherwise up to 1000 between a mark and the opcode.
        write = self._out.write
        nothing = object()
        first = next(items, nothing)
        while first is not nothing:
            second = next(items, nothing)
            if second is nothing:
                save(first)
                write(one)
                return
            write(b"(")
            save(first)
            count = 1
            item = second
            while item is not nothing:
                save(item)
                count += 1
                if count == _BATCH:
                    break
                item = next(items, nothing)
            write(many)
            if count < _BATCH:
                return
            first = next(items, nothing)

    # ---- by type

    def _save_none(self, obj):
        self._out.write(b"N")

    def _save_bool(self, obj):
        if self.proto >= 2:
            self._out.write(b"\x88" if obj else b"\x89")
        else:
            self._out.write(b"I01\n" if obj else b"I00\n")

    def _save_int(self, obj):
        write = self._out.write
        if self.bin:
            if 0 <= obj <= 0xff:
                return write(b"K" + obj.to_bytes(1, "little"))
            if 0 <= obj <= 0xffff:
                return write(b"M" + obj.to_bytes(2, "little"))
            if -0x80000000 <= obj <= 0x7fffffff:
                return write(b"J" + obj.to_bytes(4, "little", signed=True))
        elif -0x80000000 <= obj <= 0x7fffffff:
            return write(b"I" + repr(obj).encode("ascii") + b"\n")
        if self.proto >= 2:
            data = _encode_long(obj)
            size = len(data)
            if size < 256:
                write(b"\x8a" + bytes([size]) + data)
            else:
                write(b"\x8b" + size.to_bytes(4, "little") + data)
        else:
            write(b"L" + repr(obj).encode("ascii") + b"L\n")

    def _save_float(self, obj):
        if self.bin:
            self._out.write(b"G" + _double_bytes(obj))
        else:
            self._out.write(b"F" + repr(obj).encode("ascii") + b"\n")

    def _save_bytes(self, obj):
        if self.proto < 3:
            if not obj:
                self._save_reduce(obj, bytes, ())
            else:
                import codecs
                self._save_reduce(obj, codecs.encode, (str(obj, "latin1"), "latin1"))
            return
        self._write_bytes(obj)
        self.memoize(obj)

    def _write_bytes(self, data):
        size = len(data)
        if size <= 0xff:
            self._out.write(b"C" + bytes([size]) + data)
        elif size <= 0xffffffff:
            self._out.write_large(b"B" + size.to_bytes(4, "little"), data)
        else:
            self._out.write_large(b"\x8e" + size.to_bytes(8, "little"), data)

    def _save_buffer(self, obj):
        from _pickle_buffer import state
        if self.proto < 5:
            raise PicklingError("PickleBuffer can only pickled with protocol >= 5")
        found = state(obj)
        if found is None:
            raise PicklingError("PickleBuffer can not be pickled when pointing to a non-contiguous buffer")
        raw, readonly = found
        if self._buffer_callback is None or self._buffer_callback(obj):
            # Like bytes or a bytearray, memoized as the buffer.
            data = bytes(raw)
            if readonly:
                self._write_bytes(data)
            else:
                self._out.write_large(b"\x96" + len(data).to_bytes(8, "little"), data)
            self.memoize(obj)
        else:
            self._out.write(b"\x97" + (b"\x98" if readonly else b""))

    def _save_bytearray(self, obj):
        if self.proto < 5:
            if not obj:
                self._save_reduce(obj, bytearray, ())
            else:
                self._save_reduce(obj, bytearray, (bytes(obj),))
            return
        self._out.write_large(b"\x96" + len(obj).to_bytes(8, "little"), obj)
        self.memoize(obj)

    def _save_str(self, obj):
        if self.bin:
            keep_utf8(obj)
            encoded = obj.encode("utf-8", "surrogatepass")
            size = len(encoded)
            if size <= 0xff and self.proto >= 4:
                self._out.write(b"\x8c" + bytes([size]) + encoded)
            elif size <= 0xffffffff:
                self._out.write_large(b"X" + size.to_bytes(4, "little"), encoded)
            else:
                self._out.write_large(b"\x8d" + size.to_bytes(8, "little"), encoded)
        else:
            text = "".join(_raw_escape(c) for c in obj)
            self._out.write(b"V" + text.encode("latin-1") + b"\n")
        self.memoize(obj)

    def _save_tuple(self, obj):
        write = self._out.write
        size = len(obj)
        if size == 0:
            write(b")" if self.bin else b"(t")
            return
        if size <= 3 and self.proto >= 2:
            for item in obj:
                self._save(item)
            known = self.memo.get(id(obj))
            if known is not None:
                write(b"0" * size + self._get(known[0]))   # an item led back to the tuple
            else:
                write((b"\x85", b"\x86", b"\x87")[size - 1])
                self.memoize(obj)
            return
        write(b"(")
        for item in obj:
            self._save(item)
        known = self.memo.get(id(obj))
        if known is not None:
            write((b"1" if self.bin else b"0" * (size + 1)) + self._get(known[0]))
            return
        write(b"t")
        self.memoize(obj)

    def _save_list(self, obj):
        self._out.write(b"]" if self.bin else b"(l")
        self.memoize(obj)
        self._batch_appends(iter(obj))

    def _save_dict(self, obj):
        self._out.write(b"}" if self.bin else b"(d")
        self.memoize(obj)
        self._batch_setitems(iter(obj.items()))

    def _save_set(self, obj):
        if self.proto < 4:
            self._save_reduce(obj, set, (list(obj),))
            return
        write = self._out.write
        write(b"\x8f")
        self.memoize(obj)
        items = list(obj)
        for start in range(0, len(items), _BATCH):
            write(b"(")
            for item in items[start:start + _BATCH]:
                self._save(item)
            write(b"\x90")

    def _save_frozenset(self, obj):
        if self.proto < 4:
            self._save_reduce(obj, frozenset, (list(obj),))
            return
        write = self._out.write
        write(b"(")
        for item in obj:
            self._save(item)
        known = self.memo.get(id(obj))
        if known is not None:
            write(b"1" + self._get(known[0]))
            return
        write(b"\x91")
        self.memoize(obj)

    def _save_type(self, obj):
        for special in (None, NotImplemented, ...):
            if obj is type(special):
                self._save_reduce(obj, type, (special,))
                return
        self._save_global(obj)

    def _save_global(self, obj, name=None):
        write = self._out.write
        if name is None:
            name = getattr(obj, "__qualname__", None)
            if name is None:
                name = obj.__name__
        if "<locals>" in name.split("."):
            raise AttributeError(f"Can't pickle local object {name!r}")
        module_name = whichmodule(obj, name)
        try:
            __import__(module_name)
            module = sys.modules[module_name]
        except ImportError:
            raise PicklingError(f"Can't pickle {obj!r}: import of module {module_name!r} failed") from None
        try:
            found, parent = _getattribute(module, name)
        except AttributeError:
            raise PicklingError(f"Can't pickle {obj!r}: attribute lookup {name} on {module_name} failed") from None
        if found is not obj:
            raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as {module_name}.{name}")
        if self.proto >= 2:
            code = _extension_registry.get((module_name, name))
            if code:
                if code <= 0xff:
                    write(b"\x82" + bytes([code]))
                elif code <= 0xffff:
                    write(b"\x83" + code.to_bytes(2, "little"))
                else:
                    write(b"\x84" + code.to_bytes(4, "little", signed=True))
                return
        last_name = name.rpartition(".")[2]
        if parent is module:
            name = last_name
        if self.proto >= 4:
            self._save(module_name)
            self._save(name)
            write(b"\x93")
        elif parent is not module:
            # A nested name: getattr(parent, last part).
            self._save_reduce(obj, getattr, (parent, last_name))
            return
        else:
            if self.fix_imports:
                module_name, name = _old_name(module_name, name)
            encoding = "utf-8" if self.proto == 3 else "ascii"
            try:
                write(b"c" + module_name.encode(encoding) + b"\n" + name.encode(encoding) + b"\n")
            except UnicodeEncodeError:
                raise PicklingError(
                    f"can't pickle global identifier '{module_name}.{name}' using pickle protocol {self.proto}") from None
        self.memoize(obj)


def _raw_escape(c):
    code = ord(c)
    if code >= 0x10000:
        return "\\U%08x" % code
    if code >= 0x100 or c in "\\\0\n\r\x1a":
        return "\\u%04x" % code
    return c


# Never memoised.
_simple = {type(None): Pickler._save_none, bool: Pickler._save_bool, int: Pickler._save_int, float: Pickler._save_float}
_savers = {bytes: Pickler._save_bytes, bytearray: Pickler._save_bytearray, str: Pickler._save_str,
           tuple: Pickler._save_tuple, list: Pickler._save_list, dict: Pickler._save_dict, set: Pickler._save_set,
           frozenset: Pickler._save_frozenset}


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    Pickler(file, protocol, fix_imports, buffer_callback).dump(obj)


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    return Pickler(_nowhere, protocol, fix_imports, buffer_callback)._dump_bytes(obj)


from _unpickle import Unpickler, load, loads


from _imp import make_immutable as _make_immutable

_make_immutable(Pickler)

# Built in: reading and writing of comma separated values, as CPython's _csv does.
__version__ = "1.0"
QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE = range(4)
_dialects = {}
_field_size_limit = 128 * 1024


class Error(Exception):
    __module__ = "_csv"


def _char(name, value, optional):
    if value is None and optional:
        return None
    if not isinstance(value, str):
        kinds = "string or None" if optional else "string"
        raise TypeError(f'"{name}" must be {kinds}, not {type(value).__name__}')
    if len(value) != 1:
        raise TypeError(f'"{name}" must be a 1-character string')
    return value


class Dialect:
    """CSV dialect"""
    __slots__ = ("delimiter", "doublequote", "escapechar", "lineterminator", "quotechar", "quoting", "skipinitialspace",
                 "strict")
    __module__ = "_csv"

    def __new__(cls, dialect=None, **options):
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        known = ("delimiter", "doublequote", "escapechar", "lineterminator", "quotechar", "quoting", "skipinitialspace",
                 "strict")
        for name in options:
            if name not in known:
                raise TypeError(f"'{name}' is an invalid keyword argument for this function")
        if isinstance(dialect, Dialect) and not options:
            return dialect
        self = object.__new__(cls)
        given = {}
        for name in known:
            if name in options:
                given[name] = options[name]
            elif dialect is not None and hasattr(dialect, name):
                given[name] = getattr(dialect, name)
        put = object.__setattr__
        put(self, "delimiter", _char("delimiter", given.get("delimiter", ","), False))
        put(self, "doublequote", bool(given.get("doublequote", True)))
        put(self, "escapechar", _char("escapechar", given.get("escapechar"), True))
        terminator = given.get("lineterminator", "\r\n")
        if terminator is not None and not isinstance(terminator, str):
            raise TypeError('"lineterminator" must be a string')
        put(self, "lineterminator", terminator)
        put(self, "quotechar", _char("quotechar", given.get("quotechar", '"'), True))
        quoting = given.get("quoting", QUOTE_MINIMAL)
        if type(quoting) is not int:
            raise TypeError('"quoting" must be an integer')
        if not 0 <= quoting <= 3:
            raise TypeError('bad "quoting" value')
        if "quotechar" in given and given["quotechar"] is None and "quoting" not in given:
            quoting = QUOTE_NONE
        put(self, "quoting", quoting)
        put(self, "skipinitialspace", bool(given.get("skipinitialspace", False)))
        put(self, "strict", bool(given.get("strict", False)))
        if quoting != QUOTE_NONE and self.quotechar is None:
            raise TypeError("quotechar must be set if quoting enabled")
        if terminator is None:
            raise TypeError("lineterminator must be set")
        return self

    def __reduce_ex__(self, protocol, /):
        raise TypeError("cannot pickle 'Dialect' instances")

    def __delattr__(self, name, /):
        self.__setattr__(name, None)

    def __setattr__(self, name, value, /):
        if name not in Dialect.__slots__:
            raise AttributeError(f"'_csv.Dialect' object has no attribute '{name}'")
        raise AttributeError(f"attribute '{name}' of '_csv.Dialect' objects is not writable")


def register_dialect(name, dialect=None, **fmtparams):
    """Create a mapping from a string name to a dialect class."""
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _dialects[name] = Dialect(dialect, **fmtparams)


def unregister_dialect(name):
    """Delete the name/dialect mapping associated with a string name."""
    if name not in _dialects:
        raise Error("unknown dialect")
    del _dialects[name]


def get_dialect(name):
    """Return the dialect instance associated with name."""
    if name not in _dialects:
        raise Error("unknown dialect")
    return _dialects[name]


def list_dialects():
    """Return a list of all known dialect names."""
    return list(_dialects)


def field_size_limit(*args, **named):
    """Sets an upper limit on parsed fields; answers the one before."""
    global _field_size_limit
    if named:
        raise TypeError(f"'{next(iter(named))}' is an invalid keyword argument for field_size_limit()")
    if len(args) > 1:
        raise TypeError(f"field_size_limit() takes at most 1 argument ({len(args)} given)")
    if args and type(args[0]) is not int:
        raise TypeError("limit must be an integer")
    old, _field_size_limit = _field_size_limit, args[0] if args else _field_size_limit
    return old


# --- Reading.  A machine that takes the lines character by character; "" stands for the end of a line. ---

(_RECORD_START, _FIELD_START, _ESCAPED, _IN_FIELD, _IN_QUOTED, _ESCAPED_IN_QUOTED, _QUOTE_IN_QUOTED, _LINE_END,
 _AFTER_ESCAPED_CRNL) = range(9)


class Reader:
    """CSV reader"""
    __slots__ = ("_lines", "dialect", "line_num", "_state", "_field", "_row", "_numeric")
    __module__ = "_csv"

    def __iter__(self):
        return self

    def __next__(self):
        self._row = []
        self._field = []
        self._numeric = False
        self._state = _RECORD_START
        while True:
            try:
                line = next(self._lines)
            except StopIteration:
                if self._field or self._state == _IN_QUOTED:
                    if self.dialect.strict:
                        raise Error("unexpected end of data") from None
                    self._save()
                    break
                raise
            if not isinstance(line, str):
                raise Error(f"iterator should return strings, not {type(line).__name__} "
                            "(the file should be opened in text mode)")
            self.line_num += 1
            for c in line:
                self._take(c)
            self._take("")
            if self._state == _RECORD_START:
                break
        return self._row

    def _save(self):
        text = "".join(self._field)
        self._field = []
        if self._numeric:
            self._numeric = False
            text = float(text)
        self._row.append(text)

    def _add(self, c):
        if len(self._field) >= _field_size_limit:
            raise Error(f"field larger than field limit ({_field_size_limit})")
        self._field.append(c)

    def _take(self, c):
        state = self._state
        d = self.dialect
        if state == _RECORD_START:
            if c == "":
                return
            if c in "\r\n":
                self._state = _LINE_END
                return
            state = self._state = _FIELD_START
        if state == _FIELD_START:
            if c == "" or c in "\r\n":
                self._save()
                self._state = _RECORD_START if c == "" else _LINE_END
            elif c == d.quotechar and d.quoting != QUOTE_NONE:
                self._state = _IN_QUOTED
            elif c == d.escapechar:
                self._state = _ESCAPED
            elif c == " " and d.skipinitialspace:
                pass
            elif c == d.delimiter:
                self._save()
            else:
                if d.quoting == QUOTE_NONNUMERIC:
                    self._numeric = True
                self._add(c)
                self._state = _IN_FIELD
        elif state == _ESCAPED:
            if c and c in "\r\n":
                self._add(c)
                self._state = _AFTER_ESCAPED_CRNL
            else:
                self._add(c or "\n")
                self._state = _IN_FIELD
        elif state == _IN_FIELD or state == _AFTER_ESCAPED_CRNL:
            if state == _AFTER_ESCAPED_CRNL and c == "":
                return
            if c == "" or c in "\r\n":
                self._save()
                self._state = _RECORD_START if c == "" else _LINE_END
            elif c == d.escapechar:
                self._state = _ESCAPED
            elif c == d.delimiter:
                self._save()
                self._state = _FIELD_START
            else:
                self._add(c)
        elif state == _IN_QUOTED:
            if c == "":
                pass
            elif c == d.escapechar:
                self._state = _ESCAPED_IN_QUOTED
            elif c == d.quotechar and d.quoting != QUOTE_NONE:
                self._state = _QUOTE_IN_QUOTED if d.doublequote else _IN_FIELD
            else:
                self._add(c)
        elif state == _ESCAPED_IN_QUOTED:
            self._add(c or "\n")
            self._state = _IN_QUOTED
        elif state == _QUOTE_IN_QUOTED:
            if d.quoting != QUOTE_NONE and c == d.quotechar:
                self._add(c)
                self._state = _IN_QUOTED
            elif c == d.delimiter:
                self._save()
                self._state = _FIELD_START
            elif c == "" or c in "\r\n":
                self._save()
                self._state = _RECORD_START if c == "" else _LINE_END
            elif not d.strict:
                self._add(c)
                self._state = _IN_FIELD
            else:
                raise Error(f"'{d.delimiter}' expected after '{d.quotechar}'")
        elif state == _LINE_END:
            if c == "":
                self._state = _RECORD_START
            elif c not in "\r\n":
                raise Error("new-line character seen in unquoted field - do you need to open the file in universal-newline mode?")


Reader.__name__ = Reader.__qualname__ = "reader"


def reader(iterable, dialect=None, **fmtparams):
    """csv_reader = reader(iterable [, dialect='excel'] [optional keyword args])"""
    self = object.__new__(Reader)
    self._lines = iter(iterable)
    self.dialect = Dialect(dialect, **fmtparams)
    self.line_num = 0
    return self


# --- Writing ---

class Writer:
    """CSV writer"""
    __slots__ = ("_write", "dialect")
    __module__ = "_csv"

    def writerow(self, row, /):
        """Construct and write a CSV record from an iterable of fields."""
        try:
            fields = iter(row)
        except TypeError:
            raise Error(f"iterable expected, not {type(row).__name__}") from None
        d = self.dialect
        pieces = []
        quoted = False
        for field in fields:
            if isinstance(field, (int, float)) or isinstance(field, complex):
                quote = d.quoting == QUOTE_ALL
            elif d.quoting == QUOTE_NONNUMERIC:
                quote = True
            else:
                quote = d.quoting == QUOTE_ALL
            text = field if isinstance(field, str) else "" if field is None else str(field)
            pieces.append(self._quoted(text, quote))
            quoted = pieces[-1] != ""
        if len(pieces) == 1 and not quoted:
            if d.quoting == QUOTE_NONE:
                raise Error("single empty field record must be quoted")
            pieces[0] = d.quotechar * 2
        return self._write(d.delimiter.join(pieces) + d.lineterminator)

    def _quoted(self, text, quote):
        d = self.dialect
        special = {d.delimiter, d.escapechar, d.quotechar, *d.lineterminator}
        out = []
        for c in text:
            if c in special:
                escape = False
                if d.quoting == QUOTE_NONE:
                    escape = True
                else:
                    if c == d.quotechar:
                        if d.doublequote:
                            out.append(d.quotechar)
                        else:
                            escape = True
                    elif c == d.escapechar:
                        escape = True
                    if not escape:
                        quote = True
                if escape:
                    if d.escapechar is None:
                        raise Error("need to escape, but no escapechar set")
                    out.append(d.escapechar)
            out.append(c)
        body = "".join(out)
        return d.quotechar + body + d.quotechar if quote else body

    def writerows(self, rows, /):
        """Construct and write a series of iterables to a csv file."""
        for row in rows:
            self.writerow(row)


Writer.__name__ = Writer.__qualname__ = "writer"


def writer(fileobj, dialect=None, **fmtparams):
    """csv_writer = csv.writer(fileobj [, dialect='excel'] [optional keyword args])"""
    write = getattr(fileobj, "write", None)
    if not callable(write):
        raise TypeError('argument 1 must have a "write" method')
    self = object.__new__(Writer)
    self._write = write
    self.dialect = Dialect(dialect, **fmtparams)
    return self


from _layouts import lay_out as _lay_out

_lay_out(Reader, 88, _lines="O16", dialect="O24", _row="O32", _state="O40", _field="O48", _numeric="O72", line_num="q80")
_lay_out(Writer, 72, _write="O16", dialect="O24")

from _imp import make_immutable as _make_immutable

_make_immutable(Dialect, Reader, Writer)

"""What the names of a source text mean: its blocks and their symbols."""
from _source import blocks
from posix import fspath as _fspath

__all__ = ["symtable", "SymbolTable", "Class", "Function", "Symbol"]

# A symbol's flags, and from the eleventh bit on its scope.
_GLOBAL, _LOCAL, _PARAMETER, _NONLOCAL, _USED, _IMPORTED, _ANNOTATED = 1, 2, 4, 8, 16, 128, 256
_BOUND = _LOCAL | _PARAMETER | _IMPORTED
_SCOPE_BIT = 11
_IN_BLOCK, _DECLARED_GLOBAL, _GLOBAL_UNSEEN, _FREE, _CELL = range(1, 6)
_KINDS = "function", "class", "module", "annotation"


def symtable(code, filename, compile_type):
    """The table of a source text; compile_type is a mode of compile()."""
    if compile_type not in ("exec", "eval", "single"):
        raise ValueError("symtable() arg 3 must be 'exec' or 'eval' or 'single'")
    given = filename
    if isinstance(filename, (bytearray, memoryview)):
        import warnings
        warnings.warn(f"path should be string, bytes, or os.PathLike, not {type(filename).__name__}",
                      DeprecationWarning, 2)
        filename = bytes(filename)
    filename = _fspath(filename)
    if isinstance(filename, bytes):
        filename = filename.decode("utf-8", "surrogateescape")
    if not isinstance(code, str):
        code = bytes(code)
    if ("\0" if isinstance(code, str) else 0) in code:
        raise ValueError("source code string cannot contain null bytes")
    found = blocks(code, filename, compile_type)
    hash(given)   # the tables of a file are known by it
    return _table(found, given, [0])


def _table(block, filename, numbers):
    made = {"function": Function, "class": Class}.get(_KINDS[block[0]], SymbolTable)
    return made(block, filename, numbers)


class SymbolTable:
    def __init__(self, block, filename, numbers=None):
        kind, self._name, self._line, self._nested, self._flags, self._parameters, inside = block
        self._kind = _KINDS[kind]
        self._filename = filename
        numbers = numbers or [0]
        self._number = numbers[0] = numbers[0] + 1
        self._inside = [_table(child, filename, numbers) for child in inside]
        self._seen = {}

    def __repr__(self):
        kind = "" if type(self) is SymbolTable else type(self).__name__ + " "
        place = f"module {self._filename}" if self._name == "top" else f"{self._name} in {self._filename}"
        return f"<{kind}SymbolTable for {place}>"

    def get_type(self):
        """'module', 'function' or 'class'."""
        return self._kind

    def get_id(self):
        """A number that no other block of the text has."""
        return self._number

    def get_name(self):
        """The name of the function or class; 'top' for the module."""
        return self._name

    def get_lineno(self):
        """The line where the block starts."""
        return self._line

    def is_optimized(self):
        """Whether locals are kept in numbered places."""
        return self._kind == "function"

    def is_nested(self):
        """Whether the block stands within a function."""
        return self._nested

    def has_children(self):
        """Whether there are blocks inside."""
        return bool(self._inside)

    def get_identifiers(self):
        """A view of the names."""
        return self._flags.keys()

    def lookup(self, name):
        """The symbol of a name; KeyError when the block does not mention it."""
        if name not in self._seen:
            flags = self._flags[name]
            named = [table for table in self._inside if table._name == name]
            self._seen[name] = Symbol(name, flags, named, module_scope=self._name == "top")
        return self._seen[name]

    def get_symbols(self):
        """The symbols of all names."""
        return [self.lookup(name) for name in self._flags]

    def get_children(self):
        """The tables of the blocks inside."""
        return list(self._inside)


class Function(SymbolTable):
    def _in_scopes(self, *scopes):
        return tuple(name for name, flags in self._flags.items() if flags >> _SCOPE_BIT in scopes)

    def get_parameters(self):
        """The names of the parameters."""
        return tuple(name for name, flags in self._flags.items() if flags & _PARAMETER)

    def get_locals(self):
        """The names that are bound here, those that functions inside use included."""
        return self._in_scopes(_IN_BLOCK, _CELL)

    def get_globals(self):
        """The names that are looked up in the module."""
        return self._in_scopes(_DECLARED_GLOBAL, _GLOBAL_UNSEEN)

    def get_nonlocals(self):
        """The names that a nonlocal statement declares."""
        return tuple(name for name, flags in self._flags.items() if flags & _NONLOCAL)

    def get_frees(self):
        """The names that belong to a function around this one."""
        return self._in_scopes(_FREE)


class Class(SymbolTable):
    def get_methods(self):
        """The names of the functions inside, each once."""
        return tuple(dict.fromkeys(table._name for table in self._inside))


class Symbol:
    def __init__(self, name, flags, namespaces=None, *, module_scope=False):
        self._name = name
        self._flags = flags
        self._scope = flags >> _SCOPE_BIT
        self._namespaces = namespaces or ()
        self._in_module = module_scope

    def __repr__(self):
        return f"<symbol {self._name!r}>"

    def get_name(self):
        return self._name

    def is_referenced(self):
        """Whether the block uses the name."""
        return bool(self._flags & _USED)

    def is_parameter(self):
        return bool(self._flags & _PARAMETER)

    def is_global(self):
        """Whether the module has the name."""
        return self._scope in (_DECLARED_GLOBAL, _GLOBAL_UNSEEN) or self._in_module and bool(self._flags & _BOUND)

    def is_nonlocal(self):
        return bool(self._flags & _NONLOCAL)

    def is_declared_global(self):
        """Whether a global statement declares the name."""
        return self._scope == _DECLARED_GLOBAL

    def is_local(self):
        """Whether the block itself has the name."""
        return self._scope in (_IN_BLOCK, _CELL) or self._in_module and bool(self._flags & _BOUND)

    def is_annotated(self):
        return bool(self._flags & _ANNOTATED)

    def is_free(self):
        """Whether a function around the block has the name."""
        return self._scope == _FREE

    def is_imported(self):
        return bool(self._flags & _IMPORTED)

    def is_assigned(self):
        """Whether the block binds the name."""
        return bool(self._flags & _LOCAL)

    def is_namespace(self):
        """Whether the name is that of a function or class inside."""
        return bool(self._namespaces)

    def get_namespaces(self):
        """The tables of the functions and classes of this name."""
        return self._namespaces

    def get_namespace(self):
        """The one table of this name."""
        if len(self._namespaces) == 0:
            raise ValueError("name is not bound to any namespaces")
        if len(self._namespaces) > 1:
            raise ValueError("name is bound to multiple namespaces")
        return self._namespaces[0]

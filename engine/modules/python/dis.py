"""What code objects consist of, as text and as tuples."""

import sys
import types
from collections import namedtuple

from opcode import *
from opcode import __all__ as _opcode_names
from opcode import (_cache_format, _inline_cache_entries, _nb_ops, _specializations,
                    _specialized_instructions)

__all__ = ["code_info", "dis", "disassemble", "distb", "disco", "findlinestarts", "findlabels", "show_code",
           "get_instructions", "Instruction", "Bytecode"] + _opcode_names
del _opcode_names

_have_code = (types.MethodType, types.FunctionType, types.CodeType, classmethod, staticmethod, type)

FORMAT_VALUE_CONVERTERS = ((None, ''), (str, 'str'), (repr, 'repr'), (ascii, 'ascii'))
MAKE_FUNCTION_FLAGS = ('defaults', 'kwdefaults', 'annotations', 'closure')

COMPILER_FLAG_NAMES = {1 << bit: name for bit, name in enumerate(
    ["OPTIMIZED", "NEWLOCALS", "VARARGS", "VARKEYWORDS", "NESTED", "GENERATOR", "NOFREE", "COROUTINE",
     "ITERABLE_COROUTINE", "ASYNC_GENERATOR"])}

# Names of all instructions, those of warm code included, which take the free numbers in order.
_all_opname = list(opname)
_all_opmap = dict(opmap)
_free = (number for number, name in enumerate(_all_opname) if name.startswith('<'))
for _name, _number in zip(_specialized_instructions, _free):
    _all_opname[_number] = _name
    _all_opmap[_name] = _number
del _free, _name, _number

deoptmap = {special: base for base, family in _specializations.items() for special in family}


def pretty_flags(flags):
    """The names of the flags that are set."""
    names = []
    bit = 1
    while flags:
        if bit > 1 << 31:
            names.append(hex(flags))
            break
        if flags & bit:
            names.append(COMPILER_FLAG_NAMES.get(bit, hex(bit)))
            flags ^= bit
        bit <<= 1
    else:
        if not names:
            names.append(hex(0))
    return ", ".join(names)


class _Unknown:
    def __repr__(self):
        return "<unknown>"


UNKNOWN = _Unknown()


def _try_compile(source, name):
    try:
        return compile(source, name, 'eval')
    except SyntaxError:
        pass
    return compile(source, name, 'exec')


def _code_within(x):
    """The code object of a method, function, generator or coroutine; other objects as they are."""
    x = getattr(x, '__func__', x)
    for attribute in ('__code__', 'gi_code', 'ag_code', 'cr_code'):
        if hasattr(x, attribute):
            return getattr(x, attribute)
    return x


def _refuse(x):
    raise TypeError(f"don't know how to disassemble {type(x).__name__} objects")


def _get_code_object(x):
    x = _code_within(x)
    if isinstance(x, str):
        x = _try_compile(x, "<disassembly>")
    if not hasattr(x, 'co_code'):
        _refuse(x)
    return x


def _get_code_array(co, adaptive):
    if adaptive:
        raise NotImplementedError("dis: adaptive=True (the specialised forms of warm code) is not available here")
    return co.co_code


# --- What a code object binds and imports ---

def _find_imports(co):
    """(name, level, names after `import`) of each import in it."""
    loads = []
    for _, op, arg in _unpack_opargs(co.co_code):
        if opname[op] == "LOAD_CONST":
            loads.append(co.co_consts[arg])
        elif opname[op] == "IMPORT_NAME" and len(loads) > 1:
            yield co.co_names[arg], *loads[-2:]
            loads.clear()
        elif opname[op] != "EXTENDED_ARG":
            loads.clear()


def _find_store_names(co):
    """The names that it binds in its module, each once."""
    stores = dict.fromkeys(co.co_names[arg] for _, op, arg in _unpack_opargs(co.co_code)
                           if opname[op] in ("STORE_NAME", "STORE_GLOBAL"))
    yield from stores


# --- What a code object is ---

def code_info(x):
    """Name, arguments, flags, constants and names of a function's code."""
    return _format_code_info(_get_code_object(x))


def _format_code_info(co):
    lines = [
        f"Name:              {co.co_name}",
        f"Filename:          {co.co_filename}",
        f"Argument count:    {co.co_argcount}",
        f"Positional-only arguments: {co.co_posonlyargcount}",
        f"Kw-only arguments: {co.co_kwonlyargcount}",
        f"Number of locals:  {co.co_nlocals}",
        f"Stack size:        {co.co_stacksize}",
        f"Flags:             {pretty_flags(co.co_flags)}",
    ]
    for title, items, show in (("Constants:", co.co_consts, repr), ("Names:", co.co_names, str),
                               ("Variable names:", co.co_varnames, str),
                               ("Free variables:", co.co_freevars, str),
                               ("Cell variables:", co.co_cellvars, str)):
        if items:
            lines.append(title)
            lines.extend(f"{index:4d}: {show(item)}" for index, item in enumerate(items))
    return "\n".join(lines)


def show_code(co, *, file=None):
    """Prints code_info."""
    print(code_info(co), file=file)


# --- Instructions ---

Positions = namedtuple('Positions', ['lineno', 'end_lineno', 'col_offset', 'end_col_offset'], defaults=[None] * 4)

_Instruction = namedtuple("_Instruction", [
    'opname', 'opcode', 'arg', 'argval', 'argrepr', 'offset', 'starts_line', 'is_jump_target', 'positions'],
    defaults=[None])

_ExceptionTableEntry = namedtuple("_ExceptionTableEntry", "start end target depth lasti")

_OPNAME_WIDTH = 20
_OPARG_WIDTH = 5


class Instruction(_Instruction):
    """One instruction: its name and number, its argument (raw, resolved, as text), where it is."""

    def _disassemble(self, lineno_width=3, mark_as_current=False, offset_width=4):
        fields = []
        if lineno_width:
            fields.append(('' if self.starts_line is None else str(self.starts_line)).rjust(lineno_width))
        fields.append('-->' if mark_as_current else '   ')
        fields.append('>>' if self.is_jump_target else '  ')
        fields.append(repr(self.offset).rjust(offset_width))
        fields.append(self.opname.ljust(_OPNAME_WIDTH))
        if self.arg is not None:
            fields.append(repr(self.arg).rjust(_OPARG_WIDTH))
            if self.argrepr:
                fields.append(f'({self.argrepr})')
        return ' '.join(fields).rstrip()


def _deoptop(op):
    name = _all_opname[op]
    return _all_opmap[deoptmap[name]] if name in deoptmap else op


def _unpack_opargs(code):
    """Triples (offset, instruction, argument or None); caches are passed over."""
    prefix = 0
    skip = 0
    for offset in range(0, len(code), 2):
        if skip:
            skip -= 1
            continue
        op = code[offset]
        base = _deoptop(op)
        skip = _inline_cache_entries[base]
        arg = None
        if base >= HAVE_ARGUMENT:
            arg = code[offset + 1] | prefix
        prefix = 0
        if base == EXTENDED_ARG:
            prefix = arg << 8
            if prefix >= 1 << 31:         # a signed 32-bit number in the machine
                prefix -= 1 << 32
        yield offset, op, arg


def _jump_target(op, arg, offset):
    """Where a jump goes; None for other instructions."""
    if op in hasjrel:
        return offset + 2 + 2 * (-arg if 'JUMP_BACKWARD' in opname[op] else arg)
    if op in hasjabs:
        return 2 * arg
    return None


def findlabels(code):
    """The offsets that jumps lead to."""
    labels = []
    for offset, op, arg in _unpack_opargs(code):
        target = None if arg is None else _jump_target(op, arg, offset)
        if target is not None and target not in labels:
            labels.append(target)
    return labels


def findlinestarts(code):
    """Pairs (offset, line) where a line of source starts."""
    last = None
    for start, end, line in code.co_lines():
        if line is not None and line != last:
            last = line
            yield start, line


def _parse_varint(numbers):
    byte = next(numbers)
    value = byte & 63
    while byte & 64:
        byte = next(numbers)
        value = value << 6 | byte & 63
    return value


def _parse_exception_table(code):
    numbers = iter(code.co_exceptiontable)
    entries = []
    try:
        while True:
            start = 2 * _parse_varint(numbers)
            end = start + 2 * _parse_varint(numbers)
            target = 2 * _parse_varint(numbers)
            depth_lasti = _parse_varint(numbers)
            entries.append(_ExceptionTableEntry(start, end, target, depth_lasti >> 1, bool(depth_lasti & 1)))
    except StopIteration:
        return entries


class _Resolver:
    """What arguments mean; each of the tables may be missing (None)."""

    def __init__(self, varname_from_oparg, names, co_consts):
        self.variable = varname_from_oparg
        self.name = None if names is None else names.__getitem__
        self.constants = co_consts

    @staticmethod
    def _named(get, index):
        if get is None:
            return UNKNOWN, ''
        name = get(index)
        return name, name

    def resolve(self, op, arg, offset):
        """(value, text) of an argument."""
        name = opname[op]
        if op in hasconst:
            if name == 'LOAD_CONST' and self.constants is not None:
                return self.constants[arg], repr(self.constants[arg])
            return UNKNOWN, ''
        if name == 'LOAD_GLOBAL':
            value, text = self._named(self.name, arg // 2)
            return value, "NULL + " + text if arg & 1 and text else text
        if op in hasname:
            return self._named(self.name, arg)
        target = _jump_target(op, arg, offset)
        if target is not None:
            return target, f"to {target!r}"
        if op in haslocal or op in hasfree:
            return self._named(self.variable, arg)
        if op in hascompare:
            return cmp_op[arg], cmp_op[arg]
        if name == 'FORMAT_VALUE':
            converter, text = FORMAT_VALUE_CONVERTERS[arg & 3]
            with_format = bool(arg & 4)
            if with_format:
                text = text + ', with format' if text else 'with format'
            return (converter, with_format), text
        if name == 'MAKE_FUNCTION':
            return arg, ', '.join(flag for bit, flag in enumerate(MAKE_FUNCTION_FLAGS) if arg & 1 << bit)
        if name == 'BINARY_OP':
            return arg, _nb_ops[arg][1]
        return arg, ''


def _get_instructions_bytes(code, varname_from_oparg=None, names=None, co_consts=None, linestarts=None,
                            line_offset=0, exception_entries=(), co_positions=None, show_caches=False):
    """The Instructions of raw code."""
    positions = iter(()) if co_positions is None else co_positions
    resolver = _Resolver(varname_from_oparg, names, co_consts)
    labels = set(findlabels(code))
    labels.update(entry.target for entry in exception_entries if entry.end > entry.start)
    line = None
    for offset, op, arg in _unpack_opargs(code):
        if linestarts is not None:
            line = linestarts.get(offset)
            if line is not None:
                line += line_offset
        base = _deoptop(op)
        value, text = (None, '') if arg is None else resolver.resolve(base, arg, offset)
        yield Instruction(_all_opname[op], op, arg, value, text, offset, line, offset in labels,
                          Positions(*next(positions, ())))
        if not show_caches:
            for _ in range(_inline_cache_entries[base]):
                next(positions, ())
        elif _inline_cache_entries[base]:
            for cache, size in _cache_format[opname[base]].items():
                for part in range(size):
                    offset += 2
                    text = ''
                    if part == 0 and op != base:
                        text = f"{cache}: {int.from_bytes(code[offset:offset + 2 * size], sys.byteorder)}"
                    yield Instruction("CACHE", 0, 0, None, text, offset, None, False,
                                      Positions(*next(positions, ())))


def get_instructions(x, *, first_line=None, show_caches=False, adaptive=False):
    """The Instructions of a function, method, string of source or code object."""
    co = _get_code_object(x)
    line_offset = 0 if first_line is None else first_line - co.co_firstlineno
    return _get_instructions_bytes(_get_code_array(co, adaptive), co._varname_from_oparg, co.co_names,
                                   co.co_consts, dict(findlinestarts(co)), line_offset,
                                   co_positions=co.co_positions(), show_caches=show_caches)


# --- As text ---

def dis(x=None, *, file=None, depth=None, show_caches=False, adaptive=False):
    """Prints the instructions of anything that has code, and of the code within it."""
    if x is None:
        distb(file=file, show_caches=show_caches, adaptive=adaptive)
        return
    x = _code_within(x)
    if hasattr(x, '__dict__'):
        for name, value in sorted(x.__dict__.items()):
            if isinstance(value, _have_code):
                print(f"Disassembly of {name}:", file=file)
                try:
                    dis(value, file=file, depth=depth, show_caches=show_caches, adaptive=adaptive)
                except TypeError as error:
                    print("Sorry:", error, file=file)
                print(file=file)
    elif hasattr(x, 'co_code'):
        _disassemble_recursive(x, file=file, depth=depth, show_caches=show_caches, adaptive=adaptive)
    elif isinstance(x, (bytes, bytearray)):
        _disassemble_bytes(x, file=file, show_caches=show_caches)
    elif isinstance(x, str):
        _disassemble_recursive(_try_compile(x, '<dis>'), file=file, depth=depth, show_caches=show_caches,
                               adaptive=adaptive)
    else:
        _refuse(x)


def distb(tb=None, *, file=None, show_caches=False, adaptive=False):
    """Prints the code where a traceback (the last one of a prompt when None) ends."""
    if tb is None:
        try:
            tb = sys.last_traceback
        except AttributeError:
            raise RuntimeError("no last traceback to disassemble") from None
        while tb.tb_next:
            tb = tb.tb_next
    disassemble(tb.tb_frame.f_code, tb.tb_lasti, file=file, show_caches=show_caches, adaptive=adaptive)


def disassemble(co, lasti=-1, *, file=None, show_caches=False, adaptive=False):
    """Prints the instructions of one code object; `lasti` gets an arrow."""
    _disassemble_bytes(_get_code_array(co, adaptive), lasti, co._varname_from_oparg, co.co_names, co.co_consts,
                       dict(findlinestarts(co)), file=file, exception_entries=_parse_exception_table(co),
                       co_positions=co.co_positions(), show_caches=show_caches)


disco = disassemble


def _disassemble_recursive(co, *, file=None, depth=None, show_caches=False, adaptive=False):
    disassemble(co, file=file, show_caches=show_caches, adaptive=adaptive)
    if depth is not None:
        if depth <= 0:
            return
        depth -= 1
    for constant in co.co_consts:
        if hasattr(constant, 'co_code'):
            print(file=file)
            print(f"Disassembly of {constant!r}:", file=file)
            _disassemble_recursive(constant, file=file, depth=depth, show_caches=show_caches, adaptive=adaptive)


def _disassemble_bytes(code, lasti=-1, varname_from_oparg=None, names=None, co_consts=None, linestarts=None, *,
                       file=None, line_offset=0, exception_entries=(), co_positions=None, show_caches=False):
    line_width = 0
    if linestarts:
        last_line = max(linestarts.values()) + line_offset
        line_width = len(str(last_line)) if last_line >= 1000 else 3
    last_offset = len(code) - 2
    offset_width = len(str(last_offset)) if last_offset >= 10000 else 4
    for instruction in _get_instructions_bytes(code, varname_from_oparg, names, co_consts, linestarts,
                                               line_offset=line_offset, exception_entries=exception_entries,
                                               co_positions=co_positions, show_caches=show_caches):
        if line_width and instruction.starts_line is not None and instruction.offset > 0:
            print(file=file)
        print(instruction._disassemble(line_width, instruction.offset == lasti, offset_width), file=file)
    if exception_entries:
        print("ExceptionTable:", file=file)
        for entry in exception_entries:
            mark = " lasti" if entry.lasti else ""
            print(f"  {entry.start} to {entry.end - 2} -> {entry.target} [{entry.depth}]{mark}", file=file)


class _Pieces(list):
    """A file that keeps what is written."""

    write = list.append


class Bytecode:
    """The instructions of a piece of code, one after the other."""

    def __init__(self, x, *, first_line=None, current_offset=None, show_caches=False, adaptive=False):
        self.codeobj = co = _get_code_object(x)
        self.first_line = co.co_firstlineno if first_line is None else first_line
        self._line_offset = self.first_line - co.co_firstlineno
        self._linestarts = dict(findlinestarts(co))
        self._original_object = x
        self.current_offset = current_offset
        self.exception_entries = _parse_exception_table(co)
        self.show_caches = show_caches
        self.adaptive = adaptive

    def __iter__(self):
        co = self.codeobj
        return _get_instructions_bytes(_get_code_array(co, self.adaptive), co._varname_from_oparg, co.co_names,
                                       co.co_consts, self._linestarts, line_offset=self._line_offset,
                                       exception_entries=self.exception_entries,
                                       co_positions=co.co_positions(), show_caches=self.show_caches)

    def __repr__(self):
        return f"{self.__class__.__name__}({self._original_object!r})"

    @classmethod
    def from_traceback(cls, tb, *, show_caches=False, adaptive=False):
        """The code where a traceback ends."""
        while tb.tb_next:
            tb = tb.tb_next
        return cls(tb.tb_frame.f_code, current_offset=tb.tb_lasti, show_caches=show_caches, adaptive=adaptive)

    def info(self):
        """What code_info gives."""
        return _format_code_info(self.codeobj)

    def dis(self):
        """What dis() prints of this code alone."""
        co = self.codeobj
        output = _Pieces()
        _disassemble_bytes(_get_code_array(co, self.adaptive), varname_from_oparg=co._varname_from_oparg,
                           names=co.co_names, co_consts=co.co_consts, linestarts=self._linestarts,
                           line_offset=self._line_offset, file=output,
                           lasti=-1 if self.current_offset is None else self.current_offset,
                           exception_entries=self.exception_entries, co_positions=co.co_positions(),
                           show_caches=self.show_caches)
        return ''.join(output)

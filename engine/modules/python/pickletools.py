"""Looks into pickles: their instructions one by one, and shorter forms of them."""

import codecs
import io
import pickle
import struct
from _pickle_opcodes import OPCODES
from collections import namedtuple

__all__ = ['dis', 'genops', 'optimize']


class ArgumentDescriptor(namedtuple('ArgumentDescriptor', 'name reader')):
    """How the bytes after an instruction are read."""


class OpcodeInfo(namedtuple('OpcodeInfo', 'name code arg proto effect')):
    """One kind of instruction."""

    def __repr__(self):
        return object.__repr__(self)


# --- What follows an instruction ---

def _number(size, form=None):
    def read(file):
        data = file.read(size)
        if len(data) != size:
            raise ValueError(f'not enough data in stream to read {"uint" if form is None else "int"}{size}')
        return struct.unpack(form, data)[0] if form else int.from_bytes(data, 'little')
    return read


def _counted(size, make=bytes):
    name = {1: 'bytes1', 4: 'bytes4', 8: 'bytes8'}[size]

    def read(file):
        count = int.from_bytes(file.read(size), 'little')
        data = file.read(count)
        if len(data) != count:
            raise ValueError(f'expected {count} bytes in a {name}, but only {len(data)} remain')
        return make(data)
    return read


def _line(file):
    data = file.readline()
    if not data.endswith(b'\n'):
        raise ValueError('no newline found when trying to read stringnl')
    return data[:-1]


def _quoted(file):
    data = _line(file)
    for quote in b'"', b"'":
        if data.startswith(quote):
            if not data.endswith(quote):
                raise ValueError(f'strinq quote {quote!r} not found at both ends of {data!r}')
            return codecs.escape_decode(data[1:-1])[0].decode('ascii')
    raise ValueError(f'no string quotes around {data!r}')


def _short(file):
    data = _line(file)
    return {b'00': False, b'01': True}[data] if data in (b'00', b'01') else int(data)


def _long(size):
    def read(file):
        return pickle.decode_long(file.read(int.from_bytes(file.read(size), 'little')))
    return read


def _text(data):
    return str(data, 'utf-8', 'surrogatepass')


_READERS = {
    'uint1': _number(1), 'uint2': _number(2), 'int4': _number(4, '<i'), 'uint4': _number(4), 'uint8': _number(8),
    'float8': _number(8, '>d'), 'decimalnl_short': _short, 'decimalnl_long': lambda file: int(_line(file).rstrip(b'L')),
    'floatnl': lambda file: float(_line(file)), 'long1': _long(1), 'long4': _long(4), 'stringnl': _quoted,
    'stringnl_noescape': lambda file: _line(file).decode('ascii'),
    'stringnl_noescape_pair': lambda file: f"{_line(file).decode('ascii')} {_line(file).decode('ascii')}",
    'string1': _counted(1, lambda data: data.decode('latin-1')), 'string4': _counted(4, lambda data: data.decode('latin-1')),
    'bytes1': _counted(1), 'bytes4': _counted(4), 'bytes8': _counted(8), 'bytearray8': _counted(8, bytearray),
    'unicodestring1': _counted(1, _text), 'unicodestring4': _counted(4, _text), 'unicodestring8': _counted(8, _text),
    'unicodestringnl': lambda file: str(_line(file), 'raw-unicode-escape'),
}
opcodes = [OpcodeInfo(name, code.decode('latin-1'), ArgumentDescriptor(form, _READERS[form]) if form != '-' else None,
                      protocol, effect) for name, (code, protocol, form, effect) in OPCODES.items()]
code2op = {opcode.code: opcode for opcode in opcodes}


def genops(pickle):
    """Goes over (instruction, what follows it or None, its place)."""
    file = io.BytesIO(pickle) if isinstance(pickle, (bytes, bytearray, memoryview)) else pickle
    tell = getattr(file, 'tell', lambda: None)
    while True:
        place = tell()
        code = file.read(1)
        opcode = code2op.get(code.decode('latin-1'))
        if opcode is None:
            if not code:
                raise ValueError('pickle exhausted before seeing STOP')
            raise ValueError(f'at position {"<unknown>" if place is None else place}, opcode {code!r} unknown')
        yield opcode, opcode.arg.reader(file) if opcode.arg else None, place
        if opcode.name == 'STOP':
            return


_FRAME_SIZE_TARGET = 64 * 1024


def optimize(p):
    """The same pickle without the memo entries that nobody asks for."""
    entries = list(genops(p))
    ends = [place for _, _, place in entries[1:]] + [len(p)]
    wanted = {value for opcode, value, _ in entries if 'GET' in opcode.name}
    protocol = max([opcode.proto for opcode, _, _ in entries] + [value for op, value, _ in entries if op.name == 'PROTO'])
    framed = protocol >= 4
    parts, frame, numbers, memoized = [], bytearray(), {}, 0

    def end_frame(size):
        if framed and len(frame) >= size:
            if len(frame) >= 4:
                parts.append(b'\x95' + len(frame).to_bytes(8, 'little'))
            parts.append(bytes(frame))
            frame.clear()

    for (opcode, value, place), end in zip(entries, ends):
        data = p[place:end]
        if opcode.name == 'MEMOIZE' or 'PUT' in opcode.name:
            key = memoized if opcode.name == 'MEMOIZE' else value
            memoized += 1
            if key not in wanted:
                continue
            number = numbers[key] = len(numbers)
            if opcode.name != 'MEMOIZE':
                data = _memo_instruction(number, 'PUT')
        elif 'GET' in opcode.name:
            data = _memo_instruction(numbers[value], 'GET')
        elif opcode.name in ('FRAME', 'PROTO'):
            continue
        if framed and len(data) > _FRAME_SIZE_TARGET:
            end_frame(1)
            parts.append(data)      # a big one lies outside of frames
        else:
            end_frame(_FRAME_SIZE_TARGET)
            frame += data
    end_frame(1)
    start = b'\x80' + bytes([protocol]) if any(opcode.name == 'PROTO' for opcode, _, _ in entries) else b''
    return b''.join([start, *parts, frame])


def _memo_instruction(number, kind):
    short, long = (b'q', b'r') if kind == 'PUT' else (b'h', b'j')
    return short + bytes([number]) if number < 256 else long + number.to_bytes(4, 'little')


# --- dis ---

def dis(pickle, out=None, memo=None, indentlevel=4, annotate=0):
    """Shows the instructions, one a line, and checks what they do to the stack and the memo."""
    if annotate:
        raise NotImplementedError('pickletools.dis: annotate is not available here')
    stack, memo, marks, highest = [], {} if memo is None else memo, [], -1
    problem = None
    for opcode, value, place in genops(pickle):
        start = '' if place is None else f'{place:5d}: '
        line = f'{start}{repr(opcode.code)[1:-1]:<4} {" " * indentlevel * len(marks)}{opcode.name}'
        highest = max(highest, opcode.proto)
        wanted = opcode.effect.rstrip('+M')
        note = None
        if 'm' in wanted or (opcode.name == 'POP' and stack and stack[-1] is _MARK):
            if marks:
                at = marks.pop()
                note = '(MARK at unknown opcode offset)' if at is None else f'(MARK at {at})'
                while stack.pop() is not _MARK:
                    pass
                wanted = wanted.replace('m', '') if opcode.name != 'POP' else ''
            else:
                problem = note = 'no MARK exists on stack'
        if 'PUT' in opcode.name or opcode.name == 'MEMOIZE':
            number = len(memo) if opcode.name == 'MEMOIZE' else value
            if opcode.name == 'MEMOIZE':
                note = f'(as {number})'
            if number in memo:
                problem = f'memo key {number!r} already defined'
            elif not stack:
                problem = "stack is empty -- can't store into memo"
            elif stack[-1] is _MARK:
                problem = "can't store markobject in the memo"
            else:
                memo[number] = stack[-1]
            wanted = ''
        elif 'GET' in opcode.name and value not in memo:
            problem = f'memo key {value!r} has never been stored into'
        if value is not None or note:
            line += ' ' * (10 - len(opcode.name))
            if value is not None:
                line += ' ' + repr(value)
            if note:
                line += ' ' + note
        print(line, file=out)
        if problem:
            raise ValueError(problem)
        if len(stack) < len(wanted):
            raise ValueError(f'tries to pop {len(wanted)} items from stack with only {len(stack)} items')
        if wanted:
            del stack[-len(wanted):]
        if 'M' in opcode.effect:
            marks.append(place)
            stack.append(_MARK)
        elif opcode.name != 'MEMOIZE':
            stack += [_kind(opcode.name)] * opcode.effect.count('+')
    print('highest protocol among opcodes =', highest, file=out)
    if stack:
        raise ValueError('stack not empty after STOP: [%s]' % ', '.join('mark' if item is _MARK else item for item in stack))


_MARK = object()
_KINDS = {'INT': 'int_or_bool', 'STRING': 'bytes_or_str', 'BINSTRING': 'bytes_or_str', 'SHORT_BINSTRING': 'bytes_or_str',
          'NONE': 'None', 'NEWTRUE': 'bool', 'NEWFALSE': 'bool', 'FLOAT': 'float', 'BINFLOAT': 'float',
          'NEXT_BUFFER': 'buffer', 'READONLY_BUFFER': 'buffer', 'BYTEARRAY8': 'bytearray', 'FROZENSET': 'frozenset',
          'EMPTY_SET': 'set', 'ADDITEMS': 'set', 'APPEND': 'list', 'APPENDS': 'list', 'SETITEM': 'dict', 'SETITEMS': 'dict'}


def _kind(name):
    """The kind of object that an instruction puts on the stack, as far as it tells."""
    if name in _KINDS:
        return _KINDS[name]
    for part, kind in (('UNICODE', 'str'), ('BYTES', 'bytes'), ('LIST', 'list'), ('TUPLE', 'tuple'), ('DICT', 'dict')):
        if part in name:
            return kind
    return 'int' if name.startswith(('BININT', 'LONG')) and 'GET' not in name else 'any'

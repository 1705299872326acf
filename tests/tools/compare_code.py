#!/usr/bin/python3
"""Compares the compiler's code objects with those of the CPython 3.11 that runs this script.

    compare_code.py [options] DUMP_CODE FILE_OR_FOLDER...

DUMP_CODE is the program tests/tools/dump_code.  Every .py file is compiled by both and compared
recursively: bytecode, constants (types, order, sharing of strings), names, tables, sizes, flags.
Files that CPython refuses must be refused with the same error.  Prints what differs, then one line:
`N equal, N different`.

    compare_code.py --golden FILE

writes anew the expected results in tests/unit/compiler/*.golden.
"""
import argparse
import dis
import json
import pathlib
import struct
import subprocess
import sys
import warnings


def describe(op):
    """The same as tests/unit/support/code_dump.h makes of our objects."""
    if type(op).__name__ == 'code':
        return describe_code(op)
    kind = type(op).__name__
    if kind == 'str':
        copy = ''.join(list(op))
        return [kind, op, int(is_name(op) and (len(op) < 2 or sys.intern(copy) is op))]
    if kind == 'bytes':
        return [kind, op.hex()]
    if kind == 'int':
        return [kind, hex(op)]
    if kind == 'float':
        return [kind, float_bits(op)]
    if kind == 'complex':
        return [kind, float_bits(op.real), float_bits(op.imag)]
    if kind == 'tuple':
        return [kind, [describe(item) for item in op]]
    if kind == 'frozenset':
        return [kind, sorted((describe(item) for item in op), key=json_text)]
    return [kind, [repr(op)]]


def is_name(text):
    return text.isascii() and all(c.isalnum() or c == '_' for c in text)


def float_bits(value):
    return struct.pack('>d', value).hex()


def json_text(value):
    return json.dumps(value, separators=(',', ':'))


FIELDS = ('co_name co_qualname co_firstlineno co_flags co_argcount co_posonlyargcount '
          'co_kwonlyargcount co_nlocals co_stacksize co_code co_linetable co_exceptiontable '
          'co_names co_varnames co_cellvars co_freevars co_consts').split()


def describe_code(code):
    result = {}
    for field in FIELDS:
        value = getattr(code, field)
        if isinstance(value, bytes):
            value = value.hex()
        elif isinstance(value, tuple):
            value = describe(value)
        result[field] = value
    return result


def differences(ours, theirs, path=''):
    if ours == theirs:
        return
    if isinstance(ours, dict) and isinstance(theirs, dict):
        path = f'{path}/{theirs.get("co_name", theirs.get("error"))}'
        for key in theirs:
            yield from differences(ours.get(key), theirs[key], f'{path}.{key}')
    elif (isinstance(ours, list) and isinstance(theirs, list) and len(ours) == len(theirs)):
        for i, (a, b) in enumerate(zip(ours, theirs)):
            yield from differences(a, b, f'{path}[{i}]')
    else:
        yield path, ours, theirs


def disassemble(text):
    raw, offset, lines, extended = bytes.fromhex(text), 0, [], 0
    while offset < len(raw):
        opcode, arg = raw[offset], raw[offset + 1]
        lines.append(f'{offset:5} {dis.opname[opcode]} {arg}')
        offset += 2
        while offset < len(raw) and raw[offset] == 0:
            offset += 2
    return lines


def show(path, ours, theirs, verbose):
    print(f'  {path}')
    if path.endswith('.co_code') and ours and theirs:
        a, b = disassemble(ours), disassemble(theirs)
        first = next((i for i, (x, y) in enumerate(zip(a, b)) if x != y), min(len(a), len(b)))
        span = slice(max(0, first - 4), first + (30 if verbose else 6))
        width = 36
        for x, y in zip(a[span] + [''] * 40, b[span]):
            print(f'    {x:{width}} | {y}')
    else:
        limit = 2000 if verbose else 300
        print(f'    ours   {str(ours)[:limit]}\n    theirs {str(theirs)[:limit]}')


def compile_theirs(data, mode):
    flags = 0
    if mode == 'interactive':
        mode, flags = 'single', 0x4200   # PyCF_DONT_IMPLY_DEDENT | PyCF_ALLOW_INCOMPLETE_INPUT
    try:
        with warnings.catch_warnings():
            warnings.simplefilter('ignore')
            return describe_code(compile(data, '<file>', mode, flags))
    except Exception as error:  # what compile() may raise: SyntaxError, ValueError, RecursionError, ...
        result = {'error': type(error).__name__}
        for name in ('msg', 'lineno', 'offset', 'text', 'end_lineno', 'end_offset', 'args'):
            if hasattr(error, name):
                result[name] = repr(getattr(error, name))
        return result


def write_golden(path):
    """Snippets as `#### mode`, source, `####`, one line of JSON (written here), and so on."""
    parts = path.read_text().split('#### ')
    text = parts[0]
    for part in parts[1:]:
        mode, source = part.split('\n', 1)
        source = source.split('####\n')[0]
        result = compile_theirs(source.encode(), mode)
        text += f'#### {mode}\n{source}####\n{json_text(result)}\n'
    path.write_text(text)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('-v', dest='verbose', action='store_true')
    parser.add_argument('--limit', type=int, default=20)
    parser.add_argument('--mode', default='exec')
    parser.add_argument('--quiet-errors', action='store_true',
                        help='do not compare the details of errors')
    parser.add_argument('--golden', metavar='FILE',
                        help='write anew what CPython makes of the snippets in FILE')
    parser.add_argument('dump', nargs='?')
    parser.add_argument('paths', nargs='*')
    options = parser.parse_args()
    sys.setrecursionlimit(20000)
    if options.golden:
        write_golden(pathlib.Path(options.golden))
        return 0
    files = []
    for path in options.paths:
        path = pathlib.Path(path)
        files += sorted(path.rglob('*.py')) if path.is_dir() else [path]
    equal = different = 0
    mode = [f'--{options.mode}'] if options.mode != 'exec' else []
    while files:
        batch = files[:40]
        run = subprocess.run([options.dump, *mode, *map(str, batch)], capture_output=True)
        lines = run.stdout.decode('utf-8', 'surrogatepass').splitlines()
        # After a crash the batch goes on behind the file that it stopped at.
        done = min(len(lines) + 1, len(batch)) if run.returncode else len(batch)
        files = files[done:]
        for i, path in enumerate(batch[:done]):
            theirs = compile_theirs(path.read_bytes(), options.mode)
            try:
                ours = json.loads(lines[i])
            except (IndexError, ValueError):
                ours = {'error': f'no output (exit status {run.returncode}) '
                                 f'{run.stderr.decode()[-200:]}'}
            if options.quiet_errors and 'error' in theirs:
                ours, theirs = {'error': ours.get('error')}, {'error': theirs['error']}
            found = list(differences(ours, theirs))
            if not found:
                equal += 1
                continue
            different += 1
            if different <= options.limit:
                print(path)
                for difference in found[:6 if options.verbose else 1]:
                    show(*difference, options.verbose)
    print(f'{equal} equal, {different} different')
    return 1 if different else 0


if __name__ == '__main__':
    sys.exit(main())

"""Compiles what is typed line by line: a code object, None while more lines may come, or the error."""

import __future__
import warnings

__all__ = ['compile_command', 'Compile', 'CommandCompiler']

PyCF_DONT_IMPLY_DEDENT, PyCF_ALLOW_INCOMPLETE_INPUT = 0x200, 0x4000
_TYPED = PyCF_DONT_IMPLY_DEDENT | PyCF_ALLOW_INCOMPLETE_INPUT


def _says_nothing(source):
    return all(line[:1] in ('', '#') for line in map(str.strip, source.split('\n')))


def _is_incomplete(compiler, source, filename, symbol):
    """Whether the text fails, and with one newline more either does not or fails for being cut off."""
    with warnings.catch_warnings():
        for category in SyntaxWarning, DeprecationWarning:
            warnings.simplefilter('ignore', category)
        try:
            compiler(source, filename, symbol)
            return False
        except SyntaxError:
            pass
        try:
            compiler(source + '\n', filename, symbol)
        except SyntaxError as error:
            return 'incomplete input' in str(error)
        return True


def _typed(compiler, source, filename, symbol):
    if symbol != 'eval' and _says_nothing(source):
        source = 'pass'
    if _is_incomplete(compiler, source, filename, symbol):
        return None
    return compiler(source, filename, symbol)


def _once(source, filename, symbol):
    return compile(source, filename, symbol, _TYPED)


def compile_command(source, filename='<input>', symbol='single'):
    """Code of one command, or None when it goes on."""
    return _typed(_once, source, filename, symbol)


class Compile:
    """compile() that keeps the future statements of the texts before."""

    def __init__(self):
        self.flags = _TYPED

    def __call__(self, source, filename, symbol):
        code = compile(source, filename, symbol, self.flags, True)
        for name in __future__.all_feature_names:
            self.flags |= code.co_flags & getattr(__future__, name).compiler_flag
        return code


class CommandCompiler:
    """compile_command() that keeps the future statements of the commands before."""

    def __init__(self):
        self.compiler = Compile()

    def __call__(self, source, filename='<input>', symbol='single'):
        """Code of one command, or None when it goes on."""
        return _typed(self.compiler, source, filename, symbol)

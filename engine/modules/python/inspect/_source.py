"""Where objects were written, and their text."""

import linecache
import re
import sys
import types
from inspect import isclass, iscode, isframe, isfunction, ismethod, ismodule, istraceback, unwrap

__name__ = 'inspect'


class ClassFoundException(Exception):
    """Carries the line of a class out of a search."""


class EndOfBlock(Exception):
    """The block that was looked for is over."""


def _code_of(thing):
    """The code object of a method, function, traceback or frame; other objects as they are."""
    for is_one, attribute in ((ismethod, '__func__'), (isfunction, '__code__'), (istraceback, 'tb_frame'),
                              (isframe, 'f_code')):
        if is_one(thing):
            thing = getattr(thing, attribute)
    return thing


def getfile(object):
    """The name of the file where it was defined."""
    if ismodule(object) or isclass(object):
        return _file_of_module(object) if ismodule(object) else _file_of_class(object)
    code = _code_of(object)
    if not iscode(code):
        raise TypeError('module, class, method, function, traceback, frame, or code object was expected, got '
                        + type(code).__name__)
    return code.co_filename


def _file_of_module(module):
    file = getattr(module, '__file__', None)
    if not file:
        raise TypeError(f'{module!r} is a built-in module')
    return file


def _file_of_class(cls):
    home = getattr(cls, '__module__', None)
    file = getattr(sys.modules.get(home), '__file__', None)
    if file:
        return file
    if home == '__main__':
        raise OSError('source code not available')
    raise TypeError(f'{cls!r} is a built-in class')


def getmodulename(path):
    """The name of the module that a file of this name holds, or None."""
    name = path.rpartition('/')[2]
    suffixes = ('.cpython-311-x86_64-linux-gnu.so', '.abi3.so', '.pyc', '.py', '.so')
    for suffix in suffixes:
        if name.endswith(suffix):
            return name[:-len(suffix)]
    return None


def getsourcefile(object):
    """The name of the file with its source, or None."""
    filename = getfile(object)
    return filename if filename in linecache.cache or linecache.getlines(filename) else None


def getabsfile(object, _filename=None):
    """The same as a whole path."""
    if _filename is None:
        _filename = getsourcefile(object) or getfile(object)
    from os.path import abspath
    return abspath(_filename)


def getmodule(object, _filename=None):
    """The module where it was defined, or None."""
    if ismodule(object):
        return object
    if hasattr(object, '__module__'):
        return sys.modules.get(object.__module__)
    try:
        filename = _filename or getfile(object)
    except (TypeError, OSError):
        return None
    for module in list(sys.modules.values()):
        if ismodule(module) and getattr(module, '__file__', None) == filename:
            return module
    name = getattr(object, '__name__', None)
    for home in ('__main__', 'builtins'):
        if name is not None and getattr(sys.modules[home], name, None) is object:
            return sys.modules[home]
    return None


def _class_line(source, qualname):
    """Index of the line where a class statement, or its first decorator, is."""
    import ast

    def search(node, path):
        for child in ast.iter_child_nodes(node):
            inner = path
            if isinstance(child, ast.ClassDef):
                inner = path + [child.name]
                if '.'.join(inner) == qualname:
                    return (child.decorator_list[0] if child.decorator_list else child).lineno - 1
            elif isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef)):
                inner = path + [child.name, '<locals>']
            line = search(child, inner)
            if line is not None:
                return line
        return None
    return search(ast.parse(source), [])


_FUNCTION_START = re.compile(r'^(\s*def\s)|(\s*async\s+def\s)|(.*(?<!\w)lambda(:|\s))|^(\s*@)')


def findsource(object):
    """(all lines of the file, index of the object's first line)."""
    file = getsourcefile(object)
    if file:
        linecache.checkcache(file)
    else:
        file = getfile(object)
        if not (file.startswith('<') and file.endswith('>')):
            raise OSError('source code not available')
    module = getmodule(object, file)
    lines = linecache.getlines(file, module.__dict__) if module else linecache.getlines(file)
    if not lines:
        raise OSError('could not get source code')
    if ismodule(object):
        return lines, 0
    if isclass(object):
        line = _class_line(''.join(lines), object.__qualname__)
        if line is None:
            raise OSError('could not find class definition')
        return lines, line
    object = _code_of(object)
    if not iscode(object):
        raise OSError('could not find code object')
    line = object.co_firstlineno - 1
    if line >= len(lines):
        raise OSError('lineno is out of bounds')
    while line > 0 and not _FUNCTION_START.match(lines[line]):
        line -= 1
    return lines, line


def indentsize(line):
    """Columns of blanks at the start of a line."""
    wide = line.expandtabs()
    return len(wide) - len(wide.lstrip())


def getcomments(object):
    """The comment lines just before an object's source, or None."""
    try:
        lines, first = findsource(object)
    except (OSError, TypeError):
        return None
    if ismodule(object):
        start = 1 if lines and lines[0].startswith('#!') else 0
        while start < len(lines) and lines[start].strip() in ('', '#'):
            start += 1
        end = start
        while end < len(lines) and lines[end].startswith('#'):
            end += 1
        return ''.join(line.expandtabs() for line in lines[start:end]) if end > start else None
    if first == 0:
        return None
    indent = indentsize(lines[first])
    start = first
    while start > 0 and lines[start - 1].lstrip().startswith('#') and indentsize(lines[start - 1]) == indent:
        start -= 1
    comments = [line.expandtabs().lstrip() for line in lines[start:first]]
    if not comments:
        return None
    while comments and comments[0].strip() == '#':
        comments.pop(0)
    while comments and comments[-1].strip() == '#':
        comments.pop()
    return ''.join(comments)


class BlockFinder:
    """Eats tokens until the definition that they start with is over; `last` is its last line."""

    def __init__(self):
        self.indent, self.last = 0, 1
        self.seen = None            # '@' in a decorator, then the keyword of the definition
        self.passline = False       # the rest of the line does not matter
        self.body_column = None     # where the body begins: a comment further left is not of it

    def tokeneater(self, type, token, srowcol, erowcol, line):
        import tokenize as t
        row, column = srowcol
        if self.seen is None:
            self.seen = token if token in ("@", "def", "class", "lambda") else None
            self.passline = True
        elif type == t.NEWLINE:
            self.last, self.passline = row, False
            if self.seen == "lambda":
                raise EndOfBlock
            if self.seen == "@":
                self.seen = None
        elif not self.passline:
            self._in_body(type, t, row, column, erowcol[1])

    def _in_body(self, type, t, row, column, end_column):
        if type == t.INDENT:
            self.body_column = end_column if self.body_column is None else self.body_column
            self.indent, self.passline = self.indent + 1, True
        elif type == t.COMMENT:
            if self.body_column is not None and column >= self.body_column:
                self.last = row
        elif type == t.DEDENT and self.indent > 1:
            self.indent -= 1
        elif type == t.DEDENT or not self.indent and type != t.NL:
            raise EndOfBlock


def getblock(lines):
    """The lines of the definition at the top of the given ones."""
    import tokenize
    finder = BlockFinder()
    try:
        for token in tokenize.generate_tokens(iter(lines).__next__):
            finder.tokeneater(*token)
    except (EndOfBlock, IndentationError):
        pass
    return lines[:finder.last]


def getsourcelines(object):
    """(lines of the object's source, number of the first)."""
    object = unwrap(object)
    lines, first = findsource(object)
    if istraceback(object):
        object = object.tb_frame
    if ismodule(object) or (isframe(object) and object.f_code.co_name == "<module>"):
        return lines, 0
    return getblock(lines[first:]), first + 1


def getsource(object):
    """The text of an object's source."""
    return ''.join(getsourcelines(object)[0])

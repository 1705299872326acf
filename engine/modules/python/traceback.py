"""Stacks and exceptions as text."""

# An exception is first summarised (TracebackException, which holds no frames), then formatted.
# What the text looks like is CPython 3.11's Lib/traceback.py.

import linecache
import sys
from _source import operator_range
from collections import deque
from itertools import islice

__all__ = ['extract_stack', 'extract_tb', 'format_exception', 'format_exception_only', 'format_list',
           'format_stack', 'format_tb', 'print_exc', 'format_exc', 'print_exception', 'print_last',
           'print_stack', 'print_tb', 'clear_frames', 'FrameSummary', 'StackSummary',
           'TracebackException', 'walk_stack', 'walk_tb']

_REPEATS_SHOWN = 3

_CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n"
_CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n"


class _Missing:
    def __repr__(self):
        return "<implicit>"


_missing = _Missing()


def _write(lines, file):
    file = sys.stderr if file is None else file
    for line in lines:
        print(line, file=file, end="")


# --- Walking ---

def walk_stack(f):
    """Pairs (frame, line) from `f` outwards; None: from the code that asked for the summary."""
    if f is None:
        f = sys._getframe().f_back.f_back.f_back.f_back
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    """Pairs (frame, line) of a traceback, outermost first."""
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def _walk_positions(tb):
    """As walk_tb, with (line, end line, column, end column)."""
    while tb is not None:
        position = (None, None, None, None)
        if tb.tb_lasti >= 0:
            position = next(islice(tb.tb_frame.f_code.co_positions(), tb.tb_lasti // 2, None))
        if position[0] is None:
            position = (tb.tb_lineno,) + position[1:]
        yield tb.tb_frame, position
        tb = tb.tb_next


# --- Stacks ---

class FrameSummary:
    """What is kept of one frame: where it was, and its variables as text when asked for."""

    __slots__ = ('filename', 'lineno', 'end_lineno', 'colno', 'end_colno', 'name', '_line', 'locals')

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None,
                 end_lineno=None, colno=None, end_colno=None):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self._line = line
        if lookup_line:
            self.line
        self.locals = {key: repr(value) for key, value in locals.items()} if locals else None
        self.end_lineno = end_lineno
        self.colno = colno
        self.end_colno = end_colno

    def _four(self):
        return self.filename, self.lineno, self.name, self.line

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            mine, its = ((x.filename, x.lineno, x.name, x.locals) for x in (self, other))
            return mine == its
        if isinstance(other, tuple):
            return self._four() == other
        return NotImplemented

    def __getitem__(self, pos):
        return self._four()[pos]

    def __iter__(self):
        return iter(list(self._four()))

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"

    def __len__(self):
        return 4

    @property
    def _original_line(self):
        self.line
        return self._line

    @property
    def line(self):
        """The source line without the blanks around it."""
        if self._line is None:
            if self.lineno is None:
                return None
            self._line = linecache.getline(self.filename, self.lineno)
        return self._line.strip()


def _characters(text, offset):
    """Characters in the first `offset` bytes of the UTF-8 text."""
    return len(text.encode('utf-8')[:offset].decode('utf-8', errors='replace'))


def _carets(frame):
    """The line of carets under a frame's source line, or ''."""
    if frame.colno is None or frame.end_colno is None:
        return ''
    whole = frame._original_line
    shown = frame.line.strip()
    removed = len(whole) - len(frame.line.lstrip())   # trailing blanks count here too
    start = _characters(whole, frame.colno) + 1
    end = _characters(whole, frame.end_colno) + 1
    operator = None
    if frame.lineno == frame.end_lineno:
        operator = operator_range(whole[start - 1:end - 1])
    else:
        end = removed + len(shown)
    if end - start >= len(shown) and not (operator and operator[1] > operator[0]):
        return ''
    if operator:
        left, right = operator
        marks = '~' * left + '^' * (right - left) + '~' * (end - start - right)
    else:
        marks = '^' * (end - start)
    return '    ' + ' ' * (start - removed) + marks + '\n'


class StackSummary(list):
    """The entries of a stack, a FrameSummary each."""

    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """The summary of (frame, line) pairs."""
        return klass._extract_from_extended_frame_gen(
            ((frame, (line, None, None, None)) for frame, line in frame_gen),
            limit=limit, lookup_lines=lookup_lines, capture_locals=capture_locals)

    @classmethod
    def _extract_from_extended_frame_gen(klass, frame_gen, *, limit=None, lookup_lines=True,
                                         capture_locals=False):
        if limit is None:
            limit = getattr(sys, 'tracebacklimit', None)
            if limit is not None:
                limit = max(limit, 0)
        if limit is not None:
            frame_gen = islice(frame_gen, limit) if limit >= 0 else deque(frame_gen, maxlen=-limit)
        summary = klass()
        for frame, (lineno, end_lineno, colno, end_colno) in frame_gen:
            code = frame.f_code
            linecache.lazycache(code.co_filename, frame.f_globals)
            summary.append(FrameSummary(
                code.co_filename, lineno, code.co_name, lookup_line=False,
                locals=frame.f_locals if capture_locals else None,
                end_lineno=end_lineno, colno=colno, end_colno=end_colno))
        for filename in {entry.filename for entry in summary}:
            linecache.checkcache(filename)
        if lookup_lines:
            for entry in summary:
                entry.line
        return summary

    @classmethod
    def from_list(klass, a_list):
        """A summary of FrameSummary objects or (file, line, name, text) tuples."""
        summary = StackSummary()
        for entry in a_list:
            if not isinstance(entry, FrameSummary):
                filename, lineno, name, line = entry
                entry = FrameSummary(filename, lineno, name, line=line)
            summary.append(entry)
        return summary

    def format_frame_summary(self, frame_summary):
        """The text of one entry; a subclass may give None to leave it out."""
        frame = frame_summary
        text = f'  File "{frame.filename}", line {frame.lineno}, in {frame.name}\n'
        if frame.line:
            text += f'    {frame.line.strip()}\n' + _carets(frame)
        if frame.locals:
            text += ''.join(f'    {name} = {value}\n' for name, value in sorted(frame.locals.items()))
        return text

    def format(self):
        """A list of texts, one for each entry; long repetitions are counted instead."""
        texts = []
        same = None
        count = 0

        def end_of_run():
            more = count - _REPEATS_SHOWN
            if more > 0:
                texts.append(f'  [Previous line repeated {more} more time{"s" if more > 1 else ""}]\n')
        for frame in self:
            text = self.format_frame_summary(frame)
            if text is None:
                continue
            place = frame.filename, frame.lineno, frame.name
            if None in place or place != same:
                end_of_run()
                same = place
                count = 0
            count += 1
            if count <= _REPEATS_SHOWN:
                texts.append(text)
        end_of_run()
        return texts


# --- Exceptions ---

def _safe_string(value, what, func=str):
    try:
        return func(value)
    except:
        return f'<{what} {func.__name__}() failed>'


def _final_line(name, value):
    text = _safe_string(value, 'exception')
    return f"{name}\n" if value is None or not text else f"{name}: {text}\n"


class _Margin:
    """How deep in exception groups the output is."""

    def __init__(self):
        self.depth = 0
        self.need_close = False

    def indent(self):
        return ' ' * (2 * self.depth)

    def emit(self, text, mark='|'):
        prefix = self.indent() + (mark + ' ' if self.depth else '')
        return ''.join(prefix + line for line in text.splitlines(True))


class TracebackException:
    """An exception, its causes and its stack as text to be; holds no frames and no values."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True,
                 capture_locals=False, compact=False, max_group_width=15, max_group_depth=10, _seen=None):
        top = _seen is None
        seen = set() if top else _seen
        seen.add(id(exc_value))
        self.max_group_width = max_group_width
        self.max_group_depth = max_group_depth
        self.stack = StackSummary._extract_from_extended_frame_gen(
            _walk_positions(exc_traceback), limit=limit, lookup_lines=lookup_lines,
            capture_locals=capture_locals)
        self.exc_type = exc_type
        self._str = _safe_string(exc_value, 'exception')
        self.__notes__ = getattr(exc_value, '__notes__', None)
        if exc_type and issubclass(exc_type, SyntaxError):
            self.filename = exc_value.filename
            self.lineno = None if exc_value.lineno is None else str(exc_value.lineno)
            self.end_lineno = None if exc_value.end_lineno is None else str(exc_value.end_lineno)
            self.text = exc_value.text
            self.offset = exc_value.offset
            self.end_offset = exc_value.end_offset
            self.msg = exc_value.msg
        if lookup_lines:
            self._load_lines()
        self.__suppress_context__ = exc_value is not None and exc_value.__suppress_context__
        if not top:
            return

        def summary(exc):
            return TracebackException(
                type(exc), exc, exc.__traceback__, limit=limit, lookup_lines=lookup_lines,
                capture_locals=capture_locals, max_group_width=max_group_width,
                max_group_depth=max_group_depth, _seen=seen)

        # A stack of work, not recursion: chains may be long.
        todo = [(self, exc_value)]
        while todo:
            mine, exc = todo.pop()
            cause = context = exceptions = None
            if exc:
                if exc.__cause__ is not None and id(exc.__cause__) not in seen:
                    cause = summary(exc.__cause__)
                wanted = not compact or (cause is None and not exc.__suppress_context__)
                if wanted and exc.__context__ is not None and id(exc.__context__) not in seen:
                    context = summary(exc.__context__)
                if isinstance(exc, BaseExceptionGroup):
                    exceptions = [summary(member) for member in exc.exceptions]
            mine.__cause__ = cause
            mine.__context__ = context
            mine.exceptions = exceptions
            if cause:
                todo.append((cause, exc.__cause__))
            if context:
                todo.append((context, exc.__context__))
            if exceptions:
                todo.extend(zip(exceptions, exc.exceptions))

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """The summary of an exception object."""
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def _load_lines(self):
        for frame in self.stack:
            frame.line

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def __str__(self):
        return self._str

    def format_exception_only(self):
        """The lines about the exception itself, without stack and causes."""
        if self.exc_type is None:
            yield _final_line(None, self._str)
            return
        name = self.exc_type.__qualname__
        module = self.exc_type.__module__
        if module not in ("__main__", "builtins"):
            name = (module if isinstance(module, str) else "<unknown>") + '.' + name
        if issubclass(self.exc_type, SyntaxError):
            yield from self._format_syntax_error(name)
        else:
            yield _final_line(name, self._str)
        notes = self.__notes__
        from collections.abc import Sequence
        if isinstance(notes, Sequence):
            for note in notes:
                for line in _safe_string(note, 'note').split('\n'):
                    yield line + '\n'
        elif notes is not None:
            yield _safe_string(notes, '__notes__', func=repr)

    def _format_syntax_error(self, name):
        suffix = ''
        if self.lineno is not None:
            yield f'  File "{self.filename or "<string>"}", line {self.lineno}\n'
        elif self.filename is not None:
            suffix = f' ({self.filename})'
        if self.text is not None:
            whole = self.text.rstrip('\n')
            shown = whole.lstrip(' \n\f')
            removed = len(whole) - len(shown)
            yield f'    {shown}\n'
            if self.offset is not None:
                start = self.offset
                end = self.end_offset if self.end_offset not in {None, 0} else start
                if end in (start, -1):
                    end = start + 1
                column = start - 1 - removed
                if column >= 0:
                    # Tabs are kept, so that the carets stand right.
                    lead = ''.join(c if c.isspace() else ' ' for c in shown[:column])
                    yield f'    {lead}{"^" * (end - start)}\n'
        yield f'{name}: {self.msg or "<no detail available>"}{suffix}\n'

    def format(self, *, chain=True, _ctx=None):
        """All lines, causes first."""
        margin = _Margin() if _ctx is None else _ctx
        links = [(None, self)]
        while chain:
            exc = links[-1][1]
            if exc.__cause__ is not None:
                message, exc = _CAUSE, exc.__cause__
            elif exc.__context__ is not None and not exc.__suppress_context__:
                message, exc = _CONTEXT, exc.__context__
            else:
                break
            links.append((message, exc))
        # The message belongs between an exception and the one it led to.
        for index in range(len(links) - 1, -1, -1):
            exc = links[index][1]
            if exc.exceptions is None:
                yield from exc._format_single(margin, 'Traceback', '|')
            elif margin.depth > exc.max_group_depth:
                yield margin.emit(f"... (max_group_depth is {exc.max_group_depth})\n")
            else:
                yield from exc._format_group(margin, chain)
            if links[index][0] is not None:
                yield margin.emit(links[index][0])

    def _format_single(self, margin, title, mark):
        if self.stack:
            yield margin.emit(f'{title} (most recent call last):\n', mark)
            for text in self.stack.format():
                yield margin.emit(text)
        for text in self.format_exception_only():
            yield margin.emit(text)

    def _format_group(self, margin, chain):
        outermost = margin.depth == 0
        if outermost:
            margin.depth = 1
        yield from self._format_single(margin, 'Exception Group Traceback', '+' if outermost else '|')
        total = len(self.exceptions)
        shown = min(total, self.max_group_width + 1)
        margin.need_close = False
        for i in range(shown):
            last = i == shown - 1
            if last:
                margin.need_close = True     # unless a group inside closes first
            cut = i >= self.max_group_width
            yield (margin.indent() + ('+-' if i == 0 else '  ') +
                   f'+---------------- {"..." if cut else i + 1} ----------------\n')
            margin.depth += 1
            if cut:
                rest = total - self.max_group_width
                yield margin.emit(f"and {rest} more exception{'s' if rest > 1 else ''}\n")
            else:
                yield from self.exceptions[i].format(chain=chain, _ctx=margin)
            if last and margin.need_close:
                yield margin.indent() + "+------------------------------------\n"
                margin.need_close = False
            margin.depth -= 1
        if outermost:
            margin.depth = 0

    def print(self, *, file=None, chain=True):
        """Writes what format() gives."""
        _write(self.format(chain=chain), file)


# --- The functions ---

def print_list(extracted_list, file=None):
    """Writes a list of entries as a stack."""
    _write(StackSummary.from_list(extracted_list).format(), file)


def format_list(extracted_list):
    """The texts of a list of entries."""
    return StackSummary.from_list(extracted_list).format()


def print_tb(tb, limit=None, file=None):
    """Writes the entries of a traceback."""
    print_list(extract_tb(tb, limit=limit), file=file)


def format_tb(tb, limit=None):
    """The texts of a traceback's entries."""
    return extract_tb(tb, limit=limit).format()


def extract_tb(tb, limit=None):
    """The summary of a traceback."""
    return StackSummary._extract_from_extended_frame_gen(_walk_positions(tb), limit=limit)


def _parse_value_tb(exc, value, tb):
    if (value is _missing) != (tb is _missing):
        raise ValueError("Both or neither of value and tb must be given")
    if value is not _missing:
        return value, tb
    if exc is None:
        return None, None
    if isinstance(exc, BaseException):
        return exc, exc.__traceback__
    raise TypeError(f'Exception expected for value, {type(exc).__name__} found')


def print_exception(exc, /, value=_missing, tb=_missing, limit=None, file=None, chain=True):
    """Writes an exception with its stack and causes."""
    value, tb = _parse_value_tb(exc, value, tb)
    TracebackException(type(value), value, tb, limit=limit, compact=True).print(file=file, chain=chain)


def format_exception(exc, /, value=_missing, tb=_missing, limit=None, chain=True):
    """The lines that print_exception writes."""
    value, tb = _parse_value_tb(exc, value, tb)
    return list(TracebackException(type(value), value, tb, limit=limit, compact=True).format(chain=chain))


def format_exception_only(exc, /, value=_missing):
    """The lines about the exception itself."""
    if value is _missing:
        value = exc
    return list(TracebackException(type(value), value, None, compact=True).format_exception_only())


def print_exc(limit=None, file=None, chain=True):
    """Writes the exception that is being handled."""
    print_exception(*sys.exc_info(), limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    """The text that print_exc writes."""
    return "".join(format_exception(*sys.exc_info(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    """Writes the exception that ended the last statement of a prompt."""
    if not hasattr(sys, "last_type"):
        raise ValueError("no last exception")
    print_exception(sys.last_type, sys.last_value, sys.last_traceback, limit, file, chain)


def print_stack(f=None, limit=None, file=None):
    """Writes the stack of `f`, or of the caller."""
    if f is None:
        f = sys._getframe().f_back
    print_list(extract_stack(f, limit=limit), file=file)


def format_stack(f=None, limit=None):
    """The texts of the stack of `f`, or of the caller."""
    if f is None:
        f = sys._getframe().f_back
    return format_list(extract_stack(f, limit=limit))


def extract_stack(f=None, limit=None):
    """The summary of the stack of `f`, or of the caller, outermost first."""
    if f is None:
        f = sys._getframe().f_back
    stack = StackSummary.extract(walk_stack(f), limit=limit)
    stack.reverse()
    return stack


def clear_frames(tb):
    """Lets go of the variables in all frames of a traceback."""
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass          # still running
        tb = tb.tb_next

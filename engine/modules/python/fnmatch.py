"""Do names fit patterns, as shells write them: * ? [letters] [!letters]."""
import functools
import os
import posixpath
import re

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]


def fnmatch(name, pat):
    """Whether a name fits a pattern; letters as the system compares them."""
    return fnmatchcase(os.path.normcase(name), os.path.normcase(pat))


@functools.lru_cache(maxsize=256, typed=True)
def _compile_pattern(pat):
    if isinstance(pat, bytes):
        return re.compile(bytes(translate(str(pat, 'ISO-8859-1')), 'ISO-8859-1')).match
    return re.compile(translate(pat)).match


def filter(names, pat):
    """The names that fit a pattern."""
    match = _compile_pattern(os.path.normcase(pat))
    return [name for name in names if match(name)]


def fnmatchcase(name, pat):
    """Whether a name fits a pattern, with its letters as they are."""
    return _compile_pattern(pat)(name) is not None


_STAR = object()


def _bracket(pat, start):
    """(regular expression, end) of the set whose [ is at start - 1; end is start when the bracket is never closed."""
    end = start + (pat[start:start + 1] == '!')
    end += pat[end:end + 1] == ']'
    end = pat.find(']', end)
    if end < 0:
        return '\\[', start
    inner = pat[start:end]
    if '-' not in inner:
        inner = inner.replace('\\', r'\\')
    else:
        # Ranges whose ends are the wrong way round are empty and vanish.
        chunks = []
        at = start
        dash = start + 2 if pat[start] == '!' else start + 1
        while True:
            dash = pat.find('-', dash, end)
            if dash < 0:
                break
            chunks.append(pat[at:dash])
            at = dash + 1
            dash += 3
        last = pat[at:end]
        if last:
            chunks.append(last)
        else:
            chunks[-1] += '-'
        for k in range(len(chunks) - 1, 0, -1):
            if chunks[k - 1][-1] > chunks[k][0]:
                chunks[k - 1] = chunks[k - 1][:-1] + chunks[k][1:]
                del chunks[k]
        inner = '-'.join(chunk.replace('\\', r'\\').replace('-', r'\-') for chunk in chunks)
    inner = re.sub(r'([&~|])', r'\\\1', inner)
    if not inner:
        return '(?!)', end + 1
    if inner == '!':
        return '.', end + 1
    if inner[0] == '!':
        inner = '^' + inner[1:]
    elif inner[0] in ('^', '['):
        inner = '\\' + inner
    return f'[{inner}]', end + 1


def translate(pat):
    """The regular expression that a pattern stands for."""
    parts = []
    at = 0
    while at < len(pat):
        c = pat[at]
        at += 1
        if c == '*':
            if not parts or parts[-1] is not _STAR:
                parts.append(_STAR)
        elif c == '?':
            parts.append('.')
        elif c == '[':
            piece, at = _bracket(pat, at)
            parts.append(piece)
        else:
            parts.append(re.escape(c))
    # The first text that fits after a star is the right one: each such group is atomic and never tried again.
    out = []
    i = 0
    while i < len(parts) and parts[i] is not _STAR:
        out.append(parts[i])
        i += 1
    while i < len(parts):
        i += 1
        fixed = []
        while i < len(parts) and parts[i] is not _STAR:
            fixed.append(parts[i])
            i += 1
        fixed = ''.join(fixed)
        out.append('.*' + fixed if i == len(parts) else f'(?>.*?{fixed})')
    return rf"(?s:{''.join(out)})\Z"

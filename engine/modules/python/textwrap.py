"""Wrapping, filling, indenting and dedenting of text."""

import re

__all__ = ['TextWrapper', 'wrap', 'fill', 'dedent', 'indent', 'shorten']

_whitespace = ''.join(map(chr, (9, 10, 11, 12, 13, 32)))


def _word_separator():
    # Splits a text into words, blanks and dashes. A word may also end after a hyphen between letters; a dash is two
    # hyphens or more, between words.
    blank = '[' + re.escape(_whitespace) + ']'
    other, letter, in_word = '[^' + blank[1:], r'[^\d\W]', r'[\w!"\'&.,?]'
    after_hyphen = rf'-(?:(?<={letter}{{2}}-)|(?<={letter}-{letter}-))(?={letter}-?{letter})'
    word_end = rf'(?={blank}|\Z)|(?<={in_word})(?=-{{2,}}\w)'
    return re.compile(rf'({blank}+|(?<={in_word})-{{2,}}(?=\w)|{other}+?(?:{after_hyphen}|{word_end}))')


def _is_blank(chunk):
    return not chunk.strip()


class TextWrapper:
    """Breaks text into lines of at most `width` characters."""

    unicode_whitespace_trans = dict.fromkeys(map(ord, _whitespace), ord(' '))
    wordsep_re = _word_separator()
    wordsep_simple_re = re.compile('([' + re.escape(_whitespace) + ']+)')
    sentence_end_re = re.compile(r'''[a-z][.!?]["']?\Z''')

    def __init__(self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True,
                 replace_whitespace=True, fix_sentence_endings=False, break_long_words=True,
                 drop_whitespace=True, break_on_hyphens=True, tabsize=8, *, max_lines=None, placeholder=' [...]'):
        self.width, self.max_lines, self.placeholder = width, max_lines, placeholder
        self.initial_indent, self.subsequent_indent = initial_indent, subsequent_indent
        # What happens to the text before it is broken, and where it may be broken.
        self.expand_tabs, self.tabsize = expand_tabs, tabsize
        self.replace_whitespace, self.drop_whitespace = replace_whitespace, drop_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words, self.break_on_hyphens = break_long_words, break_on_hyphens

    def wrap(self, text):
        """The lines of one paragraph."""
        chunks = self._split_chunks(text)
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)

    def fill(self, text):
        """The lines joined by newlines."""
        lines = self.wrap(text)
        return '\n'.join(lines)

    # --- From text to chunks: pieces that stay together ---

    def _munge_whitespace(self, text):
        expanded = text.expandtabs(self.tabsize) if self.expand_tabs else text
        return expanded.translate(self.unicode_whitespace_trans) if self.replace_whitespace else expanded

    def _split(self, text):
        separator = self.wordsep_re if self.break_on_hyphens is True else self.wordsep_simple_re
        return [*filter(None, separator.split(text))]

    def _split_chunks(self, text):
        return self._split(self._munge_whitespace(text))

    def _fix_sentence_endings(self, chunks):
        # Two blanks after a sentence.
        for number in range(1, len(chunks)):
            if chunks[number] == ' ' and self.sentence_end_re.search(chunks[number - 1]):
                chunks[number] = '  '

    # --- From chunks to lines ---

    def _wrap_chunks(self, chunks):
        self._check_width()
        lines = []
        chunks.reverse()    # the next one is the last of the list
        while chunks:
            indent = self.subsequent_indent if lines else self.initial_indent
            room = self.width - len(indent)
            if lines and self.drop_whitespace and _is_blank(chunks[-1]):
                chunks.pop()
            line, length = self._next_line(chunks, room)
            if not line:
                continue
            if self._is_welcome(len(lines), length, room, chunks):
                lines.append(indent + ''.join(line))
                continue
            self._end_with_placeholder(lines, line, length, indent)
            break
        return lines

    def _check_width(self):
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")
        if self.max_lines is not None:
            indent = self.initial_indent if self.max_lines <= 1 else self.subsequent_indent
            if self.width < len(indent) + len(self.placeholder.lstrip()):
                raise ValueError("placeholder too large for max width")

    def _next_line(self, chunks, room):
        # The chunks that fit, and their length.
        line, length = [], 0
        while chunks and length + len(chunks[-1]) <= room:
            line.append(chunks.pop())
            length += len(line[-1])
        if chunks and len(chunks[-1]) > room:
            self._handle_long_word(chunks, line, length, room)
            length = sum(map(len, line))
        if line and self.drop_whitespace and _is_blank(line[-1]):
            length -= len(line.pop())
        return line, length

    def _handle_long_word(self, reversed_chunks, cur_line, cur_len, width):
        # The next chunk would fit into no line.
        if not self.break_long_words:
            if not cur_line:
                cur_line.append(reversed_chunks.pop())
            return
        word, cut = reversed_chunks[-1], width - cur_len if width > 0 else 1
        if self.break_on_hyphens and len(word) > cut:
            hyphen = word.rfind('-', 0, cut)
            if hyphen > 0 and word[:hyphen].strip('-'):
                cut = hyphen + 1
        cur_line.append(word[:cut])
        reversed_chunks[-1] = word[cut:]

    def _is_welcome(self, line_count, length, room, rest):
        # May the line stand as it is? The last that is allowed must also be the last of the text.
        if self.max_lines is None or line_count + 1 < self.max_lines:
            return True
        ends_here = not rest or self.drop_whitespace and len(rest) == 1 and _is_blank(rest[0])
        return ends_here and length <= room

    def _end_with_placeholder(self, lines, line, length, indent):
        # As many chunks of the line as leave room for it; else it ends the line before, or stands alone.
        room = self.width - len(indent) - len(self.placeholder)
        while line:
            if length <= room and not _is_blank(line[-1]):
                lines.append(indent + ''.join(line) + self.placeholder)
                return
            length -= len(line.pop())
        before = lines[-1].rstrip() if lines else None
        if before is not None and len(before) + len(self.placeholder) <= self.width:
            lines[-1] = before + self.placeholder
        else:
            lines.append(indent + self.placeholder.lstrip())


def wrap(text, width=70, **kwargs):
    """The lines of one paragraph, at most `width` characters each."""
    wrapper = TextWrapper(width, **kwargs)
    return wrapper.wrap(text)


def fill(text, width=70, **kwargs):
    """One paragraph, wrapped, as one string."""
    wrapper = TextWrapper(width, **kwargs)
    return wrapper.fill(text)


def shorten(text, width, **kwargs):
    """One line of at most `width` characters."""
    wrapper = TextWrapper(width, max_lines=1, **kwargs)
    return wrapper.fill(' '.join(text.split()))


# --- Margins ---

_blank_line = re.compile(r'^[ \t]+$', re.MULTILINE)
_margin = re.compile(r'^([ \t]*)[^ \t\n]', re.MULTILINE)


def _shared_start(first, second):
    for place, (left, right) in enumerate(zip(first, second)):
        if left != right:
            return first[:place]
    return min(first, second, key=len)


def dedent(text):
    """Takes away the blanks that all lines start with."""
    text = _blank_line.sub('', text)
    shared = None
    for margin in _margin.findall(text):
        shared = margin if shared is None else _shared_start(shared, margin)
    return re.sub('(?m)^' + shared, '', text) if shared else text


def indent(text, prefix, predicate=None):
    """Puts `prefix` before the lines that are not blank (or that the predicate chooses)."""
    chosen = str.strip if predicate is None else predicate
    return ''.join(prefix + line if chosen(line) else line for line in text.splitlines(keepends=True))

"""A parser of HTML as it is written: it tells its handlers of tags, texts, comments and declarations, and forgives."""

import re
from html import unescape

__all__ = ['HTMLParser']

_BLANKS = r'(?:\s|/(?!>))*'
_TAG_NAME = re.compile(r'([a-zA-Z][^\t\n\r\f />\x00]*)' + _BLANKS)
_VALUE = r'''\s*=+\s*('[^']*'|"[^"]*"|(?!['"])[^>\s]*)'''
_ATTRIBUTE_NAME = r'''(?<=['"\s/])[^\s/>][^\s/=>]*'''
_ATTRIBUTE = re.compile(f'({_ATTRIBUTE_NAME})({_VALUE})?{_BLANKS}')
_START_TAG = re.compile(rf'<[a-zA-Z][^\t\n\r\f />\x00]*(?:[\s/]*(?:{_ATTRIBUTE_NAME}(?:{_VALUE}\s*)?{_BLANKS})*)?\s*')
_END_TAG = re.compile(r'</\s*([a-zA-Z][-.a-zA-Z0-9:_]*)\s*>')
_NUMBER = re.compile(r'&#([0-9]+|[xX][0-9a-fA-F]+)[^0-9a-fA-F]')
_ENTITY = re.compile(r'&([a-zA-Z][-.a-zA-Z0-9]*)[^a-zA-Z0-9]')
_BEGUN_ENTITY = re.compile('&[a-zA-Z#]')
_MARKUP = re.compile('[&<]')
_COMMENT_END = re.compile(r'--\s*>')
_SECTION_NAME = re.compile(r'[a-zA-Z][-_.a-zA-Z0-9]*\s*')
_SECTION_ENDS = {**dict.fromkeys(('temp', 'cdata', 'ignore', 'include', 'rcdata'), re.compile(r']\s*]\s*>')),
                 **dict.fromkeys(('if', 'else', 'endif'), re.compile(r']\s*>'))}
# What the scanners answer when the text ends too early.
_INCOMPLETE = -1


class HTMLParser:
    """Text is given to feed() in pieces, the last of it by close(). Subclasses say what to do with what is found.

    Unless `convert_charrefs` is false, references to characters in texts are replaced, and text comes unbroken.
    """

    CDATA_CONTENT_ELEMENTS = ("script", "style")
    _start_tag_text = None

    def __init__(self, *, convert_charrefs=True):
        self.convert_charrefs = convert_charrefs
        self.reset()

    def reset(self):
        """Forgets the text that has not been dealt with."""
        self.rawdata, self.lasttag = '', '???'
        self.lineno, self.offset = 1, 0
        self.clear_cdata_mode()

    def feed(self, data):
        self.rawdata += data
        self.goahead(0)

    def close(self):
        self.goahead(1)

    def getpos(self):
        """Line, from 1, and column, from 0, of what is dealt with."""
        return self.lineno, self.offset

    def get_starttag_text(self):
        """The text of the last start tag."""
        return self._start_tag_text

    # --- Handlers ---

    def _nothing(self, *args):
        """For subclasses."""

    handle_starttag = handle_endtag = handle_data = handle_comment = handle_decl = handle_pi = _nothing
    handle_charref = handle_entityref = unknown_decl = _nothing
    del _nothing

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    # --- Scripts and styles, in which only their end tag is markup ---

    def set_cdata_mode(self, elem):
        self.cdata_elem = elem.lower()
        self.interesting = re.compile(rf'</\s*{self.cdata_elem}\s*>', re.I)

    def clear_cdata_mode(self):
        self.cdata_elem, self.interesting = None, _MARKUP

    # --- The loop ---

    def updatepos(self, i, j):
        """Counts the lines and columns of a piece that is dealt with; gives where it ends."""
        if i < j:
            lines = self.rawdata.count('\n', i, j)
            self.lineno += lines
            self.offset = j - self.rawdata.rindex('\n', i, j) - 1 if lines else self.offset + j - i
        return j

    def _say_text(self, start, end):
        text = self.rawdata[start:end]
        self.handle_data(unescape(text) if self.convert_charrefs and not self.cdata_elem else text)

    def _end_of_text(self, start):
        """Where markup begins; _INCOMPLETE when more has to be seen to tell."""
        text = self.rawdata
        if self.convert_charrefs and not self.cdata_elem:
            found = text.find('<', start)
            if found >= 0:
                return found
            # A reference may go on in the next piece.
            reference = text.rfind('&', max(start, len(text) - 34))
            return _INCOMPLETE if reference >= 0 and not re.compile(r'[\s;]').search(text, reference) else len(text)
        found = self.interesting.search(text, start)
        return found.start() if found else _INCOMPLETE if self.cdata_elem else len(text)

    def goahead(self, end):
        """Deals with the text as far as possible, or with all of it."""
        text, at, self._stopped = self.rawdata, 0, False
        while at < len(text):
            markup = self._end_of_text(at)
            if markup == _INCOMPLETE:
                break
            if at < markup:
                self._say_text(at, markup)
            at = self.updatepos(at, markup)
            if at == len(text):
                break
            after = self._markup(at, end) if text[at] == '<' else self._reference(at, end)
            if after == _INCOMPLETE:
                break
            at = self.updatepos(at, after)
            if self._stopped:
                break
        if end and at < len(text) and not self.cdata_elem:
            self._say_text(at, len(text))
            at = self.updatepos(at, len(text))
        self.rawdata = text[at:]

    def _markup(self, at, end):
        text = self.rawdata
        for opening, scan in self._SCANNERS:
            if text.startswith(opening, at) and (opening != '<' or text[at + 1:at + 2].isascii()
                                                 and text[at + 1:at + 2].isalpha()):
                after = getattr(self, scan)(at)
                break
        else:
            if at + 1 == len(text):
                return _INCOMPLETE
            self.handle_data('<')
            return at + 1
        if after != _INCOMPLETE or not end:
            return after
        # The text ends within the markup: it was text after all.
        after = text.find('>', at + 1) + 1
        if not after:
            after = text.find('<', at + 1)
            if after < 0:
                after = at + 1
        self._say_text(at, after)
        return after

    def _reference(self, at, end):
        text = self.rawdata
        number = text.startswith('&#', at)
        found = (_NUMBER if number else _ENTITY).match(text, at)
        if found:
            (self.handle_charref if number else self.handle_entityref)(found[1])
            return found.end() - (text[found.end() - 1] != ';')
        if number:
            if ';' not in text[at:]:
                return _INCOMPLETE
            self.handle_data('&#')
            return self._last(at + 2)
        begun = _BEGUN_ENTITY.match(text, at)
        if begun:
            return self._last(at + 1) if end and begun.group() == text[at:] else _INCOMPLETE
        if at + 1 == len(text):
            return _INCOMPLETE
        self.handle_data('&')
        return at + 1

    def _last(self, after):
        """Nothing behind is dealt with in this turn."""
        self._stopped = True
        return after

    # --- Tags ---

    def parse_starttag(self, i):
        self._start_tag_text = None
        end = self.check_for_whole_start_tag(i)
        if end < 0:
            return end
        text = self._start_tag_text = self.rawdata[i:end]
        name = _TAG_NAME.match(text, 1)
        tag = self.lasttag = name[1].lower()
        attributes, at = [], name.end()
        while at < len(text) and (found := _ATTRIBUTE.match(text, at)):
            at = found.end()
            value = found[3] if found[2] else None
            if value and value[0] in '\'"' and value[0] == value[-1]:
                value = value[1:-1]
            attributes.append((found[1].lower(), unescape(value) if value else value))
        rest = text[at:].strip()
        if rest == '/>':
            self.handle_startendtag(tag, attributes)
        elif rest == '>':
            self.handle_starttag(tag, attributes)
            if tag in self.CDATA_CONTENT_ELEMENTS:
                self.set_cdata_mode(tag)
        else:
            self.handle_data(text)      # no tag after all
        return end

    def check_for_whole_start_tag(self, i):
        """Where the tag ends."""
        text = self.rawdata
        end = _START_TAG.match(text, i).end()
        following = text[end:end + 1]
        if following == '>':
            return end + 1
        if following == '/':
            return end + 2 if text.startswith('/>', end) else _INCOMPLETE
        if following in 'abcdefghijklmnopqrstuvwxyz=/ABCDEFGHIJKLMNOPQRSTUVWXYZ':    # or nothing
            return _INCOMPLETE
        return end if end > i else i + 1

    def parse_endtag(self, i):
        text = self.rawdata
        end = text.find('>', i + 1) + 1
        if not end:
            return _INCOMPLETE
        found = _END_TAG.match(text, i)
        if self.cdata_elem is not None and (not found or found[1].lower() != self.cdata_elem):
            self.handle_data(text[i:end])
            return end
        if found:
            self.handle_endtag(found[1].lower())
            self.clear_cdata_mode()
            return end
        name = _TAG_NAME.match(text, i + 2)
        if name:
            end = text.find('>', name.end()) + 1
            self.handle_endtag(name[1].lower())
            return end
        return i + 3 if text.startswith('</>', i) else self.parse_bogus_comment(i)

    # --- Comments and declarations ---

    def _up_to(self, i, start, handle):
        """What stands between `start` and the next '>' goes to a handler."""
        end = self.rawdata.find('>', start)
        if end < 0:
            return _INCOMPLETE
        handle(self.rawdata[start:end])
        return end + 1

    def parse_pi(self, i):
        return self._up_to(i, i + 2, self.handle_pi)

    def parse_bogus_comment(self, i, report=1):
        return self._up_to(i, i + 2, self.handle_comment if report else bool)

    def parse_comment(self, i, report=1):
        end = _COMMENT_END.search(self.rawdata, i + 4)
        if not end:
            return _INCOMPLETE
        if report:
            self.handle_comment(self.rawdata[i + 4:end.start()])
        return end.end()

    def parse_html_declaration(self, i):
        text = self.rawdata
        if text.startswith('<!--', i):
            return self.parse_comment(i)
        if text.startswith('<![', i):
            return self.parse_marked_section(i)
        if text[i:i + 9].lower() != '<!doctype':
            return self.parse_bogus_comment(i)
        end = text.find('>', i + 9)
        if end < 0:
            return _INCOMPLETE
        self.handle_decl(text[i + 2:end])
        return end + 1

    def parse_marked_section(self, i, report=1):
        text = self.rawdata
        if i + 3 == len(text):
            return _INCOMPLETE
        name = _SECTION_NAME.match(text, i + 3)
        if not name:
            self.updatepos(i, i + 3)
            raise AssertionError(f'expected name token at {text[i:i + 20]!r}')
        if name.end() == len(text):
            return _INCOMPLETE
        closing = _SECTION_ENDS.get(name.group().strip().lower())
        if closing is None:
            raise AssertionError(f'unknown status keyword {name.group()!r} in marked section')
        end = closing.search(text, i + 3)
        if not end:
            return _INCOMPLETE
        if report:
            self.unknown_decl(text[i + 3:end.start()])
        return end.end()

    # By name, for a subclass may have its own.
    _SCANNERS = (('</', 'parse_endtag'), ('<!--', 'parse_comment'), ('<!', 'parse_html_declaration'), ('<?', 'parse_pi'),
                 ('<', 'parse_starttag'))

"""Constants of characters, templates with $names, and the formatter behind str.format."""

import re as _re
import _string
from collections import ChainMap as _ChainMap

__all__ = ["ascii_letters", "ascii_lowercase", "ascii_uppercase", "capwords", "digits", "hexdigits", "octdigits",
           "printable", "punctuation", "whitespace", "Formatter", "Template"]


octdigits, digits = '01234567', '0123456789'
hexdigits = digits + 'abcdefABCDEF'
ascii_lowercase, ascii_uppercase = 'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
punctuation = '!"#$%&\'()*+,-./' ':;<=>?@' '[\\]^_`' '{|}~'
whitespace = ' \t\n\r\v\f'
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Each word with a capital letter, joined by single blanks (or `sep`)."""
    words = s.split(sep)
    return (sep or ' ').join(word.capitalize() for word in words)


# --- Templates ---

_no_mapping = {}


class Template:
    """A text with $name and ${name} to be filled in."""

    delimiter = '$'
    idpattern = r'(?a:[_a-z][_a-z0-9]*)'
    braceidpattern = None       # that of names in braces, if it is another
    flags = _re.IGNORECASE

    def __init_subclass__(cls):
        super().__init_subclass__()
        pattern = vars(cls).get('pattern')
        if pattern is None:
            mark = _re.escape(cls.delimiter)
            pattern = (rf'{mark}(?:(?P<escaped>{mark})|(?P<named>{cls.idpattern})|'
                       rf'{{(?P<braced>{cls.braceidpattern or cls.idpattern})}}|(?P<invalid>))')
        cls.pattern = _re.compile(pattern, cls.flags | _re.VERBOSE)

    def __init__(self, template):
        self.template = template

    def _placeholders(self):
        # (match, name) of each; the name is None for a delimiter that is escaped, '' for what is invalid.
        for found in self.pattern.finditer(self.template):
            yield found, self._name(found)

    def _name(self, found):
        if name := found['named'] or found['braced']:
            return name
        if found['invalid'] is not None:
            return ''
        if found['escaped'] is not None:
            return None
        raise ValueError('Unrecognized named group in pattern', self.pattern)

    def _complain(self, found):
        before = self.template[:found.start('invalid')].splitlines(keepends=True) or ['']
        # After a newline the last line is still the one that it ends.
        place = len(before), found.start('invalid') - len(''.join(before[:-1])) or 1
        raise ValueError('Invalid placeholder in string: line %d, col %d' % place)

    def _filled(self, value_of, invalid):
        def text(found):
            name = self._name(found)
            if name is None:
                return self.delimiter
            return value_of(name, found) if name else invalid(found)
        return self.pattern.sub(text, self.template)

    def substitute(self, mapping=_no_mapping, /, **kws):
        """The text filled in; a name that is missing raises KeyError."""
        values = _values(mapping, kws)
        return self._filled(lambda name, found: str(values[name]), self._complain)

    def safe_substitute(self, mapping=_no_mapping, /, **kws):
        """The text filled in; names that are missing stay as they are."""
        values = _values(mapping, kws)

        def value_or_placeholder(name, found):
            try:
                return str(values[name])
            except KeyError:
                return found[0]
        return self._filled(value_or_placeholder, lambda found: found[0])

    def is_valid(self):
        """Are all placeholders well formed?"""
        return all(name != '' for _, name in self._placeholders())

    def get_identifiers(self):
        """The names in order of their first appearance."""
        return list(dict.fromkeys(name for _, name in self._placeholders() if name))


def _values(mapping, keywords):
    if mapping is _no_mapping:
        return keywords
    return _ChainMap(keywords, mapping) if keywords else mapping


Template.__init_subclass__()


# --- Formatting ---

_MIXED_NUMBERING = 'cannot switch from manual field specification to automatic field numbering'
_CONVERSIONS = {None: lambda value: value, 's': str, 'r': repr, 'a': ascii}


class Formatter:
    """str.format, open for change by subclasses."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used = set()
        text = self._vformat(format_string, args, kwargs, used, 2)[0]
        self.check_unused_args(used, args, kwargs)
        return text

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth, auto_arg_index=0):
        # (the text, the number of the next field without a name: False once a field has a number).
        if recursion_depth < 0:
            raise ValueError('Max string recursion exceeded')
        pieces, number = [], auto_arg_index
        for literal, field, spec, conversion in self.parse(format_string):
            if literal:
                pieces.append(literal)
            if field is None:
                continue
            if field == '' and number is not False:
                field, number = str(number), number + 1
            elif field == '' or field.isdigit() and number:
                raise ValueError(_MIXED_NUMBERING)
            elif field.isdigit():
                number = False
            value, key = self.get_field(field, args, kwargs)
            used_args.add(key)
            value = self.convert_field(value, conversion)
            spec, number = self._vformat(spec, args, kwargs, used_args, recursion_depth - 1, number)
            pieces.append(self.format_field(value, spec))
        return ''.join(pieces), number

    # What subclasses may change.

    def parse(self, format_string):
        return _string.formatter_parser(format_string)

    def get_field(self, field_name, args, kwargs):
        key, steps = _string.formatter_field_name_split(field_name)
        value = self.get_value(key, args, kwargs)
        for is_attribute, name in steps:
            value = getattr(value, name) if is_attribute else value[name]
        return value, key

    def get_value(self, key, args, kwargs):
        return (args if isinstance(key, int) else kwargs)[key]

    def check_unused_args(self, used_args, args, kwargs):
        """Nothing is wrong with arguments that no field uses."""

    def convert_field(self, value, conversion):
        convert = _CONVERSIONS.get(conversion)
        if convert is None:
            raise ValueError(f'Unknown conversion specifier {conversion!s}')
        return convert(value)

    def format_field(self, value, format_spec):
        return format(value, format_spec)

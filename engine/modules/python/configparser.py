"""Configuration files: sections of options, with defaults and values that refer to other values."""
from collections.abc import MutableMapping
from collections import ChainMap as _ChainMap
import functools
import io
import itertools
import os
import re
import sys
import warnings

__all__ = ["NoSectionError", "DuplicateOptionError", "DuplicateSectionError", "NoOptionError", "InterpolationError",
           "InterpolationDepthError", "InterpolationMissingOptionError", "InterpolationSyntaxError", "ParsingError",
           "MissingSectionHeaderError", "ConfigParser", "SafeConfigParser", "RawConfigParser", "Interpolation",
           "BasicInterpolation", "ExtendedInterpolation", "LegacyInterpolation", "SectionProxy", "ConverterMapping",
           "DEFAULTSECT", "MAX_INTERPOLATION_DEPTH"]

_default_dict = dict
DEFAULTSECT = "DEFAULT"
MAX_INTERPOLATION_DEPTH = 10
_UNSET = object()


# --- Errors ---

class Error(Exception):
    """What all errors of this module are; `_fields` names the attributes that tell what was wrong, which are the arguments
    too."""

    _fields = ()

    def __init__(self, msg=''):
        self.message = msg
        super().__init__(msg)

    def _fill(self, msg, *values):
        Error.__init__(self, msg)
        for name, value in zip(self._fields, values):
            setattr(self, name, value)
        self.args = values

    def __str__(self):
        return self.message

    __repr__ = __str__


class NoSectionError(Error):
    """There is no section of that name."""

    _fields = ('section',)

    def __init__(self, section):
        self._fill(f'No section: {section!r}', section)


class NoOptionError(Error):
    """There is no option of that name."""

    _fields = ('option', 'section')

    def __init__(self, option, section):
        self._fill(f"No option {option!r} in section: {section!r}", option, section)


def _duplicate(kind, what, source, lineno):
    """The text about a second section or option of a name, with where it was read."""
    text = f"{kind} {what} already exists"
    if source is None:
        return text[0].upper() + text[1:]
    line = "" if lineno is None else f" [line {lineno:2d}]"
    return f"While reading from {source!r}{line}: {text}"


class DuplicateSectionError(Error):
    """A section stands there twice."""

    _fields = ('section', 'source', 'lineno')

    def __init__(self, section, source=None, lineno=None):
        self._fill(_duplicate("section", repr(section), source, lineno), section, source, lineno)


class DuplicateOptionError(Error):
    """An option stands twice in a section; only strict parsers mind."""

    _fields = ('section', 'option', 'source', 'lineno')

    def __init__(self, section, option, source=None, lineno=None):
        what = f"{option!r} in section {section!r}"
        self._fill(_duplicate("option", what, source, lineno), section, option, source, lineno)


class InterpolationError(Error):
    """A value cannot be made of what it refers to."""

    def __init__(self, option, section, msg):
        Error.__init__(self, msg)
        self.option, self.section = option, section
        self.args = (option, section, msg)


class InterpolationMissingOptionError(InterpolationError):
    """A value refers to an option that is not there."""

    def __init__(self, option, section, rawval, reference):
        super().__init__(option, section,
                         f"Bad value substitution: option {option!r} in section {section!r} contains an interpolation "
                         f"key {reference!r} which is not a valid option name. Raw value: {rawval!r}")
        self.args = (option, section, rawval, reference)
        self.reference = reference


class InterpolationSyntaxError(InterpolationError):
    """A reference that is not written right."""


class InterpolationDepthError(InterpolationError):
    """References that refer to references, and so on for too long."""

    def __init__(self, option, section, rawval):
        super().__init__(option, section,
                         f"Recursion limit exceeded in value substitution: option {option!r} in section {section!r} "
                         f"contains an interpolation key which cannot be substituted in {MAX_INTERPOLATION_DEPTH} "
                         f"steps. Raw value: {rawval!r}")
        self.args = (option, section, rawval)


def _deprecated(text):
    import warnings
    warnings.warn(text, DeprecationWarning, stacklevel=3)


class ParsingError(Error):
    """Lines that are neither a section's nor an option's."""

    def __init__(self, source=None, filename=None):
        if bool(source) == bool(filename):
            raise ValueError("Cannot specify both `filename' and `source'. Use `source'." if source
                             else "Required argument `source' not given.")
        self.source = source or filename
        self.errors = []
        super().__init__(f'Source contains parsing errors: {self.source!r}')
        self.args = (self.source,)

    @property
    def filename(self):
        _deprecated("The 'filename' attribute will be removed in Python 3.12. Use 'source' instead.")
        return self.source

    @filename.setter
    def filename(self, value):
        _deprecated("The 'filename' attribute will be removed in Python 3.12. Use 'source' instead.")
        self.source = value

    def append(self, lineno, line):
        self.message += f'\n\t[line {lineno:2d}]: {line}'
        self.errors.append((lineno, line))


class MissingSectionHeaderError(ParsingError):
    """An option before the first section."""

    _fields = ('source', 'lineno', 'line')

    def __init__(self, filename, lineno, line):
        self._fill(f'File contains no section headers.\nfile: {filename!r}, line: {lineno}\n{line!r}',
                   filename, lineno, line)


# --- Interpolation ---

class Interpolation:
    """How values are changed on their way in and out: here not at all."""

    def before_get(self, parser, section, option, value, defaults):
        return value

    def before_set(self, parser, section, option, value):
        return value

    before_read = before_write = before_set


class _Substituting(Interpolation):
    """What %(name)s and ${section:name} share: text up to the mark, a reference, and the same again with what it says."""

    def before_get(self, parser, section, option, value, defaults):
        pieces = []
        self._interpolate_some(parser, option, pieces, value, section, defaults, 1)
        return ''.join(pieces)

    def before_set(self, parser, section, option, value):
        rest = self._KEYCRE.sub('', value.replace(self._mark * 2, ''))
        if self._mark in rest:
            raise ValueError("invalid interpolation syntax in %r at position %d" % (value, rest.find(self._mark)))
        return value

    def _interpolate_some(self, parser, option, pieces, rest, section, map, depth):
        raw = parser.get(section, option, raw=True, fallback=rest)
        if depth > MAX_INTERPOLATION_DEPTH:
            raise InterpolationDepthError(option, section, raw)
        mark = self._mark
        while rest:
            at = rest.find(mark)
            if at < 0:
                pieces.append(rest)
                return
            if at > 0:
                pieces.append(rest[:at])
                rest = rest[at:]
            c = rest[1:2]
            if c == mark:
                pieces.append(mark)
                rest = rest[2:]
            elif c == self._opening:
                found = self._KEYCRE.match(rest)
                if found is None:
                    raise InterpolationSyntaxError(option, section, "bad interpolation variable reference %r" % rest)
                rest = rest[found.end():]
                value, where, name = self._referred(parser, option, section, found.group(1), map, raw, rest)
                if mark in value:
                    inner = map if where == section else dict(parser.items(where, raw=True))
                    self._interpolate_some(parser, name, pieces, value, where, inner, depth + 1)
                else:
                    pieces.append(value)
            else:
                raise InterpolationSyntaxError(option, section, self._after_mark % (rest,))


class BasicInterpolation(_Substituting):
    """%(name)s stands for the option of that name, in the section or among the defaults."""
    _KEYCRE = re.compile(r"%\(([^)]+)\)s")
    _mark, _opening = '%', '('
    _after_mark = "'%%' must be followed by '%%' or '(', found: %r"

    def _referred(self, parser, option, section, reference, map, raw, rest):
        name = parser.optionxform(reference)
        try:
            return map[name], section, option
        except KeyError:
            raise InterpolationMissingOptionError(option, section, raw, name) from None


class ExtendedInterpolation(_Substituting):
    """${name} and ${section:name} stand for options, of other sections too."""
    _KEYCRE = re.compile(r"\$\{([^}]+)\}")
    _mark, _opening = '$', '{'
    _after_mark = "'$' must be followed by '$' or '{', found: %r"

    def _referred(self, parser, option, section, reference, map, raw, rest):
        path = reference.split(':')
        name = option
        try:
            if len(path) == 1:
                name = parser.optionxform(path[0])
                return map[name], section, name
            if len(path) == 2:
                section_there, name = path[0], parser.optionxform(path[1])
                return parser.get(section_there, name, raw=True), section_there, name
            raise InterpolationSyntaxError(option, section, "More than one ':' found: %r" % (rest,))
        except (KeyError, NoSectionError, NoOptionError):
            raise InterpolationMissingOptionError(option, section, raw, ":".join(path)) from None


class LegacyInterpolation(Interpolation):
    """%(name)s in the old way: the whole value is a template for the operator %."""
    _KEYCRE = re.compile(r"%\(([^)]*)\)s|.")

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        _deprecated("LegacyInterpolation has been deprecated since Python 3.2 and will be removed from the configparser "
                    "module in Python 3.13. Use BasicInterpolation or ExtendedInterpolation instead.")

    def before_get(self, parser, section, option, value, vars):
        raw = value
        for _ in range(MAX_INTERPOLATION_DEPTH):
            if not value or "%(" not in value:
                break
            value = self._KEYCRE.sub(functools.partial(self._interpolation_replace, parser=parser), value)
            try:
                value = value % vars
            except KeyError as error:
                raise InterpolationMissingOptionError(option, section, raw, error.args[0]) from None
        if value and "%(" in value:
            raise InterpolationDepthError(option, section, raw)
        return value

    @staticmethod
    def _interpolation_replace(match, parser):
        name = match.group(1)
        return match.group() if name is None else "%%(%s)s" % parser.optionxform(name)


# --- Parsers ---

class RawConfigParser(MutableMapping):
    """A mapping of sections, read from files; values are taken as they are."""

    _SECT_TMPL = r"""\[(?P<header>.+)\]"""
    _OPT_TMPL = r"""(?P<option>.*?)\s*(?:(?P<vi>{delim})\s*(?P<value>.*))$"""
    _OPT_NV_TMPL = r"""(?P<option>.*?)\s*(?:(?P<vi>{delim})\s*(?P<value>.*))?$"""
    _DEFAULT_INTERPOLATION = Interpolation()
    SECTCRE = re.compile(_SECT_TMPL, re.VERBOSE)
    OPTCRE = re.compile(_OPT_TMPL.format(delim="=|:"), re.VERBOSE)
    OPTCRE_NV = re.compile(_OPT_NV_TMPL.format(delim="=|:"), re.VERBOSE)
    NONSPACECRE = re.compile(r"\S")
    BOOLEAN_STATES = {'1': True, 'yes': True, 'true': True, 'on': True, '0': False, 'no': False, 'false': False, 'off': False}

    def __init__(self, defaults=None, dict_type=_default_dict, allow_no_value=False, *, delimiters=('=', ':'),
                 comment_prefixes=('#', ';'), inline_comment_prefixes=None, strict=True, empty_lines_in_values=True,
                 default_section=DEFAULTSECT, interpolation=_UNSET, converters=_UNSET):
        self._dict = dict_type
        self._sections, self._defaults, self._proxies = dict_type(), dict_type(), dict_type()
        self.default_section = default_section
        self._converters = ConverterMapping(self)
        self._proxies[default_section] = SectionProxy(self, default_section)
        # How files are written.
        self._delimiters = (*delimiters,)
        self._comment_prefixes = (*(comment_prefixes or ()),)
        self._inline_comment_prefixes = (*(inline_comment_prefixes or ()),)
        self._strict, self._allow_no_value = strict, allow_no_value
        self._empty_lines_in_values = empty_lines_in_values
        self._optcre = self._option_pattern()
        self._interpolation = self._chosen_interpolation(interpolation)
        if converters is not _UNSET:
            self._converters.update(converters)
        if defaults:
            self._read_defaults(defaults)

    def _option_pattern(self):
        if self._delimiters == ('=', ':'):
            return self.OPTCRE_NV if self._allow_no_value else self.OPTCRE
        template = self._OPT_NV_TMPL if self._allow_no_value else self._OPT_TMPL
        either = "|".join([re.escape(delimiter) for delimiter in self._delimiters])
        return re.compile(template.format(delim=either), re.VERBOSE)

    def _chosen_interpolation(self, given):
        chosen = self._DEFAULT_INTERPOLATION if given is _UNSET else given
        if chosen is None:
            return Interpolation()
        if isinstance(chosen, Interpolation):
            return chosen
        raise TypeError("interpolation= must be None or an instance of Interpolation; got an object of type "
                        f"{type(chosen)}")

    def defaults(self):
        return self._defaults

    def sections(self):
        """The names of the sections; the one with the defaults is not among them."""
        return [*self._sections]

    def add_section(self, section):
        """A new section, without options."""
        if section == self.default_section:
            raise ValueError('Invalid section name: %r' % section)
        if section in self._sections:
            raise DuplicateSectionError(section)
        self._sections[section] = self._dict()
        self._proxies[section] = SectionProxy(self, section)

    def has_section(self, section):
        """Whether there is such a section; the one with the defaults does not count."""
        return section in self._sections

    def options(self, section):
        """The names of a section's options and of the defaults."""
        if section not in self._sections:
            raise NoSectionError(section) from None
        return list({**self._sections[section], **self._defaults})

    # --- Reading ---

    def read(self, filenames, encoding=None):
        """Reads a file, or several; gives the names of those that were there."""
        names = [filenames] if isinstance(filenames, (str, bytes, os.PathLike)) else filenames
        were_there = []
        for name in names:
            try:
                with open(name, encoding=encoding) as lines:
                    self._read(lines, name)
            except OSError:
                pass            # a file that is not there is left out
            else:
                were_there.append(os.fspath(name))
        return were_there

    def read_file(self, f, source=None):
        """Reads an open file, or other lines."""
        self._read(f, getattr(f, 'name', '<???>') if source is None else source)

    def read_string(self, string, source='<string>'):
        """Reads a text."""
        self.read_file(io.StringIO(string), source)

    def read_dict(self, dictionary, source='<dict>'):
        """Takes sections and their options from a dict of dicts."""
        sections, options = set(), set()        # of this dict: only among these can something stand twice
        for section, contents in dictionary.items():
            section = str(section)
            try:
                self.add_section(section)
            except (DuplicateSectionError, ValueError):
                if section in sections and self._strict:
                    raise
            sections.add(section)
            for name, value in contents.items():
                name = self.optionxform(str(name))
                place = section, name
                if place in options and self._strict:
                    raise DuplicateOptionError(section, name, source)
                options.add(place)
                self.set(section, name, None if value is None else str(value))

    def readfp(self, fp, filename=None):
        """The old name of read_file."""
        warnings.warn("This method will be removed in Python 3.12. Use 'parser.read_file()' instead.", DeprecationWarning,
                      stacklevel=2)
        self.read_file(fp, source=filename)

    def _without_comment(self, line):
        """(line without its comment, whether it had none)"""
        start = sys.maxsize
        for prefix in self._inline_comment_prefixes:
            at = line.find(prefix)
            while at >= 0:
                if at == 0 or line[at - 1].isspace():
                    start = min(start, at)
                    break
                at = line.find(prefix, at + 1)
        for prefix in self._comment_prefixes:
            if line.strip().startswith(prefix):
                start = 0
                break
        bare = start == sys.maxsize
        return (line if bare else line[:start]).strip(), bare

    def _read(self, fp, fpname):
        seen = set()
        section = None
        section_name = name = None
        indent = 0
        failure = None
        for lineno, line in enumerate(fp, start=1):
            value, bare = self._without_comment(line)
            if not value:
                if self._empty_lines_in_values:
                    # An empty line is part of the value, a comment is not.
                    if bare and section is not None and name and section[name] is not None:
                        section[name].append('')
                else:
                    indent = sys.maxsize
                continue
            first = self.NONSPACECRE.search(line)
            level = first.start() if first else 0
            if section is not None and name and level > indent:
                section[name].append(value)
                continue
            indent = level
            header = self.SECTCRE.match(value)
            if header:
                section_name = header.group('header')
                if section_name in self._sections:
                    if self._strict and section_name in seen:
                        raise DuplicateSectionError(section_name, fpname, lineno)
                    section = self._sections[section_name]
                    seen.add(section_name)
                elif section_name == self.default_section:
                    section = self._defaults
                else:
                    section = self._dict()
                    self._sections[section_name] = section
                    self._proxies[section_name] = SectionProxy(self, section_name)
                    seen.add(section_name)
                name = None
            elif section is None:
                raise MissingSectionHeaderError(fpname, lineno, line)
            else:
                found = self._optcre.match(value)
                if not found:
                    failure = self._note(failure, fpname, lineno, line)
                    continue
                name, _, option_value = found.group('option', 'vi', 'value')
                if not name:
                    failure = self._note(failure, fpname, lineno, line)
                name = self.optionxform(name.rstrip())
                if self._strict and (section_name, name) in seen:
                    raise DuplicateOptionError(section_name, name, fpname, lineno)
                seen.add((section_name, name))
                section[name] = None if option_value is None else [option_value.strip()]
        self._join_multiline_values()
        if failure:
            raise failure

    @staticmethod
    def _note(failure, fpname, lineno, line):
        failure = failure or ParsingError(fpname)
        failure.append(lineno, repr(line))
        return failure

    def _join_multiline_values(self):
        for section, options in itertools.chain(((self.default_section, self._defaults),), self._sections.items()):
            for name, value in options.items():
                if isinstance(value, list):
                    value = '\n'.join(value).rstrip()
                options[name] = self._interpolation.before_read(self, section, name, value)

    def _read_defaults(self, defaults):
        for key, value in defaults.items():
            self._defaults[self.optionxform(key)] = value

    # --- Getting ---

    def get(self, section, option, *, raw=False, vars=None, fallback=_UNSET):
        """The value of an option, from `vars`, the section or the defaults."""
        may_fail = fallback is _UNSET
        try:
            known = self._unify_values(section, vars)
            option = self.optionxform(option)
            try:
                value = known[option]
            except KeyError:
                raise NoOptionError(option, section)
        except (NoSectionError, NoOptionError):
            if may_fail:
                raise
            return fallback
        if value is None or raw:
            return value
        return self._interpolation.before_get(self, section, option, value, known)

    def _get(self, section, conv, option, **kwargs):
        return conv(self.get(section, option, **kwargs))

    def _get_conv(self, section, option, conv, *, fallback=_UNSET, **kwargs):
        try:
            return self._get(section, conv, option, **kwargs)
        except (NoSectionError, NoOptionError):
            if fallback is not _UNSET:
                return fallback         # as it is, not converted
            raise

    def getint(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        """The value as an int."""
        return self._get_conv(section, option, int, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def getfloat(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        """The value as a float."""
        return self._get_conv(section, option, float, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def getboolean(self, section, option, *, raw=False, vars=None, fallback=_UNSET, **kwargs):
        """The value as a bool: yes, no, on, off, ..."""
        return self._get_conv(section, option, self._convert_to_boolean, raw=raw, vars=vars, fallback=fallback, **kwargs)

    def items(self, section=_UNSET, raw=False, vars=None):
        """Pairs (name, value) of a section's options; without a section, pairs of names and sections."""
        if section is _UNSET:
            return super().items()
        known = self._defaults.copy()
        if section != self.default_section:
            try:
                known.update(self._sections[section])
            except KeyError:
                raise NoSectionError(section)
        names = list(known)                     # before `vars`, which may bring further ones
        for name, value in (vars or {}).items():
            known[self.optionxform(name)] = value
        before_get = self._interpolation.before_get
        return [(name, known[name] if raw else before_get(self, section, name, known[name], known)) for name in names]

    def popitem(self):
        """Takes the first section out; gives its name and itself."""
        name = next(iter(self._sections), None)
        if name is None:
            raise KeyError
        section = self[name]
        del self[name]
        return name, section

    def optionxform(self, optionstr):
        return optionstr.lower()

    def has_option(self, section, option):
        """Whether an option has a value in a section, be it a default."""
        if not section or section == self.default_section:
            return self.optionxform(option) in self._defaults
        if section not in self._sections:
            return False
        option = self.optionxform(option)
        return (option in self._sections[section] or option in self._defaults)

    # --- Changing and writing ---

    def _section(self, section):
        if not section or section == self.default_section:
            return self._defaults
        try:
            return self._sections[section]
        except KeyError:
            raise NoSectionError(section) from None

    def set(self, section, option, value=None):
        """Gives an option a value."""
        if value:
            value = self._interpolation.before_set(self, section, option, value)
        options = self._section(section)
        options[self.optionxform(option)] = value

    def write(self, fp, space_around_delimiters=True):
        """Writes all sections, in the form in which they are read."""
        between = self._delimiters[0]
        if space_around_delimiters:
            between = f" {between} "
        everything = [(self.default_section, self._defaults)] if self._defaults else []
        for name, options in [*everything, *self._sections.items()]:
            self._write_section(fp, name, options.items(), between)

    def _write_section(self, fp, section_name, section_items, delimiter):
        fp.write(f"[{section_name}]\n")
        for name, value in section_items:
            value = self._interpolation.before_write(self, section_name, name, value)
            if value is None and self._allow_no_value:
                fp.write(f"{name}\n")
            else:
                continued = str(value).replace('\n', '\n\t')
                fp.write(f"{name}{delimiter}{continued}\n")
        fp.write("\n")

    def remove_option(self, section, option):
        """Takes an option out; tells whether it was there."""
        options = self._section(section)
        option = self.optionxform(option)
        there = option in options
        if there:
            del options[option]
        return there

    def remove_section(self, section):
        """Takes a section out; tells whether it was there."""
        if section not in self._sections:
            return False
        del self._sections[section], self._proxies[section]
        return True

    # --- A mapping of sections ---

    def __iter__(self):
        yield self.default_section
        yield from self._sections

    def __len__(self):
        return 1 + len(self._sections)

    def __contains__(self, key):
        return self.has_section(key) or key == self.default_section

    def __getitem__(self, key):
        if key in self:
            return self._proxies[key]
        raise KeyError(key)

    def __setitem__(self, key, value):
        if key not in self or self[key] is not value:
            before = self._defaults if key == self.default_section else self._sections.get(key)
            if before is not None:
                before.clear()
            self.read_dict({key: value})

    def __delitem__(self, key):
        if key == self.default_section:
            raise ValueError("Cannot remove the default section.")
        if not self.remove_section(key):
            raise KeyError(key)

    def _unify_values(self, section, vars):
        if section != self.default_section and section not in self._sections:
            raise NoSectionError(section) from None
        given = {self.optionxform(name): None if value is None else str(value) for name, value in (vars or {}).items()}
        return _ChainMap(given, self._sections.get(section, {}), self._defaults)

    def _convert_to_boolean(self, value):
        state = self.BOOLEAN_STATES.get(value.lower())
        if state is None:
            raise ValueError(f'Not a boolean: {value}')
        return state

    def _validate_value_types(self, *, section="", option="", value=""):
        texts = {"section names": section, "option keys": option}
        if value or not self._allow_no_value:
            texts["option values"] = value
        for what, text in texts.items():
            if not isinstance(text, str):
                raise TypeError(what + " must be strings")

    @property
    def converters(self):
        return self._converters


class ConfigParser(RawConfigParser):
    """Values can refer to others, and have to be text."""
    _DEFAULT_INTERPOLATION = BasicInterpolation()

    def set(self, section, option, value=None):
        """Gives an option a value, which has to be text with references that are written right."""
        self._validate_value_types(option=option, value=value)
        super().set(section, option, value)

    def add_section(self, section):
        """A new section; its name has to be text."""
        self._validate_value_types(section=section)
        super().add_section(section)

    def _read_defaults(self, defaults):
        kept = self._interpolation
        self._interpolation = Interpolation()
        try:
            self.read_dict({self.default_section: defaults})
        finally:
            self._interpolation = kept


class SafeConfigParser(ConfigParser):
    """The old name of ConfigParser."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        warnings.warn("The SafeConfigParser class has been renamed to ConfigParser in Python 3.2. This alias will be removed "
                      "in Python 3.12. Use ConfigParser directly instead.", DeprecationWarning, stacklevel=2)


class SectionProxy(MutableMapping):
    """One section of a parser, as a mapping."""

    def __init__(self, parser, name):
        self._parser = parser
        self._name = name
        for name in ['get' + converter for converter in parser.converters]:
            setattr(self, name, functools.partial(self.get, _impl=getattr(parser, name)))

    def __repr__(self):
        return '<Section: {}>'.format(self._name)

    def __getitem__(self, key):
        if not self._parser.has_option(self._name, key):
            raise KeyError(key)
        return self._parser.get(self._name, key)

    def __setitem__(self, key, value):
        self._parser._validate_value_types(option=key, value=value)
        return self._parser.set(self._name, key, value)

    def __delitem__(self, key):
        if not (self._parser.has_option(self._name, key) and self._parser.remove_option(self._name, key)):
            raise KeyError(key)

    def __contains__(self, key):
        return self._parser.has_option(self._name, key)

    def __len__(self):
        return len(self._options())

    def __iter__(self):
        return self._options().__iter__()

    def _options(self):
        parser = self._parser
        return parser.defaults() if self._name == parser.default_section else parser.options(self._name)

    @property
    def parser(self):
        return self._parser

    @property
    def name(self):
        return self._name

    def get(self, option, fallback=None, *, raw=False, vars=None, _impl=None, **kwargs):
        """The value of an option; `_impl` is the getter of the parser that a getter like getint uses."""
        return (_impl or self._parser.get)(self._name, option, raw=raw, vars=vars, fallback=fallback, **kwargs)


class ConverterMapping(MutableMapping):
    """The converters by name: NAME stands for a method getNAME of the parser and of each section."""
    GETTERCRE = re.compile(r"^get(?P<name>.+)$")

    def __init__(self, parser):
        self._parser = parser
        self._data = {}
        for method in dir(parser):
            found = self.GETTERCRE.match(method)
            if found is not None and callable(getattr(parser, method)):
                self._data[found['name']] = None            # a method of the class

    def __getitem__(self, key):
        return self._data[key]

    def __setitem__(self, key, value):
        try:
            name = 'get' + key
        except TypeError:
            name = None
        if name is None or not key:
            raise ValueError('Incompatible key: {} (type: {})'.format(key, type(key)))
        self._data[key] = value
        getter = functools.partial(self._parser._get_conv, conv=value)
        getter.converter = value
        setattr(self._parser, name, getter)
        for proxy in self._parser.values():
            setattr(proxy, name, functools.partial(proxy.get, _impl=getter))

    def __delitem__(self, key):
        name = 'get' + (key or '')
        del self._data[key]
        for having_it in (self._parser, *self._parser.values()):
            if name in vars(having_it):
                delattr(having_it, name)

    def __iter__(self):
        return iter(self._data)

    def __len__(self):
        return len(self._data)

"""The parser, and groups of options in it."""

import os
import sys

from ._help import IndentedHelpFormatter
from ._option import (
    AmbiguousOptionError, BadOptionError, NO_DEFAULT, Option, OptionConflictError, OptionValueError, SUPPRESS_HELP,
    SUPPRESS_USAGE, Values)


def _match_abbrev(s, wordmap):
    """The one word that begins like this."""
    if s in wordmap:
        return s
    fitting = sorted(word for word in wordmap if word.startswith(s))
    if len(fitting) == 1:
        return fitting[0]
    raise AmbiguousOptionError(s, fitting) if fitting else BadOptionError(s)


def _made_or_given(make, what, args, kwargs, kind=None):
    """Something made of a text and more arguments, or the one thing given; a parser may come before."""
    parser = args[:1] if isinstance(args[0], OptionContainer) else ()
    rest = args[len(parser):]
    if isinstance(rest[0], str):
        return make(*parser, *rest, **kwargs)
    if len(rest) != 1 or kwargs:
        raise TypeError("invalid arguments")
    if not isinstance(rest[0], kind or make):
        raise TypeError(f"not {what} instance: {rest[0]!r}")
    return rest[0]


class OptionContainer:
    """What parsers and groups have: a list of options. A group uses its parser's tables of strings and defaults."""

    def __init__(self, option_class, conflict_handler, description):
        self.option_class, self.description = option_class, description
        self._create_option_list()
        self.set_conflict_handler(conflict_handler)

    def _create_option_mappings(self):
        self._short_opt, self._long_opt, self.defaults = {}, {}, {}

    def _share_option_mappings(self, parser):
        self._short_opt, self._long_opt, self.defaults = parser._short_opt, parser._long_opt, parser.defaults

    def set_conflict_handler(self, handler):
        if handler not in ("error", "resolve"):
            raise ValueError(f"invalid conflict_resolution value {handler!r}")
        self.conflict_handler = handler

    def set_description(self, description):
        self.description = description

    def get_description(self):
        return self.description

    def destroy(self):
        """The object is not used again."""
        del self._short_opt, self._long_opt, self.defaults

    def _tables(self, option):
        return (option._short_opts, self._short_opt), (option._long_opts, self._long_opt)

    def _check_conflict(self, option):
        taken = [(opt, table[opt]) for opts, table in self._tables(option) for opt in opts if opt in table]
        if taken and self.conflict_handler == "error":
            raise OptionConflictError("conflicting option string(s): " + ", ".join(opt for opt, _ in taken), option)
        for opt, other in taken:
            for opts, table in self._tables(other):
                if opt in opts:
                    opts.remove(opt)
                    del table[opt]
            if not (other._short_opts or other._long_opts):
                other.container.option_list.remove(other)

    def add_option(self, *args, **kwargs):
        """An option, or what one is made from."""
        option = _made_or_given(self.option_class, "an Option", args, kwargs, Option)
        self._check_conflict(option)
        self.option_list += [option]
        option.container = self
        for opts, table in self._tables(option):
            table.update(dict.fromkeys(opts, option))
        if option.dest is not None:
            if option.default is not NO_DEFAULT:
                self.defaults[option.dest] = option.default
            else:
                self.defaults.setdefault(option.dest, None)
        return option

    def add_options(self, option_list):
        for option in option_list:
            self.add_option(option)

    def get_option(self, opt_str):
        return self._short_opt.get(opt_str) or self._long_opt.get(opt_str)

    def has_option(self, opt_str):
        return opt_str in self._short_opt or opt_str in self._long_opt

    def remove_option(self, opt_str):
        option = self.get_option(opt_str)
        if option is None:
            raise ValueError(f"no such option {opt_str!r}")
        for opts, table in self._tables(option):
            for opt in opts:
                del table[opt]
        option.container.option_list.remove(option)

    def format_option_help(self, formatter):
        shown = [option for option in self.option_list if option.help is not SUPPRESS_HELP]
        return "".join(map(formatter.format_option, shown))

    def format_description(self, formatter):
        return formatter.format_description(self.get_description())

    def format_help(self, formatter):
        parts = [self.format_description(formatter)] if self.description else []
        return "\n".join([*parts, self.format_option_help(formatter)])


class OptionGroup(OptionContainer):
    """Options under a title of their own in the help."""

    def __init__(self, parser, title, description=None):
        self.parser = parser
        super().__init__(parser.option_class, parser.conflict_handler, description)
        self.title = title

    def _create_option_list(self):
        self.option_list = []
        self._share_option_mappings(self.parser)

    def set_title(self, title):
        self.title = title

    def destroy(self):
        super().destroy()
        del self.option_list

    def format_help(self, formatter):
        heading = formatter.format_heading(self.title)
        formatter.indent()
        text = super().format_help(formatter)
        formatter.dedent()
        return heading + text


class OptionParser(OptionContainer):
    """Reads the arguments of a command."""

    standard_option_list = []

    def __init__(self, usage=None, option_list=None, option_class=Option, version=None, conflict_handler="error",
                 description=None, formatter=None, add_help_option=True, prog=None, epilog=None):
        super().__init__(option_class, conflict_handler, description)
        self.set_usage(usage)
        self.prog, self.version, self.epilog = prog, version, epilog
        self.allow_interspersed_args = self.process_default_values = True
        self.formatter = formatter or IndentedHelpFormatter()
        self.formatter.set_parser(self)
        self._populate_option_list(option_list, add_help=add_help_option)
        self.rargs = self.largs = self.values = None

    def destroy(self):
        super().destroy()
        for group in self.option_groups:
            group.destroy()
        del self.option_list, self.option_groups, self.formatter

    def _create_option_list(self):
        self.option_list, self.option_groups = [], []
        self._create_option_mappings()

    def _add_help_option(self):
        self.add_option("-h", "--help", action="help", help="show this help message and exit")

    def _add_version_option(self):
        self.add_option("--version", action="version", help="show program's version number and exit")

    def _populate_option_list(self, option_list, add_help=True):
        for options in (self.standard_option_list, option_list):
            self.add_options(options or ())
        if self.version:
            self._add_version_option()
        if add_help:
            self._add_help_option()

    # --- Settings ---

    def set_usage(self, usage):
        if usage is None:
            usage = "%prog [options]"
        elif usage is SUPPRESS_USAGE:
            usage = None
        elif usage[:7].lower() == "usage: ":
            usage = usage[7:]
        self.usage = usage

    def enable_interspersed_args(self):
        """Options may come after other arguments."""
        self.allow_interspersed_args = True

    def disable_interspersed_args(self):
        """The first other argument ends the options."""
        self.allow_interspersed_args = False

    def set_process_default_values(self, process):
        self.process_default_values = process

    def set_default(self, dest, value):
        self.set_defaults(**{dest: value})

    def set_defaults(self, **kwargs):
        self.defaults.update(kwargs)

    def _get_all_options(self):
        return [option for container in (self, *self.option_groups) for option in container.option_list]

    def get_default_values(self):
        values = dict(self.defaults)
        if self.process_default_values:
            # Texts are read as if they had been given.
            for option in self._get_all_options():
                if isinstance(default := values.get(option.dest), str):
                    values[option.dest] = option.check_value(option.get_opt_string(), default)
        return Values(values)

    def add_option_group(self, *args, **kwargs):
        group = _made_or_given(OptionGroup, "an OptionGroup", (self, *args), kwargs)
        if group.parser is not self:
            raise ValueError("invalid OptionGroup (wrong parser)")
        self.option_groups += [group]
        return group

    def get_option_group(self, opt_str):
        option = self.get_option(opt_str)
        return option.container if option and option.container is not self else None

    # --- Parsing ---

    def _get_args(self, args):
        return sys.argv[1:] if args is None else args[:]

    def parse_args(self, args=None, values=None):
        """(values, the arguments that are no options)"""
        self.rargs, self.largs = self._get_args(args), []
        self.values = self.get_default_values() if values is None else values
        try:
            self._process_args(self.largs, self.rargs, self.values)
        except (BadOptionError, OptionValueError) as problem:
            self.error(str(problem))
        return self.check_values(self.values, self.largs + self.rargs)

    def check_values(self, values, args):
        """For subclasses: the last word on the result."""
        return values, args

    def _process_args(self, largs, rargs, values):
        while rargs:
            first = rargs[0]
            if first == "--":
                del rargs[0]
                return
            if first.startswith("--"):
                self._process_long_opt(rargs, values)
            elif first.startswith("-") and first != "-":
                self._process_short_opts(rargs, values)
            elif self.allow_interspersed_args:
                largs.append(rargs.pop(0))
            else:
                return

    def _match_long_opt(self, opt):
        return _match_abbrev(opt, self._long_opt)

    def _take_value(self, option, opt, rargs):
        count = option.nargs
        if len(rargs) < count:
            self.error(f"{opt} option requires {count} argument{'' if count == 1 else 's'}")
        taken = tuple(rargs[:count])
        del rargs[:count]
        return taken[0] if count == 1 else taken

    def _process_long_opt(self, rargs, values):
        name, given, text = rargs[0].partition("=")
        rargs[:1] = [text] if given else []
        name = self._match_long_opt(name)
        option = self._long_opt[name]
        value = None
        if option.takes_value():
            value = self._take_value(option, name, rargs)
        elif given:
            self.error(f"{name} option does not take a value")
        option.process(name, value, values, self)

    def _process_short_opts(self, rargs, values):
        letters = rargs.pop(0)[1:]
        while letters:
            name, letters = "-" + letters[0], letters[1:]
            option = self._short_opt.get(name)
            if not option:
                raise BadOptionError(name)
            value = None
            if option.takes_value():
                if letters:
                    rargs.insert(0, letters)
                    letters = ""
                value = self._take_value(option, name, rargs)
            option.process(name, value, values, self)

    # --- Texts ---

    def get_prog_name(self):
        return os.path.basename(sys.argv[0]) if self.prog is None else self.prog

    def expand_prog_name(self, s):
        return s.replace("%prog", self.get_prog_name())

    def get_description(self):
        return self.expand_prog_name(self.description)

    def exit(self, status=0, msg=None):
        if msg:
            sys.stderr.write(msg)
        sys.exit(status)

    def error(self, msg):
        """Prints the usage and what is wrong, and ends the program."""
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.get_prog_name()}: error: {msg}\n")

    def get_usage(self):
        return self.formatter.format_usage(self.expand_prog_name(self.usage)) if self.usage else ""

    def print_usage(self, file=None):
        if self.usage:
            print(self.get_usage(), file=file)

    def get_version(self):
        return self.expand_prog_name(self.version) if self.version else ""

    def print_version(self, file=None):
        if self.version:
            print(self.get_version(), file=file)

    def format_option_help(self, formatter=None):
        formatter = formatter or self.formatter
        formatter.store_option_strings(self)
        heading = formatter.format_heading("Options")
        formatter.indent()
        sections = [super().format_option_help(formatter)] if self.option_list else []
        sections += [group.format_help(formatter) for group in self.option_groups]
        formatter.dedent()
        return heading + "\n".join(sections) if sections else ""

    def format_epilog(self, formatter):
        return formatter.format_epilog(self.epilog)

    def format_help(self, formatter=None):
        formatter = formatter or self.formatter
        text = self.get_usage() + "\n" if self.usage else ""
        if self.description:
            text += self.format_description(formatter) + "\n"
        return text + self.format_option_help(formatter) + self.format_epilog(formatter)

    def print_help(self, file=None):
        (sys.stdout if file is None else file).write(self.format_help())

"""How help is laid out."""

import os
import textwrap

from ._option import NO_DEFAULT


class HelpFormatter:
    """The base of the two ways to lay out help: strings of options at the left, what they mean at the right."""

    NO_DEFAULT_VALUE = "none"

    def __init__(self, indent_increment, max_help_position, width, short_first):
        if width is None:
            columns = os.environ.get('COLUMNS', '')
            width = (int(columns) if columns.strip().isdecimal() else 80) - 2
        self.parser, self.width, self.short_first = None, width, short_first
        self.indent_increment, self.current_indent, self.level = indent_increment, 0, 0
        self.max_help_position = self.help_position = min(max_help_position, max(width - 20, indent_increment * 2))
        self.help_width = None      # known when the strings of all options are
        self.default_tag = "%default"
        self.option_strings = {}
        self._short_opt_fmt, self._long_opt_fmt = "%s %s", "%s=%s"

    def set_parser(self, parser):
        self.parser = parser

    def set_short_opt_delimiter(self, delim):
        if delim not in ("", " "):
            raise ValueError(f"invalid metavar delimiter for short options: {delim!r}")
        self._short_opt_fmt = f"%s{delim}%s"

    def set_long_opt_delimiter(self, delim):
        if delim not in ("=", " "):
            raise ValueError(f"invalid metavar delimiter for long options: {delim!r}")
        self._long_opt_fmt = f"%s{delim}%s"

    def indent(self):
        self.current_indent, self.level = self.current_indent + self.indent_increment, self.level + 1

    def dedent(self):
        self.current_indent, self.level = self.current_indent - self.indent_increment, self.level - 1
        assert self.current_indent >= 0, "Indent decreased below 0."

    def format_usage(self, usage):
        raise NotImplementedError("subclasses must implement")

    def format_heading(self, heading):
        raise NotImplementedError("subclasses must implement")

    def _format_text(self, text):
        margin = " " * self.current_indent
        return textwrap.fill(text, max(self.width - len(margin), 11), initial_indent=margin, subsequent_indent=margin)

    def format_description(self, description):
        return f"{self._format_text(description)}\n" if description else ""

    def format_epilog(self, epilog):
        return f"\n{self._format_text(epilog)}\n" if epilog else ""

    def expand_default(self, option):
        """The help, with the default value in the place of %default."""
        if self.parser is None or not self.default_tag:
            return option.help
        value = self.parser.defaults.get(option.dest)
        if value is None or value is NO_DEFAULT:
            value = self.NO_DEFAULT_VALUE
        return option.help.replace(self.default_tag, str(value))

    def format_option(self, option):
        strings, margin = self.option_strings[option], " " * self.current_indent
        room = self.help_position - len(margin) - 2
        fits = len(strings) <= room
        lines = textwrap.wrap(self.expand_default(option), self.help_width) if option.help else []
        text = margin + (strings.ljust(room) + "  " if fits else strings + "\n")
        if not lines:
            return text + "\n" if fits else text
        column = " " * self.help_position
        return text + ("" if fits else column) + f"\n{column}".join(lines) + "\n"

    def store_option_strings(self, parser):
        """Sees how wide the column of the strings has to be."""
        widest = 0
        groups = [(1, parser), *((2, group) for group in parser.option_groups)]
        for depth, container in groups:
            margin = self.current_indent + depth * self.indent_increment
            for option in container.option_list:
                strings = self.option_strings[option] = self.format_option_strings(option)
                widest = max(widest, len(strings) + margin)
        self.help_position = min(widest + 2, self.max_help_position)
        self.help_width = max(self.width - self.help_position, 11)

    def format_option_strings(self, option):
        """The strings with the names of their values: -f FILE, --file=FILE."""
        short, long = option._short_opts, option._long_opts
        if option.takes_value():
            name = option.metavar or option.dest.upper()
            short = [self._short_opt_fmt % (opt, name) for opt in short]
            long = [self._long_opt_fmt % (opt, name) for opt in long]
        return ", ".join([*short, *long] if self.short_first else [*long, *short])


class IndentedHelpFormatter(HelpFormatter):
    """Sections are indented."""

    def __init__(self, indent_increment=2, max_help_position=24, width=None, short_first=1):
        super().__init__(indent_increment, max_help_position, width, short_first)

    def format_usage(self, usage):
        return f"Usage: {usage}\n"

    def format_heading(self, heading):
        return f"{' ' * self.current_indent}{heading}:\n"


class TitledHelpFormatter(HelpFormatter):
    """Headings of sections are underlined."""

    def __init__(self, indent_increment=0, max_help_position=24, width=None, short_first=0):
        super().__init__(indent_increment, max_help_position, width, short_first)

    def format_usage(self, usage):
        return f"{self.format_heading('Usage')}  {usage}\n"

    def format_heading(self, heading):
        return f"{heading}\n{'=-'[self.level] * len(heading)}\n"

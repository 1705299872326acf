"""Options of a command line, in the older way; argparse is the newer one."""

from ._help import HelpFormatter, IndentedHelpFormatter, TitledHelpFormatter
from ._option import (
    AmbiguousOptionError, BadOptionError, NO_DEFAULT, OptParseError, Option, OptionConflictError, OptionError,
    OptionValueError, SUPPRESS_HELP, SUPPRESS_USAGE, Values, _parse_num, check_builtin, check_choice)
from ._parser import OptionContainer, OptionGroup, OptionParser, _match_abbrev

__version__ = "1.5.3"
__all__ = ['Option', 'make_option', 'SUPPRESS_HELP', 'SUPPRESS_USAGE', 'Values', 'OptionContainer', 'OptionGroup',
           'OptionParser', 'HelpFormatter', 'IndentedHelpFormatter', 'TitledHelpFormatter', 'OptParseError',
           'OptionError', 'OptionConflictError', 'OptionValueError', 'BadOptionError', 'check_choice']

make_option = Option

for _each in (HelpFormatter, IndentedHelpFormatter, TitledHelpFormatter, AmbiguousOptionError, BadOptionError,
              OptParseError, Option, OptionConflictError, OptionError, OptionValueError, Values, OptionContainer,
              OptionGroup, OptionParser):
    _each.__module__ = 'optparse'
del _each

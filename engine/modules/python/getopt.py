"""Options of a command line as C's getopt() reads them: short ones by a letter, long ones by a name or its beginning."""

import os

__all__ = ['GetoptError', 'error', 'getopt', 'gnu_getopt']


class GetoptError(Exception):
    """An option that does not fit; `opt` is the option without its dashes."""

    def __init__(self, msg, opt=''):
        super().__init__(msg, opt)
        self.msg, self.opt = msg, opt

    def __str__(self):
        return self.msg


error = GetoptError


def getopt(args, shortopts, longopts=[]):
    """([(option, value)], rest): options up to the first argument that is none."""
    return _read(args, shortopts, _names(longopts), stops=True)


def gnu_getopt(args, shortopts, longopts=[]):
    """The same, but other arguments may stand between options (unless shortopts begins with +)."""
    names = _names(longopts)
    posix = shortopts.startswith('+')
    if posix:
        shortopts = shortopts[1:]
    return _read(args, shortopts, names, stops=posix or bool(os.environ.get('POSIXLY_CORRECT')))


def _names(longopts):
    return [longopts] if isinstance(longopts, str) else list(longopts)


def _read(args, letters, names, stops):
    found, others = [], []
    while args:
        word, rest = args[0], args[1:]
        if word == '--':
            args = rest
            break
        if word.startswith('--'):
            found, args = do_longs(found, word[2:], names, rest)
        elif word.startswith('-') and word != '-':
            found, args = do_shorts(found, word[1:], letters, rest)
        elif stops:
            break
        else:
            others.append(word)
            args = rest
    return found, others + args if others else args


def do_longs(opts, opt, longopts, args):
    """Adds a long option to `opts`; gives them and the arguments behind its value."""
    written, equals, value = opt.partition('=')
    wants_value, name = long_has_args(written, longopts)
    if not wants_value:
        if equals:
            raise GetoptError(f'option --{name} must not have an argument', name)
        value = ''
    elif not equals:
        if not args:
            raise GetoptError(f'option --{name} requires argument', name)
        value, args = args[0], args[1:]
    opts.append(('--' + name, value))
    return opts, args


def long_has_args(opt, longopts):
    """(whether it takes a value, whole name) of a long option that may be cut short."""
    fitting = [name for name in longopts if name.startswith(opt)]
    if not fitting:
        raise GetoptError(f'option --{opt} not recognized', opt)
    for exact, takes in ((opt, False), (opt + '=', True)):
        if exact in fitting:
            return takes, opt
    if len(fitting) != 1:
        raise GetoptError(f'option --{opt} not a unique prefix', opt)
    name = fitting[0]
    return name.endswith('='), name.removesuffix('=')


def do_shorts(opts, optstring, shortopts, args):
    """Adds the options of one argument to `opts`; gives them and the arguments behind their value."""
    while optstring:
        letter, optstring = optstring[0], optstring[1:]
        value = ''
        if short_has_arg(letter, shortopts):
            if not optstring:
                if not args:
                    raise GetoptError(f'option -{letter} requires argument', letter)
                optstring, args = args[0], args[1:]
            value, optstring = optstring, ''
        opts.append(('-' + letter, value))
    return opts, args


def short_has_arg(opt, shortopts):
    """Whether a letter takes a value: a colon follows it."""
    for place, letter in enumerate(shortopts):
        if letter == opt and letter != ':':
            return shortopts.startswith(':', place + 1)
    raise GetoptError(f'option -{opt} not recognized', opt)

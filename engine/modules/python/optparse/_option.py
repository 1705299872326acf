"""One option: its strings, what it does with its values, and the errors about it."""

NO_DEFAULT = ("NO", "DEFAULT")
SUPPRESS_HELP = "SUPPRESSHELP"
SUPPRESS_USAGE = "SUPPRESSUSAGE"


class OptParseError(Exception):
    """Something is wrong with options."""

    def __init__(self, msg):
        self.msg = msg

    def __str__(self):
        return self.msg


class OptionError(OptParseError):
    """An option is defined wrongly."""

    def __init__(self, msg, option):
        super().__init__(msg)
        self.option_id = str(option)

    def __str__(self):
        return f"option {self.option_id}: {self.msg}" if self.option_id else self.msg


class OptionConflictError(OptionError):
    """Two options have one string."""


class OptionValueError(OptParseError):
    """A value on the command line is not what the option takes."""


class BadOptionError(OptParseError):
    """There is no such option."""

    def __init__(self, opt_str):
        self.opt_str = opt_str

    def __str__(self):
        return f"no such option: {self.opt_str}"


class AmbiguousOptionError(BadOptionError):
    """The abbreviation fits several options."""

    def __init__(self, opt_str, possibilities):
        super().__init__(opt_str)
        self.possibilities = possibilities

    def __str__(self):
        return f"ambiguous option: {self.opt_str} ({', '.join(self.possibilities)}?)"


class _Shown:
    def __repr__(self):
        return f"<{type(self).__name__} at 0x{id(self):x}: {self}>"


# --- Values of the types ---

def _parse_num(text, kind):
    prefix = text[:2].lower()
    if prefix == "0b":
        return kind(text[2:] or "0", 2)
    return kind(text, 16 if prefix == "0x" else 8 if text[:1] == "0" else 10)


def _integer(text):
    return _parse_num(text, int)


_CONVERSIONS = {"int": (_integer, "integer"), "long": (_integer, "integer"), "float": (float, "floating-point"),
                "complex": (complex, "complex")}


def check_builtin(option, opt, value):
    """The number that the text stands for."""
    convert, what = _CONVERSIONS[option.type]
    try:
        return convert(value)
    except ValueError:
        raise OptionValueError(f"option {opt}: invalid {what} value: {value!r}")


def check_choice(option, opt, value):
    """The text, when it is one of the choices."""
    if value not in option.choices:
        raise OptionValueError(
            f"option {opt}: invalid choice: {value!r} (choose from {', '.join(map(repr, option.choices))})")
    return value


class Option(_Shown):
    """Strings that begin with - or --, and an action with its attributes."""

    ATTRS = 'action type dest default nargs const choices callback callback_args callback_kwargs help metavar'.split()
    CONST_ACTIONS = "store_const", "append_const"
    ALWAYS_TYPED_ACTIONS = "store", "append"
    TYPED_ACTIONS = (*ALWAYS_TYPED_ACTIONS, "callback")
    STORE_ACTIONS = "store", "store_const", "store_true", "store_false", "append", "append_const", "count"
    ACTIONS = (*STORE_ACTIONS, "callback", "help", "version")
    TYPES = ("string", *_CONVERSIONS, "choice")
    TYPE_CHECKER = {**dict.fromkeys(_CONVERSIONS, check_builtin), "choice": check_choice}

    def __init__(self, *opts, **attrs):
        self._short_opts, self._long_opts = [], []
        self._set_opt_strings(self._check_opt_strings(opts))
        self._set_attrs(attrs)
        for check in self.CHECK_METHODS:
            check(self)

    def _check_opt_strings(self, opts):
        given = [*filter(None, opts)]
        if not given:
            raise TypeError("at least one option string must be supplied")
        return given

    def _set_opt_strings(self, opts):
        for opt in opts:
            if len(opt) < 2:
                raise OptionError(f"invalid option string {opt!r}: must be at least two characters long", self)
            dashes = len(opt) - len(opt.lstrip('-'))
            if len(opt) == 2:
                if dashes != 1:
                    raise OptionError(
                        f"invalid short option string {opt!r}: must be of the form -x, (x any non-dash char)", self)
                self._short_opts += [opt]
            else:
                if dashes != 2:
                    raise OptionError(
                        f"invalid long option string {opt!r}: must start with --, followed by non-dash", self)
                self._long_opts += [opt]

    def _set_attrs(self, attrs):
        for name in self.ATTRS:
            setattr(self, name, attrs.pop(name, NO_DEFAULT if name == 'default' else None))
        if attrs:
            raise OptionError("invalid keyword arguments: " + ", ".join(sorted(attrs)), self)

    # --- What fits together ---

    def _refuse(self, wrong, message):
        if wrong:
            raise OptionError(message, self)

    def _check_action(self):
        self.action = "store" if self.action is None else self.action
        self._refuse(self.action not in self.ACTIONS, f"invalid action: {self.action!r}")

    def _check_type(self):
        if self.type is None:
            if self.action in self.ALWAYS_TYPED_ACTIONS:
                self.type = "string" if self.choices is None else "choice"
            return
        name = self.type.__name__ if isinstance(self.type, type) else self.type
        self.type = "string" if name == "str" else name
        self._refuse(self.type not in self.TYPES, f"invalid option type: {self.type!r}")
        self._refuse(self.action not in self.TYPED_ACTIONS, f"must not supply a type for action {self.action!r}")

    def _check_choice(self):
        if self.type != "choice":
            return self._refuse(self.choices is not None, f"must not supply choices for type {self.type!r}")
        self._refuse(self.choices is None, "must supply a list of choices for type 'choice'")
        kind = str(type(self.choices)).split("'")[1]
        self._refuse(not isinstance(self.choices, (tuple, list)),
                     f"choices must be a list of strings ('{kind}' supplied)")

    def _check_dest(self):
        if self.dest is None and (self.type is not None or self.action in self.STORE_ACTIONS):
            self.dest = self._long_opts[0][2:].replace('-', '_') if self._long_opts else self._short_opts[0][1]

    def _check_const(self):
        self._refuse(self.const is not None and self.action not in self.CONST_ACTIONS,
                     f"'const' must not be supplied for action {self.action!r}")

    def _check_nargs(self):
        if self.action in self.TYPED_ACTIONS:
            self.nargs = 1 if self.nargs is None else self.nargs
        else:
            self._refuse(self.nargs is not None, f"'nargs' must not be supplied for action {self.action!r}")

    def _check_callback(self):
        called = self.action == "callback"
        if called:
            self._refuse(not callable(self.callback), f"callback not callable: {self.callback!r}")
        else:
            self._refuse(self.callback is not None, f"callback supplied ({self.callback!r}) for non-callback option")
        for name, kind in (("callback_args", tuple), ("callback_kwargs", dict)):
            value = getattr(self, name)
            if value is not None:
                self._refuse(not called, f"{name} supplied for non-callback option")
                self._refuse(not isinstance(value, kind),
                             f"{name}, if supplied, must be a {kind.__name__}: not {value!r}")

    CHECK_METHODS = [_check_action, _check_type, _check_choice, _check_dest, _check_const, _check_nargs,
                     _check_callback]

    # --- Use ---

    def __str__(self):
        return "/".join([*self._short_opts, *self._long_opts])

    def takes_value(self):
        return self.type is not None

    def get_opt_string(self):
        return (self._long_opts or self._short_opts)[0]

    def check_value(self, opt, value):
        check = self.TYPE_CHECKER.get(self.type)
        return check(self, opt, value) if check is not None else value

    def convert_value(self, opt, value):
        if value is None:
            return None
        return self.check_value(opt, value) if self.nargs == 1 else tuple(self.check_value(opt, one) for one in value)

    def process(self, opt, value, values, parser):
        """The option has been met."""
        return self.take_action(self.action, self.dest, opt, self.convert_value(opt, value), values, parser)

    def take_action(self, action, dest, opt, value, values, parser):
        constants = {"store": value, "store_const": self.const, "store_true": True, "store_false": False}
        if action in constants:
            setattr(values, dest, constants[action])
        elif action in ("append", "append_const"):
            values.ensure_value(dest, []).append(value if action == "append" else self.const)
        elif action == "count":
            setattr(values, dest, values.ensure_value(dest, 0) + 1)
        elif action == "callback":
            self.callback(self, opt, value, parser, *self.callback_args or (), **self.callback_kwargs or {})
        elif action in ("help", "version"):
            getattr(parser, f"print_{action}")()
            parser.exit()
        else:
            raise ValueError(f"unknown action {self.action!r}")
        return 1


class Values(_Shown):
    """What the options have come to, as attributes."""

    def __init__(self, defaults=None):
        vars(self).update(defaults or {})

    def __str__(self):
        return str(vars(self))

    def __eq__(self, other):
        if isinstance(other, (Values, dict)):
            return vars(self) == (other if isinstance(other, dict) else vars(other))
        return NotImplemented

    def _update_careful(self, dict):
        for name in dir(self):
            if dict.get(name) is not None:
                setattr(self, name, dict[name])

    def _update_loose(self, dict):
        vars(self).update(dict)

    def _update(self, dict, mode):
        if mode not in ("careful", "loose"):
            raise ValueError(f"invalid update mode: {mode!r}")
        getattr(self, f"_update_{mode}")(dict)

    def read_module(self, modname, mode="careful"):
        """Takes over the variables of a module; careful: those that are known here."""
        import sys
        __import__(modname)
        self._update(vars(sys.modules[modname]), mode)

    def read_file(self, filename, mode="careful"):
        """Takes over the variables that a file sets."""
        found = {}
        with open(filename) as file:
            exec(file.read(), found)
        self._update(found, mode)

    def ensure_value(self, attr, value):
        """The value, which is set first when there is none."""
        if getattr(self, attr, None) is None:
            setattr(self, attr, value)
        return getattr(self, attr)

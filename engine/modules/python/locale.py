"""The locale, of which there is one: C, with UTF-8 for text."""

LC_CTYPE, LC_NUMERIC, LC_TIME, LC_COLLATE, LC_MONETARY, LC_MESSAGES, LC_ALL = range(7)
CHAR_MAX = 127

__all__ = ["getlocale", "getdefaultlocale", "getpreferredencoding", "Error", "setlocale", "localeconv", "strcoll", "strxfrm",
           "str", "atof", "atoi", "format_string", "currency", "normalize", "LC_CTYPE", "LC_COLLATE", "LC_MESSAGES",
           "LC_TIME", "LC_MONETARY", "LC_NUMERIC", "LC_ALL", "CHAR_MAX", "getencoding"]


class Error(Exception):
    __module__ = "locale"


def setlocale(category, locale=None):
    """Sets the locale, or tells it; there is none but C and what is the same."""
    if locale is None or locale in ("", "C", "POSIX") or isinstance(locale, tuple) and locale == (None, None):
        return "C"
    raise Error("unsupported locale setting")


def localeconv():
    """How numbers and sums are written."""
    return {'int_curr_symbol': '', 'currency_symbol': '', 'mon_decimal_point': '', 'mon_thousands_sep': '',
            'mon_grouping': [], 'positive_sign': '', 'negative_sign': '', 'int_frac_digits': 127, 'frac_digits': 127,
            'p_cs_precedes': 127, 'p_sep_by_space': 127, 'n_cs_precedes': 127, 'n_sep_by_space': 127, 'p_sign_posn': 127,
            'n_sign_posn': 127, 'decimal_point': '.', 'thousands_sep': '', 'grouping': []}


def getlocale(category=LC_CTYPE):
    """(language, encoding): C has neither."""
    return None, None


def getdefaultlocale(envvars=('LC_ALL', 'LC_CTYPE', 'LANG', 'LANGUAGE')):
    """(language, encoding) that the user's environment asks for."""
    return None, None


def getpreferredencoding(do_setlocale=True):
    """The encoding of the user's texts."""
    return 'UTF-8'


def getencoding():
    """The encoding of texts outside."""
    return 'UTF-8'


def normalize(localename):
    """The full name of a locale."""
    return localename


def strcoll(a, b, /):
    """Compares two strings: -1, 0 or 1."""
    return (a > b) - (a < b)


def strxfrm(s, /):
    """A text that sorts as this one should."""
    return s


def str(val):
    """A number as text."""
    return "%.12g" % val


def delocalize(string):
    """The text of a number in the usual form."""
    return string


def atof(string, func=float):
    """The number that a text says."""
    return func(string)


def atoi(string):
    """The int that a text says."""
    return int(string)


def format_string(f, val, grouping=False, monetary=False):
    """What % makes of the format; C does not group digits."""
    return f % val


def currency(val, symbol=True, grouping=False, international=False):
    """A sum of money as text; C cannot write one."""
    raise ValueError("Currency formatting is not possible using the 'C' locale.")

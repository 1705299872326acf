"""Translations of a program's texts, read from catalogues in the form of GNU gettext (files .mo).

A catalogue for a language lies in LOCALEDIR/LANGUAGE/LC_MESSAGES/DOMAIN.mo. Without one, a text is its own translation.
"""
import operator
import os
import re
import sys

__all__ = ["NullTranslations", "GNUTranslations", "Catalog", "bindtextdomain", "find", "translation", "install", "textdomain",
           "dgettext", "dngettext", "gettext", "ngettext", "pgettext", "dpgettext", "npgettext", "dnpgettext"]

_default_localedir = os.path.join(sys.base_prefix, "share", "locale")


# --- Which form of a plural ---
#
# A catalogue tells it in C: an expression in n that gives the number of the form. It becomes nested functions of n.

_TOKEN = re.compile(r"[ \t]+|(?P<token>[0-9]+\b|n\b|[()]|[-*/%+?:]|[><!]=?|==|&&|\|\|)|(?P<wrong>\w+|.)", re.DOTALL)
_DEEPEST = 20

# Operators from the loosest to the tightest.
_LEVELS = [{"||": None}, {"&&": None}, {"==": operator.eq, "!=": operator.ne},
           {"<": operator.lt, ">": operator.gt, "<=": operator.le, ">=": operator.ge},
           {"+": operator.add, "-": operator.sub},
           {"*": operator.mul, "/": operator.floordiv, "%": operator.mod}]
_COMPARISONS = 2, 3


def _either(a, b):
    return lambda n: a(n) or b(n)


def _both(a, b):
    return lambda n: a(n) and b(n)


def _applied(function, a, b):
    return lambda n: function(a(n), b(n))


class _Plural:
    # Reads the tokens of one expression; an empty one ends them.
    def __init__(self, text):
        self.tokens = self._tokens_of(text)
        self.depth = 0
        self.advance()

    def _tokens_of(self, text):
        for found in _TOKEN.finditer(text):
            if found["wrong"]:
                raise ValueError(f"invalid token in plural form: {found['wrong']}")
            if found["token"]:
                yield found["token"]
        yield ""

    def advance(self):
        self.token = next(self.tokens)

    def unexpected(self):
        if self.token:
            return ValueError(f"unexpected token in plural form: {self.token}")
        return ValueError("unexpected end of plural form")

    def choice(self):
        condition = self.operation(0)
        if self.token != "?":
            return condition
        self.advance()
        yes = self.choice()
        if self.token != ":":
            raise self.unexpected()
        self.advance()
        no = self.choice()
        return lambda n: yes(n) if condition(n) else no(n)

    def operation(self, level):
        if level == len(_LEVELS):
            return self.operand()
        left = self.operation(level + 1)
        while self.token in _LEVELS[level]:
            sign = self.token
            self.advance()
            right = self.operation(level + 1)
            if level < min(_COMPARISONS):
                left = (_both if sign == "&&" else _either)(left, right)
            else:
                left = _applied(_LEVELS[level][sign], left, right)
        return left

    def negation(self):
        # Takes a whole comparison, as Python's `not` does; of several in a row the first.
        signs = 0
        while self.token == "!":
            signs += 1
            self.advance()
        value = self.operation(max(_COMPARISONS) + 1)
        for level in _COMPARISONS:
            if compare := _LEVELS[level].get(self.token):
                self.advance()
                value = _applied(compare, value, self.operation(level + 1))
                break
        return (lambda n: not value(n)) if signs % 2 else lambda n: bool(value(n))

    def operand(self):
        token = self.token
        if token == "!":
            return self.negation()
        if token == "(":
            return self.parenthesis()
        if token == "n":
            self.advance()
            return lambda n: n
        if not token.isdigit():
            raise self.unexpected()
        self.advance()
        number = int(token)
        return lambda n: number

    def parenthesis(self):
        self.depth += 1
        if self.depth > _DEEPEST:
            raise ValueError("plural form expression is too complex")
        self.advance()
        value = self.choice()
        if self.token != ")":
            raise ValueError("unbalanced parenthesis in plural form")
        self.advance()
        self.depth -= 1
        return value


def _as_int(n):
    kind = n.__class__.__name__
    try:
        round(n)
    except TypeError:
        raise TypeError(f"Plural value must be an integer, got {kind}") from None
    import warnings
    warnings.warn(f"Plural value must be an integer, got {kind}", DeprecationWarning, 4)
    return n


def c2py(plural):
    """The function of n that a C expression is."""
    if len(plural) > 1000:
        raise ValueError("plural form expression is too long")
    reader = _Plural(plural)
    value = reader.choice()
    if reader.token:
        raise reader.unexpected()

    def func(n):
        if not isinstance(n, int):
            n = _as_int(n)
        return int(value(n))
    return func


# --- Catalogues ---

class NullTranslations:
    """Translates nothing, but asks its fallback, if it has one."""

    def __init__(self, fp=None):
        self._info = {}
        self._charset = None
        self._fallback = None
        if fp is not None:
            self._parse(fp)

    def _parse(self, fp):
        pass

    def add_fallback(self, fallback):
        """Who is asked for what is not here, after those asked already."""
        if self._fallback:
            self._fallback.add_fallback(fallback)
        else:
            self._fallback = fallback

    def gettext(self, message):
        """The text's translation."""
        return self._fallback.gettext(message) if self._fallback else message

    def ngettext(self, msgid1, msgid2, n):
        """The translation of the form for n things."""
        if self._fallback:
            return self._fallback.ngettext(msgid1, msgid2, n)
        return msgid1 if n == 1 else msgid2

    def pgettext(self, context, message):
        """The translation that the text has in a context."""
        return self._fallback.pgettext(context, message) if self._fallback else message

    def npgettext(self, context, msgid1, msgid2, n):
        """The translation of the form for n things that the text has in a context."""
        if self._fallback:
            return self._fallback.npgettext(context, msgid1, msgid2, n)
        return msgid1 if n == 1 else msgid2

    def info(self):
        """What the catalogue says of itself."""
        return self._info

    def charset(self):
        """The encoding of the catalogue."""
        return self._charset

    def install(self, names=None):
        """Makes _() a builtin, and those of the other functions that are named."""
        import builtins
        builtins._ = self.gettext
        for name in ("gettext", "ngettext", "npgettext", "pgettext"):
            if names is not None and name in names:
                setattr(builtins, name, getattr(self, name))


class GNUTranslations(NullTranslations):
    """The translations of a file .mo."""

    LE_MAGIC = 0x950412de
    BE_MAGIC = 0xde120495
    CONTEXT = "%s\x04%s"        # how a context is written into the text
    VERSIONS = (0, 1)

    def _get_versions(self, version):
        return version >> 16, version & 0xffff

    def _parse(self, fp):
        from struct import unpack
        name = getattr(fp, "name", "")
        self._catalog = {}
        self.plural = lambda n: int(n != 1)
        data = fp.read()
        order = {self.LE_MAGIC: "<", self.BE_MAGIC: ">"}.get(unpack("<I", data[:4])[0])
        if order is None:
            raise OSError(0, "Bad magic number", name)
        version, count, texts, translations = unpack(order + "4I", data[4:20])
        major, _ = self._get_versions(version)
        if major not in self.VERSIONS:
            raise OSError(0, f"Bad version number {major}", name)
        for i in range(count):
            pair = []
            for table in texts, translations:
                length, start = unpack(order + "2I", data[table + 8 * i:table + 8 * i + 8])
                if start + length >= len(data):
                    raise OSError(0, "File is corrupt", name)
                pair.append(data[start:start + length])
            if not pair[0]:
                self._read_head(pair[1])
            self._keep(*pair)

    def _read_head(self, data):
        # The translation of nothing is a head: lines of `key: value`, or what continues such a line.
        last = None
        for line in data.split(b"\n"):
            line = line.decode().strip()
            if not line or line.startswith("#-#-#-#-#") and line.endswith("#-#-#-#-#"):
                continue
            key, colon, value = line.partition(":")
            if not colon:
                if last:
                    self._info[last] += "\n" + line
                continue
            last = key.strip().lower()
            value = self._info[last] = value.strip()
            if last == "content-type":
                self._charset = value.split("charset=")[1]
            elif last == "plural-forms":
                self.plural = c2py(value.split(";")[1].split("plural=")[1])

    def _keep(self, text, translated):
        charset = self._charset or "ascii"
        if b"\0" not in text:
            self._catalog[str(text, charset)] = str(translated, charset)
            return
        singular, plural = text.split(b"\0")
        singular = str(singular, charset)
        for i, form in enumerate(translated.split(b"\0")):
            self._catalog[singular, i] = str(form, charset)

    def gettext(self, message):
        """The text's translation."""
        found = self._catalog.get(message)
        return super().gettext(message) if found is None else found

    def ngettext(self, msgid1, msgid2, n):
        """The translation of the form for n things."""
        found = self._catalog.get((msgid1, self.plural(n)))
        return super().ngettext(msgid1, msgid2, n) if found is None else found

    def pgettext(self, context, message):
        """The translation that the text has in a context."""
        found = self._catalog.get(self.CONTEXT % (context, message))
        return super().pgettext(context, message) if found is None else found

    def npgettext(self, context, msgid1, msgid2, n):
        """The translation of the form for n things that the text has in a context."""
        found = self._catalog.get((self.CONTEXT % (context, msgid1), self.plural(n)))
        return super().npgettext(context, msgid1, msgid2, n) if found is None else found


# --- Files ---

def _expand_lang(loc):
    # The names of a locale's folders, from the most exact to the bare language: de_DE.ISO8859-1, de_DE, de.
    import locale
    loc = locale.normalize(loc)
    rest, parts = loc, {}
    for sign in "@._":
        rest, found, part = rest.partition(sign)
        parts[sign] = found + part
    names = []
    for kept in range(7, -1, -1):       # what stands behind @ weighs most, then the land, then the encoding
        signs = [sign for bit, sign in ((2, "_"), (1, "."), (4, "@")) if kept & bit]
        if all(parts[sign] for sign in signs):
            names.append(rest + "".join(parts[sign] for sign in signs))
    return names


def _languages():
    for name in "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG":
        if value := os.environ.get(name):
            return value.split(":")
    return []


def find(domain, localedir=None, languages=None, all=False):
    """The file of the first language that has one, or None; with `all`, a list of all files."""
    if localedir is None:
        localedir = _default_localedir
    if languages is None:
        languages = _languages()
        if "C" not in languages:
            languages.append("C")
    names = dict.fromkeys(name for language in languages for name in _expand_lang(language))
    files = []
    for name in names:
        if name == "C":
            break
        file = os.path.join(localedir, name, "LC_MESSAGES", f"{domain}.mo")
        if os.path.exists(file):
            if not all:
                return file
            files.append(file)
    return files if all else None


_translations = {}      # by class and file


def translation(domain, localedir=None, languages=None, class_=None, fallback=False):
    """The translations of all files that find() gives, the first asked first."""
    if class_ is None:
        class_ = GNUTranslations
    files = find(domain, localedir, languages, all=True)
    if not files:
        if fallback:
            return NullTranslations()
        from errno import ENOENT
        raise FileNotFoundError(ENOENT, "No translation file found for domain", domain)
    result = None
    for file in files:
        key = class_, os.path.abspath(file)
        if key not in _translations:
            with open(file, "rb") as fp:
                _translations[key] = class_(fp)
        import copy
        made = copy.copy(_translations[key])    # each has a fallback of its own
        if result is None:
            result = made
        else:
            result.add_fallback(made)
    return result


Catalog = translation


def install(domain, localedir=None, *, names=None):
    """Makes _() a builtin that translates."""
    translation(domain, localedir, fallback=True).install(names)


# --- As in C ---

_localedirs = {}
_current_domain = "messages"


def textdomain(domain=None):
    """The domain of gettext() and the like, after it has been set."""
    global _current_domain
    if domain is not None:
        _current_domain = domain
    return _current_domain


def bindtextdomain(domain, localedir=None):
    """The folder of a domain's catalogues, after it has been set."""
    if localedir is not None:
        _localedirs[domain] = localedir
    return _localedirs.get(domain, _default_localedir)


def _of(domain):
    try:
        return translation(domain, _localedirs.get(domain))
    except OSError:
        return NullTranslations()


def dgettext(domain, message):
    """gettext() with a domain."""
    return _of(domain).gettext(message)


def dngettext(domain, msgid1, msgid2, n):
    """ngettext() with a domain."""
    return _of(domain).ngettext(msgid1, msgid2, n)


def dpgettext(domain, context, message):
    """pgettext() with a domain."""
    return _of(domain).pgettext(context, message)


def dnpgettext(domain, context, msgid1, msgid2, n):
    """npgettext() with a domain."""
    return _of(domain).npgettext(context, msgid1, msgid2, n)


def gettext(message):
    """The text's translation."""
    return dgettext(_current_domain, message)


def ngettext(msgid1, msgid2, n):
    """The translation of the form for n things."""
    return dngettext(_current_domain, msgid1, msgid2, n)


def pgettext(context, message):
    """The translation that the text has in a context."""
    return dpgettext(_current_domain, context, message)


def npgettext(context, msgid1, msgid2, n):
    """The translation of the form for n things that the text has in a context."""
    return dnpgettext(_current_domain, context, msgid1, msgid2, n)

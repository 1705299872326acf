"""repr() with limits, and a guard for recursive __repr__ methods."""

import builtins
from itertools import islice

__all__ = ['Repr', 'repr', 'recursive_repr']


def recursive_repr(fillvalue='...'):
    """A decorator: a __repr__ that comes back to the same object gives `fillvalue` there."""

    def guarded(function):
        at_work = set()

        def wrapper(self):
            me = id(self)
            if me in at_work:
                return fillvalue
            at_work.add(me)
            try:
                return function(self)
            finally:
                at_work.discard(me)

        for name in '__module__', '__doc__', '__name__', '__qualname__':
            setattr(wrapper, name, getattr(function, name))
        wrapper.__annotations__ = getattr(function, '__annotations__', {})
        return wrapper

    return guarded


class Repr:
    """Texts of objects, cut to a reasonable length."""

    def __init__(self):
        self.fillvalue, self.maxlevel = '...', 6
        self.maxtuple = self.maxlist = self.maxset = self.maxfrozenset = self.maxdeque = 6
        self.maxarray, self.maxdict = 5, 4
        self.maxstring = self.maxother = 30
        self.maxlong = 40

    def repr(self, x):
        return self.repr1(x, self.maxlevel)

    def repr1(self, x, level):
        # Each type's method has the type's name; a subclass adds one for a type of its own.
        name = 'repr_' + '_'.join(type(x).__name__.split(' '))
        return getattr(self, name, self.repr_instance)(x, level)

    # --- Containers ---

    def _repr_iterable(self, x, level, left, right, maxiter, trail=''):
        size = len(x)
        if size and level <= 0:
            return left + self.fillvalue + right
        texts = [self.repr1(member, level - 1) for member in islice(x, maxiter)]
        if size > maxiter:
            texts.append(self.fillvalue)
        return left + ', '.join(texts) + (trail if size == 1 else '') + right

    def repr_tuple(self, x, level):
        return self._repr_iterable(x, level, *'()', self.maxtuple, trail=',')

    def repr_list(self, x, level):
        return self._repr_iterable(x, level, *'[]', self.maxlist)

    def repr_array(self, x, level):
        if not x:
            return f"array('{x.typecode}')"
        return self._repr_iterable(x, level, f"array('{x.typecode}', [", '])', self.maxarray)

    def repr_set(self, x, level):
        if x:
            return self._repr_iterable(_in_order(x), level, *'{}', self.maxset)
        return 'set()'

    def repr_frozenset(self, x, level):
        if x:
            return self._repr_iterable(_in_order(x), level, 'frozenset({', '})', self.maxfrozenset)
        return 'frozenset()'

    def repr_deque(self, x, level):
        return self._repr_iterable(x, level, 'deque([', '])', self.maxdeque)

    def repr_dict(self, x, level):
        if x and level <= 0:
            return '{' + self.fillvalue + '}'
        texts = []
        for key in islice(_in_order(x), self.maxdict):
            texts.append(f'{self.repr1(key, level - 1)}: {self.repr1(x[key], level - 1)}')
        if len(x) > self.maxdict:
            texts.append(self.fillvalue)
        return '{' + ', '.join(texts) + '}'

    # --- Single values: the middle goes ---

    def _cut(self, text, limit):
        if len(text) <= limit:
            return text
        first, last = _ends(text, limit)
        return first + self.fillvalue + last

    def repr_str(self, x, level):
        text = builtins.repr(x[:self.maxstring])
        if len(text) <= self.maxstring:
            return text
        # The text must have quotes at its ends: they come off the string that only consists of ends.
        first, last = _ends(builtins.repr(''.join(_ends(x, self.maxstring))), self.maxstring)
        return first + self.fillvalue + last

    def repr_int(self, x, level):
        return self._cut(builtins.repr(x), self.maxlong)

    def repr_instance(self, x, level):
        try:
            text = builtins.repr(x)
        except Exception:
            # A broken __repr__ must not break the text around it.
            return '<%s instance at %#x>' % (type(x).__name__, id(x))
        return self._cut(text, self.maxother)


def _ends(text, limit):
    # Start and end of a text, when the rest gives way to a fill value of three characters.
    kept = limit - 3
    first = max(0, kept // 2)
    return text[:first], text[len(text) - max(0, kept - first):]


def _in_order(members):
    # Sorted if they can be compared.
    try:
        return sorted(members)
    except Exception:
        return [*members]


aRepr = Repr()
repr = aRepr.repr

# Shallow and deep copies.
#
# A shallow copy is a new container with the same members; a deep copy has copies of these, and so on. `memo` maps the id
# of each object already copied to its copy, which keeps shared objects shared and cycles finite; memo[id(memo)] keeps the
# originals alive, so that no id is used twice.

import types
import weakref
from copyreg import dispatch_table

__all__ = ["Error", "copy", "deepcopy"]


class Error(Exception):
    pass


error = Error


def copy(x):
    """Another object like x, with the same members."""
    cls = type(x)
    known = _copy_dispatch.get(cls)
    if known is not None:
        return known(x)
    if issubclass(cls, type):
        return x
    own = getattr(cls, "__copy__", None)
    if own is not None:
        return own(x)
    reduce, arguments = _reducer(x, cls, "shallow")
    recipe = reduce(*arguments)
    return x if isinstance(recipe, str) else _reconstruct(x, None, *recipe)


def deepcopy(x, memo=None, _nil=[]):
    """Another object like x, with copies of its members."""
    if memo is None:
        memo = {}
    key = id(x)
    made = memo.get(key, _nil)
    if made is not _nil:
        return made
    cls = type(x)
    known = _deepcopy_dispatch.get(cls)
    if known is not None:
        made = known(x, memo)
    elif issubclass(cls, type):
        return x
    elif (own := getattr(x, "__deepcopy__", None)) is not None:
        made = own(memo)
    else:
        reduce, arguments = _reducer(x, cls, "deep")
        recipe = reduce(*arguments)
        made = x if isinstance(recipe, str) else _reconstruct(x, memo, *recipe)
    if made is not x:
        memo[key] = made
        _keep_alive(x, memo)
    return made


def _keep_alive(x, memo):
    kept = memo.get(id(memo))
    if kept is None:
        memo[id(memo)] = [x]
    else:
        kept.append(x)


# --- Types that are known here ---

def _itself(x, memo=None):
    return x


_never_copied = (type(None), type(Ellipsis), type(NotImplemented), type, bool, int, float, complex, str, bytes, range,
                 property, types.BuiltinFunctionType, types.FunctionType, types.CodeType, weakref.ref)
_copy_dispatch = dict.fromkeys((*_never_copied, tuple, frozenset, slice), _itself)
_copy_dispatch.update((kind, kind.copy) for kind in (list, dict, set, bytearray))
_deepcopy_dispatch = dict.fromkeys(_never_copied, _itself)


def _deepcopies(kind):
    # The function below makes deep copies of instances of that very type.
    def remember(function):
        _deepcopy_dispatch[kind] = function
        return function
    return remember


@_deepcopies(list)
def _deepcopy_list(x, memo, deepcopy=deepcopy):
    twin = memo[id(x)] = []
    add = twin.append
    for member in x:
        add(deepcopy(member, memo))
    return twin


@_deepcopies(dict)
def _deepcopy_dict(x, memo, deepcopy=deepcopy):
    twin = memo[id(x)] = {}
    for key, value in x.items():
        new_value = deepcopy(value, memo)
        twin[deepcopy(key, memo)] = new_value
    return twin


@_deepcopies(tuple)
def _deepcopy_tuple(x, memo, deepcopy=deepcopy):
    members = [deepcopy(member, memo) for member in x]
    made = memo.get(id(x))
    if made is not None:
        return made     # a member led back here
    for old, new in zip(x, members):
        if old is not new:
            return tuple(members)
    return x


@_deepcopies(types.MethodType)
def _deepcopy_method(x, memo):
    owner = deepcopy(x.__self__, memo)
    return type(x)(x.__func__, owner)


# --- All others: by what pickle would write ---

def _reducer(x, cls, what):
    # What to call, and with what: it gives a string (x is its own copy) or the arguments of _reconstruct after the first two.
    reduce = dispatch_table.get(cls)
    if reduce is not None:
        return reduce, (x,)
    if (reduce := getattr(x, "__reduce_ex__", None)) is not None:
        return reduce, (4,)
    if reduce := getattr(x, "__reduce__", None):
        return reduce, ()
    raise Error(f"un({what})copyable object of type {cls}")


def _reconstruct(x, memo, func, args, state=None, listiter=None, dictiter=None, *, deepcopy=deepcopy):
    # Without a memo: with the same parts.
    deep = memo is not None
    twin = func(*((deepcopy(one, memo) for one in args) if deep and args else args))
    if deep:
        memo[id(x)] = twin
    if state is not None:
        if deep:
            state = deepcopy(state, memo)
        if hasattr(twin, "__setstate__"):
            twin.__setstate__(state)
        else:
            _set_members(twin, state)
    for item in () if listiter is None else listiter:
        if deep:
            item = deepcopy(item, memo)
        twin.append(item)
    for key, value in () if dictiter is None else dictiter:
        if deep:
            key, value = deepcopy(key, memo), deepcopy(value, memo)
        twin[key] = value
    return twin


def _set_members(instance, state):
    # The values of the slots, if any, come beside those of the __dict__.
    members, slots = state if isinstance(state, tuple) and len(state) == 2 else (state, None)
    if members is not None:
        instance.__dict__.update(members)
    if slots is not None:
        for name, value in slots.items():
            setattr(instance, name, value)
